import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFeed } from '../../src/crawl/feed.ts';
import { readFeedDate } from '../../src/crawl/feedDate.ts';
import { readListPage } from '../../src/crawl/listPage.ts';
import { readSitemap } from '../../src/crawl/sitemap.ts';

const URL_OF_FEED = 'https://thudomoi.example/rss/thoi-su.rss';
const rss = (items: string) =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>${items}</channel></rss>`;

describe('an RSS item', () => {
  test.each([
    ['a plain link', '<link>https://thudomoi.example/tin-1.html</link>', 'https://thudomoi.example/tin-1.html'],
    [
      'a link in CDATA',
      '<link><![CDATA[ https://thudomoi.example/tin-1.html ]]></link>',
      'https://thudomoi.example/tin-1.html',
    ],
    ['an escaped link', '<link>https://thudomoi.example/?a=1&amp;b=2</link>', 'https://thudomoi.example/?a=1&b=2'],
    [
      'a link escaped twice',
      '<link>https://thudomoi.example/?a=1&amp;amp;b=2</link>',
      'https://thudomoi.example/?a=1&b=2',
    ],
    [
      'a link with a bare ampersand',
      '<link>https://thudomoi.example/?a=1&b=2</link>',
      'https://thudomoi.example/?a=1&b=2',
    ],
    [
      'hexadecimal entities',
      '<link>https://thudomoi.example/&#x74;in&#45;1.html</link>',
      'https://thudomoi.example/tin-1.html',
    ],
    ['a relative link', '<link>/tin-1.html</link>', '/tin-1.html'],
    [
      'a guid for want of a link',
      '<guid>https://thudomoi.example/tin-1.html</guid>',
      'https://thudomoi.example/tin-1.html',
    ],
    [
      'an empty link and a guid',
      '<link></link><guid isPermaLink="true">https://thudomoi.example/2</guid>',
      'https://thudomoi.example/2',
    ],
    ['an Atom link inside', '<atom:link href="https://thudomoi.example/3"/>', 'https://thudomoi.example/3'],
  ])('may have %s', (_name, item, address) => {
    expect(readFeed(rss(`<item>${item}</item>`), URL_OF_FEED).links).toEqual([{ address, publishedAt: null }]);
  });

  test.each([
    ['a guid that is no address', '<guid>2543586</guid>'],
    ['a guid that says it is no address', '<guid isPermaLink="false">https://thudomoi.example/1</guid>'],
    ['nothing', '<title>Tin</title>'],
  ])('with %s is no page', (_name, item) => {
    expect(readFeed(rss(`<item>${item}</item>`), URL_OF_FEED).links).toEqual([]);
  });

  test('keeps its place beside stray HTML in a description', () => {
    const items = '<item><description>Tin <b>mới</br> & nóng</description><link>https://a.example/1</link></item>';
    expect(readFeed(rss(items), URL_OF_FEED).links).toHaveLength(1);
  });

  test('without a date is not of today', () => {
    const items = '<item><link>https://a.example/1</link><pubDate></pubDate></item>';
    expect(readFeed(rss(items), URL_OF_FEED).links[0]?.publishedAt).toBeNull();
  });
});

test('an Atom entry is its alternate link; when it was updated is not when it came out', () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://thudomoi.example/tin/">
    <entry><link rel="replies" href="/binh-luan"/><link href="bai-1.html"/><updated>2026-03-09T01:00:00Z</updated></entry>
    <entry><id>https://thudomoi.example/bai-2.html</id><published>2026-03-09T01:00:00Z</published></entry></feed>`;
  const { links, base } = readFeed(atom, URL_OF_FEED);
  expect(base).toBe('https://thudomoi.example/tin/');
  expect(links).toEqual([
    { address: 'bai-1.html', publishedAt: null },
    { address: 'https://thudomoi.example/bai-2.html', publishedAt: '2026-03-09T08:00:00+07:00' },
  ]);
});

