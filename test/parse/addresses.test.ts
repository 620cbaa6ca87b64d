import { describe, expect, test } from 'vitest';
import { readPageNumber } from '../../src/parse/html/pageNumber.ts';
import { joinPages } from '../../src/parse/joinPages.ts';
import { parseHtml } from '../../src/parse/parseHtml.ts';

const P = 'Sáng nay, huyện Mẫu Sơn khai mạc hội nghị sơ kết công tác sáu tháng đầu năm với hơn 200 đại biểu.';
const article = `<h1>Sơ kết</h1><article><p>${P}</p><p>${P} Hết.</p></article>`;
const ARTICLE_URL = 'https://baomau.example/huyen-mau-son-so-ket-123456.html';
const addresses = (head: string, url = ARTICLE_URL, foot = '') =>
  parseHtml(`<head>${head}</head>${article}${foot}`, { url }).addresses;

describe('the address that a page declares for its article', () => {
  test.each([
    ['AMP page', 'https://amp.baomau.example/huyen-mau-son-so-ket-123456.html'],
    ['AMP page under a path', 'https://baomau.example/amp/huyen-mau-son-so-ket-123456.html'],
    ['mobile page', 'https://m.baomau.example/huyen-mau-son-so-ket-123456.html'],
    ['page under its old name', 'https://baomau.example/so-ket-sau-thang-123456.html'],
  ])('is that of the %s too', (_, url) => {
    expect(addresses(`<link rel="canonical" href="${ARTICLE_URL}#top">`, url).canonicalUrl).toBe(ARTICLE_URL);
  });

  test('may be told by JSON-LD or og:url, in this order', () => {
    const short = 'https://www.baomau.example/post-123456.html';
    const open = `<meta property="og:url" content="${short}">`;
    const linked = `<script type="application/ld+json">{"@type":"NewsArticle","mainEntityOfPage":{"@id":"${ARTICLE_URL}"}}</script>`;
    expect(addresses(open).canonicalUrl).toBe(short);
    expect(addresses(open + linked).canonicalUrl).toBe(ARTICLE_URL);
  });

  test.each([
    ['front page', 'https://baomau.example/'],
    ['page of another article', 'https://baomau.example/ha-giang-don-khach-654321.html'],
    ['page of the paper that wrote it', 'https://baokhac.example/huyen-mau-son-so-ket-123456.html'],
    ['mail address', 'mailto:toasoan@baomau.example'],
  ])('is not believed where it is the %s', (_, declared) => {
    expect(addresses(`<link rel="canonical" href="${declared}">`).canonicalUrl).toBeNull();
  });
});

describe('an article in several pages', () => {
  const second = ARTICLE_URL.replace('.html', '-p2.html');
  const paging = `<div class="pagination"><span>1</span> <a href="${second}">2</a> <a href="${second.replace('p2', 'p3')}">3</a></div>`;

  test('goes on where rel=next or its paging leads', () => {
    expect(addresses(`<link rel="next" href="${second}">`).nextPage).toBe(second);
    expect(addresses('', ARTICLE_URL, paging)).toMatchObject({ nextPage: second, firstPage: null });
  });

  test('begins where rel=prev, its paging or the declared address leads', () => {
    const first = { canonicalUrl: null, firstPage: ARTICLE_URL };
    expect(addresses(`<link rel="prev" href="${ARTICLE_URL}">`, second)).toMatchObject(first);
    expect(addresses(`<link rel="canonical" href="${ARTICLE_URL}">`, second)).toMatchObject(first);
    expect(addresses('', second, `<p class="paging"><a href="${ARTICLE_URL}">Trang 1</a></p>`)).toMatchObject(first);
  });

  test('is no chain of articles: rel=next of a blog leads to another one', () => {
    expect(
      addresses('<link rel="next" href="https://baomau.example/ha-giang-don-khach-123457.html">').nextPage,
    ).toBeNull();
  });

  test('has pages of its own, not of its readers’ comments nor of related articles', () => {
    const box = (name: string) => `<div class="${name}"><div class="pager"><a href="?page=2">2</a></div></div>`;
    expect(addresses('', ARTICLE_URL, box('box-comment') + box('related-news')).nextPage).toBeNull();
    expect(addresses('', ARTICLE_URL, box('bottom')).nextPage).toBe(`${ARTICLE_URL}?page=2`);
  });

  test.each([
    ['/so-ket-123456-p2.html', '/so-ket-123456.html', 2],
    ['/so-ket-123456/trang-3.htm', '/so-ket-123456.htm', 3],
    ['/so-ket-cong-tac-nam/2/', '/so-ket-cong-tac-nam', 2],
    ['/so-ket?id=9&page=4', '/so-ket?id=9', 4],
    ['/van-ban/12', '/van-ban/12', 1],
    ['/so-ket-123456.html', '/so-ket-123456.html', 1],
  ])('%s is a page of %s', (path, base, number) => {
    expect(readPageNumber(`https://baomau.example${path}`)).toEqual({ base: `https://baomau.example${base}`, number });
  });

  test('is one article: what the later pages print once more is left out, the author may stand on the last', () => {
    const page = { title: 'Sơ kết', lead: 'Trong một ngày.', publishedAt: null, section: null, sourceNote: null };
    const one = { ...page, body: ['Một.'], authors: [], captions: ['Toàn cảnh'] };
    const two = {
      ...page,
      body: ['Trong một ngày.', 'Hai.'],
      authors: ['Ngọc An'],
      captions: ['Toàn cảnh', 'Đại biểu'],
    };
    expect(joinPages(one, [two])).toEqual({
      ...page,
      body: ['Một.', 'Hai.'],
      authors: ['Ngọc An'],
      captions: ['Toàn cảnh', 'Đại biểu'],
    });
  });
});
