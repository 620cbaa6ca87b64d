import { beforeEach, describe, expect, test } from 'vitest';
import type { ArticleRecords } from '../../../src/model/article.ts';
import type { DocumentId } from '../../../src/model/ids.ts';
import type { Store } from '../../../src/store/store.ts';
import { idOf, makeDocument, makeRecords, officialIdOf } from '../makeRecords.ts';
import { type GivenStore, REGISTRY } from './given.ts';

/** What is known of a document or an official, from all articles together. */
export function profiles(given: GivenStore): void {
  const { put } = given;
  let store: Store;
  beforeEach(() => {
    ({ store } = given);
  });

  describe('documents', () => {
    const id = 'nghi-quyet.06-nq-tu.2021-03-17';
    const cites = (
      name: string,
      document: Partial<ReturnType<typeof makeDocument>>,
      publishedAt = '2021-05-01',
    ): ArticleRecords =>
      makeRecords({
        name,
        publishedAt,
        body: 'Nghị quyết 06-NQ/TU.',
        citations: [{ surface: 'Nghị quyết 06-NQ/TU', number: '06-NQ/TU', documentId: id as DocumentId }],
        documents: [makeDocument({ number: '06-NQ/TU', issuedOn: '2021-03-17', ...document, id })],
      });
    const own = makeRecords({
      name: 'own',
      kind: 'resolution',
      documents: [
        makeDocument({
          id,
          number: '06-NQ/TU',
          issuer: 'Thành ủy Hà Nội',
          title: 'Về đô thị',
          basis: 'own text',
          articleId: idOf('own'),
        }),
      ],
    });

    test('are merged from all evidence, whatever the order of the articles', async () => {
      const evidence = [
        cites('a', { title: 'đô thị', issuer: 'Hà Nội' }),
        cites('b', { title: 'phát triển đô thị', term: 'XVII' }),
        cites('c', { title: 'phát triển đô thị' }),
        own,
      ];
      const expected = {
        ...makeDocument({
          id,
          number: '06-NQ/TU',
          issuer: 'Thành ủy Hà Nội',
          issuedOn: '2021-03-17',
          term: 'XVII',
          title: 'Về đô thị',
          basis: 'own text',
          articleId: idOf('own'),
        }),
        citations: 3,
        articles: 3,
      };
      for (const order of [evidence, [...evidence].reverse()]) {
        for (const records of order) await store.put(records);
        expect(await store.document(id as DocumentId)).toEqual(expected);
      }
    });

    test('fall back to weaker evidence when the stronger is withdrawn, and go with the last', async () => {
      await store.put(cites('a', { title: 'đô thị' }));
      await store.put(own);
      await store.put(makeRecords({ name: 'own' }));
      expect(await store.document(id as DocumentId)).toMatchObject({
        title: 'đô thị',
        basis: 'citation',
        articleId: null,
      });
      await store.put(makeRecords({ name: 'a' }));
      expect(await store.document(id as DocumentId)).toBeNull();
      expect((await store.counts()).documents).toBe(0);
    });

    test('of the registry are known, but listed and counted only where some article cites them', async () => {
      expect(await store.documentsNumbered(['18-nq/tw'])).toEqual(REGISTRY);
      expect((await store.searchDocuments({})).total).toBe(0);
      expect((await store.searchDocuments({ citedOnly: false })).hits).toEqual([
        { ...REGISTRY[0], citations: 0, articles: 0 },
      ]);
      expect((await store.counts()).documents).toBe(0);
    });

    test('of the registry win over what citations say, and survive their withdrawal', async () => {
      const registered = REGISTRY[0]!;
      const citing = makeDocument({ ...registered, title: 'tổ chức', term: 'XII', basis: 'citation' });
      await put({ name: 'a', documents: [citing] });
      expect(await store.document(registered.id)).toMatchObject({
        title: registered.title,
        term: 'XII',
        basis: 'registry',
      });
      await put({ name: 'a' });
      expect(await store.document(registered.id)).toEqual({ ...registered, citations: 0, articles: 0 });
    });

    test('are found by number in any spelling, by words and by type, the most cited first', async () => {
      await store.put(cites('a', { title: 'Phát triển đô thị' }));
      const found = async (query: Parameters<Store['searchDocuments']>[0]) =>
        (await store.searchDocuments({ citedOnly: false, ...query })).hits.map((document) => document.id);
      expect(await found({})).toEqual([id, REGISTRY[0]!.id]);
      expect(await found({ text: '06 - NQ/TU' })).toEqual([id]);
      expect(await found({ text: '6 nq tu' })).toEqual([id]);
      expect(await found({ text: 'do thi phat' })).toEqual([id]);
      expect(await found({ text: 'đô thị bộ máy' })).toEqual([]);
      expect(await found({ type: 'nghị quyết' })).toHaveLength(2);
      expect(await found({ type: 'Kế hoạch' })).toEqual([]);
      expect((await store.searchDocuments({ citedOnly: false })).facets).toEqual({
        type: [{ value: 'Nghị quyết', label: 'Nghị quyết', count: 2 }],
      });
    });
  });

  describe('officials', () => {
    beforeEach(() =>
      put(
        {
          name: 'a',
          publishedAt: '2020-01-01',
          posts: [{ name: 'Lê An', post: 'Phó bí thư', unit: 'Quận ủy Ba Đồi' }],
        },
        {
          name: 'b',
          publishedAt: '2022-01-01',
          posts: [{ name: 'Lê An', post: 'Bí thư', unit: 'Quận ủy Ba Đồi' }],
          body: 'Nói: "Được".',
          speeches: [{ text: 'Được', speaker: 'Lê An', post: 'Bí thư' }],
        },
        { name: 'c', publishedAt: '2023-01-01', posts: [{ name: 'Lê An', post: 'Bí thư', unit: 'Quận uỷ Ba Đồi' }] },
        { name: 'd', publishedAt: '2021-01-01', posts: [{ name: 'Trần Bình', post: 'Chủ tịch' }] },
      ),
    );

    test('have their posts over time, the newest first', async () => {
      expect(await store.official(officialIdOf('Lê An'))).toEqual({
        id: officialIdOf('Lê An'),
        name: 'Lê An',
        posts: [
          { post: 'Bí thư', unit: 'Quận ủy Ba Đồi', firstSeen: '2022-01-01', lastSeen: '2023-01-01', articles: 2 },
          { post: 'Phó bí thư', unit: 'Quận ủy Ba Đồi', firstSeen: '2020-01-01', lastSeen: '2020-01-01', articles: 1 },
        ],
        speeches: 1,
        articles: 3,
      });
      expect(await store.official('nobody' as never)).toBeNull();
    });

    test('are listed by speeches and found by part of the name', async () => {
      expect((await store.searchOfficials({})).hits.map(({ name }) => name)).toEqual(['Lê An', 'Trần Bình']);
      expect(await store.searchOfficials({ name: 'binh' })).toMatchObject({ total: 1, hits: [{ name: 'Trần Bình' }] });
      expect((await store.searchOfficials({ limit: 1, offset: 1 })).hits).toHaveLength(1);
    });
  });
}
