import { askedNumbers } from '../../entities/askedNumbers.ts';
import type { Document } from '../../model/document.ts';
import { fold, foldName } from '../../text/fold.ts';
import { pageOf } from '../bounds.ts';
import { documentLabel } from '../documentLabel.ts';
import { type Evidence, mergeEvidence } from '../mergeEvidence.ts';
import type { DocumentQuery, FacetCount, Found } from '../query.ts';
import type { DocumentProfile } from '../store.ts';
import { oneOf } from './conditions.ts';
import { MOST_VALUES } from './facets.ts';
import { aggregation, bucketsOf } from './reader.ts';
import type { Room } from './room.ts';
import type { Query } from './textQuery.ts';

/** Different statements that are looked at for one list of documents. */
const MOST_STATEMENTS = 20_000;

/**
 * Documents by number or words, the most cited first, then by id.
 *
 * @param listed in that order
 * @throws BadInput BAD_ARGUMENT
 */
export function searchDocuments(listed: readonly ListedDocument[], query: DocumentQuery): Found<DocumentProfile> {
  const { limit, offset } = pageOf(query);
  const found = listed.filter(wanted(query)).map(({ profile }) => profile);
  const types = new Map<string, number>();
  for (const { type } of found) types.set(type, (types.get(type) ?? 0) + 1);
  return {
    total: found.length,
    hits: found.slice(offset, offset + limit),
    facets: {
      type: [...types]
        .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
        .slice(0, MOST_VALUES)
        .map(([type, count]) => ({ value: type, label: type, count })),
    },
  };
}

/** A document with what it is found by. */
export interface ListedDocument {
  readonly profile: DocumentProfile;
  /** Whether some article cites it or holds its text. */
  readonly isNamed: boolean;
  /** Folded type, number, title and issuer. */
  readonly folded: string;
}

export function listedDocument(profile: DocumentProfile, isNamed: boolean): ListedDocument {
  const { type, number, title, issuer } = profile;
  return { profile, isNamed, folded: fold([type, number, title, issuer].filter(Boolean).join(' ').normalize('NFC')) };
}

/** A number in any spelling, else words that all stand in type, number, title and issuer. */
function wanted({ text, type, citedOnly = true }: DocumentQuery): (document: ListedDocument) => boolean {
  const numbers = askedNumbers(text ?? '');
  const words = numbers.length === 0 ? foldName(text ?? '').split(' ') : [];
  const typeFolded = type === undefined ? undefined : foldName(type);
  return ({ profile, isNamed, folded }) =>
    (isNamed || !citedOnly) &&
    (typeFolded === undefined || foldName(profile.type) === typeFolded) &&
    (numbers.length === 0 || numbers.includes(profile.number?.toUpperCase() ?? '')) &&
    words.every((word) => folded.includes(word));
}

/** Null where nothing is known of it. */
export async function readDocument(room: Room, id: string): Promise<DocumentProfile | null> {
  const ofIt: Query = oneOf('citations.documentId', [id]);
  const [documents, { aggregations }] = await Promise.all([
    documentsOfIds(room, [id]),
    room.reader.search({
      size: 0,
      query: { nested: { path: 'citations', query: ofIt } },
      aggs: {
        citations: {
          nested: { path: 'citations' },
          aggs: { hits: { filter: ofIt, aggs: { articles: { reverse_nested: {} } } } },
        },
      },
    }),
  ]);
  const document = documents.get(id);
  if (!document) return null;
  const counts = aggregation(aggregations, 'citations', 'hits');
  return { ...document, citations: counts.doc_count ?? 0, articles: aggregation(counts, 'articles').doc_count ?? 0 };
}

/** All known documents of these canonical numbers, by id. */
export async function documentsNumbered(room: Room, numbers: readonly string[]): Promise<Document[]> {
  if (numbers.length === 0) return [];
  const wantedNumbers = new Set(numbers.map((number) => number.toUpperCase()));
  const isWanted = ({ number }: Document) => number !== null && wantedNumbers.has(number.toUpperCase());
  const stated = await statements(room, oneOf('documents.number', [...wantedNumbers]));
  const ids = new Set(stated.map(({ document }) => document.id as string));
  for (const document of room.registry.values()) if (isWanted(document)) ids.add(document.id);
  const documents = await documentsOfIds(room, [...ids]);
  return [...documents.values()].filter(isWanted).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Gives facet values that are document ids the label by which people know the document. */
export async function labelDocuments(room: Room, counts: readonly FacetCount[]): Promise<FacetCount[]> {
  const ids = counts.map(({ value }) => value);
  const labels = await room.labels.of('documents', ids, async (unknown) => {
    const documents = await documentsOfIds(room, unknown);
    return new Map([...documents].map(([id, document]) => [id, documentLabel(document)]));
  });
  return counts.map((count) => ({ ...count, label: labels.get(count.value) ?? count.label }));
}

/** What is known of these documents from all that articles and the registry say; those of which nothing is known are left out. */
async function documentsOfIds(room: Room, ids: readonly string[]): Promise<ReadonlyMap<string, Document>> {
  if (ids.length === 0) return new Map();
  const evidence = await statements(room, oneOf('documents.id', ids));
  return mergedById(
    evidence,
    ids.flatMap((id) => room.registry.get(id) ?? []),
  );
}

/** Documents by id from all that is said of them. */
export function mergedById(
  evidence: readonly Evidence[],
  registry: readonly Document[],
): ReadonlyMap<string, Document> {
  const byId = new Map<string, Evidence[]>();
  for (const each of [...evidence, ...registry.map((document) => ({ document, articles: 0 }))]) {
    const known = byId.get(each.document.id);
    if (known) known.push(each);
    else byId.set(each.document.id, [each]);
  }
  return new Map(
    [...byId].flatMap(([id, all]) => {
      const merged = mergeEvidence(all);
      return merged ? [[id, merged] as const] : [];
    }),
  );
}

/** What articles say of documents: each different statement once, with how many articles make it. */
async function statements({ reader }: Room, query: Query): Promise<Evidence[]> {
  const { aggregations } = await reader.search({
    size: 0,
    query: { nested: { path: 'documents', query } },
    aggs: {
      documents: {
        nested: { path: 'documents' },
        aggs: {
          hits: {
            filter: query,
            aggs: { statements: { terms: { field: 'documents.statement', size: MOST_STATEMENTS } } },
          },
        },
      },
    },
  });
  return bucketsOf(aggregations, 'documents', 'hits', 'statements').map(({ key, doc_count }) => ({
    document: JSON.parse(String(key)) as Document,
    articles: doc_count,
  }));
}
