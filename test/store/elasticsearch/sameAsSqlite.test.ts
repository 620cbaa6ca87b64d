import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { DocumentId, OfficialId } from '../../../src/model/ids.ts';
import { openElasticsearchStore } from '../../../src/store/elasticsearch/store.ts';
import { openSqliteStore } from '../../../src/store/sqlite/store.ts';
import type { Store } from '../../../src/store/store.ts';
import { type Facts, idOf, makeDocument, makeRecords, officialIdOf } from '../../contract/makeRecords.ts';
import { services } from '../../support/services.ts';
import { removeIndices } from './removeIndices.ts';

const indexPrefix = `same-${process.pid}`;
let nodes: string;

beforeAll(() => {
  nodes = services().elasticsearch;
}, 600_000);

const UNITS = ['Thành ủy Hà Nội', 'Thành uỷ Hà Nội', 'Quận ủy Ba Đồi', 'UBND thành phố Hà Nội', 'UBND TP Hà Nội'];
const DOCUMENTS = ['nghi-quyet.1', 'nghi-quyet.2', 'nghi-quyet.3'];
const WORDS = ['quyết toán', 'quyet toan', 'học sinh', 'khoa học', 'bão', 'bao', 'Hà Nội', '15-NQ/TW', 'hội nghị'];
const REGISTRY = [makeDocument({ id: 'nghi-quyet.3', number: '18-NQ/TW', title: 'Bộ máy', basis: 'registry' })];

const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }).map((some) => some.join(' '));

const someFacts: fc.Arbitrary<Facts> = fc.record({
  name: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  title: words,
  body: words,
  site: fc.constantFrom('thudomoi', 'congbao'),
  kind: fc.constantFrom('news', 'resolution'),
  publishedAt: fc.constantFrom('2024-05-02', '2024-05-02T10:00:00+07:00', '2023-01-01', '1969-02-03', null),
  units: fc.array(fc.record({ name: fc.constantFrom(...UNITS), kind: fc.constantFrom('party committee', 'city') }), {
    maxLength: 3,
  }),
  posts: fc.array(
    fc.record(
      {
        name: fc.constantFrom('Lê An', 'Trần Bình', 'Võ Chi'),
        post: fc.constantFrom('Bí thư', 'bí thư', 'Ủy viên', 'Uỷ viên'),
        unit: fc.constantFrom(...UNITS),
      },
      { requiredKeys: ['name', 'post'] },
    ),
    { maxLength: 3 },
  ),
  speeches: fc.array(
    fc.record(
      {
        text: words,
        speaker: fc.constantFrom('Lê An', 'bà Nguyệt', 'Trần Bình'),
        post: fc.constantFrom('Bí thư', 'Chủ tịch'),
        unit: fc.constantFrom(...UNITS),
        kind: fc.constantFrom('direct', 'reported'),
      },
      { requiredKeys: ['text'] },
    ),
    { maxLength: 4 },
  ),
  citations: fc.array(
    fc.record({
      surface: fc.constant('hội nghị'),
      number: fc.constantFrom('15-NQ/TW', '18-NQ/TW', null),
      documentId: fc.constantFrom(...DOCUMENTS, null) as fc.Arbitrary<DocumentId | null>,
      relation: fc.constantFrom('căn cứ', 'triển khai'),
      citingUnits: fc.array(fc.constantFrom(...UNITS), { maxLength: 3 }),
    }),
    { maxLength: 4 },
  ),
  documents: fc.array(
    fc
      .record({
        id: fc.constantFrom(...DOCUMENTS),
        title: fc.constantFrom('Về đô thị', 'Phát triển đô thị', null),
        issuer: fc.constantFrom('Thành ủy Hà Nội', null),
        basis: fc.constantFrom('citation', 'own text'),
      })
      .map(makeDocument),
    { maxLength: 3 },
  ),
});

/** Scores are each store's own. */
function unscored(found: { readonly hits: readonly object[] }): unknown {
  return { ...found, hits: found.hits.map((hit) => ({ ...hit, score: null })) };
}

