import type { CitationRecord } from '../../model/citation.ts';
import { pageOf } from '../bounds.ts';
import { numbersAsked } from '../numbersAsked.ts';
import type { CitationQuery, FoundCopies } from '../query.ts';
import { equal, oneOf, within } from './conditions.ts';
import { documentsNumbered, labelDocuments } from './documents.ts';
import { countField, fieldCounts } from './facets.ts';
import { labelUnits, unitKeysSpelled } from './names.ts';
import { countingNested, nestedCounts } from './nestedCounts.ts';
import { findNested, type NestedSearch } from './nestedHits.ts';
import type { Room } from './room.ts';
import type { Query } from './textQuery.ts';

/**
 * Citations with all that was asked for, of the newest article first, then in text order.
 *
 * @throws BadInput BAD_ARGUMENT
 */
export async function searchCitations(room: Room, query: CitationQuery): Promise<FoundCopies<CitationRecord>> {
  const { reader } = room;
  const page = pageOf(query);
  const articles: Query[] = [
    ...within('order', query),
    ...(query.articleId === undefined ? [] : [{ ids: { values: [query.articleId] } }]),
  ];
  const filter: Query = {
    bool: {
      filter: [
        ...(query.document === undefined ? [] : [await ofDocument(room, query.document)]),
        ...(query.unit === undefined
          ? []
          : [oneOf('citations.unitKeys', await unitKeysSpelled(room, query.unit, 'part'))]),
        ...equal('citations.officialId', query.officialId),
        ...equal('citations.relation', query.relation),
        ...equal('citations.resolution', query.resolution),
      ],
    },
  };
  const search: NestedSearch = {
    ...page,
    everyCopy: query.everyCopy ?? false,
    path: 'citations',
    query: filter,
    articles,
    sort: 'newest',
    order: {
      articles: { order: { order: 'desc' } },
      records: { field: 'position', direction: 'asc' },
      isByArticle: true,
    },
  };
  const counting = countingNested(search, filter, {
    document: countField('citations.documentId'),
    unit: countField('citations.unitKeys'),
    relation: countField('citations.relation'),
    resolution: countField('citations.resolution'),
    year: countField('citations.year'),
  });
  const { hits, counted } = await findNested(reader, search, counting);
  const { counts, total, copies } = nestedCounts(counted, search);
  const [document, unit] = await Promise.all([
    labelDocuments(room, fieldCounts(counts, 'document')),
    labelUnits(room, fieldCounts(counts, 'unit')),
  ]);
  return {
    total,
    copies,
    facets: {
      document,
      unit,
      relation: fieldCounts(counts, 'relation'),
      resolution: fieldCounts(counts, 'resolution'),
      year: fieldCounts(counts, 'year'),
    },
    hits: hits.map(({ record }) => JSON.parse(record) as CitationRecord),
  };
}

/** Articles that are read at a time. */
const MOST_ARTICLES = 200;

/** All stored citations of these canonical numbers, resolved or not, the newest article first. */
export async function citationsNumbered(
  { reader }: Room,
  numbers: readonly string[],
): Promise<readonly CitationRecord[]> {
  if (numbers.length === 0) return [];
  const wanted = numbers.map((number) => number.toUpperCase());
  const isWanted = new Set(wanted);
  return reader.atOneMoment(async (search) => {
    const citations: CitationRecord[] = [];
    let after: readonly unknown[] | undefined;
    do {
      const { hits } = await search({
        size: MOST_ARTICLES,
        query: { nested: { path: 'citations', query: oneOf('citations.number', wanted) } },
        sort: [{ order: { order: 'desc' } }, { _shard_doc: {} }],
        _source: ['citations.record'],
        track_total_hits: false,
        ...(after && { search_after: [...after] as (string | number)[] }),
      });
      for (const { _source } of hits.hits) {
        const stored = (_source?.citations ?? []) as readonly { readonly record: string }[];
        citations.push(
          ...stored
            .map(({ record }) => JSON.parse(record) as CitationRecord)
            .filter(({ number }) => number !== null && isWanted.has(number.toUpperCase())),
        );
      }
      after = hits.hits.length < MOST_ARTICLES ? undefined : hits.hits.at(-1)?.sort;
    } while (after);
    return citations;
  });
}

/** An id, or a number: what was printed with it, and what was resolved to a document of that number (`Nghị quyết 15`). */
async function ofDocument(room: Room, asked: string): Promise<Query> {
  const numbers = numbersAsked(asked);
  if (numbers.length === 0) return equal('citations.documentId', asked)[0] ?? {};
  const documents = await documentsNumbered(room, numbers);
  return {
    bool: {
      should: [
        oneOf('citations.number', numbers),
        oneOf(
          'citations.documentId',
          documents.map(({ id }) => id),
        ),
      ],
    },
  };
}
