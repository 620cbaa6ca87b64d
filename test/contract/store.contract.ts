import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ArticleRecords } from '../../src/model/article.ts';
import type { DocumentId } from '../../src/model/ids.ts';
import type { ArticleQuery, Found } from '../../src/store/query.ts';
import type { ArticleHit, Store } from '../../src/store/store.ts';
import { type Facts, idOf, makeDocument, makeRecords, officialIdOf } from './makeRecords.ts';

/** Well-known documents that every opened store of the contract must be given. */
export const REGISTRY = [
  makeDocument({
    id: 'nghi-quyet.18-nq-tw.2017-10-25',
    number: '18-NQ/TW',
    issuedOn: '2017-10-25',
    title: 'Sắp xếp tổ chức bộ máy',
    basis: 'registry',
  }),
];

/**
 * What every store must do.
 *
 * @param open gives an empty store that knows `REGISTRY`; the contract closes it
 */
export function storeContract(open: () => Promise<Store>): void {
  let store: Store;

  beforeEach(async () => {
    store = await open();
  });

  afterEach(() => store.close());

  const put = async (...articles: Facts[]) => {
    for (const facts of articles) await store.put(makeRecords(facts));
  };
  const names = (found: Found<ArticleHit>) =>
    found.hits.map(({ article }) => /([^/]+)\.html$/.exec(article.url)?.[1] ?? article.url);
  const search = async (query: ArticleQuery | string) =>
    names(await store.searchArticles(typeof query === 'string' ? { text: query } : query));

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
