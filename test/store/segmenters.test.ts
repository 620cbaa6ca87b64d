import { describe, expect, test } from 'vitest';
import { defineNews } from '../../pipelines/news.ts';
import { openSegmenter } from '../../src/segmenter.ts';
import { SEGMENTERS } from '../../src/text/words.ts';
import { openStoreIn } from '../support/filledStore.ts';
import { temporaryFolder } from '../support/vankien.ts';

/** The same syllables stand in a row in two of them each, and are one word in the longer one: by its length it would be second. */
const TEXTS = {
  'de-nghi': 'Ông đề nghị quyết định sớm.',
  'nghi-quyet': 'Đại hội ra nghị quyết về chuyển đổi số trong những năm tới.',
  'hoc-sinh': 'Nhiều học sinh học giỏi.',
  'sinh-hoc': 'Em rất thích môn sinh học vì thầy dạy rất vui.',
} as const;

describe.each(SEGMENTERS)('a query finds what %s cut into words', (name) => {
  const store = openStoreIn(temporaryFolder());
  const pipeline = defineNews(openSegmenter(name));
  const filled = (async () => {
    for (const [id, text] of Object.entries(TEXTS)) {
      const page = {
        url: `https://bao.example/${id}.html`,
        site: 'file',
        body: new TextEncoder().encode(text),
        contentType: 'text/plain; charset=utf-8',
        fetchedAt: '2026-01-01T00:00:00+07:00',
      };
      await store.put(pipeline.run({ page, site: null, documents: [] }).records);
    }
  })();
  const search = async (text: string) => {
    await filled;
    const { hits } = await store.searchArticles({ text });
    return hits.map(({ article: { url } }) => /(?<id>[\w-]+)\.html/.exec(url)?.groups?.id);
  };

  test.each([
    ['nghị quyết', ['nghi-quyet', 'de-nghi']],
    ['quyết định', ['de-nghi']],
    ['sinh học', ['sinh-hoc', 'hoc-sinh']],
  ])('typed with marks, %s is first where it is one word', async (typed, ids) => {
    expect(await search(typed)).toEqual(ids);
  });

  test.each([
    ['nghi quyet', ['de-nghi', 'nghi-quyet']],
    ['"sinh hoc"', ['hoc-sinh', 'sinh-hoc']],
    ['"hoc sinh"', ['hoc-sinh']],
  ])('typed without marks, %s finds all it may mean', async (typed, ids) => {
    expect((await search(typed)).sort()).toEqual(ids);
  });
});
