import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { pagesOfJsonLines } from '../../src/ingest/jsonLines.ts';
import { parseArticle } from '../../src/parse/parseArticle.ts';
import { all, LIMITS, sourceOf, told } from './support.ts';

const read = (text: string | Uint8Array) =>
  all(pagesOfJsonLines(sourceOf('a.jsonl', Buffer.from(text as string)), LIMITS));

const ARTICLE = {
  url: 'https://a.example/1.html',
  title: 'Quận ủy họp <bàn> & "quyết"',
  lead: 'Sáng 5-3, Quận ủy Lê Chân họp bàn việc dạy nghề cho thợ đóng tàu trong quận.',
  text: [
    'Hội nghị triển khai Nghị quyết số 45-NQ/TW.',
    'Bí thư Quận ủy Trần Văn Khải nói: "Thợ giỏi phải được trả lương".',
  ],
  authors: ['Minh Anh', 'Lê Hà'],
  section: 'Chính trị',
  publishedAt: '2024-03-05T08:30:00+07:00',
};

describe('JSON lines', () => {
  test('a line of fields is read as the article that it says', async () => {
    const { text, url, ...fields } = ARTICLE;
    const [found] = await read(`${JSON.stringify(ARTICLE)}\n`);
    if (found?.kind !== 'page') throw new Error('no page');
    const { page } = found;
    const html = Buffer.from(page.body).toString();
    const { article } = parseArticle(html, { url: page.url, contentType: 'text/html', site: null });
    expect(article).toMatchObject({ ...fields, body: text });
    expect(page.url).toBe(url);
  });

  test('a text with line ends has a paragraph a line; html is taken as it is', async () => {
    const [, other] = await read(
      `${JSON.stringify({ text: 'Một.\n\nHai.' })}\n${JSON.stringify({ html: '<p>Ba</p>' })}`,
    );
    expect(other).toMatchObject({ page: { body: Buffer.from('<p>Ba</p>') } });
  });

  test('the address is the identity, else the id, else the line itself wherever it stands', async () => {
    const [a, b, c, again] = told(
      await read('{"url":"http://a.example/x","text":"a"}\n{"id":"x 1","text":"a"}\n{"text":"a"}\n\n{"text":"a"}'),
    );
    expect([a, b]).toEqual(['http://a.example/x', 'file:///a.jsonl#x%201']);
    expect(c).toMatch(/^file:\/\/\/a\.jsonl#[\da-f]{20}$/);
    expect(again).toBe(c);
  });

  test('each bad line is told with its number, and those behind it are read', async () => {
    const lines = [
      '{"text":',
      '{"title":"x"}',
      '{"text":"a","url":"ftp://x"}',
      '{"text":"a","publishedAt":"hôm qua"}',
      '[1]',
      '{"text":"b"}',
    ];
    expect(told(await read(lines.join('\n')))).toEqual([
      expect.stringMatching(/^BAD_ARGUMENT a\.jsonl: line 1: not JSON/),
      expect.stringMatching(/line 2: expected text or html/),
      expect.stringMatching(/line 3: url: /),
      expect.stringMatching(/line 4: publishedAt: expected a date/),
      expect.stringMatching(/line 5: /),
      expect.stringMatching(/^file:/),
    ]);
  });

  test('gzip is taken off; a damaged one is told where it breaks off', async () => {
    const packed = gzipSync('{"text":"a"}\n'.repeat(3));
    expect((await read(packed)).map(({ kind }) => kind)).toEqual(['page', 'page', 'page']);
    expect((await read(packed.subarray(0, 25))).at(-1)).toMatchObject({ kind: 'broken', code: 'UNREADABLE' });
  });

  test('a line larger than a page is told', async () => {
    expect(told(await read(JSON.stringify({ text: 'x'.repeat(200_000) })))).toEqual([
      expect.stringMatching(/^TOO_LARGE a\.jsonl: line 1/),
    ]);
  });
});