/** What a store says to all kinds of questions whose answers leave no choice. */
async function answersOf(store: Store): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = { counts: await store.counts() };
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) answers[`get ${name}`] = await store.get(idOf(name));
  const articles: Parameters<Store['searchArticles']>[0][] = [
    {},
    { limit: 2, offset: 1 },
    ...WORDS.map((text) => ({ text, sort: 'newest' as const })),
    { text: 'quyết toán -bão', sort: 'newest' },
    { text: '"học sinh"', sort: 'newest' },
    { text: '-"hội nghị"' },
    ...UNITS.map((unit) => ({ unit })),
    { unit: 'thanh uy ha noi' },
    { officialId: officialIdOf('Lê An') },
    { documentId: 'nghi-quyet.1' },
    { from: '2023-01-01', to: '2024-05-02' },
    { to: '2000-01-01' },
    { site: 'congbao', kind: 'resolution' },
  ];
  for (const query of articles) {
    answers[`articles ${JSON.stringify(query)}`] = unscored(await store.searchArticles(query));
  }
  const speeches: Parameters<Store['searchSpeeches']>[0][] = [
    {},
    { limit: 2, offset: 3 },
    ...WORDS.map((text) => ({ text, sort: 'newest' as const })),
    { speaker: 'an' },
    { post: 'bi thu' },
    { unit: 'uy' },
    { articleId: idOf('a') },
    { precise: true },
    { kind: 'reported', to: '2023-12-31' },
  ];
  for (const query of speeches) {
    answers[`speeches ${JSON.stringify(query)}`] = unscored(await store.searchSpeeches(query));
  }
  const citations: Parameters<Store['searchCitations']>[0][] = [
    {},
    { limit: 3, offset: 2 },
    { document: '15-NQ/TƯ' },
    { document: 'nghi-quyet.1' },
    { unit: 'ha noi' },
    { unit: 'UBND TP Hà Nội' },
    { relation: 'căn cứ', resolution: 'resolved' },
    { articleId: idOf('b') },
  ];
  for (const query of citations) answers[`citations ${JSON.stringify(query)}`] = await store.searchCitations(query);
  for (const query of [{}, { citedOnly: false }, { text: 'đô thị' }, { text: '15-NQ/TW' }, { type: 'nghị quyết' }]) {
    answers[`documents ${JSON.stringify(query)}`] = await store.searchDocuments(query);
  }
  for (const query of [{}, { name: 'an' }, { limit: 1, offset: 1 }]) {
    answers[`officials ${JSON.stringify(query)}`] = await store.searchOfficials(query);
    answers[`units ${JSON.stringify(query)}`] = await store.searchUnits(query);
  }
  for (const id of DOCUMENTS) answers[id] = await store.document(id as DocumentId);
  for (const id of ['lê-an', 'võ-chi']) answers[id] = await store.official(id as OfficialId);
  answers.numbered = await store.documentsNumbered(['15-NQ/TW', '18-NQ/TW']);
  answers.cited = (await store.citationsNumbered(['15-NQ/TW'])).map(({ id }) => id);
  return answers;
}

test('both stores say the same to all that leaves no choice, whatever was put, replaced and resolved', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(someFacts, { minLength: 1, maxLength: 14 }),
      fc.constantFrom(...DOCUMENTS),
      async (puts, resolvedTo) => {
        const folder = mkdtempSync(join(tmpdir(), 'vankien-same-'));
        const settings = { analysisVersion: 'test', registry: REGISTRY };
        const sqlite = openSqliteStore(join(folder, 'store.sqlite'), settings);
        const elastic = await openElasticsearchStore({ ...settings, nodes, indexPrefix });
        try {
          for (const store of [sqlite, elastic]) {
            for (const facts of puts) await store.put(makeRecords(facts));
            const cited = await store.citationsNumbered(['15-NQ/TW']);
            const resolved = cited.slice(0, 3).map(({ id }) => ({
              id,
              documentId: resolvedTo as DocumentId,
              resolution: 'resolved' as const,
              resolutionReason: 'only document of that number known',
              candidates: [resolvedTo as DocumentId],
            }));
            await store.putResolutions(resolved, new Map([['15-NQ/TW', resolvedTo]]));
          }
          expect(await answersOf(elastic)).toEqual(await answersOf(sqlite));
        } finally {
          await sqlite.close();
          await elastic.close();
          await removeIndices(nodes, indexPrefix);
          rmSync(folder, { recursive: true });
        }
      },
    ),
    // Shrinking would take minutes: each run fills two stores.
    { numRuns: 8, endOnFailure: true },
  );
}, 300_000);
