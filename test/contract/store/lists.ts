import { beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import type { GivenStore } from './given.ts';

/** In which order hits come, and in which pages. */
export function lists(given: GivenStore): void {
  const { put, search } = given;
  let store: Store;
  beforeEach(() => {
    ({ store } = given);
  });

  describe('a list', () => {
    const days = ['2024-01-05T10:00:00+07:00', '2024-01-05T09:00:00+07:00', '2023-12-31', '1968-02-01', null];

    beforeEach(async () => {
      const articles = days.map((publishedAt, i) => ({ name: `n${i}`, body: 'Bão lớn.', publishedAt }));
      await put(...[3, 0, 4, 2, 1].map((i) => articles[i]!));
    });

    test('without a text has the newest first, the undated last', async () => {
      expect(await search({})).toEqual(['n0', 'n1', 'n2', 'n3', 'n4']);
    });

    test('of equally good hits has the newest first', async () => {
      expect(await search('bão')).toEqual(['n0', 'n1', 'n2', 'n3', 'n4']);
      expect(await search({ text: 'bão', sort: 'newest' })).toEqual(['n0', 'n1', 'n2', 'n3', 'n4']);
    });

    test('is given in pages that neither overlap nor leave anything out', async () => {
      for (const text of [undefined, 'bão', 'bao']) {
        const pages = [];
        for (let offset = 0; offset < 6; offset += 2)
          pages.push(...(await search({ ...(text && { text }), limit: 2, offset })));
        expect(pages).toEqual(['n0', 'n1', 'n2', 'n3', 'n4']);
      }
    });

    test('counts all hits whatever the page', async () => {
      expect(await store.searchArticles({ text: 'bão', limit: 1, offset: 4 })).toMatchObject({ total: 5, hits: [{}] });
      expect(await store.searchArticles({ text: 'bão', limit: 1, offset: 9 })).toMatchObject({ total: 5, hits: [] });
    });

    test('of a period has both its days', async () => {
      expect(await search({ from: '2023-12-31', to: '2024-01-05' })).toEqual(['n0', 'n1', 'n2']);
      expect(await search({ text: 'bão', to: '2023-12-31' })).toEqual(['n2', 'n3']);
      expect(await search({ from: '2024-01-06' })).toEqual([]);
    });

    test.each([
      ['no hits', { limit: 0 }],
      ['too many hits', { limit: 101 }],
      ['half a hit', { limit: 1.5 }],
      ['no number', { limit: Number.NaN }],
      ['a negative offset', { offset: -1 }],
      ['too deep', { offset: 10_001 }],
      ['no day', { from: '5-1-2024' }],
      ['a day that does not exist', { to: '2023-02-29' }],
      ['a period that ends before it begins', { from: '2024-01-02', to: '2024-01-01' }],
    ])('is refused when asked for %s', async (_, query) => {
      await expect(store.searchArticles(query)).rejects.toMatchObject({ name: 'BadInput', code: 'BAD_ARGUMENT' });
      await expect(store.searchSpeeches(query)).rejects.toMatchObject({ code: 'BAD_ARGUMENT' });
      await expect(store.searchCitations(query)).rejects.toMatchObject({ code: 'BAD_ARGUMENT' });
    });
  });

  test('tiers of marked and unmarked hits are paged as one list', async () => {
    const bodies = ['lũ lớn', 'lu lon', 'lũ lớn', 'lu lon', 'lũ lớn'];
    await put(...bodies.map((body, i) => ({ name: `n${i}`, body, publishedAt: `2024-01-0${9 - i}` })));
    const pages = [];
    for (let offset = 0; offset < 6; offset += 1) pages.push(...(await search({ text: 'lũ lớn', limit: 1, offset })));
    expect(pages).toEqual(['n0', 'n2', 'n4', 'n1', 'n3']);
  });
}
