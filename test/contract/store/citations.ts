import { beforeEach, describe, expect, test } from 'vitest';
import type { DocumentId } from '../../../src/model/ids.ts';
import type { Store } from '../../../src/store/store.ts';
import { idOf, makeDocument, makeRecords } from '../makeRecords.ts';
import { type GivenStore, REGISTRY } from './given.ts';

/** Who cited which document. */
export function citations(given: GivenStore): void {
  const { put } = given;
  let store: Store;
  beforeEach(() => {
    ({ store } = given);
  });

  describe('citations', () => {
    const d2012 = 'nghi-quyet.15-nq-tw.2012-06-01' as DocumentId;
    const d2022 = 'nghi-quyet.15-nq-tw.2022-05-05' as DocumentId;
    beforeEach(() =>
      put(
        {
          name: 'old',
          body: 'Theo Nghị quyết 15-NQ/TW. Theo Nghị quyết 18.',
          publishedAt: '2013-01-01',
          units: [{ name: 'Thành ủy Hà Nội', kind: 'party committee' }],
          citations: [
            { surface: 'Nghị quyết 15-NQ/TW', number: '15-NQ/TW', documentId: d2012, citingUnits: ['Thành ủy Hà Nội'] },
            { surface: 'Nghị quyết 18', number: '18', form: 'short', relation: 'căn cứ' },
          ],
          documents: [makeDocument({ id: d2012, issuedOn: '2012-06-01' })],
        },
        {
          name: 'new',
          body: 'Theo Nghị quyết 15-NQ/TW và Nghị quyết số 15.',
          publishedAt: '2023-01-01',
          citations: [
            { surface: 'Nghị quyết 15-NQ/TW', number: '15-NQ/TW', documentId: d2022, relation: 'quán triệt' },
            {
              surface: 'Nghị quyết số 15',
              number: '15',
              form: 'short',
              documentId: d2022,
              citingUnits: ['Thành uỷ Hà Nội'],
            },
          ],
          documents: [makeDocument({ id: d2022, issuedOn: '2022-05-05' })],
        },
      ),
    );
    const cited = async (query: Parameters<Store['searchCitations']>[0]) =>
      (await store.searchCitations(query)).hits.map(({ surface, on }) => `${surface} ${on?.slice(0, 4)}`);

    test('come newest article first, then in text order', async () => {
      expect(await cited({})).toEqual([
        'Nghị quyết 15-NQ/TW 2023',
        'Nghị quyết số 15 2023',
        'Nghị quyết 15-NQ/TW 2013',
        'Nghị quyết 18 2013',
      ]);
      expect(await cited({ limit: 2, offset: 1 })).toEqual(['Nghị quyết số 15 2023', 'Nghị quyết 15-NQ/TW 2013']);
    });

    test('of a document are those resolved to it', async () => {
      expect(await cited({ document: d2022 })).toEqual(['Nghị quyết 15-NQ/TW 2023', 'Nghị quyết số 15 2023']);
    });

    test('of a number are those of all documents of that number, in any spelling', async () => {
      expect(await cited({ document: '15-NQ/TƯ' })).toHaveLength(3);
      expect(await cited({ document: 'nghi quyet so 15 nq tw' })).toHaveLength(3);
    });

    test.each<[string, Parameters<Store['searchCitations']>[0], number]>([
      ['part of the citing unit in any spelling', { unit: 'thanh uy' }, 2],
      ['relation', { relation: 'quán triệt' }, 1],
      ['resolution', { resolution: 'unresolved' }, 1],
      ['article', { articleId: idOf('new') }, 2],
      ['period', { to: '2013-12-31' }, 2],
    ])('are found by %s', async (_, query, total) => {
      expect((await store.searchCitations(query)).total).toBe(total);
    });

    test('are counted by facet', async () => {
      const { facets } = await store.searchCitations({ document: d2022 });
      expect(facets).toMatchObject({
        document: [{ value: d2022, label: 'Nghị quyết 15-NQ/TW', count: 2 }],
        unit: [{ count: 1 }],
        relation: [
          { value: 'quán triệt', count: 1 },
          { value: 'triển khai', count: 1 },
        ],
        resolution: [{ value: 'resolved', count: 2 }],
        year: [{ value: '2023', count: 2 }],
      });
    });

    test('of a number are listed for resolving again, whatever they were resolved to', async () => {
      const listed = await store.citationsNumbered(['15-nq/tw', '18']);
      expect(listed.map(({ surface }) => surface).sort()).toEqual([
        'Nghị quyết 15-NQ/TW',
        'Nghị quyết 15-NQ/TW',
        'Nghị quyết 18',
      ]);
    });

    test('take new resolutions, which get, lists and counts show', async () => {
      const records = makeRecords({ name: 'old' });
      const [, unresolved] = (await store.get(records.article.id))!.citations;
      const resolution = {
        documentId: REGISTRY[0]!.id,
        resolution: 'resolved',
        resolutionReason: 'only document of that number known',
        candidates: [REGISTRY[0]!.id],
      } as const;
      await store.putResolutions(
        [
          { id: unresolved!.id, ...resolution },
          { id: 'gone.c0' as never, ...resolution },
        ],
        new Map([['18', 'known']]),
      );
      expect((await store.get(records.article.id))!.citations[1]).toEqual({ ...unresolved, ...resolution });
      expect(await store.document(REGISTRY[0]!.id)).toMatchObject({ citations: 1, articles: 1 });
      expect((await store.searchArticles({ documentId: REGISTRY[0]!.id })).total).toBe(1);
      expect(await store.settledEvidence(['18', '19'])).toEqual(new Map([['18', 'known']]));
      expect((await store.counts()).documents).toBe(3);
    });
  });
}
