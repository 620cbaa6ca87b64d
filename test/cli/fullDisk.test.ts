import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder, vankien, vankienJson } from '../support/vankien.ts';

/** A disk of a few MB in memory; only root on Linux can make one. */
const disk = temporaryFolder();
const mount = (...options: string[]) => spawnSync('mount', [...options, disk], { timeout: 10_000 }).status === 0;
const small =
  process.platform === 'linux' && process.getuid?.() === 0 && mount('-t', 'tmpfs', '-o', 'size=3m', 'tmpfs');

const articles = temporaryFolder();
const COUNT = 60;

beforeAll(() => {
  for (let number = 1; number <= COUNT; number += 1) {
    const text = `Huyện ủy Vĩnh Bảo họp lần thứ ${number}\n\nNgày ${(number % 28) + 1}-6-2022, Huyện ủy Vĩnh Bảo triển khai Nghị quyết số ${number}-NQ/TU.\n`;
    writeFileSync(
      join(articles, `${number}.txt`),
      text.padEnd(4_000, 'Nhân dân ba xã ven sông Hóa góp đất mở đường. '),
    );
  }
});

afterAll(() => {
  if (small) spawnSync('umount', [disk], { timeout: 10_000 });
});

test.skipIf(!small)(
  'a full disk is one line and exit status 1; with room again, everything is taken once',
  async () => {
    const data = join(disk, 'data');
    mkdirSync(data);
    const full = await vankien(['ingest', articles], { data });
    expect(full.status).toBe(1);
    expect(full.stderr).toMatch(
      /^vankien: Kho (?:dữ liệu|lưu trang) gặp lỗi \[(?:STORE|ARCHIVE)_FAILED\]: [^\n]*full[^\n]*\n$/,
    );
    expect(full.stdout).toMatch(/^Đã đọc \d+ bài, \d+ mục chưa đọc\n$|^$/);

    expect(mount('-o', 'remount,size=64m')).toBe(true);
    const again = await vankien(['ingest', articles], { data });
    expect(again).toMatchObject({ status: 0, stderr: '' });
    expect(await vankienJson(['status'], { data })).toMatchObject({
      articles: COUNT,
      archived: COUNT,
      citations: COUNT,
      jobs: { waiting: 0, active: 0, delayed: 0, failed: 0, quarantined: 0 },
      skipped: 0,
    });
  },
);
