import { writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { fixturePages } from '../support/fixturePages.ts';
import { expectLines } from '../support/messages.ts';
import { temporaryFolder, vankien, vankienJson } from '../support/vankien.ts';

const PAGE = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Thị ủy Sơn Tây họp</title></head><body>
<article><h1>Thị ủy Sơn Tây họp bàn việc giữ làng cổ</h1>
<p>Sáng 7-3-2023, Thị ủy Sơn Tây họp bàn việc giữ làng cổ Đường Lâm theo Nghị quyết số 09-NQ/TU ngày 22-2-2022 của Thành ủy Hà Nội.</p>
<p>Bí thư Thị ủy Sơn Tây Phan Thị Lụa yêu cầu mỗi nhà cổ có một hồ sơ riêng trước ngày 30-6.</p></article></body></html>`;

/** Three pages of one article, each with who spoke there. */
const PAGES = ['Phan Thị Lụa', 'Trần Văn Ba', 'Lê Thị Tư'].map((name, at) => {
  const paging = [1, 2, 3].map((n) => `<a href="/lang-co-123456${n === 1 ? '' : `-p${n}`}.html">${n}</a>`).join(' ');
  return `<!doctype html><meta charset="utf-8"><h1>Thị ủy Sơn Tây họp bàn việc giữ làng cổ</h1><article>
<p>Ở phần ${at + 1} của cuộc họp bàn việc giữ làng cổ Đường Lâm, nhiều đại biểu nói về hồ sơ của từng ngôi nhà.</p>
<p>Bí thư Thị ủy Sơn Tây ${name} yêu cầu mỗi nhà cổ có một hồ sơ riêng trước ngày 30-6.</p></article>
<div class="pagination">${paging}</div>`;
});
const html = (page: string | undefined) => (response: ServerResponse) =>
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);

/** What a path answers; `requests` counts how often each was asked for. */
const PATHS: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/robots.txt': (response) => response.writeHead(404).end(),
  '/bai': html(PAGE),
  '/lang-co-123456.html': html(PAGES[0]),
  '/lang-co-123456-p2.html': html(PAGES[1]),
  '/lang-co-123456-p3.html': html(PAGES[2]),
  '/im-lang': () => undefined,
  '/nghi': (response) => response.writeHead(429, { 'retry-after': '3600' }).end(),
  '/loi': (response) => response.writeHead(503).end(),
  '/khong-co': (response) => response.writeHead(404).end(),
};
const requests = new Map<string, number>();
const servers: Server[] = [];

/** A host of its own for each test, since a host that asks for a rest is left alone. */
async function host(): Promise<string> {
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.set(path, (requests.get(path) ?? 0) + 1);
    (PATHS[path] ?? PATHS['/khong-co'])?.(response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

const env = { VANKIEN_FETCH_TIMEOUT_MS: '1500' };

test('an address that a person types is fetched, also on their own machine, and once only', async () => {
  const data = temporaryFolder();
  const url = `${await host()}/bai`;
  const crawl = () => vankien(['crawl', url], { data, env });
  expect(await crawl()).toMatchObject({ status: 0, stderr: '', stdout: expect.stringMatching(/^Thêm 1 bài /) });
  expect(await crawl()).toMatchObject({ status: 0, stderr: '', stdout: expect.stringMatching(/^Thêm 0 bài /) });
  expect(requests.get('/bai')).toBe(1);
  const { hits } = await vankienJson<{ hits: unknown[] }>(['search', '--speeches', 'nha co'], { data });
  expect(hits).toMatchObject([{ speech: { speaker: 'Phan Thị Lụa', post: 'Bí thư Thị ủy Sơn Tây', verb: 'yêu cầu' } }]);
});

test('an article in several pages is one article, also when a page of it is asked for and when the archive is read again', async () => {
  const address = await host();
  const data = temporaryFolder();
  for (const page of ['/lang-co-123456.html', '/lang-co-123456-p2.html']) {
    expect(await vankien(['crawl', `${address}${page}`], { data, env })).toMatchObject({ status: 0, stderr: '' });
  }
  expect(await vankien(['reprocess', '--swap'], { data })).toMatchObject({ status: 0 });
  expect(await vankienJson(['status'], { data })).toMatchObject({ articles: 1 });
  const query = ['search', '--speeches', 'nha co'];
  const { hits } = await vankienJson<{ hits: { speech: { speaker: string } }[] }>(query, { data });
  expect(hits.map(({ speech }) => speech.speaker).sort()).toEqual(['Lê Thị Tư', 'Phan Thị Lụa', 'Trần Văn Ba']);
});

test('a run that cannot begin says why and ends, whatever it had opened', async () => {
  const data = temporaryFolder();
  writeFileSync(join(data, 'workers'), 'where the locks of workers would lie');
  const { status, stderr } = await vankien(['crawl', 'thudomoi'], { data });
  expect(status).toBe(2); // null where it had to be killed
  expect(expectLines(stderr, 'BAD_CONFIG')[0]).toContain(join(data, 'workers'));
});

describe('a page that cannot be had is one line with the reason, and exit status 1', () => {
  test.each([
    ['a server that never answers', '/im-lang', 'FETCH_TIMEOUT'],
    ['a server that fails', '/loi', 'FETCH_STATUS'],
    ['a page that is gone', '/khong-co', 'FETCH_STATUS'],
  ] as const)('%s', async (_name, path, code) => {
    const data = temporaryFolder();
    const url = `${await host()}${path}`;
    const { status, stdout, stderr } = await vankien(['crawl', url], { data, env });
    const [line] = expectLines(stderr, code);
    expect(line).toContain(url);
    expect(stdout).toMatch(/^Thêm 0 bài /);
    expect(status).toBe(1);
  });

  test('nothing listens there', async () => {
    const { status, stderr } = await vankien(['crawl', 'http://127.0.0.1:9/bai'], { data: temporaryFolder(), env });
    expectLines(stderr, 'FETCH_FAILED');
    expect(status).toBe(1);
  });
});

test('a page whose host asked for a rest is not passed over in silence', async () => {
  const data = temporaryFolder();
  const address = await host();
  expect((await vankien(['crawl', `${address}/nghi`], { data, env })).status).toBe(1);
  const { status, stderr } = await vankien(['crawl', `${address}/bai`], { data, env });
  expect(stderr).toMatch(/^vankien: http:\S+\/bai: chưa tới lượt[^\n]*\n$/);
  expect(status).toBe(1);
});

test('a good page is taken although the one beside it never answers', async () => {
  const data = temporaryFolder();
  const [good, bad] = [await host(), await host()];
  const { status, stdout } = await vankien(['crawl', `${bad}/im-lang`, `${good}/bai`], { data, env });
  expect(stdout).toMatch(/^Thêm 1 bài /);
  expect(status).toBe(1);
});

test('one declared site can be crawled by its name', async () => {
  const data = temporaryFolder();
  const { status, stdout, stderr } = await vankien(['crawl', 'kinhbac'], { data });
  const pages = fixturePages().filter(({ site }) => site.id === 'kinhbac');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(new RegExp(`^Thêm ${pages.length} bài `));
});
