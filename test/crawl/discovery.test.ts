import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type DiscoveryOptions, discover } from '../../src/crawl/discovery.ts';
import { createFetcher } from '../../src/crawl/http.ts';
import { createRobots } from '../../src/crawl/robots.ts';
import { openVisits } from '../../src/crawl/visits.ts';
import type { Discovery, Site } from '../../src/model/site.ts';
import { temporaryFolder } from '../support/vankien.ts';
import { serve } from './localServer.ts';

const ORIGIN = 'http://thudomoi.example';

const SITE: Site = {
  id: 'thudomoi',
  name: 'Thủ đô mới',
  kind: 'news',
  hosts: ['thudomoi.example', 'm.thudomoi.example'],
  discover: [],
  articleUrl: /-\d+\.html$/,
  page: { title: 'h1', body: 'article' },
  schedule: '*/30 * * * *',
  delayMs: 0,
};

const item = (path: string, date = '') => `<item><link>${path}</link><pubDate>${date}</pubDate></item>`;
const rss = (...items: string[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel>${items.join('')}</channel></rss>`;
const urlset = (...paths: string[]) =>
  `<urlset>${paths.map((path) => `<url><loc>${ORIGIN}${path}</loc></url>`).join('')}</urlset>`;

/** A made-up paper that holds these files, all others missing. */
async function paperWith(files: Record<string, string | Uint8Array>, statuses: Record<string, number> = {}) {
  const server = await serve((request, response) => {
    const file = files[request.url ?? ''];
    if (file === undefined) response.writeHead(statuses[request.url ?? ''] ?? 404).end();
    else response.end(file);
  });
  const hosts = new Map([['thudomoi.example', { address: '127.0.0.1', port: server.port }]]);
  const fetcher = createFetcher({ userAgent: 'vankien/0.1 (+x)', hosts, timeoutMs: 2_000 });
  const robots = createRobots({ fetcher, agent: 'vankien/0.1' });
  const look = (sources: readonly Discovery[], more: Partial<Site> = {}, options: Partial<DiscoveryOptions> = {}) => {
    const site: Site = { ...SITE, discover: sources, ...more };
    return discover(site, { fetcher, robots, ...options });
  };
  return { look, requests: server.requests };
}

const paths = ({ pages }: Awaited<ReturnType<typeof discover>>) => pages.map(({ url }) => url.replace(ORIGIN, ''));

test('pages of all sources come once, canonical, of this site, and only articles', async () => {
  const { look } = await paperWith({
    '/home.rss': rss(
      item('/hop-quoc-hoi-1.html?utm_source=rss#top', 'Mon, 09 Mar 2026 08:00:00 +0700'),
      item('http://m.thudomoi.example/le-hoi-2.html'),
      item('http://bao-khac.example/tin-3.html'),
      item('/chuyen-muc.html'),
      item('mailto:toasoan@thudomoi.example'),
    ),
    '/sitemap.xml': urlset('/', '/le-hoi-2.html', '/giao-thong-4.html'),
    '/thoi-su': '<h3><a href="giao-thong-4.html">4</a></h3><h3><a href="/truong-hoc-5.html">5</a></h3>',
  });
  const found = await look([
    { by: 'rss', url: `${ORIGIN}/home.rss` },
    { by: 'sitemap', url: `${ORIGIN}/sitemap.xml` },
    { by: 'list', url: `${ORIGIN}/thoi-su`, links: 'h3 a' },
  ]);
  expect(found.failures).toEqual([]);
  expect(found.pages[0]).toEqual({
    url: `${ORIGIN}/hop-quoc-hoi-1.html`,
    publishedAt: '2026-03-09T08:00:00+07:00',
    changedAt: null,
  });
  expect(paths(found)).toEqual(['/hop-quoc-hoi-1.html', '/le-hoi-2.html', '/giao-thong-4.html', '/truong-hoc-5.html']);
});

test('a pattern of the site with the flag g misses no second page', async () => {
  const { look } = await paperWith({ '/home.rss': rss(item('/a-1.html'), item('/b-2.html'), item('/c-3.html')) });
  const found = await look([{ by: 'rss', url: `${ORIGIN}/home.rss` }], { articleUrl: /-\d+\.html/g });
  expect(paths(found)).toHaveLength(3);
});

test('what is left out is counted by its reason, with the first of it', async () => {
  const long = `/${'a'.repeat(2_100)}-1.html`;
  const links = [
    '/tin-1.html',
    '/anh/tin-2.html',
    '/anh/tin-3.html',
    'mailto:a@b.vn',
    'https://la.example/x-4.html',
    long,
  ];
  const { look } = await paperWith({ '/home.rss': rss(...links.map((link) => item(link)), item('/chuyen-muc')) });
  const source: Discovery = { by: 'rss', url: `${ORIGIN}/home.rss` };
  const { leftOut } = await look([source], { deny: [/\/anh\//g] });
  expect(leftOut).toEqual([
    { because: 'denied', count: 2, example: `${ORIGIN}/anh/tin-2.html` },
    { because: 'not an address', count: 1, example: 'mailto:a@b.vn' },
    { because: 'other host', count: 1, example: 'https://la.example/x-4.html' },
    { because: 'too long', count: 1, example: long.slice(0, 200) },
    { because: 'no article', count: 1, example: `${ORIGIN}/chuyen-muc` },
  ]);
  expect((await look([source], {}, { maxPages: 2 })).leftOut[0]).toMatchObject({
    because: 'beyond the limit',
    count: 1,
  });
});

test('an article that was renamed between two sources is one', async () => {
  const { look } = await paperWith({
    '/home.rss': rss(item('/ten-moi-17.html')),
    '/sitemap.xml': urlset('/ten-cu-17.html', '/khac-18.html'),
  });
  const found = await look(
    [
      { by: 'rss', url: `${ORIGIN}/home.rss` },
      { by: 'sitemap', url: `${ORIGIN}/sitemap.xml` },
    ],
    { articleUrl: /-(?<id>\d+)\.html$/ },
  );
  expect(paths(found)).toEqual(['/ten-moi-17.html', '/khac-18.html']);
});

test('the sitemaps that robots.txt names are read, an index among them', async () => {
  const { look } = await paperWith({
    '/robots.txt': `User-agent: *\nDisallow:\nSitemap: ${ORIGIN}/a.xml\nSitemap: ${ORIGIN}/b.xml`,
    '/a.xml': urlset('/a-1.html'),
    '/b.xml': `<sitemapindex><sitemap><loc>/c.xml</loc></sitemap></sitemapindex>`,
    '/c.xml': urlset('/c-3.html'),
  });
  expect(paths(await look([{ by: 'robots', url: `${ORIGIN}/robots.txt` }]))).toEqual(['/a-1.html', '/c-3.html']);
});

describe('a source whose address names a period', () => {
  const looked = async (url: string, now: string, more: Partial<Discovery> = {}) => {
    const { look, requests } = await paperWith({});
    await look([{ by: 'sitemap', url: `${ORIGIN}${url}`, ...more } as Discovery], {}, { now: () => Date.parse(now) });
    return requests.slice(1);
  };

  test.each([
    ['/news-{year}-{month}.xml', '2026-09-15T12:00:00+07:00', ['/news-2026-9.xml']],
    ['/news-{year}-{month}.xml', '2026-10-01T03:00:00+07:00', ['/news-2026-10.xml', '/news-2026-9.xml']],
    ['/{year}/{month:2}/{day:2}.xml', '2026-09-05T12:00:00+07:00', ['/2026/09/05.xml', '/2026/09/04.xml']],
    ['/{year}.xml', '2027-01-01T00:00:00+07:00', ['/2027.xml', '/2026.xml']],
    // Midnight in Hà Nội is 17:00 of the day before in UTC.
    ['/{from}-{to}', '2026-09-05T01:00:00+07:00', ['/1788541200-1788627599', '/1788454800-1788541199']],
  ])('%s is asked at %s for today and yesterday', async (url, now, asked) => {
    expect(await looked(url, now)).toEqual(asked);
  });

  test('may be bounded by the seconds of a month', async () => {
    const asked = await looked('/{from}/{to}', '2026-09-15T12:00:00+07:00', { period: 'month' });
    const second = (day: string) => Date.parse(`${day}T00:00:00+07:00`) / 1000;
    expect(asked).toEqual([`/${second('2026-09-01')}/${second('2026-10-01') - 1}`]);
  });
});

test('sources that cannot be read are told by name, and the others are read', async () => {
  const { look } = await paperWith({
    '/robots.txt': 'User-agent: *\nDisallow: /kin',
    '/trang.rss': '<!DOCTYPE html><html><body>Không tìm thấy</body></html>',
    '/trong.rss': '',
    '/kin.rss': rss(item('/a-1.html')),
    '/tot.rss': rss(item('/b-2.html')),
  });
  const sources = ['/mat.rss', '/trang.rss', '/trong.rss', '/kin.rss', '/tot.rss'];
  const found = await look(sources.map((path) => ({ by: 'rss', url: ORIGIN + path })));
  expect(paths(found)).toEqual(['/b-2.html']);
  expect(
    found.failures.map(({ source, error }) => [source.replace(ORIGIN, ''), 'code' in error && error.code]),
  ).toEqual([
    ['/mat.rss', 'FETCH_STATUS'],
    ['/trang.rss', 'NOT_TEXT'],
    ['/trong.rss', 'EMPTY'],
    ['/kin.rss', 'ROBOTS_FORBIDDEN'],
  ]);
});

test.each<[string, Uint8Array]>([
  ['UTF-16 with a mark', Buffer.from(`\uFEFF${rss(item('/họp-1.html'))}`, 'utf16le')],
  ['UTF-16 without', Buffer.from(rss(item('/họp-1.html')), 'utf16le')],
  ['UTF-8 that says it is UTF-16', Buffer.from(rss(item('/họp-1.html')).replace('?>', ' encoding="utf-16"?>'))],
])('a feed in %s is read', async (_name, bytes) => {
  const { look } = await paperWith({ '/home.rss': bytes });
  const found = await look([{ by: 'rss', url: `${ORIGIN}/home.rss` }]);
  expect(decodeURI(paths(found)[0] ?? '')).toBe('/họp-1.html');
});

describe('an index of sitemaps', () => {
  const index = (...names: string[]) =>
    `<sitemapindex>${names.map((name) => `<sitemap><loc>${ORIGIN}/${name}</loc></sitemap>`).join('')}</sitemapindex>`;

  test('is followed one level deep, newest part first, packed or not', async () => {
    const { look } = await paperWith({
      '/sitemap.xml': index('news-2026-1.xml', 'news-2026-2.xml.gz', 'mat-2025-1.xml', 'muc-luc-2024-1.xml'),
      '/news-2026-1.xml': urlset('/a-1.html'),
      '/news-2026-2.xml.gz': gzipSync(urlset('/b-2.html')),
      '/muc-luc-2024-1.xml': index('khong-bao-gio.xml'),
    });
    const found = await look([{ by: 'sitemap', url: `${ORIGIN}/sitemap.xml` }]);
    expect(paths(found)).toEqual(['/b-2.html', '/a-1.html']);
    expect(found.failures.map(({ source }) => source)).toEqual([`${ORIGIN}/mat-2025-1.xml`]);
  });

  test('and what it names are bounded', async () => {
    const { look, requests } = await paperWith({
      '/sitemap.xml': index('1.xml', '2.xml', '3.xml'),
      '/1.xml': urlset('/a-1.html'),
      '/2.xml': urlset('/b-2.html', '/c-3.html', '/d-4.html'),
      '/3.xml': urlset('/e-5.html'),
    });
    const source: Discovery = { by: 'sitemap', url: `${ORIGIN}/sitemap.xml` };
    expect(paths(await look([source], {}, { maxSitemaps: 2 }))).toHaveLength(4);
    expect(paths(await look([source], {}, { maxPages: 3 }))).toHaveLength(3);
    expect(requests).not.toContain('/3.xml');
  });

  test('that unpacks to gigabytes is refused', async () => {
    const { look } = await paperWith({ '/sitemap.xml': gzipSync(Buffer.alloc(60_000_000)) });
    const { failures } = await look([{ by: 'sitemap', url: `${ORIGIN}/sitemap.xml` }]);
    expect(failures[0]?.error.message).toMatch(/^expected gzip of at most \d+ bytes at http:\/\/thudomoi/);
  });
});

describe('a list of many pages', () => {
  const link = (...numbers: number[]) =>
    numbers.map((number) => `<a class="tin" href="/tin-${number}.html">x</a>`).join('');
  const list: Discovery = { by: 'list', url: `${ORIGIN}/thoi-su/trang-{page}`, pages: 9, links: 'a.tin' };

  test('is turned over until a page brings nothing new', async () => {
    const { look, requests } = await paperWith({
      '/thoi-su/trang-1': link(1, 2),
      '/thoi-su/trang-2': link(2, 3),
      '/thoi-su/trang-3': link(2, 3),
    });
    expect(paths(await look([list]))).toEqual(['/tin-1.html', '/tin-2.html', '/tin-3.html']);
    expect(requests).toEqual(['/robots.txt', '/thoi-su/trang-1', '/thoi-su/trang-2', '/thoi-su/trang-3']);
  });

  test('may have another address for its first page', async () => {
    const { look } = await paperWith({ '/thoi-su': link(1), '/thoi-su/trang-2': link(2) });
    expect(paths(await look([{ ...list, first: `${ORIGIN}/thoi-su` } as Discovery]))).toEqual([
      '/tin-1.html',
      '/tin-2.html',
    ]);
  });

  test('is turned over although its first pages were in a feed already', async () => {
    const { look } = await paperWith({
      '/home.rss': rss(item('/tin-1.html')),
      '/thoi-su/trang-1': link(1),
      '/thoi-su/trang-2': link(2),
    });
    expect(paths(await look([{ by: 'rss', url: `${ORIGIN}/home.rss` }, list]))).toEqual(['/tin-1.html', '/tin-2.html']);
  });
});

test('a server that asks for a rest is asked for none of its other sources', async () => {
  const { look, requests } = await paperWith({ '/2.rss': rss(item('/b-2.html')) }, { '/1.rss': 429 });
  const found = await look([1, 2].map((number) => ({ by: 'rss', url: `${ORIGIN}/${number}.rss` })));
  expect(found.pages).toEqual([]);
  expect(found.failures[0]?.error).toMatchObject({ name: 'RetryLater', hostIsBusy: true });
  expect(requests).toEqual(['/robots.txt', '/1.rss']);
});

test('between two requests lies the delay of the site, or the longer one of robots.txt', async () => {
  const { look } = await paperWith({
    '/robots.txt': 'User-agent: *\nCrawl-delay: 0.15',
    '/1.rss': rss(item('/a-1.html')),
    '/2.rss': rss(item('/b-2.html')),
    '/3.rss': rss(item('/c-3.html')),
  });
  const started = performance.now();
  await look(
    [1, 2, 3].map((number) => ({ by: 'rss', url: `${ORIGIN}/${number}.rss` })),
    { delayMs: 20 },
  );
  expect(performance.now() - started).toBeGreaterThan(295);
});

test('a stop ends the look, also while it waits', async () => {
  const { look } = await paperWith({ '/1.rss': rss(item('/a-1.html')), '/2.rss': rss(item('/b-2.html')) });
  const stop = new AbortController();
  const sources: Discovery[] = [1, 2].map((number) => ({ by: 'rss', url: `${ORIGIN}/${number}.rss` }));
  setTimeout(() => stop.abort(), 150);
  await expect(look(sources, { delayMs: 60_000 }, { signal: stop.signal })).rejects.toThrow('it was stopped');
});

describe('a patient look', () => {
  /** A paper whose files change, with an ETag each, and the looks of a schedule at it. */
  async function watchedPaper(sources: readonly Discovery[], files: Record<string, string>) {
    const asked: string[] = [];
    const server = await serve((request, response) => {
      const path = request.url ?? '';
      const etag = `"${createHash('sha1')
        .update(files[path] ?? '')
        .digest('hex')}"`;
      const status = files[path] === undefined ? 404 : request.headers['if-none-match'] === etag ? 304 : 200;
      if (path !== '/robots.txt') asked.push(`${path} ${status}`);
      response.writeHead(status, { etag }).end(status === 200 ? files[path] : undefined);
    });
    const hosts = new Map([['thudomoi.example', { address: '127.0.0.1', port: server.port }]]);
    const fetcher = createFetcher({ userAgent: 'vankien/0.1', hosts, timeoutMs: 2_000 });
    const robots = createRobots({ fetcher, agent: 'vankien/0.1' });
    const visits = openVisits(join(temporaryFolder(), 'visits.sqlite'));
    onTestFinished(() => visits.close());
    const site = { ...SITE, discover: sources };
    const lookAt = async (minute: number) => {
      const now = () => minute * 60_000;
      const found = await discover(site, { fetcher, robots, visits, now });
      visits.sawSources(found.seen, now());
      const told = { asked: asked.splice(0), found: paths(found), unchanged: found.unchanged };
      expect(found.failures).toEqual([]);
      return told;
    };
    return { files, lookAt };
  }

  test('asks for what is new, and lets a feed rest that has nothing', async () => {
    const home = '/home.rss';
    const { files, lookAt } = await watchedPaper([{ by: 'rss', url: ORIGIN + home }], {
      [home]: rss(item('/a-1.html')),
    });
    expect(await lookAt(0)).toEqual({ asked: ['/home.rss 200'], found: ['/a-1.html'], unchanged: 0 });
    expect(await lookAt(10)).toEqual({ asked: ['/home.rss 304'], found: [], unchanged: 1 });
    expect(await lookAt(20)).toEqual({ asked: [], found: [], unchanged: 1 }); // rests for 15 minutes
    files[home] = rss(item('/b-2.html'), item('/a-1.html'));
    expect(await lookAt(26)).toEqual({ asked: ['/home.rss 200'], found: ['/b-2.html', '/a-1.html'], unchanged: 0 });
    expect(await lookAt(27)).toMatchObject({ asked: ['/home.rss 304'] });
  });

  test('is not fooled by a feed that says the hour anew each time', async () => {
    const home = '/home.rss';
    const { files, lookAt } = await watchedPaper([{ by: 'rss', url: ORIGIN + home }], {
      [home]: rss(item('/a-1.html')),
    });
    await lookAt(0);
    files[home] = `${rss(item('/a-1.html'))}<!-- 08:10 -->`;
    expect(await lookAt(10)).toMatchObject({ asked: ['/home.rss 200'], found: ['/a-1.html'] });
    expect(await lookAt(20)).toMatchObject({ asked: [] });
  });

  test('asks an index of sitemaps each time, and its parts for what is new', async () => {
    const index = `<sitemapindex><sitemap><loc>${ORIGIN}/1.xml</loc></sitemap></sitemapindex>`;
    const { files, lookAt } = await watchedPaper([{ by: 'sitemap', url: `${ORIGIN}/index.xml` }], {
      '/index.xml': index,
      '/1.xml': urlset('/a-1.html'),
    });
    expect(await lookAt(0)).toMatchObject({ asked: ['/index.xml 200', '/1.xml 200'], found: ['/a-1.html'] });
    expect(await lookAt(10)).toMatchObject({ asked: ['/index.xml 200', '/1.xml 304'], found: [] });
    files['/1.xml'] = urlset('/b-2.html', '/a-1.html');
    expect(await lookAt(30)).toMatchObject({
      asked: ['/index.xml 200', '/1.xml 200'],
      found: ['/b-2.html', '/a-1.html'],
    });
  });
});
