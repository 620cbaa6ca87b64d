import { afterEach, describe, expect, test } from 'vitest';
import { type App, openApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { fetchJob } from '../../src/jobs/discover.ts';
import { runWorker } from '../../src/jobs/worker.ts';
import type { Site } from '../../src/model/site.ts';
import { serve } from '../crawl/localServer.ts';
import { BACKENDS, backend } from '../support/backends.ts';
import { temporaryFolder } from '../support/vankien.ts';

const SAID = [
  'Sáng nay, Quận ủy Ba Đồi họp bàn việc thực hiện Nghị quyết số 15-NQ/TW về phát triển Thủ đô.',
  'Buổi chiều, đoàn công tác đi kiểm tra tiến độ cải tạo chợ cũ và hai trường mầm non của quận.',
  'Bế mạc hội nghị, Bí thư Quận ủy Lê An nói: "Việc gì có lợi cho dân thì phải làm ngay, làm cho xong".',
];
const BASE = '/so-ket-123456';
const pathOf = (number: number) => (number === 1 ? `${BASE}.html` : `${BASE}-p${number}.html`);

/** One of the pages of an article, with its paging. */
function pageOf(number: number): string {
  const paging = [1, 2, 3].map((each) => `<a href="${pathOf(each)}">${each}</a>`).join(' ');
  return `<h1>Sơ kết sáu tháng</h1><div class="noi-dung"><p>${SAID[number - 1]}</p></div><div class="pagination">${paging}</div>`;
}

const DESKTOP = `<head><link rel="canonical" href="/cho-cu-654321.html"></head>
  <h1>Cải tạo chợ cũ</h1><p class="tac-gia">Trần Bình</p><div class="noi-dung"><p>${SAID[0]}</p><p>${SAID[1]}</p></div>`;
const AMP = `<html amp><head><link rel="canonical" href="/cho-cu-654321.html"></head><body>
  <h1>Cải tạo chợ cũ (bản nhanh)</h1><article><p>${SAID[0]}</p></article></body></html>`;

let app: App | null = null;
afterEach(async () => {
  await app?.close();
  app = null;
});

describe.each(BACKENDS)('on %s', (which) => {
  const settings = backend(which);

  /** A paper that holds these pages, and what is stored once they were asked for one after the other, each with all that follows. */
  async function readInOrder(pages: Readonly<Record<string, string>>, order: readonly string[]) {
    const server = await serve((request, response) => {
      const body = pages[request.url ?? ''];
      if (body === undefined) response.writeHead(404).end();
      else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
    });
    const site: Site = {
      id: 'bao',
      name: 'Báo',
      kind: 'news',
      hosts: ['127.0.0.1'],
      discover: [{ by: 'rss', url: `${server.origin}/home.rss` }],
      articleUrl: /-\d+\.html$/,
      page: { title: 'h1', authors: '.tac-gia', body: '.noi-dung' },
      schedule: '0 5 * * *',
      delayMs: 0,
    };
    const config = readConfig({
      VANKIEN_DATA: temporaryFolder(),
      VANKIEN_THREADS: '0',
      VANKIEN_ALLOW: server.host,
      ...settings(),
    });
    app = await openApp(config, { demo: false, sites: [site] });
    const { queue, handlers, workerName, store } = app;
    const signal = new AbortController().signal;
    for (const path of order) {
      await queue.add([fetchJob(`${server.origin}${path}`, site)]);
      const worker = { queue, handlers, name: workerName, concurrency: 1, signal, untilIdle: true };
      await runWorker({ ...worker, onOutcome: () => undefined });
    }
    const counts = await store.counts();
    const { hits } = await store.searchArticles({});
    const [articles, speeches, asked] = [
      await Promise.all(hits.map(async ({ article }) => (await store.get(article.id))!.article)),
      (await store.searchSpeeches({})).total,
      server.requests.filter((path) => path !== '/robots.txt'),
    ];
    return { counts, articles, speeches, asked };
  }

  describe('an article in several pages', () => {
    const pages = Object.fromEntries([1, 2, 3].map((number) => [pathOf(number), pageOf(number)]));

    test.each([
      ['the first page', [1]],
      ['the last page, which leads to the first', [3]],
      ['the last page, then the first', [3, 1]],
      ['a page in the middle, then the last', [2, 3]],
      ['all pages, from the last to the first', [3, 2, 1]],
    ])('is one article, each page fetched once, where the crawl comes upon %s', async (_, order) => {
      const { counts, articles, speeches, asked } = await readInOrder(pages, order.map(pathOf));
      expect(counts).toMatchObject({ articles: 1, citations: 1, speeches: 1 });
      expect(articles).toMatchObject([{ url: expect.stringMatching(/-123456\.html$/), body: SAID }]);
      expect(speeches).toBe(1);
      expect([...asked].sort()).toEqual([2, 3, 1].map(pathOf));
    });

    test('keeps a later page for itself where the first one is gone', async () => {
      const { [pathOf(1)]: _, ...rest } = pages;
      const { articles } = await readInOrder(rest, [pathOf(3)]);
      expect(articles).toMatchObject([{ url: expect.stringMatching(/-p3\.html$/), body: [SAID[2]] }]);
    });
  });

  describe('an article and its fast version', () => {
    const [full, fast] = ['/cho-cu-654321.html', '/amp/cho-cu-654321.html'];

    test.each([
      ['the fast one last', [full, fast]],
      ['the fast one first', [fast, full]],
    ])('are one article, as the full page has it, %s', async (_, order) => {
      const { articles } = await readInOrder({ [full]: DESKTOP, [fast]: AMP }, order);
      expect(articles).toMatchObject([
        {
          url: expect.stringMatching(/\d\/cho-cu-654321\.html$/),
          title: 'Cải tạo chợ cũ',
          authors: ['Trần Bình'],
          body: SAID.slice(0, 2),
        },
      ]);
    });

    test('are the fast one alone where the full page holds no article', async () => {
      const { articles } = await readInOrder({ [full]: '<h1>Trang đang bảo trì</h1>', [fast]: AMP }, [full, fast]);
      expect(articles).toMatchObject([{ title: 'Cải tạo chợ cũ (bản nhanh)', body: [SAID[0]] }]);
    });
  });
});
