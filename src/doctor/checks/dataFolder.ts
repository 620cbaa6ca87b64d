import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { broken, type Check, notice, ok } from '../check.ts';

const MB = 1_000_000;
const GB = 1_000 * MB;
/** Below this a crawl of one night can fill the disk. */
const LITTLE_BYTES = 5 * GB;
/** Below this neither a page nor a transaction is sure to fit. */
const TOO_LITTLE_BYTES = 200 * MB;
/** Others may write: anyone on the machine could change what is archived. */
const WRITABLE_BY_ALL = 0o002;

/** The folder is there, and all of it can be written to by us, and by us alone. */
export const dataFolder: Check = {
  id: 'data-folder',
  name: 'Thư mục dữ liệu',
  async look({ config: { dataFolder: folder } }) {
    if (!existsSync(folder))
      return notice(`${folder} chưa có`, 'lệnh chạy đầu tiên sẽ tạo; nếu đã có dữ liệu, xem lại VANKIEN_DATA');
    if (!statSync(folder).isDirectory())
      return broken(`${folder} không phải thư mục`, 'đặt VANKIEN_DATA là một thư mục');
    const closed = [folder, ...filesIn(folder)].filter((path) => !isWritable(path));
    if (closed.length > 0) {
      return broken(
        `không ghi được ${listed(closed)}`,
        `giao lại quyền cho người chạy vankien: chown -R <người dùng> ${folder}`,
      );
    }
    const open = [folder, ...filesIn(folder)].filter((path) => (statSync(path).mode & WRITABLE_BY_ALL) !== 0);
    if (open.length > 0 && process.platform !== 'win32') {
      return notice(`mọi người trên máy ghi được ${listed(open)}`, `chmod -R o-w ${folder}`);
    }
    return ok(folder);
  },
};

/** Room for what is still to come. */
export const diskSpace: Check = {
  id: 'disk',
  name: 'Chỗ trống trên đĩa',
  async look({ config: { dataFolder: folder } }) {
    const { bavail, bsize, blocks } = await statfs(nearestFolder(folder));
    const free = bavail * bsize;
    const seen = `${inGb(free)} trong ${inGb(blocks * bsize)} tại ${folder}`;
    if (free < TOO_LITTLE_BYTES)
      return broken(seen, 'dọn đĩa hoặc chuyển VANKIEN_DATA sang đĩa lớn hơn trước khi thu thập tiếp');
    if (free < LITTLE_BYTES) return notice(seen, 'sắp hết chỗ: dọn đĩa hoặc chuyển VANKIEN_DATA sang đĩa lớn hơn');
    return ok(seen);
  },
};

/** The database files and the folders beside them; the thousands of archive files are the writers' own. */
function filesIn(folder: string): string[] {
  return readdirSync(folder).map((name) => join(folder, name));
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function nearestFolder(path: string): string {
  return existsSync(path) ? path : nearestFolder(dirname(path));
}

function listed(paths: readonly string[]): string {
  const [first = ''] = paths;
  return paths.length === 1 ? first : `${first} và ${paths.length - 1} tệp khác`;
}

function inGb(bytes: number): string {
  return `${(bytes / GB).toLocaleString('vi', { maximumFractionDigits: 1 })} GB`;
}