test('RSS 1.0 has its items beside the channel', () => {
  const rdf =
    '<rdf:RDF xmlns:rdf="x"><channel/><item><link>https://a.example/1</link><dc:date>2026-03-09</dc:date></item></rdf:RDF>';
  expect(readFeed(rdf, URL_OF_FEED).links).toEqual([{ address: 'https://a.example/1', publishedAt: '2026-03-09' }]);
});

test.each([
  ['a page of HTML', '<!DOCTYPE html><html><body>404</body></html>', 'got <html>'],
  ['nothing', '', 'got no XML'],
  ['text', 'Service unavailable', 'got no XML'],
  ['half a feed', '<rss><channel><item><link><![CDATA[https://a.example', 'CDATA is not closed'],
  ['entities that grow', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><rss>&b;</rss>', 'not supported'],
])('%s is no feed', (_name, text, reason) => {
  expect(() => readFeed(text, URL_OF_FEED)).toThrow(URL_OF_FEED);
  expect(() => readFeed(text, URL_OF_FEED)).toThrow(reason);
});

describe('a sitemap', () => {
  test('gives its pages, the one changed last first', () => {
    const { links } = readSitemap(
      `<urlset xmlns="x"><url><loc>https://a.example</loc></url>
       <url><loc>https://a.example/1</loc><lastmod>2026-09-04</lastmod></url>
       <url><loc>https://a.example/2?x=1&amp;y=2</loc><lastmod>2026-09-05T22:05:14+07:00</lastmod>
         <image:image><image:loc>https://a.example/anh.jpg</image:loc></image:image></url></urlset>`,
      'https://a.example/sitemap.xml',
    );
    expect(links.map(({ address }) => address)).toEqual([
      'https://a.example/2?x=1&y=2',
      'https://a.example/1',
      'https://a.example',
    ]);
  });

  test('for news gives the day of publication, any other sitemap none', () => {
    const news = '<news:news><news:publication_date>2026-09-05T08:00:00+07:00</news:publication_date></news:news>';
    const { links } = readSitemap(
      `<ns0:urlset xmlns:ns0="x"><ns0:url><ns0:loc>https://a.example/1</ns0:loc>${news}</ns0:url></ns0:urlset>`,
      'https://a.example/news.xml',
    );
    expect(links).toEqual([
      { address: 'https://a.example/1', publishedAt: '2026-09-05T08:00:00+07:00', changedAt: null },
    ]);
  });

  test('index lists its newest parts first, by date or by the month in their names', () => {
    const index = (parts: string[]) =>
      readSitemap(
        `<sitemapindex>${parts.map((part) => `<sitemap><loc>${part}</loc></sitemap>`).join('')}</sitemapindex>`,
        'https://a.example/sitemap.xml',
      ).sitemaps;
    expect(index(['/news-2025-12.xml', '/news-2026-9.xml', '/news-2026-10.xml'])).toEqual([
      { address: '/news-2026-10.xml', changedAt: '2026-10-31' },
      { address: '/news-2026-9.xml', changedAt: '2026-09-30' },
      { address: '/news-2025-12.xml', changedAt: '2025-12-31' },
    ]);
    expect(index(['/bai-2026-09-05.xml'])).toEqual([{ address: '/bai-2026-09-05.xml', changedAt: '2026-09-05' }]);
    expect(index(['/feed-0.xml', '/feed-1.xml'])).toEqual([
      { address: '/feed-0.xml', changedAt: null },
      { address: '/feed-1.xml', changedAt: null },
    ]);
  });
});

test('a list page gives the links that a selector picks, or that lie in what it picks', () => {
  const html =
    '<base href="/tin/"><nav><a href="/x">x</a></nav><h3><a href="1.html">1</a></h3><h3><a href="2.html">2</a></h3>';
  const picked = readListPage(html, 'https://a.example/trang-1', 'h3');
  expect(picked.base).toBe('https://a.example/tin/');
  expect(picked.links.map(({ address }) => address)).toEqual(['1.html', '2.html']);
  expect(readListPage(html, 'https://a.example/', 'h3 > a').links).toEqual(picked.links);
  expect(() => readListPage(html, 'https://a.example/', 'h3 >>> [')).toThrow('expected a CSS selector');
});

test('a list page may tell the date beside each link', () => {
  const html = `<ul>
    <li><a href="/1">Họp</a><span class="ngay">05/09/2026 13:30</span></li>
    <li><h3><a href="/2">Hội</a></h3><p><time class="ngay" datetime="2026-09-04T08:00:00+07:00">hôm qua</time></p></li>
    <li><a href="/3">Chợ</a></li></ul>`;
  const { links } = readListPage(html, 'https://a.example/', 'li a', '.ngay');
  expect(links.map(({ publishedAt }) => publishedAt)).toEqual([
    '2026-09-05T13:30:00+07:00',
    '2026-09-04T08:00:00+07:00',
    null,
  ]);
});

test('a list page made to keep a selector busy for hours is refused', () => {
  expect(() => readListPage('<a href="/x">'.repeat(100_000), 'https://a.example/', 'h3 a')).toThrow(
    'at most 30000 tags',
  );
});

test.each([
  ['Sun, 09 Aug 2026 19:00:00 +0700', '2026-08-09T19:00:00+07:00'],
  ['Sun, 09 Aug 2026 12:00:00 GMT', '2026-08-09T19:00:00+07:00'],
  ['Sun, 9 August 2026 19:00:00 GMT+7', '2026-08-09T19:00:00+07:00'],
  ['2026-09-05T22:57:40Z', '2026-09-06T05:57:40+07:00'],
  ['2026-09-05T22:57:40.123 +7:00', '2026-09-05T22:57:40+07:00'],
  ['2026-09-05 22:57', '2026-09-05T22:57:00+07:00'],
  ['2026-09-05', '2026-09-05'],
  ['9/5/2026 1:30:00 PM', '2026-09-05T13:30:00+07:00'],
  ['9/5/2026 12:05:00 AM', '2026-09-05T00:05:00+07:00'],
  ['05/09/2026 13:30', '2026-09-05T13:30:00+07:00'],
  ['07-03-2026 - 00:01 AM', '2026-03-07T00:01:00+07:00'],
  ['7/3/2026, 00:05 (GMT+7)', '2026-03-07T00:05:00+07:00'],
  ['', null],
  ['hôm nay', null],
  ['31/02/2026 10:00', null],
  ['2026-13-01', null],
])('the date %j is %s', (printed, iso) => {
  expect(readFeedDate(printed)).toBe(iso);
});

const FEEDS = join(import.meta.dirname, '../../../shared/data/feeds-vi');

interface KnownFeed {
  readonly file: string;
  readonly kind: 'rss' | 'sitemap';
  readonly url: string;
  readonly expected: {
    readonly items?: readonly { readonly identity: string; readonly publishedAt: string }[];
    readonly identities?: readonly string[];
  };
}

describe.skipIf(!existsSync(FEEDS))('the feed of a real paper', () => {
  const known: KnownFeed[] = existsSync(FEEDS) ? JSON.parse(readFileSync(join(FEEDS, 'index.json'), 'utf8')).feeds : [];
  const ofKind = (kind: KnownFeed['kind']) =>
    known.filter((feed) => feed.kind === kind).map((feed) => [feed.file, feed] as const);

  test.each(ofKind('rss'))(
    '%s gives its items in order with their times',
    (file, { url, expected: { items = [] } }) => {
      const { links } = readFeed(readFileSync(join(FEEDS, file), 'utf8'), url);
      expect(links.map(({ publishedAt }) => publishedAt)).toEqual(items.map(({ publishedAt }) => publishedAt));
      for (const [index, { address }] of links.entries()) expect(address).toContain(`-${items[index]?.identity}.htm`);
    },
  );

  test.each(ofKind('sitemap'))('%s gives its articles', (file, { expected: { identities = [] } }) => {
    const { links } = readSitemap(readFileSync(join(FEEDS, file), 'utf8'), 'https://bao.example/sitemap.xml');
    const articles = links.filter(({ address }) => /\d{6}\.html$/.test(address));
    expect(articles.map(({ address }) => address.match(/(\d+)\.html$/)?.[1])).toEqual(identities);
  });
});
