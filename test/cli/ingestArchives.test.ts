import {
  closeSync,
  createWriteStream,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { createGzip, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../src/projectRoot.ts';
import { warcRecord, warcResponse } from '../ingest/support.ts';
import { killVankien, startIngesting, temporaryFolder, vankien, vankienJson } from '../support/vankien.ts';
import { warcResponses } from '../support/warcResponses.ts';
import { zipFile } from '../support/zipFile.ts';

/** Articles that are no copies of one another: those are folded into one hit. */
const TEXTS: readonly string[] = [
  'Quận ủy Lê Chân tổ chức hội nghị triển khai Nghị quyết số 45-NQ/TW ngày 24-1-2019 của Bộ Chính trị về cảng biển.',
  'Mưa lớn làm ngập ba thôn ven sông; hơn hai trăm hộ dân được đưa tới trường học, bộ đội nấu cơm cho bà con.',
  'Giá lúa hè thu tăng sáu trăm đồng mỗi cân, nông dân phấn khởi gặt sớm, thương lái chờ ngoài bờ kênh từ tờ mờ sáng.',
  'Đội bóng chuyền nữ thắng ba ván trắng, huấn luyện viên khen hàng chắn và nhắc cả đội giữ sức cho trận cuối tuần.',
  'Thư viện xã mở cửa buổi tối, trẻ em mượn truyện tranh còn người già đọc báo; tủ sách do cựu giáo viên quyên góp.',
  'Tuyến xe buýt mới nối bến phà với khu công nghiệp, công nhân đi ca đêm không phải gửi xe máy ở cổng nhà máy nữa.',
];

const page = (title: string, text = 0) => `<html><head><title>${title}</title></head><body><article><h1>${title}</h1>
<p>${TEXTS[text]}</p><p>Phóng viên ghi nhận: “${[...(TEXTS[text] ?? '')].reverse().join('').slice(0, 90)}”.</p></article></body></html>`;

const titles = async (data: string) => {
  const { hits } = await vankienJson<{ hits: { article: { title: string; url: string } }[] }>(
    ['search', '', '--limit', '50'],
    { data },
  );
  return hits.map(({ article }) => article.title).sort();
};
const ingest = async (data: string, ...paths: string[]) => {
  const { status, stdout, stderr } = await vankien(['ingest', ...paths], { data });
  return { status, stdout: stdout.replace(/, danh sách: .*/, '').trim(), stderr };
};

test('WARC, WACZ, zip and JSON lines of others are archived and read; again they are known; an older copy does not replace a newer one', async () => {
  const data = temporaryFolder();
  const folder = temporaryFolder();
  const write = (name: string, bytes: Uint8Array | string) => writeFileSync(join(folder, name), bytes);
  const warc = (url: string, title: string, text = 0) =>
    warcResponse(url, gzipSync(page(title, text)), 'Content-Type: text/html\r\nContent-Encoding: gzip');
  write(
    'crawl.warc.gz',
    Buffer.concat(
      [
        warcRecord('warcinfo', null, 'software: other\r\n'),
        warc('http://bao.example/a.html?utm_source=x', 'Bài trong WARC'),
        warcResponse('http://bao.example/a.png', 'x', 'Content-Type: image/png'),
        warcRecord('revisit', 'http://bao.example/b.html', '', {
          'WARC-Refers-To-Target-URI': 'http://bao.example/a.html',
        }),
      ].map((record) => gzipSync(record)),
    ),
  );
  write(
    'site.wacz',
    zipFile([{ name: 'archive/data.warc', content: warc('http://bao.example/c.html', 'Bài trong WACZ', 1) }]),
  );
  write('archive.zip', zipFile([{ name: 'năm 2022/d.html', content: Buffer.from(page('Bài trong zip', 2)) }]));
  write(
    'lines.jsonl',
    `${JSON.stringify({ id: 1, title: 'Bài trong JSON', text: 'Quận ủy Lê Chân ban hành Nghị quyết số 12-NQ/QU về dạy nghề.' })}\n{bad\n`,
  );

  expect(await ingest(data, folder)).toMatchObject({
    status: 1,
    stdout: 'Đã đọc 5 bài, 1 mục không đọc được, bỏ qua 2 mục không phải bài mới',
    stderr: expect.stringContaining(`[BAD_ARGUMENT]: ${join(folder, 'lines.jsonl')}: line 2: not JSON`),
  });
  expect(await titles(data)).toEqual([
    'Bài trong JSON',
    'Bài trong WACZ',
    'Bài trong WARC', // and its copy, folded
    'Bài trong zip',
  ]);
  expect(await ingest(data, folder)).toMatchObject({
    stdout: 'Đã đọc 0 bài, 5 bài đã có từ trước, 1 mục không đọc được, bỏ qua 2 mục không phải bài mới',
  });

  const dated = (title: string, date: string) =>
    Buffer.from(
      warc('http://bao.example/c.html', title, 1)
        .toString('latin1')
        .replace(/WARC-Date: \S+/, `WARC-Date: ${date}`),
      'latin1',
    );
  write('older.warc', dated('Bản cũ', '2020-01-01T00:00:00Z'));
  write('newer.warc', dated('Bản mới', '2025-01-01T00:00:00Z'));
  expect((await ingest(data, join(folder, 'older.warc'))).stdout).toBe('Đã đọc 0 bài, bỏ qua 1 mục không phải bài mới');
  expect((await ingest(data, join(folder, 'newer.warc'))).stdout).toBe('Đã đọc 1 bài');
  expect(await titles(data)).toContain('Bản mới');
  expect(await titles(data)).not.toContain('Bài trong WACZ');
});

test('what a huge file holds is streamed: a WARC of 1 GB, a zip and a gzip that unpack to 1 GB', async () => {
  const data = temporaryFolder();
  const folder = temporaryFolder();
  const big = join(folder, 'big.warc');
  const http = 'HTTP/1.1 200 OK\r\n\r\n';
  const record = warcRecord('response', 'http://bao.example/to.html', http, {
    'Content-Length': '1000000000',
  });
  const head = record.subarray(0, record.length - 4);
  writeFileSync(big, head);
  truncateSync(big, head.length - http.length + 1_000_000_000); // a hole: nothing of it is on the disk
  const file = openSync(big, 'a');
  writeSync(
    file,
    Buffer.concat([Buffer.from('\r\n\r\n'), warcResponse('http://bao.example/a.html', page('Sau 1 GB'))]),
  );
  closeSync(file);
  const blanks = function* () {
    const piece = Buffer.alloc(1_000_000, ' ');
    for (let i = 0; i < 1_000; i += 1) yield piece;
  };
  await pipeline(Readable.from(blanks()), createGzip(), createWriteStream(join(folder, 'bomb.html.gz')));
  writeFileSync(join(folder, 'good.html'), page('Trang thường'));
  const report = join(folder, 'report.txt');
  const { stdout, stderr } = await vankien(['ingest', big, join(folder, 'bomb.html.gz'), join(folder, 'good.html')], {
    data,
    env: {
      VANKIEN_THREADS: '0',
      MEMORY_REPORT: report,
      NODE_OPTIONS: `--max-old-space-size=300 --import ${pathToFileURL(join(projectRoot(), 'test/support/reportMemory.mjs')).href}`,
    },
  });
  expect(stdout).toMatch(/^Đã đọc 2 bài, 2 mục không đọc được/);
  expect(stderr).toMatch(/\[TOO_LARGE\]: .*to\.html/);
  expect(stderr).toMatch(/\[TOO_LARGE\]: .*bomb\.html\.gz/);
  expect(Number(readFileSync(report, 'utf8')) / 1_024).toBeLessThan(700);
}, 120_000);

test('killed at any moment, the next run goes on: nothing is lost and nothing is there twice', async () => {
  const data = temporaryFolder();
  const file = join(temporaryFolder(), 'crawl.warc.gz');
  const records = Array.from({ length: 60 }, (_, i) =>
    gzipSync(warcResponse(`http://bao.example/bai-${i}.html`, page(`Bài ${i}`, i % TEXTS.length))),
  );
  writeFileSync(file, Buffer.concat(records));
  for (const ms of [1_200, 2_000, 2_800]) await killVankien(['ingest', file], ms, { data });
  const { status, stdout } = await vankien(['ingest', file], { data });
  expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringMatching(/^Đã đọc \d+ bài/) });
  const held = await vankienJson(['status'], { data });
  expect(held).toMatchObject({ articles: 60, archived: 60, jobs: { waiting: 0, active: 0, quarantined: 0 } });
  expect((await warcResponses(join(data, 'archive'))).sort()).toEqual(
    [...new Set(await warcResponses(join(data, 'archive')))].sort(),
  );
});

