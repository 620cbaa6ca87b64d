import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serve } from '../crawl/localServer.ts';
import { temporaryFolder, vankien, vankienJson } from '../support/vankien.ts';

const page = (
  title: string,
) => `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${title}</title></head><body>
<article><h1>${title}</h1><p>Sáng 7-3-2023, Thị ủy Sơn Tây họp bàn việc giữ làng cổ Đường Lâm theo Nghị quyết số 09-NQ/TU.</p></article></body></html>`;

test('a list of addresses is fetched as a crawl is: by robots.txt, each once; bad lines are told with their numbers', async () => {
  const server = await serve((request, response) => {
    if (request.url === '/robots.txt') response.end('User-agent: *\nDisallow: /kin/\n');
    else response.writeHead(200, { 'content-type': 'text/html' }).end(page('Thị ủy Sơn Tây họp'));
  });
  const folder = temporaryFolder();
  const data = temporaryFolder();
  const list = join(folder, 'danh-sach.txt');
  const lines = [
    '# làng cổ',
    '',
    `${server.origin}/a.html?utm_source=zalo`,
    `${server.origin}/a.html`,
    'không phải địa chỉ',
    `${server.origin}/kin/b.html`,
  ];
  writeFileSync(list, `\ufeff${lines.join('\r\n')}\r\n`);
  const ingest = () => vankien(['ingest', '--urls', list], { data, env: { VANKIEN_ALLOW: server.host } });
  const first = await ingest();
  expect(first.stdout).toBe(
    '2 địa chỉ mới, thêm 1 bài, 1 địa chỉ đã biết từ trước, 1 dòng không phải địa chỉ, 1 trang không lấy được\n',
  );
  expect(first.stderr).toMatch(/danh-sach\.txt: dòng 5 \(line 5\): .*\[BAD_ARGUMENT\]/);
  expect(first.stderr).toContain('[ROBOTS_FORBIDDEN]');
  expect(first.status).toBe(1);
  expect((await ingest()).stdout).toMatch(/^0 địa chỉ mới, thêm 0 bài, 3 địa chỉ đã biết từ trước/);
  expect(server.requests.filter((path) => path !== '/robots.txt')).toEqual(['/a.html']);
  expect(await vankienJson(['status'], { data })).toMatchObject({ articles: 1, archived: 1 });
});
