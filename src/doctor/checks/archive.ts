import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isLockHeld } from '../../sqlite/processLock.ts';
import { broken, type Check, notice, ok } from '../check.ts';

/** Pages that are read again, spread over the whole archive. */
const SAMPLE = 12;

/** Locks of processes that died: the next opening of the archive settles what they left. */
export const writerLocks: Check = {
  id: 'writer-locks',
  name: 'Khóa ghi của kho lưu trang',
  async look({ config: { dataFolder } }) {
    const folder = join(dataFolder, 'archive', 'writers');
    if (!existsSync(folder)) return null;
    const locks = readdirSync(folder).filter((name) => name.endsWith('.lock'));
    const dead = locks.filter((name) => !isLockHeld(join(folder, name))).length;
    const seen = `${locks.length - dead} tiến trình đang ghi`;
    return dead === 0
      ? ok(seen)
      : notice(`${seen}, ${dead} khóa của tiến trình đã chết`, 'không cần làm gì: lần mở kho tiếp theo tự dọn');
  },
};

/** A sample of the archived pages is read whole. */
export const archiveReadable: Check = {
  id: 'archive',
  name: 'Kho lưu trang',
  async look({ config: { dataFolder }, openArchive }) {
    if (!existsSync(join(dataFolder, 'archive'))) return null;
    const archive = openArchive();
    try {
      const pages = archive.sample(SAMPLE);
      const failures: string[] = [];
      for (const { ref } of pages) {
        await archive.read(ref).catch((error: Error) => failures.push(error.message));
      }
      const count = await archive.count();
      const [first] = failures;
      return first === undefined
        ? ok(`${count} trang; đọc thử ${pages.length}, đều nguyên vẹn`)
        : broken(
            `đọc thử ${pages.length} trong ${count} trang, ${failures.length} hỏng: ${first}`,
            'chép lại các tệp .warc.gz từ bản sao lưu',
          );
    } finally {
      await archive.close();
    }
  },
};