describe('--watch', () => {
  test('takes new files when they are whole, goes on after a restart, and takes nothing twice', async () => {
    const data = temporaryFolder();
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'sâu'));
    writeFileSync(join(folder, 'a.html'), page('Bài một'));
    const watching = await startWatching(data, folder);
    await watching.said(/đã đọc xong .*a\.html: tổng cộng 1 bài mới/);
    writeFileSync(
      join(folder, 'sâu', 'b.warc.gz.part'),
      gzipSync(warcResponse('http://bao.example/b.html', page('Bài hai', 3))),
    );
    renameSync(join(folder, 'sâu', 'b.warc.gz.part'), join(folder, 'sâu', 'b.warc.gz'));
    await watching.said(/đã đọc xong .*b\.warc\.gz: tổng cộng 2 bài mới/);
    await watching.kill();

    writeFileSync(join(folder, 'c.html'), page('Bài ba', 4));
    const again = await startWatching(data, folder);
    await again.said(/đã đọc xong .*c\.html: tổng cộng 1 bài mới, 0 bài đã có/);
    expect(await again.stop()).toBe(0);
    expect(again.stdout()).toBe('Đã đọc 1 bài\n');
    expect(await titles(data)).toEqual(['Bài ba', 'Bài hai', 'Bài một']);
  });
});

async function startWatching(data: string, folder: string) {
  const running = await startIngesting(['--watch', folder], { data });
  return {
    ...running,
    async said(pattern: RegExp) {
      await expect.poll(() => running.stderr(), { timeout: 60_000 }).toMatch(pattern);
    },
  };
}
