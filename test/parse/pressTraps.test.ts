import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../src/parse/parseHtml.ts';

const url = 'https://baomau.example/thoi-su/huyen-mau-son-so-ket-123456.html';
const P1 = 'Sáng nay, huyện Mẫu Sơn khai mạc hội nghị sơ kết công tác sáu tháng đầu năm với hơn 200 đại biểu.';
const P2 = 'Bí thư Huyện ủy phát biểu chỉ đạo, giao nhiệm vụ cho từng xã và yêu cầu báo cáo kết quả trước tháng 9.';
const P3 = 'Các đại biểu thảo luận sôi nổi về những việc còn phải làm, nhất là giải ngân vốn đầu tư công.';
const paragraphs = `<p>${P1}</p><p>${P2}</p><p>${P3}</p>`;
const parse = (html: string) => parseHtml(html, { url }).article;

describe('heads of the Vietnamese press', () => {
  test.each([
    ['hexadecimal references', 'H&#x1ED9;i ngh&#x1ECB; s&#x1A1; k&#x1EBF;t'],
    ['decimal references', 'H&#7897;i ngh&#7883; s&#417; k&#7871;t'],
    ['references that were escaped once more', 'H&amp;#7897;i ngh&amp;#7883; s&amp;#417; k&amp;#7871;t'],
    ['marks apart from their letters', 'Hội nghị sơ kết'.normalize('NFD')],
  ])('%s are the letters they mean', (_, title) => {
    const html = `<head><meta property="og:title" content="${title}"></head><div>${paragraphs}</div>`;
    expect(parse(html).title).toBe('Hội nghị sơ kết');
  });

  test('og:type website is no sign of a list', () => {
    expect(parse(`<head><meta property="og:type" content="website"></head><h1>Sơ kết</h1>${paragraphs}`).body).toEqual([
      P1,
      P2,
      P3,
    ]);
  });

  test.each([
    ['without a zone', '2026-03-07T00:01:00', '2026-03-07T00:01:00+07:00'],
    ['with a blank before the zone', '2026-03-07T08:52:11.000 +07:00', '2026-03-07T08:52:11+07:00'],
    ['in American order', '9/5/2026 10:17:01 PM', '2026-09-05T22:17:01+07:00'],
  ])('a time %s is that of Hà Nội', (_, declared, publishedAt) => {
    const head = `<meta property="article:published_time" content="${declared}">`;
    expect(parse(`<head>${head}</head><h1>Sơ kết</h1>${paragraphs}`).publishedAt).toBe(publishedAt);
  });

  test('an empty time is none, whatever day it is read on', () => {
    const head = '<meta property="article:published_time" content="">';
    expect(parse(`<head>${head}</head><h1>Sơ kết</h1>${paragraphs}`).publishedAt).toBeNull();
  });

  test("the paper in the author's place is no author, nor is a robot of the newsroom", () => {
    const head = (author: string) =>
      `<head><meta property="og:site_name" content="Báo Mẫu"><meta name="author" content="${author}"></head>`;
    for (const author of ['Báo Mẫu', 'MEDIA', 'BOT']) {
      expect(parse(`${head(author)}<h1>Sơ kết</h1>${paragraphs}`).authors).toEqual([]);
    }
  });

  test('of a trail that is declared by its last name alone the page prints the section', () => {
    const trail = '{"@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","item":{"name":"Quy hoạch"}}]}';
    const html = `<script type="application/ld+json">${trail}</script><ul class="breadcrumbs"><li>Địa ốc</li><li>Quy hoạch</li></ul>
      <h1>Sơ kết</h1><article>${paragraphs}</article>`;
    expect(parse(html).section).toBe('Địa ốc');
  });

  test('the link that stands alone above the headline is the section where nothing else says it', () => {
    expect(
      parse(`<div><a href="/thoi-su/">Thời sự</a></div><h1>Sơ kết</h1><article>${paragraphs}</article>`).section,
    ).toBe('Thời sự');
  });
});

