import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { PageSelectors } from '../../src/model/site.ts';
import { parseHtml } from '../../src/parse/parseHtml.ts';

const url = 'https://baomau.example/thoi-su/huyen-mau-son-so-ket-123456.html';
const P1 = 'Sáng nay, huyện Mẫu Sơn khai mạc hội nghị sơ kết công tác sáu tháng đầu năm với hơn 200 đại biểu.';
const P2 = 'Bí thư Huyện ủy phát biểu chỉ đạo, giao nhiệm vụ cho từng xã và yêu cầu báo cáo kết quả trước tháng 9.';
const P3 = 'Các đại biểu thảo luận sôi nổi về những việc còn phải làm, nhất là giải ngân vốn đầu tư công.';
const paragraphs = `<p>${P1}</p><p>${P2}</p><p>${P3}</p>`;
const parse = (html: string) => parseHtml(html, { url }).article;

describe('without a site', () => {
  test('a headline and an article of paragraphs are enough', () => {
    expect(parse(`<h1>Sơ kết công tác</h1><article>${paragraphs}</article>`)).toMatchObject({
      title: 'Sơ kết công tác',
      body: [P1, P2, P3],
    });
  });

  test('headings of sections stay, related boxes, share bars, comments and tags go', () => {
    const body = parse(`<h1>Sơ kết</h1><div class="detail-content"><p>${P1}</p><h2>Kết quả</h2><p>${P2}</p>
      <div class="box-related"><h3>Tin liên quan</h3><p><a href="/a">Xã Tân Lập về đích nông thôn mới sau ba năm</a></p></div>
      <p>${P3}</p><div class="social-share">Chia sẻ</div></div>
      <div class="tags">Từ khóa: hội nghị</div><div class="comment-box"><p>${P2} Bạn đọc viết.</p></div>`).body;
    expect(body).toEqual([P1, 'Kết quả', P2, P3]);
  });

  test('legends of pictures stand apart from the text', () => {
    const article = parse(`<h1>Sơ kết</h1><article><figure><img src="a.jpg"><figcaption>Toàn cảnh</figcaption></figure>
      <p>${P1}</p><table><tr><td><img src="b.jpg"></td></tr><tr><td>Đại biểu dự họp. Ảnh: Ngọc An</td></tr></table>
      <p>${P2}</p><p><img src="c.jpg"></p><p style="text-align:center"><em>Bí thư phát biểu</em></p><p>${P3}</p></article>`);
    expect(article.captions).toEqual(['Toàn cảnh', 'Đại biểu dự họp. Ảnh: Ngọc An', 'Bí thư phát biểu']);
    expect(article.body).toEqual([P1, P2, P3]);
  });

  test("of two headlines the one that the head declares is the article's", () => {
    const html = `<head><meta property="og:title" content="Sơ kết công tác"></head><h1>Báo Mẫu</h1>
      <h1>Huyện Mẫu Sơn sơ kết công tác</h1><article>${paragraphs}</article>`;
    expect(parse(html).title).toBe('Huyện Mẫu Sơn sơ kết công tác');
  });

  test.each([
    ['an object', (article: string) => article],
    ['an array', (article: string) => `[{"@type":"WebSite"},${article}]`],
    ['a graph', (article: string) => `{"@graph":[{"@type":"WebPage"},${article}]}`],
    ['broken by a line end', (article: string) => article.replace('Ngọc An', 'Ngọc\nAn')],
  ])('JSON-LD gives author and time: %s', (_, wrap) => {
    const linked = wrap(
      '{"@type":"NewsArticle","headline":"S&amp;#417; kết","datePublished":"2026-03-11T08:01:00+07:00","author":{"name":"Ngọc An"}}',
    );
    const article = parse(`<script type="application/ld+json">${linked}</script><article>${paragraphs}</article>`);
    expect(article).toMatchObject({ title: 'Sơ kết', authors: ['Ngọc An'], publishedAt: '2026-03-11T08:01:00+07:00' });
  });

  test('the bold name at the right end of the text is the author', () => {
    const article = parse(
      `<h1>Sơ kết</h1><article>${paragraphs}<p align="right"><b>Ngọc An - Lê Bình</b></p></article>`,
    );
    expect(article).toMatchObject({ authors: ['Ngọc An', 'Lê Bình'], body: [P1, P2, P3] });
  });

  test("the lead loses the paper's mark", () => {
    const article = parse(
      `<h1>Sơ kết</h1><div class="sapo">(Baomau.vn) - Hội nghị diễn ra trong một ngày.</div><article>${paragraphs}</article>`,
    );
    expect(article).toMatchObject({ lead: 'Hội nghị diễn ra trong một ngày.', sourceNote: 'Baomau.vn' });
  });

  test('a head in American order is read the way the page prints the day', () => {
    const html = `<head><meta property="article:published_time" content="3/9/2026 8:05:11 AM"></head><h1>Sơ kết</h1>
      <span class="date">03/09/2026 08:05</span><article>${paragraphs}</article>`;
    expect(parse(html).publishedAt).toBe('2026-09-03T08:05:11+07:00');
  });

  test('lines parted by line breaks alone are paragraphs', () => {
    expect(parse(`<h1>Sơ kết</h1><div>${P1}<br>${P2}<br><br>${P3}</div>`).body).toEqual([P1, P2, P3]);
  });

  test('broken markup still gives the paragraphs', () => {
    expect(parse(`<h1>Sơ kết</h2><div class=content><p>${P1}<p><b>${P2}</p></i><p>${P3}</div></span>`).body).toEqual([
      P1,
      P2,
      P3,
    ]);
  });
});

