import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { docxParagraph, makeDocx } from '../../fixtures/makeDocx.ts';
import { type App, openApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { processJob } from '../../src/jobs/fetch.ts';
import { type Outcome, runWorker } from '../../src/jobs/worker.ts';
import type { Site } from '../../src/model/site.ts';
import { readStructure } from '../../src/parse/paper/readStructure.ts';
import { projectRoot } from '../../src/projectRoot.ts';
import { temporaryFolder } from '../support/vankien.ts';

const PAPERS = join(projectRoot(), 'fixtures', 'papers');
const paper = readFileSync(join(PAPERS, 'quyet-dinh-2145-qd-ubnd.pdf'));
const ROWS = [
  ['Số ký hiệu', '2145/QĐ-UBND'],
  ['Ngày ban hành', '15/05/2023'],
  ['Loại văn bản', 'Quyết định'],
  ['Cơ quan ban hành', 'Ủy ban nhân dân huyện Đông Anh'],
  [
    'Trích yếu',
    'Ban hành Quy chế quản lý, sử dụng nhà văn hóa thôn, tổ dân phố trên địa bàn huyện Đông Anh, thay thế quy chế cũ',
  ],
];

/** A page of a portal: the table of properties, what stands below it, and links to files. */
const page = (below: string, ...files: string[]) =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Quyết định số 2145/QĐ-UBND</title><body><h1>Quyết định số 2145/QĐ-UBND</h1>
<table>${ROWS.map(([label, value]) => `<tr><td>${label}</td><td>${value}</td></tr>`).join('')}</table>${below}
<div class="tep">${files.map((file) => `<a href="${file}">Tải về</a>`).join(' ')}</div></body></html>`;

/** The text as a page prints it. */
const TEXT = /<main[\s\S]*<\/main>/.exec(readFileSync(join(PAPERS, 'quyet-dinh-2145-qd-ubnd.html'), 'utf8'))?.[0] ?? '';

/** A text in which number and day are left open, to be written in by hand. */
const UNNUMBERED = makeDocx(
  [
    'ỦY BAN NHÂN DÂN',
    'HUYỆN ĐÔNG ANH',
    'Số:      /QĐ-UBND',
    'QUYẾT ĐỊNH',
    'Về việc ban hành Quy chế quản lý nhà văn hóa thôn',
    'Điều 1. Ban hành Quy chế.',
    'Điều 2. Quyết định này có hiệu lực kể từ ngày ký.',
  ]
    .map((line) => docxParagraph(line))
    .join(''),
);

type Answer = readonly [type: string, body: string | Uint8Array];
const answers = new Map<string, Answer>();
let asked: string[] = [];
let server: Server;
let app: App;
let address: string;
let site: Site;

beforeEach(async () => {
  answers.clear();
  asked = [];
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const [type, body] = answers.get(path) ?? [];
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': type ?? 'text/plain' }).end(body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  address = `http://127.0.0.1:${port}`;
  site = {
    id: 'cong',
    name: 'Cổng văn bản',
    kind: 'resolution',
    hosts: ['127.0.0.1'],
    discover: [{ by: 'list', url: `${address}/`, links: 'a' }],
    articleUrl: /\/van-ban\/\d+$/,
    page: { attachment: '.tep a' },
    schedule: '0 6 * * *',
    delayMs: 0,
  };
  answers.set('/van-ban/1', ['text/html; charset=utf-8', page('', '/tep/2145.pdf')]);
  answers.set('/tep/2145.pdf', ['application/pdf', paper]);
  app = await openApp(
    readConfig({ VANKIEN_DATA: temporaryFolder(), VANKIEN_THREADS: '0', VANKIEN_ALLOW: `127.0.0.1:${port}` }),
    {
      demo: false,
      sites: [site],
    },
  );
});

afterEach(async () => {
  await app.close();
  server.closeAllConnections();
  server.close();
});

/** Fetches the page and does all that follows from it. */
async function crawled(): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const url = `${address}/van-ban/1`;
  await app.queue.add([{ key: `fetch:${url}`, work: { kind: 'fetch', url, site: site.id } }]);
  await runWorker({
    queue: app.queue,
    handlers: app.handlers,
    name: app.workerName,
    concurrency: 2,
    signal: new AbortController().signal,
    untilIdle: true,
    onOutcome: (outcome) => {
      app.noteOutcome(outcome);
      outcomes.push(outcome);
    },
  });
  return outcomes;
}

const theArticle = async () => {
  const { hits, total } = await app.store.searchArticles({ limit: 2, offset: 0 });
  expect(total).toBe(1);
  const records = await app.store.get(hits[0]!.article.id);
  return records!.article;
};
const requests = () => asked.filter((path) => path !== '/robots.txt');
const failures = (outcomes: readonly Outcome[]) => outcomes.flatMap(({ failure }) => failure ?? []);