describe('bodies of the Vietnamese press', () => {
  test('times in comments of the markup are not read', () => {
    expect(
      parse(`<h1>Sơ kết</h1><div class="detail-content"><!-- 07/03/2026 08:01:53 -->${paragraphs}</div>`).body,
    ).toEqual([P1, P2, P3]);
  });

  test('boxes of other articles go, boxes of text stay', () => {
    const box = `<div type="RelatedOneNews"><p><a href="/a">Xã Tân Lập về đích nông thôn mới sau ba năm</a></p></div>
      <div type="content"><h3>Kết quả</h3><p>${P2}</p></div>`;
    expect(parse(`<h1>Sơ kết</h1><div class="detail-content"><p>${P1}</p>${box}<p>${P3}</p></div>`).body).toEqual([
      P1,
      'Kết quả',
      P2,
      P3,
    ]);
  });

  test('a list of news in the middle of the text does not end it', () => {
    const list = '<p>TIN MỚI</p><ul><li><a href="/a">Xã Tân Lập về đích nông thôn mới sau ba năm</a></li></ul>';
    expect(
      parse(`<h1>Sơ kết</h1><div class="detail-content"><p>${P1}</p>${list}<p>${P2}</p><p>${P3}</p></div>`).body,
    ).toEqual([P1, P2, P3]);
  });

  test('bare text between elements is a paragraph', () => {
    expect(
      parse(`<h1>Sơ kết</h1><div class="noidung">${P1}<div><img src="a.jpg"></div>${P2}<p>${P3}</p></div>`).body,
    ).toEqual([P1, P2, P3]);
  });

  test('a headline, its section and its time that lie inside the body are none of its paragraphs', () => {
    const header =
      '<div class="header"><a href="/chinh-tri">Chính trị</a><h1>Sơ kết</h1><span>14/08/2026 - 21:20</span></div>';
    expect(parse(`<article class="entry">${header}${paragraphs}</article>`)).toMatchObject({
      title: 'Sơ kết',
      body: [P1, P2, P3],
    });
  });

  test('the stamp of the time above the first paragraph goes', () => {
    expect(
      parse(`<h1>Sơ kết</h1><div><p>Thứ sáu, 11/03/2022 - 08:22 | Chính trị và đời sống xã hội</p>${paragraphs}</div>`)
        .body,
    ).toEqual([P1, P2, P3]);
  });

  test('a line under a picture that ends with who took it is its legend', () => {
    const picture = '<p><img src="a.jpg"></p><p>Quang cảnh hội nghị sáng 11/3. Ảnh: Ngọc An</p>';
    expect(parse(`<h1>Sơ kết</h1><div><p>${P1}</p>${picture}<p>${P2}</p><p>${P3}</p></div>`)).toMatchObject({
      body: [P1, P2, P3],
      captions: ['Quang cảnh hội nghị sáng 11/3. Ảnh: Ngọc An'],
    });
  });

  test('a text that is wholly centred is text, pictures between its paragraphs or not', () => {
    const centred = [P1, P2, P3]
      .map((text) => `<p><img src="a.jpg"></p><p style="text-align: center">${text}</p>`)
      .join('');
    expect(parse(`<h1>Sơ kết</h1><div>${centred}</div>`).body).toEqual([P1, P2, P3]);
  });

  test('a page that lies in one form as a whole is read', () => {
    expect(parse(`<form id="aspnetForm"><h1>Sơ kết</h1><div>${paragraphs}</div></form>`).body).toEqual([P1, P2, P3]);
  });

  test('a long foot of the page and a notice of cookies do not outweigh a short article', () => {
    const foot = `<div class="footer-info"><p>${'Cơ quan chủ quản: Ủy ban nhân dân huyện Mẫu Sơn, giấy phép số 1 của Cục Báo chí. '.repeat(6)}</p></div>`;
    const cookies = '<div><p>Trang web này sử dụng cookie để phục vụ bạn đọc tốt hơn.</p></div>';
    expect(parse(`<h1>Sơ kết</h1><div><p>${P1}</p><p>${P2}</p></div>${cookies}${foot}`).body).toEqual([P1, P2]);
  });

  test('a page whose outermost frame is called after its foot is read all the same', () => {
    expect(parse(`<div class="wrapper sticky-footer"><h1>Sơ kết</h1><div>${paragraphs}</div></div>`).body).toEqual([
      P1,
      P2,
      P3,
    ]);
  });
});
