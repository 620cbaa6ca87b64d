import { beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { idOf, officialIdOf } from '../makeRecords.ts';
import type { GivenStore } from './given.ts';

/** Who said what. */
export function speeches(given: GivenStore): void {
  const { put } = given;
  let store: Store;
  beforeEach(() => {
    ({ store } = given);
  });

  describe('speeches', () => {
    beforeEach(() =>
      put(
        {
          name: 'a',
          body: 'Ông nói: "Phải chống lũ", rồi nói: "Giữ đê sông Hồng".',
          publishedAt: '2024-05-02T08:30:00+07:00',
          speeches: [
            { text: 'Phải chống lũ', speaker: 'Lê An', post: 'Bí thư Quận ủy', unit: 'Quận ủy Ba Đồi' },
            {
              text: 'Giữ đê sông Hồng',
              speaker: 'Lê An',
              post: 'Bí thư Quận ủy',
              unit: 'Quận ủy Ba Đồi',
              kind: 'reported',
              attribution: 'inferred',
            },
          ],
        },
        {
          name: 'b',
          site: 'congbao',
          body: 'Bà nói: "Không lo lũ".',
          publishedAt: '2024-05-03',
          speeches: [{ text: 'Không lo lũ', speaker: 'bà Nguyệt' }],
        },
      ),
    );
    const said = async (query: Parameters<Store['searchSpeeches']>[0]) =>
      (await store.searchSpeeches(query)).hits.map(({ speech }) => speech.text);

    test('are found by the words said, not by those around them', async () => {
      expect(await said({ text: 'lu', sort: 'newest' })).toEqual(['Không lo lũ', 'Phải chống lũ']);
      expect(await said({ text: 'rồi' })).toEqual([]);
      expect(await said({ text: '"giữ đê"' })).toEqual(['Giữ đê sông Hồng']);
    });

    test('come newest first, those of one article as they were said', async () => {
      expect(await said({})).toEqual(['Không lo lũ', 'Phải chống lũ', 'Giữ đê sông Hồng']);
    });

    test.each<[string, Parameters<Store['searchSpeeches']>[0], number]>([
      ['part of the name of the speaker', { speaker: 'le an' }, 2],
      ['part of a noun phrase', { speaker: 'Nguyệt' }, 1],
      ['official', { officialId: officialIdOf('Lê An') }, 2],
      ['part of the post', { post: 'bi thu' }, 2],
      ['part of the unit', { unit: 'ba đồi' }, 2],
      ['kind', { kind: 'reported' }, 1],
      ['who the text says outright spoke', { precise: true }, 2],
      ['site', { site: 'congbao' }, 1],
      ['article', { articleId: idOf('a') }, 2],
      ['period', { from: '2024-05-03' }, 1],
      ['text and speaker', { text: 'lũ', speaker: 'an' }, 1],
    ])('are found by %s', async (_, query, total) => {
      expect((await store.searchSpeeches(query)).total).toBe(total);
    });

    test('are counted by facet', async () => {
      expect((await store.searchSpeeches({ text: 'lũ' })).facets).toMatchObject({
        speaker: [
          { value: 'Lê An', label: 'Lê An', count: 1 },
          { value: 'bà Nguyệt', label: 'bà Nguyệt', count: 1 },
        ],
        post: [{ value: 'Bí thư Quận ủy', count: 1 }],
        unit: [{ value: 'Quận ủy Ba Đồi', count: 1 }],
        year: [{ value: '2024', count: 2 }],
        kind: [{ value: 'direct', count: 2 }],
      });
    });
  });
}