test('the text of a paper comes from the file that its page links to, and its structure with it', async () => {
  expect(failures(await crawled())).toEqual([]);
  expect(requests()).toEqual(['/van-ban/1', '/tep/2145.pdf']);
  const article = await theArticle();
  expect(article).toMatchObject({
    url: `${address}/van-ban/1`,
    title: 'Quyết định số 2145/QĐ-UBND',
    kind: 'resolution',
    header: { number: '2145/QĐ-UBND', issuer: 'Ủy ban nhân dân huyện Đông Anh', issuedOn: '2023-05-15' },
  });
  expect(readStructure(article)).toMatchObject({
    parts: [{ anchor: 'dieu-1' }, { anchor: 'dieu-2' }, { anchor: 'dieu-3' }],
    annexes: [{ anchor: 'quy-che', parts: [{ anchor: 'quy-che.chuong-i' }, { anchor: 'quy-che.chuong-ii' }] }],
    signatures: [{ name: 'Ngô Thị Hiên' }],
  });
  const [today] = await app.health.days(1);
  expect(today).toMatchObject({ pages: 1, awaited: 1, attached: 1, unread: 0 });
});

test('page and file are kept byte by byte as copies of the article', async () => {
  await crawled();
  const { id, url } = await theArticle();
  const copies = await app.archive.revisions(id, url);
  expect(copies.map((copy) => [copy.url, copy.bytes])).toEqual([
    [`${address}/tep/2145.pdf`, paper.length],
    [url, Buffer.byteLength(page('', '/tep/2145.pdf'))],
  ]);
});

test('no file is fetched where the page prints the text itself', async () => {
  answers.set('/van-ban/1', ['text/html; charset=utf-8', page(TEXT, '/tep/2145.pdf')]);
  await crawled();
  expect(requests()).toEqual(['/van-ban/1']);
  expect((await theArticle()).body).toContain('Điều 4. Tổ chức thực hiện');
});

test('of one paper in several forms one is fetched; annexes in files of their own follow it; tables and archives stay', async () => {
  const annex = makeDocx(['PHỤ LỤC', 'Danh sách nhà văn hóa thôn'].map((line) => docxParagraph(line)).join(''));
  answers.set('/van-ban/1', [
    'text/html; charset=utf-8',
    page(
      '',
      '/tep/2145.doc',
      '/tep/2145.pdf',
      '/tep/phu-luc.docx?tai=1',
      '/tep/bieu.xlsx',
      '/tep/tat-ca.zip',
      'javascript:tai()',
    ),
  ]);
  answers.set('/tep/phu-luc.docx?tai=1', ['application/octet-stream', annex]);
  expect(failures(await crawled())).toEqual([]);
  expect(requests().sort()).toEqual(['/tep/2145.pdf', '/tep/phu-luc.docx?tai=1', '/van-ban/1']);
  const { body } = await theArticle();
  expect(body.at(0)).toBe('ỦY BAN NHÂN DÂN');
  expect(body.at(-1)).toBe('Danh sách nhà văn hóa thôn');
});

test('a number and a day that the file leaves open are those of the page', async () => {
  answers.set('/tep/2145.pdf', ['application/pdf', UNNUMBERED]);
  expect(failures(await crawled())).toEqual([]);
  const article = await theArticle();
  expect(article.header).toMatchObject({
    type: 'Quyết định',
    number: '2145/QĐ-UBND',
    issuedOn: '2023-05-15',
    issuer: 'Ủy ban nhân dân huyện Đông Anh',
  });
  expect(readStructure(article)).toMatchObject({ parts: [{ anchor: 'dieu-1' }, { anchor: 'dieu-2' }] });
});

test('robots.txt closes files as it closes pages: the page is held by its table, the file is listed', async () => {
  answers.set('/robots.txt', ['text/plain', 'User-agent: *\nDisallow: /tep/']);
  expect(failures(await crawled())).toMatchObject([
    { code: 'ROBOTS_FORBIDDEN', reason: expect.stringContaining('/tep/2145.pdf') },
  ]);
  expect(requests()).toEqual(['/van-ban/1']);
  expect((await theArticle()).header).toMatchObject({
    number: '2145/QĐ-UBND',
    issuer: 'Ủy ban nhân dân huyện Đông Anh',
  });
  const [today] = await app.health.days(1);
  expect(today).toMatchObject({ awaited: 1, attached: 0 });
});

test.each([
  ['that is cut off', 'application/pdf', paper.subarray(0, 9_000), 'BAD_FILE'],
  ['in whose place a page stands', 'text/html', '<h1>Đăng nhập</h1>', 'NOT_TEXT'],
  ['without a byte', 'application/pdf', '', 'EMPTY'],
])('a file %s is listed with its reason, and the page is held by its table', async (_, type, body, code) => {
  answers.set('/tep/2145.pdf', [type, body]);
  expect(failures(await crawled())).toMatchObject([{ code, reason: expect.stringContaining('/tep/2145.pdf') }]);
  expect((await theArticle()).header).toMatchObject({ number: '2145/QĐ-UBND', issuedOn: '2023-05-15' });
  expect(await app.queue.list({ state: 'skipped', limit: 10, offset: 0 })).toMatchObject({ total: 1 });
});

test('a page that is read again is read with its file, which is not fetched again', async () => {
  await crawled();
  const before = await theArticle();
  const ref = await app.archive.find(before.url);
  const job = processJob(before.url, site, ref!);
  await app.queue.add([{ ...job, key: `${job.key}#again` }]);
  await crawled();
  expect(requests()).toHaveLength(2);
  expect((await theArticle()).text).toBe(before.text);
});
