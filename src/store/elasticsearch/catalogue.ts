import type { estypes } from '@elastic/elasticsearch';
import type { Document } from '../../model/document.ts';
import { foldName } from '../../text/fold.ts';
import { type ListedDocument, listedDocument, mergedById } from './documents.ts';
import { parted } from './keywords.ts';
import { aggregation, type Bucket, bucketsOf, type Reader } from './reader.ts';
import type { Room } from './room.ts';

/** A way a name is written. */
export interface Spelling {
  readonly label: string;
  /** Of a unit, else empty. */
  readonly kind: string;
  readonly folded: string;
  readonly articles: number;
}

/** A person or a unit with its tallies. */
export interface ListedName {
  readonly key: string;
  /** The most frequent first, then in the order of the alphabet. */
  readonly spellings: readonly Spelling[];
  /** Articles that name it. */
  readonly articles: number;
  /** Speeches of the person, or citations by the unit. */
  readonly records: number;
}

/** All documents, people and units that the articles name, in the order in which they are listed. */
export interface Catalogue {
  documents(): Promise<readonly ListedDocument[]>;
  officials(): Promise<readonly ListedName[]>;
  units(): Promise<readonly ListedName[]>;
}

/**
 * Lists that are made of all facts when they are asked for, and kept while nothing is written. So they cannot disagree with the facts and
 * workers need not keep tallies in step; who writes pays nothing.
 *
 * @param maxAgeMs how old a list may be although something was written since
 */
export function makeCatalogue({ reader, registry }: Room, maxAgeMs: number): Catalogue {
  return {
    documents: kept(reader, maxAgeMs, () => readDocuments(reader, [...registry.values()])),
    officials: kept(reader, maxAgeMs, () =>
      readNames(reader, 'spelledOfficials', { path: 'speeches', field: 'speeches.officialId' }),
    ),
    units: kept(reader, maxAgeMs, () =>
      readNames(reader, 'spelledUnits', { path: 'citations', field: 'citations.unitKeys' }),
    ),
  };
}

/** Makes a list once for each state of the index; those who ask meanwhile wait for the same one. */
function kept<List>(reader: Reader, maxAgeMs: number, make: () => Promise<List>): () => Promise<List> {
  let list: { readonly made: Promise<List>; readonly writes: string; readonly at: number } | null = null;
  return async () => {
    if (list && maxAgeMs > 0 && performance.now() - list.at < maxAgeMs) return list.made;
    const writes = await reader.writesSoFar();
    if (list?.writes === writes) return list.made;
    const own = { made: make(), writes, at: performance.now() };
    list = own;
    own.made.catch(() => {
      if (list === own) list = null;
    });
    return own.made;
  };
}

function readDocuments(reader: Reader, registry: readonly Document[]): Promise<readonly ListedDocument[]> {
  return reader.atOneMoment(async (search) => {
    const stated = await everyBucket(search, { path: 'documents', field: 'documents.statement' });
    const named = new Set((await everyBucket(search, { field: 'documentIds' })).map(keywordOf));
    const cited = await everyBucket(search, {
      path: 'citations',
      field: 'citations.documentId',
      aggs: { articles: { reverse_nested: {} } },
    });
    const tallies = new Map(
      cited.map((bucket) => [
        keywordOf(bucket),
        { citations: bucket.doc_count, articles: aggregation(bucket, 'articles').doc_count ?? 0 },
      ]),
    );
    const evidence = stated.map((bucket) => ({
      document: JSON.parse(keywordOf(bucket)) as Document,
      articles: bucket.doc_count,
    }));
    return [...mergedById(evidence, registry).values()]
      .map((document) =>
        listedDocument(
          { ...document, ...(tallies.get(document.id) ?? { citations: 0, articles: 0 }) },
          named.has(document.id),
        ),
      )
      .sort((a, b) => b.profile.citations - a.profile.citations || (a.profile.id < b.profile.id ? -1 : 1));
  });
}

interface Field {
  readonly path?: string;
  readonly field: string;
  readonly aggs?: Record<string, estypes.AggregationsAggregationContainer>;
}

function readNames(reader: Reader, spelled: string, records: Field): Promise<readonly ListedName[]> {
  return reader.atOneMoment(async (search) => {
    const tallies = new Map(
      (await everyBucket(search, records)).map((bucket) => [keywordOf(bucket), bucket.doc_count] as const),
    );
    const names = new Map<string, { spellings: Spelling[]; articles: number }>();
    for (const bucket of await everyBucket(search, { field: spelled })) {
      const [key = '', label = '', kind = '', isNamed = '1'] = parted(keywordOf(bucket));
      const name = names.get(key) ?? { spellings: [], articles: 0 };
      names.set(key, name);
      name.spellings.push({ label, kind, folded: foldName(label), articles: bucket.doc_count });
      if (isNamed === '1') name.articles += bucket.doc_count;
    }
    return [...names]
      .map(
        ([key, { spellings, articles }]): ListedName => ({
          key,
          articles,
          records: tallies.get(key) ?? 0,
          spellings: sumUp(spellings).sort((a, b) => b.articles - a.articles || (a.label < b.label ? -1 : 1)),
        }),
      )
      .sort((a, b) => b.records - a.records || b.articles - a.articles || (a.key < b.key ? -1 : 1));
  });
}

/** One entry for each label and kind: articles that name a unit and those that only have it citing are counted apart. */
function sumUp(spellings: readonly Spelling[]): Spelling[] {
  const sums = new Map<string, Spelling>();
  for (const spelling of spellings) {
    const key = JSON.stringify([spelling.label, spelling.kind]);
    const known = sums.get(key);
    sums.set(key, known ? { ...known, articles: known.articles + spelling.articles } : spelling);
  }
  return [...sums.values()];
}

/** Values that one answer brings. */
const PAGE = 10_000;

/** Every value of a field with the number of documents that have it. */
async function everyBucket(search: Reader['search'], { path, field, aggs }: Field): Promise<Bucket[]> {
  const buckets: Bucket[] = [];
  let after: Record<string, estypes.FieldValue> | undefined;
  do {
    const values: estypes.AggregationsAggregationContainer = {
      composite: { size: PAGE, sources: [{ value: { terms: { field } } }], ...(after && { after }) },
      ...(aggs && { aggs }),
    };
    const { aggregations } = await search({
      size: 0,
      track_total_hits: false,
      aggs: path ? { inside: { nested: { path }, aggs: { values } } } : { values },
    });
    const found = path ? aggregation(aggregations, 'inside', 'values') : aggregation(aggregations, 'values');
    buckets.push(...bucketsOf(found));
    after = found.after_key as typeof after;
  } while (after);
  return buckets;
}

/** The value of a bucket of `everyBucket`. */
function keywordOf({ key }: Bucket): string {
  return (key as { readonly value: string }).value;
}
