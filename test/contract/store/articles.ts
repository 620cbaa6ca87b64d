import { beforeEach, describe, expect, test } from 'vitest';
import type { DocumentId } from '../../../src/model/ids.ts';
import type { ArticleQuery } from '../../../src/store/query.ts';
import type { Store } from '../../../src/store/store.ts';
import { idOf, makeDocument, officialIdOf } from '../makeRecords.ts';
import type { GivenStore } from './given.ts';

/** Articles by what they mention. */
export function articles(given: GivenStore): void {
  const { put, search } = given;
  let store: Store;
  beforeEach(() => {
    ({ store } = given);
  });

  describe('articles', () => {
    beforeEach(() =>
      put(
        {
          name: 'a',
          site: 'thudomoi',
          body: 'Thành ủy Hà Nội họp.',
          publishedAt: '2023-03-01',
          units: [
            { name: 'Thành ủy Hà Nội', kind: 'party committee' },
            { name: 'Thành ủy Hà Nội', kind: 'party committee' },
          ],
          posts: [{ name: 'Lê An', post: 'Bí thư' }],
          citations: [{ surface: 'họp', number: '15-NQ/TW', documentId: 'd15' as DocumentId }],
          documents: [makeDocument({ id: 'd15' })],
        },
        {
          name: 'b',
          site: 'congbao',
          kind: 'resolution',
          body: 'Thành uỷ Hà Nội ban hành.',
          publishedAt: '2024-03-01',
          units: [{ name: 'Thành uỷ Hà Nội', kind: 'party committee' }],
          documents: [makeDocument({ id: 'd15', basis: 'own text', articleId: idOf('b'), title: 'Phát triển Thủ đô' })],
        },
        { name: 'c', body: 'Ở Hà Nội có mưa.', publishedAt: '2024-04-01', posts: [{ name: 'Lê An', post: 'Bí thư' }] },
      ),
    );

    test.each<[string, ArticleQuery, string[]]>([
      ['site', { site: 'congbao' }, ['b']],
      ['kind', { kind: 'resolution' }, ['b']],
      ['official', { officialId: officialIdOf('Lê An') }, ['c', 'a']],
      ['unit, in any spelling', { unit: 'thanh uy ha noi' }, ['b', 'a']],
      ['unit as shown', { unit: 'Thành ủy Hà Nội' }, ['b', 'a']],
      ['document, cited or held', { documentId: 'd15' }, ['b', 'a']],
      ['text and site', { text: 'hà nội', site: 'thudomoi', sort: 'newest' }, ['c', 'a']],
      ['nothing known', { officialId: 'nobody' }, []],
    ])('are found by %s', async (_, query, expected) => {
      expect(await search(query)).toEqual(expected);
    });

    test('are counted by facet over all hits, each article once', async () => {
      const { facets } = await store.searchArticles({ text: 'hà nội', limit: 1 });
      expect(facets).toEqual({
        site: [
          { value: 'thudomoi', label: 'thudomoi', count: 2 },
          { value: 'congbao', label: 'congbao', count: 1 },
        ],
        kind: [
          { value: 'news', label: 'news', count: 2 },
          { value: 'resolution', label: 'resolution', count: 1 },
        ],
        year: [
          { value: '2024', label: '2024', count: 2 },
          { value: '2023', label: '2023', count: 1 },
        ],
        officials: [{ value: officialIdOf('Lê An'), label: 'Lê An', count: 2 }],
        units: [expect.objectContaining({ count: 2 })],
        documents: [{ value: 'd15', label: 'Nghị quyết 15-NQ/TW', count: 2 }],
      });
    });

    test('that are found by a facet value are as many as it counts', async () => {
      const { facets } = await store.searchArticles({});
      const parameter = { site: 'site', kind: 'kind', officials: 'officialId', units: 'unit', documents: 'documentId' };
      for (const [facet, name] of Object.entries(parameter)) {
        for (const { value, count } of facets[facet]!) {
          expect((await store.searchArticles({ [name]: value })).total, `${facet} ${value}`).toBe(count);
        }
      }
    });
  });
}
