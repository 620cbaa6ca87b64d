import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalUrl, canonicalUrlOrNull } from '../../src/crawl/canonicalUrl.ts';

test.each([
  ['HTTPS://ThuDoMoi.Example:443/Tin-Tuc.html#binh-luan', 'https://thudomoi.example/Tin-Tuc.html'],
  ['http://thudomoi.example.:80', 'http://thudomoi.example/'],
  ['http://thudomoi.example:8080/a', 'http://thudomoi.example:8080/a'],
  [' https://ai:do@thudomoi.example/a/../b ', 'https://thudomoi.example/b'],
  ['https://thudomoi.example/a?b=2&utm_source=zalo&a=1&fbclid=x&zarsrc=30', 'https://thudomoi.example/a?b=2&a=1'],
  [
    'https://thudomoi.example/tin-7.html;jsessionid=0A1B.node2?id=7&PHPSESSID=9f',
    'https://thudomoi.example/tin-7.html?id=7',
  ],
  ['https://thudomoi.example/a?utm_medium=rss', 'https://thudomoi.example/a'],
  ['https://thudomoi.example/a?&id=7&', 'https://thudomoi.example/a?id=7'],
  ['https://thudomoi.example/%7ehanoi/%c3%a0', 'https://thudomoi.example/~hanoi/%C3%A0'],
  ['https://thudomoi.example/hà-nội', 'https://thudomoi.example/h%C3%A0-n%E1%BB%99i'],
  ['https://thudomoi.example/tang-5%-nam', 'https://thudomoi.example/tang-5%25-nam'],
  ['https://báo.example/', 'https://xn--bo-mia.example/'],
])('%s is %s', (address, canonical) => {
  expect(canonicalUrl(address)).toBe(canonical);
});

test('http and https, a slash at the end, and another order of parameters stay different pages', () => {
  const addresses = [
    'http://a.example/b',
    'https://a.example/b',
    'https://a.example/b/',
    'https://a.example/b?x=1&y=2',
  ];
  expect(addresses.map((address) => canonicalUrl(address))).toEqual(addresses);
});

test('a host for small screens is folded where the site says it is its own, and nowhere else', () => {
  const hosts = ['thudomoi.example', 'm.thudomoi.example', 'en.thudomoi.example'];
  const site = { hosts, discover: [{ by: 'rss', url: 'https://thudomoi.example/home.rss' }] } as const;
  expect(canonicalUrl('https://m.thudomoi.example/a', { site })).toBe('https://thudomoi.example/a');
  expect(canonicalUrl('https://en.thudomoi.example/a', { site })).toBe('https://en.thudomoi.example/a');
  expect(canonicalUrl('https://www.thudomoi.example/a', { site })).toBe('https://www.thudomoi.example/a');
});

test('http and https are one where the site says by which of them it is read', () => {
  const site = (scheme: string) => ({
    hosts: ['bao.example', 'm.bao.example'],
    discover: [{ by: 'rss', url: `${scheme}://bao.example/home.rss` } as const],
  });
  expect(canonicalUrl('http://m.bao.example/a', { site: site('https') })).toBe('https://bao.example/a');
  expect(canonicalUrl('https://bao.example/a', { site: site('http') })).toBe('http://bao.example/a');
  expect(canonicalUrl('http://bao.example:8080/a', { site: site('https') })).toBe('http://bao.example:8080/a');
  expect(canonicalUrl('http://khac.example/a', { site: site('https') })).toBe('http://khac.example/a');
});

test('a relative link is read from the page it stands on', () => {
  expect(canonicalUrl('../tin-1.html', { base: 'https://a.example/thoi-su/trang-2' })).toBe(
    'https://a.example/tin-1.html',
  );
});

test('what is no web address is the mistake of whoever typed it', () => {
  expect(() => canonicalUrl('mailto:toasoan@a.example')).toThrow(/expected an http or https URL/);
  expect(canonicalUrlOrNull('javascript:void(0)', { base: 'https://a.example/' })).toBeNull();
});

const siteOfA = {
  hosts: ['a.example', 'www.a.example', 'm.a.example'],
  discover: [{ by: 'sitemap', url: 'https://a.example/sitemap.xml' } as const],
};

test('the canonical URL of a canonical URL is itself', () => {
  const part = fc.oneof(
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc
      .tuple(fc.constantFrom('https://a.example', 'http://m.a.example', 'https://www.a.example:444'), fc.string())
      .map(([origin, rest]) => `${origin}/${rest}`),
  );
  fc.assert(
    fc.property(part, (address) => {
      for (const site of [null, siteOfA]) {
        const once = canonicalUrlOrNull(address, { site });
        if (once !== null) expect(canonicalUrl(once, { site })).toBe(once);
      }
    }),
    { numRuns: 2_000 },
  );
});
