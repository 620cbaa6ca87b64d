import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseText } from '../../src/parse/parseText.ts';
import { tidy } from '../../src/parse/tidy.ts';

const url = 'file:copy.txt';
const P1 = 'Sáng nay, huyện Mẫu Sơn khai mạc hội nghị sơ kết công tác sáu tháng đầu năm.';
const P2 = 'Đồng chí Bí thư Huyện ủy phát biểu chỉ đạo và giao nhiệm vụ cho các xã.';
const P3 = 'Các đại biểu thảo luận sôi nổi về những việc còn phải làm trong năm.';
const copy = (...lines: string[]) => parseText(lines.join('\n'), { url });

describe('parseText', () => {
  test('the first line without a full stop is the title, the paragraph under it the lead', () => {
    const article = copy('Huyện Mẫu Sơn sơ kết công tác', '', P1, '', P2, '', P3);
    expect(article).toMatchObject({ title: 'Huyện Mẫu Sơn sơ kết công tác', lead: P1, body: [P2, P3] });
  });

  test('a copy may begin with its first paragraph', () => {
    expect(copy(P1, '', P2, '', P3)).toMatchObject({ title: null, body: [P1, P2, P3] });
  });

  test('the list under the title gives time and author, its counters and buttons give nothing', () => {
    const article = copy(
      'Huyện Mẫu Sơn sơ kết công tác',
      '',
      '  • 05/07/2023 14:05',
      '  • 3 bình luận',
      '  • Ngọc An',
      '  • In bài',
      `BMM.VN - ${P1}`,
      '',
      P2,
    );
    expect(article).toMatchObject({
      publishedAt: '2023-07-05T14:05:00+07:00',
      authors: ['Ngọc An'],
      lead: P1,
      body: [P2],
      sourceNote: 'BMM.VN',
    });
  });

  test('a line that stands twice is a caption, kept once and out of the text', () => {
    const article = copy('Tiêu đề bài viết', '', P1, '', 'Toàn cảnh hội trường', 'Toàn cảnh hội trường', '', P2);
    expect(article.captions).toEqual(['Toàn cảnh hội trường']);
    expect(article.body).toEqual([P2]);
  });

  test("the line after a picture editor's labels is a caption", () => {
    const article = copy(
      'leftcenterrightdel',
      'Đại biểu dự họp. ',
      '',
      P1,
      '',
      'leftcenterrightdel',
      '',
      'Bế mạc.',
      '',
      P2,
    );
    expect(article).toMatchObject({ title: null, captions: ['Đại biểu dự họp.', 'Bế mạc.'], body: [P1, P2] });
  });

  test('a copy that begins with the view of a meeting has no title', () => {
    const article = copy('Quang cảnh hội nghị ngày 5/7', '', ' ', '', 'Nhiều kết quả', '', P1, '', P2);
    expect(article).toMatchObject({ title: null, captions: ['Quang cảnh hội nghị ngày 5/7'] });
    expect(article.body).toEqual(['Nhiều kết quả', P1, P2]);
  });

  test('headlines glued into one line under the lead are other articles', () => {
    const glued = 'Huyện Mẫu Sơn trồng rừng Xã Tân Lập về đích nông thôn mới Khánh thành cầu mới';
    expect(copy('Tiêu đề bài viết', '', P1, glued, '', P2, '', P3).body).toEqual([P2, P3]);
  });

  test('author, source line, address and version switch under the text are not text', () => {
    const article = copy(P1, '', `${P2}/.`, '', 'Ngọc An', 'Nguồn: Báo Mẫu', 'baomau.com.vn', 'Xem phiên bản mobile');
    expect(article).toMatchObject({ authors: ['Ngọc An'], sourceNote: 'Nguồn: Báo Mẫu', body: [P1, `${P2}/.`] });
  });

  test('after the head of a list of other articles nothing is text', () => {
    expect(copy(P1, '', P2, '', P3, '', 'Tin cùng chuyên mục', 'Một bài khác hẳn').body).toEqual([P1, P2, P3]);
  });

  test('the day that the text calls today is the day of the article, the year from a full date near it', () => {
    expect(
      copy('Tiêu đề', '', 'Chiều nay (11/3), hội nghị bế mạc; nghị quyết ban hành ngày 17/3/2021.', '', P2).publishedAt,
    ).toBe('2021-03-11');
    expect(
      copy('Tiêu đề', '', 'Chiều 11/3, hội nghị bế mạc; nghị quyết ban hành ngày 17/3/2021.', '', P2).publishedAt,
    ).toBeNull();
  });

  test('the signature of a document is no byline', () => {
    expect(copy(P1, '', P2, '', 'CHỦ TỊCH', '', 'Ngọc An').authors).toEqual([]);
  });

  test('an empty copy is refused', () => {
    expect(() => copy(' ', '', '\u200b')).toThrow(expect.objectContaining({ code: 'EMPTY' }));
  });
});

const seeds = new URL('../../../shared/data/seeds/', import.meta.url);
const gold = new URL('../../../shared/gold/seeds/', import.meta.url);
const present = existsSync(seeds) && existsSync(gold);
interface SeedGold {
  title: string | null;
  author: string | null;
  sourceNote: string | null;
  publishedAt: string | null;
  captions: string[];
  boilerplate: string[];
  metaLines: string[];
}

describe.skipIf(!present)('the seeds', () => {
  test.each(present ? readdirSync(seeds) : [])('%s is read as a reader would', (file) => {
    const raw = readFileSync(new URL(file, seeds), 'utf8');
    const expected = JSON.parse(readFileSync(new URL(`${file}.json`, gold), 'utf8')) as SeedGold;
    const article = parseText(raw, { url: file });
    expect(article.title).toBe(expected.title);
    expect(article.authors).toEqual(expected.author === null ? [] : [expected.author]);
    expect(article.sourceNote).toBe(expected.sourceNote);
    expect(article.publishedAt?.slice(0, 10) ?? null).toBe(expected.publishedAt);
    expect(article.captions).toEqual([...new Set(expected.captions.map(tidy))]);
    const out = new Set([...expected.captions, ...expected.boilerplate, ...expected.metaLines].map(tidy));
    const wanted = raw
      .split('\n')
      .map(tidy)
      .filter((line) => line !== '' && !out.has(line));
    const got = [article.title, article.lead, ...article.body].filter((line) => line !== null);
    expect(got.length).toBe(wanted.length);
    for (const [i, line] of got.entries()) expect(wanted[i]).toContain(line);
  });
});
