import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/parse/parseArticle.ts';

const P = 'Sáng nay, huyện Mẫu Sơn khai mạc hội nghị sơ kết công tác sáu tháng đầu năm với hơn 200 đại biểu.';
const page = `<!DOCTYPE html><html><body><h1>Sơ kết</h1><article><p>${P}</p><p>${P} Hết.</p></article></body></html>`;
const read = (text: string, contentType: string | null = null, maxChars?: number) =>
  parseArticle(text, {
    url: 'https://baomau.example/a-123456.html',
    contentType,
    site: null,
    ...(maxChars === undefined ? {} : { maxChars }),
  });

describe('parseArticle', () => {
  test('a page saved as .txt is a page', () => {
    expect(read(page, 'text/plain')).toMatchObject({ kind: 'html', article: { title: 'Sơ kết' } });
  });

  test('a note served as text/html is a note', () => {
    expect(read(`Sơ kết\n\n${P}\n\nHội nghị có <200 đại biểu.`, 'text/html').kind).toBe('text');
  });

  test.each([
    ['nothing', '', 'EMPTY'],
    ['blanks', ' \n\u00A0', 'EMPTY'],
    ['decoded bytes of a picture', '\u0000\u0001\uFFFD\u0002PNG'.repeat(500), 'NOT_TEXT'],
    ['captions alone', 'Toàn cảnh hội trường\nToàn cảnh hội trường', 'NO_ARTICLE'],
  ])('%s is refused', (_, text, code) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code }));
  });

  test('the size limit holds for pages and texts', () => {
    expect(() => read(page, null, 100)).toThrow(expect.objectContaining({ code: 'TOO_LARGE' }));
    expect(() => read('a '.repeat(100), null, 100)).toThrow(expect.objectContaining({ code: 'TOO_LARGE' }));
    expect(() => read('<b>'.repeat(500_000))).toThrow(expect.objectContaining({ code: 'TOO_LARGE' }));
  });

  const many = 20_000;
  test.each([
    ['nested elements', `${'<div>'.repeat(many)}${page}`],
    ['nested elements and end tags of others', `${'<div>'.repeat(many)}${'</b>'.repeat(many)}${page}`],
    ['nested paragraphs in list items', `${'<li><p>'.repeat(many)}${page}`],
    ['nested tables', `${'<table><tr><td>'.repeat(many)}${page}`],
    ['headlines', `${'<h1>Sơ kết công tác</h1>'.repeat(many)}${page}`],
    ['authors', `${'<span class="author">Ngọc An</span>'.repeat(many)}${page}`],
    ['metadata', `${'<meta name="author" content="A &amp;amp; B">'.repeat(many)}${page}`],
    ['a long class', `<div class="${'related '.repeat(many)}">${page}</div>`],
    ['one long word', `<p>${'a'.repeat(1_000_000)}</p>${page}`],
    ['less-than signs', `${'<'.repeat(1_000_000)}${page}`],
    ['a copy of one line', 'Ngọc An\n'.repeat(many)],
    ['a copy of blank lines', `${'\n'.repeat(1_000_000)}${P}`],
    ['a copy of dates', `${'1/1/2020 '.repeat(many)}sáng nay (11/3).`],
  ])('many %s are read in linear time', (_, text) => {
    const started = performance.now();
    expect(read(text).article.body.length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