describe('with the selectors of a site', () => {
  const selectors: PageSelectors = {
    title: 'h1.tt',
    lead: '.sapo',
    body: '.noi-dung',
    authors: { select: '.tac-gia', attribute: 'data-name' },
    publishedAt: '.ngay',
    drop: ['.hop-tin'],
  };
  const page = (title: string) => `<h1 class="${title}">Sơ kết</h1><p class="sapo">Hội nghị diễn ra trong một ngày.</p>
    <i class="ngay">11/03/2026 08:01</i><b class="tac-gia" data-name="Ngọc An">NA</b>
    <div class="noi-dung"></div><div class="noi-dung">${paragraphs}<div class="hop-tin"><p>${P2} Tin khác.</p></div></div>`;

  test('all fields come from where the site has them', () => {
    const { article, fellBack, origins } = parseHtml(page('tt'), { url, selectors });
    expect(fellBack).toEqual([]);
    expect(new Set(Object.values(origins))).toEqual(new Set(['selector']));
    expect(article).toMatchObject({
      title: 'Sơ kết',
      lead: 'Hội nghị diễn ra trong một ngày.',
      body: [P1, P2, P3],
      authors: ['Ngọc An'],
      publishedAt: '2026-03-11T08:01:00+07:00',
    });
  });

  test('a selector that finds nothing is reported when the generic reader finds the field', () => {
    const { article, fellBack } = parseHtml(page('tieu-de-moi'), { url, selectors });
    expect(article.title).toBe('Sơ kết');
    expect(fellBack).toEqual(['title']);
  });

  test('each field says whether a selector, a standard or the text of the page gave it', () => {
    const html = `<head><meta property="article:published_time" content="2026-03-11T08:01:00+07:00"></head>
      <script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"Ngọc An"}}</script>
      <h1 class="tt">Sơ kết</h1><div class="noi-dung-moi">${paragraphs}</div><p>Nguồn: Báo Mẫu</p>`;
    const { origins, fellBack } = parseHtml(html, { url, selectors });
    expect(origins).toEqual({
      title: 'selector',
      body: 'text',
      authors: 'declared',
      publishedAt: 'declared',
      sourceNote: 'text',
    });
    expect(fellBack.toSorted()).toEqual(['authors', 'body', 'publishedAt']);
  });
});

describe('pages without an article', () => {
  test('an empty shell is empty', () => {
    expect(() =>
      parse('<html><head><title>Báo</title></head><body><div id="app"></div><script>start()</script></body></html>'),
    ).toThrow(expect.objectContaining({ code: 'EMPTY' }));
  });

  test('a list of articles is none', () => {
    const teaser = (n: number) =>
      `<div class="item"><h3><a href="/a-${n}">Xã Tân Lập số ${n} về đích nông thôn mới</a></h3><p>${P1}</p></div>`;
    const list = Array.from({ length: 20 }, (_, n) => teaser(n)).join('');
    expect(() => parseHtml(`<h1>Thời sự</h1><div>${list}</div>`, { url: 'https://baomau.example/thoi-su' })).toThrow(
      expect.objectContaining({ code: 'NO_ARTICLE' }),
    );
  });
});

const pages = new URL('../../../shared/data/pages-vi/', import.meta.url);
const present = existsSync(pages);
interface SavedPage {
  file: string;
  kind: string;
  url: string;
  expected: {
    title: string;
    authors: string[];
    publishedAt: string;
    bodyStart: string;
    bodyEnd: string;
    paragraphs: number;
    headings: number;
  };
}
const saved: SavedPage[] = present
  ? (JSON.parse(readFileSync(new URL('index.json', pages), 'utf8')) as { pages: SavedPage[] }).pages.filter(
      ({ file }) => file.endsWith('.gz'),
    )
  : [];
const unpack = (file: string) => gunzipSync(readFileSync(new URL(file, pages))).toString('utf8');

describe.skipIf(!present)('saved pages of Vietnamese papers, without selectors', () => {
  test.each(saved.filter(({ kind }) => kind === 'article').map((page) => [page.file, page] as const))(
    '%s',
    (file, page) => {
      const { article } = parseHtml(unpack(file), { url: page.url });
      const { expected } = page;
      expect(article.title).toBe(expected.title);
      expect(article.authors).toEqual(expected.authors);
      expect(article.publishedAt).toBe(expected.publishedAt);
      expect(article.body).toHaveLength(expected.paragraphs + expected.headings);
      expect(article.body[0]?.startsWith(expected.bodyStart)).toBe(true);
      expect(article.body.at(-1)?.endsWith(expected.bodyEnd)).toBe(true);
    },
  );

  test.each(saved.filter(({ kind }) => kind === 'list').map((page) => [page.file, page] as const))(
    '%s is a list',
    (file, page) => {
      expect(() => parseHtml(unpack(file), { url: page.url })).toThrow(expect.objectContaining({ code: 'NO_ARTICLE' }));
    },
  );
});
