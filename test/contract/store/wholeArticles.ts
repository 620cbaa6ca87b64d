import { beforeEach, describe, expect, test } from 'vitest';
import type { ArticleRecords } from '../../../src/model/article.ts';
import type { DocumentId } from '../../../src/model/ids.ts';
import type { Store } from '../../../src/store/store.ts';
import { type Facts, idOf, makeDocument, makeRecords } from '../makeRecords.ts';
import type { GivenStore } from './given.ts';

/** An article is kept with all its facts, and replaced as one unit. */
export function wholeArticles(given: GivenStore): void {
  const { put, search } = given;
  let store: Store;
  beforeEach(() => {
    ({ store } = given);
  });

  describe('an article', () => {
    const facts: Facts = {
      name: 'thanh-tra',
      title: 'Thanh tra công vụ',
      body: 'Ông Lê An nói: "Phải làm ngay". Quận ủy Ba Đồi quán triệt Nghị quyết 15-NQ/TW.',
      units: [{ name: 'Quận ủy Ba Đồi', kind: 'party committee' }],
      posts: [{ name: 'Lê An', post: 'Bí thư', unit: 'Quận ủy Ba Đồi' }],
      speeches: [{ text: 'Phải làm ngay', speaker: 'Lê An', post: 'Bí thư', unit: 'Quận ủy Ba Đồi' }],
      citations: [
        {
          surface: 'Nghị quyết 15-NQ/TW',
          number: '15-NQ/TW',
          documentId: 'nghi-quyet.15-nq-tw.2022-05-05' as DocumentId,
          citingUnits: ['Quận ủy Ba Đồi'],
        },
      ],
      documents: [makeDocument({ id: 'nghi-quyet.15-nq-tw.2022-05-05', issuedOn: '2022-05-05' })],
    };

    test('comes back as it was put', async () => {
      const records = makeRecords(facts);
      await store.put(records);
      expect(await store.get(records.article.id)).toEqual(records);
      expect(await store.has(records.article.id)).toBe(true);
    });

    test('comes back as it was put whatever signs it holds, half an emoji, too', async () => {
      const odd = 'Nửa \ud83d và "\\ud83d" 😀 \u0000\u001f\u2028 \\ / \ufffd';
      const records = makeRecords({ ...facts, title: odd, body: `${odd}\n\n\n${odd}` });
      const [speech, ...others] = records.speeches;
      const said = { ...records, speeches: [{ ...speech!, verb: odd, text: odd }, ...others] };
      await store.put(said);
      expect(await store.get(said.article.id)).toEqual(said);
      expect((await store.searchArticles({})).hits.map(({ article }) => article.title)).toEqual([odd]);
      expect((await store.searchSpeeches({})).hits.map((hit) => hit.speech)).toEqual(said.speeches);
      await store.put(said);
      expect((await store.counts()).articles).toBe(1);
    });

    test('comes back as it was put however long it is', async () => {
      const records = makeRecords({ ...facts, body: `${facts.body}\n\n${'Mưa to, gió lớn. '.repeat(10_000)}` });
      await store.put(records);
      expect(await store.get(records.article.id)).toEqual(records);
      expect((await store.searchArticles({ text: 'gió lớn' })).total).toBe(1);
    });

    test('that was never put is not there', async () => {
      expect(await store.get(idOf('nowhere'))).toBeNull();
      expect(await store.has(idOf('nowhere'))).toBe(false);
    });

    test('is among all articles once, in the order of ids', async () => {
      const all = Array.from({ length: 250 }, (_, number) => makeRecords({ ...facts, name: `bai-${number}` }));
      await Promise.all(all.map((records) => store.put(records)));
      const found: ArticleRecords[] = [];
      for await (const records of store.everyArticle()) found.push(records);
      expect(found).toEqual(all.sort((a, b) => (a.article.id < b.article.id ? -1 : 1)));
    });

    test('put twice is there once, with all its facts', async () => {
      await put(facts, facts);
      expect(await store.counts()).toEqual({ articles: 1, speeches: 1, citations: 1, officials: 1, documents: 1 });
      expect((await store.searchArticles({ text: 'thanh tra' })).total).toBe(1);
      expect((await store.searchSpeeches({ text: 'phải làm' })).total).toBe(1);
      expect((await store.searchUnits({})).hits).toEqual([
        { name: 'Quận ủy Ba Đồi', kind: 'party committee', articles: 1, citations: 1 },
      ]);
    });

    test('put again with other contents leaves nothing of the former ones', async () => {
      await put(facts, { name: 'thanh-tra', title: 'Đính chính', body: 'Bài đã gỡ.', publishedAt: '2024-07-01' });
      expect(await store.counts()).toEqual({ articles: 1, speeches: 0, citations: 0, officials: 0, documents: 0 });
      expect(await search('thanh tra')).toEqual([]);
      expect(await search('"đã gỡ"')).toEqual(['thanh-tra']);
      expect((await store.searchUnits({})).total).toBe(0);
      expect((await store.searchOfficials({})).total).toBe(0);
      expect((await store.searchDocuments({})).total).toBe(0);
      expect(await store.documentsNumbered(['15-NQ/TW'])).toEqual([]);
      expect((await store.searchArticles({})).facets).toMatchObject({ officials: [], units: [], documents: [] });
    });

    test('put again by a worker that comes late keeps what its citations were resolved to meanwhile', async () => {
      const records = makeRecords({ name: 'late', body: 'Theo 7-NQ/TU.', citations: [{ surface: '7-NQ/TU' }] });
      await store.put(records);
      const { id } = records.citations[0]!;
      const resolution = {
        documentId: null,
        resolution: 'unresolved',
        resolutionReason: 'a State number needs its year',
        candidates: [],
      } as const;
      await store.putResolutions([{ id, ...resolution }], new Map());
      await store.put(records);
      expect((await store.get(records.article.id))!.citations).toEqual([{ ...records.citations[0], ...resolution }]);
    });

    test('that is taken away leaves nothing behind, and may be put again', async () => {
      const [other, gone] = [makeRecords({ ...facts, name: 'bai-khac' }), makeRecords(facts)];
      await store.put(other);
      const before = await store.counts();
      await store.put(gone);
      await store.remove(gone.article.id);
      await store.remove(gone.article.id);
      expect(await store.get(gone.article.id)).toBeNull();
      expect(await store.has(gone.article.id)).toBe(false);
      expect(await store.counts()).toEqual(before);
      expect(await search('thanh tra')).toEqual(['bai-khac']);
      expect((await store.searchSpeeches({ text: 'phải làm' })).hits.map(({ speech }) => speech.articleId)).toEqual([
        other.article.id,
      ]);
      expect((await store.searchUnits({})).hits[0]).toMatchObject({ articles: 1, citations: 1 });
      expect((await store.searchDocuments({})).hits[0]).toMatchObject({ articles: 1, citations: 1 });
      await store.remove(other.article.id);
      expect(await store.counts()).toEqual({ articles: 0, speeches: 0, citations: 0, officials: 0, documents: 0 });
      await store.put(gone);
      expect(await store.get(gone.article.id)).toEqual(gone);
    });

    test('of an earlier fetch never takes the place of a later one', async () => {
      const fetchedAt = (records: ArticleRecords, time: string): ArticleRecords => ({
        ...records,
        article: { ...records.article, fetchedAt: time },
      });
      const newer = fetchedAt(makeRecords({ name: 'page', body: 'Bản sau.' }), '2024-05-03T09:00:00+07:00');
      const older = fetchedAt(makeRecords({ name: 'page', body: 'Bản trước.' }), '2024-05-03T01:59:00Z');
      await store.put(newer);
      await store.put(older);
      expect(await store.get(newer.article.id)).toEqual(newer);
      expect(await search('"bản trước"')).toEqual([]);
    });

    test('without title, body or date is kept and found by nothing but itself', async () => {
      const records = makeRecords({ name: 'empty', title: null, body: '', publishedAt: null });
      await store.put(records);
      expect(await store.get(records.article.id)).toEqual(records);
      expect(await search({})).toEqual(['empty']);
      expect(await search({ from: '1900-01-01' })).toEqual([]);
    });
  });
}
