import { beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import type { GivenStore } from './given.ts';

/** What is found by what people type. */
export function texts(given: GivenStore): void {
  const { put, names, search } = given;
  let store: Store;
  beforeEach(() => {
    ({ store } = given);
  });

  describe('words', () => {
    test('must all occur, in any order', async () => {
      await put({ name: 'both', body: 'Mưa lớn rồi nắng gắt.' }, { name: 'one', body: 'Mưa lớn cả ngày.' });
      expect(await search('nắng mưa')).toEqual(['both']);
    });

    test('typed without tone marks find every marking', async () => {
      await put({ name: 'hoa', body: 'Quyết toán ngân sách.' }, { name: 'khac', body: 'Quyệt toan.' });
      expect((await search('quyet toan')).sort()).toEqual(['hoa', 'khac']);
    });

    test('typed with tone marks find texts without them too, after those with them', async () => {
      await put(
        { name: 'unmarked', title: 'quyet toan', body: 'quyet toan quyet toan quyet toan', publishedAt: '2024-06-30' },
        { name: 'marked', body: 'Hôm nay trời mát, đường vắng, cuối cùng xong quyết toán.', publishedAt: '2020-01-01' },
      );
      const found = await store.searchArticles({ text: 'quyết toán' });
      expect(names(found)).toEqual(['marked', 'unmarked']);
      expect(found.total).toBe(2);
      expect(found.hits[0]!.score).toBeGreaterThan(found.hits[1]!.score);
    });

    test('are found in either place of the tone mark', async () => {
      await put({ name: 'old', body: 'Uỷ ban khoẻ mạnh.' }, { name: 'new', body: 'Ủy ban khỏe mạnh.' });
      expect((await search('ủy ban khỏe')).sort()).toEqual(['new', 'old']);
    });

    test('in the title weigh more than in the body', async () => {
      await put(
        { name: 'body', title: 'Tin trong ngày', body: 'Hôm qua có bão nhỏ ngoài khơi xa.', publishedAt: '2024-06-30' },
        { name: 'title', title: 'Có bão', body: 'Hôm qua trời mưa nhỏ ngoài khơi xa.', publishedAt: '2024-01-01' },
      );
      expect(await search('bão')).toEqual(['title', 'body']);
    });

    test('that the text has as one word come before those it only has side by side', async () => {
      await put(
        { name: 'aside', body: 'Các nhà khoa học sinh ra ở đây kể lại.', publishedAt: '2024-06-30' },
        { name: 'word', body: 'Các em học sinh sinh ra ở đây kể lại.', publishedAt: '2024-01-01' },
      );
      expect(await search('học sinh')).toEqual(['word', 'aside']);
    });

    test('excluded with a minus keep their articles out', async () => {
      await put({ name: 'a', body: 'Bão vào Huế.' }, { name: 'b', body: 'Bão vào Vinh.' });
      expect(await search('bão -Huế')).toEqual(['b']);
      expect(await search('bão -hue')).toEqual(['b']);
      expect(await search('-Huế')).toEqual(['b']);
    });

    test('excluded with marks keep out only what has these marks', async () => {
      await put({ name: 'hue', body: 'Bão vào Huế.' }, { name: 'flower', body: 'Bão làm gãy cây huệ.' });
      expect(await search('bão -Huế')).toEqual(['flower']);
    });
  });

  describe('a phrase', () => {
    test('must stand in a row', async () => {
      await put({ name: 'row', body: 'Hội nghị trung ương họp.' }, { name: 'apart', body: 'Trung bình ương cây.' });
      expect(await search('"trung ương"')).toEqual(['row']);
      expect(await search('"trung uong"')).toEqual(['row']);
    });

    test('does not reach from the title of one form into the other', async () => {
      await put({ name: 'a', title: 'mưa bão', body: 'Trời đẹp.' });
      expect(await search('"bao mua"')).toEqual([]);
    });

    test('can be excluded', async () => {
      await put({ name: 'row', body: 'Họp trung ương.' }, { name: 'apart', body: 'Họp ở trung tâm.' });
      expect(await search('họp -"trung ương"')).toEqual(['apart']);
    });
  });

  test('a document number is found in any spelling, and not by a longer one', async () => {
    await put(
      { name: 'fifteen', body: 'Quán triệt Nghị quyết 15-NQ/TW.' },
      { name: 'other', body: 'Quán triệt Nghị quyết 115-NQ/TW.' },
    );
    for (const typed of ['15-NQ/TW', '15-nq/tư', '15 - NQ/TW', '"15-NQ/TW"']) {
      expect(await search(typed), typed).toEqual(['fifteen']);
    }
  });

  test('the snippet shows the match and marks it', async () => {
    await put({
      name: 'long',
      body: `${'Trời nắng. '.repeat(100)}Cống xả lũ mở lúc rạng sáng.${' Trời mưa.'.repeat(100)}`,
    });
    const [hit] = (await store.searchArticles({ text: 'xa lu' })).hits;
    const { text, marks } = hit!.snippet;
    expect(text.length).toBeLessThan(400);
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['xả', 'lũ']);
  });

  test.each([
    ['a quotation mark', '"'],
    ['an open phrase', '"bão'],
    ['two quotation marks', '""'],
    ['a star', '*'],
    ['a prefix', 'bão*'],
    ['NEAR', 'NEAR('],
    ['NEAR with words', 'NEAR(bão mưa, 2)'],
    ['OR', 'bão OR mưa'],
    ['AND NOT', 'AND NOT'],
    ['a column', 'title:bão'],
    ['a column filter', '{words} : bão'],
    ['a caret', '^bão'],
    ['brackets', '((('],
    ['a minus', '-'],
    ['minuses', '--- - -'],
    ['an emoji', '😀'],
    ['a word with an emoji', 'bão😀'],
    ['half an emoji', '\ud83d'],
    ['a null sign', 'bão\u0000mưa'],
    ['an apostrophe', "'; DROP TABLE articles; --"],
    ['a backslash', '\\'],
    ['JSON', '{"query":{"match_all":{}}}'],
    ['lone marks', '\u0301\u0323'],
  ])('%s in a query is text, not syntax', async (_, typed) => {
    await put({ name: 'storm', body: 'Bão lớn.' });
    const { total, hits } = await store.searchArticles({ text: typed });
    expect(hits).toHaveLength(total);
    await store.searchSpeeches({ text: typed, speaker: typed, post: typed, unit: typed });
    await store.searchCitations({ document: typed, unit: typed });
    await store.searchDocuments({ text: typed, type: typed });
    await store.searchOfficials({ name: typed });
    await store.searchUnits({ name: typed });
    expect(await search('bão')).toEqual(['storm']);
  });

  test('signs alone find nothing, white space alone is no question', async () => {
    await put({ name: 'a' });
    expect(await search('😀')).toEqual([]);
    expect(await search('  ')).toEqual(['a']);
  });

  test('a query of as many words as are allowed is answered, one of 1,000 words refused', async () => {
    const words = Array.from({ length: 32 }, (_, i) => `từ${i}`);
    await put({ name: 'all', body: words.join(' ') });
    expect(await search(words.join(' '))).toEqual(['all']);
    await expect(search('từ '.repeat(1_000))).rejects.toMatchObject({ code: 'BAD_ARGUMENT' });
  });
}
