import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { type App, openApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { backfillJobs } from '../../src/jobs/backfill.ts';
import { runWorker } from '../../src/jobs/worker.ts';
import type { Discovery, Site } from '../../src/model/site.ts';
import type { Look } from '../../src/queue/schedule.ts';
import { serve } from '../crawl/localServer.ts';
import { temporaryFolder } from '../support/vankien.ts';

let app: App | null = null;
afterEach(async () => {
  await app?.close();
  app = null;
});

const ASKED = '2026-11-28T10:00:00+07:00';

type Answer = string | Uint8Array | undefined;

/** A paper whose lists and sitemaps `answer` makes; an article of its own lies at each address `/tin-N.html`. */
async function paper(answer: (path: string) => Answer, archive: (origin: string) => readonly Discovery[]) {
  const data = temporaryFolder();
  const server = await serve((request, response) => {
    const path = request.url ?? '';
    const body = /^\/tin-\d+\.html$/.test(path) ? articlePage(path) : answer(path);
    if (body === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
  });
  const site: Site = {
    id: 'bao',
    name: 'Báo',
    kind: 'news',
    hosts: ['127.0.0.1'],
    discover: [{ by: 'rss', url: `${server.origin}/home.rss` }],
    archive: archive(server.origin),
    articleUrl: /\/tin-(?<id>\d+)\.html$/,
    page: { title: 'h1', body: '.noi-dung' },
    schedule: '0 5 * * *',
    delayMs: 0,
  };
  const looks: Look[] = [];
  const open = async () => {
    const config = readConfig({ VANKIEN_DATA: data, VANKIEN_THREADS: '0', VANKIEN_ALLOW: server.host });
    app = await openApp(config, { demo: false, sites: [site] });
    await app.schedule.sync([{ site: site.id, cron: site.schedule }]);
    return app;
  };
  /** Works for a while, until there is nothing to do or `most` jobs are done, and closes. Gives the articles that are held. */
  const work = async (most = Infinity) => {
    const opened = await open();
    const stop = new AbortController();
    let done = 0;
    await runWorker({
      queue: opened.queue,
      handlers: opened.handlers,
      name: opened.workerName,
      concurrency: 1,
      signal: stop.signal,
      untilIdle: true,
      onOutcome: () => {
        done += 1;
        if (done >= most) stop.abort();
      },
    });
    const { total } = await opened.queue.list({ state: 'skipped', limit: 1, offset: 0 });
    const { articles } = await opened.store.counts();
    const [entry] = await opened.schedule.list();
    looks.splice(0, looks.length, ...(entry?.looks ?? []));
    await opened.close();
    app = null;
    return { articles, skipped: total };
  };
  const backfill = async (since: string) => {
    const opened = await open();
    await opened.queue.add(backfillJobs(site, since, ASKED));
    await opened.close();
    app = null;
  };
  /** How the back-filling ended, told by the last look. */
  const ended = () => {
    const { found, fresh, backfilled } = looks[0]!;
    return { found, fresh, page: backfilled!.page, because: backfilled!.because };
  };
  const asked = () => server.requests.filter((path) => !/^\/(?:tin-\d+\.html|robots\.txt)$/.test(path));
  return { backfill, work, asked, ended, requests: server.requests };
}

const articlePage = (path: string) =>
  `<h1>Tin số ${path}</h1><div class="noi-dung"><p>Quận ủy Ba Đình họp bàn việc cải tạo chợ cũ trước mùa mưa.</p></div>`;

const links = (...numbers: number[]) =>
  numbers.map((number) => `<li><a href="/tin-${number}.html">x</a></li>`).join('');
const urlset = (...entries: [number: number, lastmod: string][]) =>
  `<urlset>${entries
    .map(([number, lastmod]) => `<url><loc>/tin-${number}.html</loc><lastmod>${lastmod}</lastmod></url>`)
    .join('')}</urlset>`;

test('a list is turned over until a page shows the same again', async () => {
  const pages: Record<string, string> = { '/1': links(1, 2), '/2': links(3, 4), '/3': links(5), '/4': links(5) };
  const bao = await paper(
    (path) => pages[path] ?? links(5),
    (origin) => [{ by: 'list', url: `${origin}/{page}`, links: 'li a' }],
  );
  await bao.backfill('2021-01-01');
  expect(await bao.work()).toEqual({ articles: 5, skipped: 0 });
  expect(bao.asked()).toEqual(['/1', '/2', '/3', '/4']);
  expect(bao.ended()).toEqual({ found: 5, fresh: 5, page: 4, because: 'same again' });
});

test('a list that never ends, but shows in another order what it has shown, is left after 50 pages of that', async () => {
  const bao = await paper(
    (path) => {
      const page = Number(path.slice(1));
      return page <= 3 ? links(page * 2, page * 2 + 1) : links(2 + (page % 6), 2 + ((page * 5) % 6));
    },
    (origin) => [{ by: 'list', url: `${origin}/{page}`, links: 'li a' }],
  );
  await bao.backfill('2021-01-01');
  await bao.work(20); // and goes on after a stop
  expect(await bao.work()).toEqual({ articles: 6, skipped: 0 });
  expect(bao.asked()).toHaveLength(3 + 50);
  expect(bao.ended()).toEqual({ found: 6, fresh: 6, page: 53, because: 'nothing new' });
});

test('a list that moved on while it was not read is read on, over what it shows again', async () => {
  let published = 0; // pages that were filled meanwhile
  const bao = await paper(
    (path) => {
      const page = Number(path.slice(1)) - published;
      return page > 10 ? '<p>Hết</p>' : links(200 + page);
    },
    (origin) => [{ by: 'list', url: `${origin}/{page}`, links: 'li a' }],
  );
  await bao.backfill('2021-01-01');
  await bao.work(11);
  published = 4;
  expect(await bao.work()).toMatchObject({ articles: 10 });
  expect(bao.ended()).toMatchObject({ because: 'no entries', page: 15 });
});

test('a list whose entries tell their dates is turned over until they are all older', async () => {
  const entry = (number: number, day: string) =>
    `<li><a href="/tin-${number}.html">x</a> <i class="ngay">${day} 08:00</i></li>`;
  const pages: Record<string, string> = {
    '/1': entry(1, '20/11/2026') + entry(2, '19/11/2026'),
    '/2': entry(3, '02/11/2026') + entry(4, '31/10/2026'),
    '/3': entry(5, '30/10/2026') + entry(6, '29/10/2026'),
    '/4': entry(7, '28/10/2026'),
  };
  const bao = await paper(
    (path) => pages[path],
    (origin) => [{ by: 'list', url: `${origin}/{page}`, links: 'li a', dates: '.ngay' }],
  );
  await bao.backfill('2026-11-01');
  expect(await bao.work()).toEqual({ articles: 3, skipped: 0 });
  expect(bao.asked()).toEqual(['/1', '/2', '/3']);
  expect(bao.ended()).toEqual({ found: 3, fresh: 3, page: 3, because: 'all older' });
});

test('a list that has no further page is at its end', async () => {
  const bao = await paper(
    (path) => ({ '/1': links(1), '/2': links(2) })[path],
    (origin) => [{ by: 'list', url: `${origin}/{page}`, links: 'li a' }],
  );
  await bao.backfill('2021-01-01');
  expect(await bao.work()).toEqual({ articles: 2, skipped: 0 });
  expect(bao.ended()).toMatchObject({ page: 3, because: 'no further page' });
});

test('an archive that shows the same whatever day is asked for is left after 60 days of that', async () => {
  const bao = await paper(
    () => links(1, 2),
    (origin) => [{ by: 'list', url: `${origin}/{year}/{month:2}/{day:2}`, links: 'li a' }],
  );
  await bao.backfill('2020-01-01');
  expect(await bao.work()).toEqual({ articles: 2, skipped: 0 });
  expect(bao.asked()).toHaveLength(61);
});

test('sitemaps by month are read back to the month of the day, over months that are missing', async () => {
  const maps: Record<string, string> = {
    '/news-2026-11.xml': urlset([1, '2026-11-20']),
    '/news-2026-9.xml': urlset([2, '2026-09-02'], [3, '2026-09-30']),
    '/news-2026-8.xml': urlset([4, '2026-08-15'], [5, '2026-08-14T23:59:00+07:00']),
    '/news-2026-7.xml': urlset([6, '2026-07-31']),
  };
  const bao = await paper(
    (path) => maps[path],
    (origin) => [{ by: 'sitemap', url: `${origin}/news-{year}-{month}.xml` }],
  );
  await bao.backfill('2026-08-15');
  // October is not there: skipped, with the reason, and read over. What was changed last before the day came out before it.
  expect(await bao.work()).toEqual({ articles: 4, skipped: 1 });
  expect(bao.asked()).toEqual(['/news-2026-11.xml', '/news-2026-10.xml', '/news-2026-9.xml', '/news-2026-8.xml']);
});

test('lists by day have pages, too', async () => {
  const bao = await paper(
    (path) => {
      const [, day, page] = /^\/(\d{4}\/\d{2}\/\d{2})\/(\d+)$/.exec(path) ?? [];
      if (!day) return undefined;
      const number = Number(day.replaceAll('/', '')) * 10 + Number(page);
      return Number(page) <= 2 ? links(number) : '<p>Không có bài</p>';
    },
    (origin) => [{ by: 'list', url: `${origin}/{year}/{month:2}/{day:2}/{page}`, links: 'li a' }],
  );
  await bao.backfill('2026-11-27');
  expect(await bao.work()).toEqual({ articles: 4, skipped: 0 });
  expect(bao.asked()).toEqual([28, 27].flatMap((day) => [1, 2, 3].map((page) => `/2026/11/${day}/${page}`)));
});

test('of an index of sitemaps, packed and named by robots.txt, the parts that are not older are read', async () => {
  const bao = await paper(
    (path) => {
      if (path === '/robots.txt') return 'Sitemap: /index.xml';
      if (path === '/index.xml')
        return gzipSync(
          `<sitemapindex>${['2026-10', '2026-09', '2026-08']
            .map((month) => `<sitemap><loc>/bai-${month}.xml</loc></sitemap>`)
            .join('')}</sitemapindex>`,
        );
      const [, month] = /^\/bai-2026-(\d+)\.xml$/.exec(path) ?? [];
      return month && urlset([Number(month), `2026-${month}-05`]);
    },
    (origin) => [{ by: 'robots', url: `${origin}/robots.txt` }],
  );
  await bao.backfill('2026-09-01');
  expect(await bao.work()).toEqual({ articles: 2, skipped: 0 });
  expect(bao.asked().sort()).toEqual(['/bai-2026-09.xml', '/bai-2026-10.xml', '/index.xml']);
});

test('an archive that begins later than the day is not searched for ever', async () => {
  const bao = await paper(
    (path) => (path === '/2026/11/28' ? links(1) : '<p>Không có bài</p>'),
    (origin) => [{ by: 'list', url: `${origin}/{year}/{month:2}/{day:2}`, links: 'li a' }],
  );
  await bao.backfill('2000-01-01');
  expect(await bao.work()).toEqual({ articles: 1, skipped: 0 });
  expect(bao.asked()).toHaveLength(61);
  expect(bao.ended()).toMatchObject({ found: 1, because: 'no more periods' });
});

test('years are read through stops: nothing is lost, no page is fetched twice', async () => {
  const bao = await paper(
    (path) => {
      const page = Number(/^\/(\d+)$/.exec(path)?.[1]);
      return page <= 10 ? links(page * 2, page * 2 + 1) : '<p>Hết</p>';
    },
    (origin) => [{ by: 'list', url: `${origin}/{page}`, links: 'li a' }],
  );
  await bao.backfill('2021-01-01');
  for (let start = 0; start < 3; start += 1) await bao.work(7);
  expect(await bao.work()).toEqual({ articles: 20, skipped: 0 });
  const fetched = bao.requests.filter((path) => path !== '/robots.txt');
  expect(new Set(fetched).size).toBe(fetched.length);
  expect(fetched).toHaveLength(20 + 11);
});
