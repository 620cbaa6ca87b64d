import type { estypes } from '@elastic/elasticsearch';
import { type Answer, type Reader, type SearchBody, storedOf } from './reader.ts';
import type { Query } from './textQuery.ts';

/** A record of an article that was found. */
export interface NestedHit {
  /** JSON. */
  readonly record: string;
  readonly score: number;
}

export interface NestedSearch {
  readonly path: 'speeches' | 'citations';
  /** Of the records. */
  readonly query: Query;
  /** Of the articles they stand in. */
  readonly articles: readonly Query[];
  readonly sort: 'relevance' | 'newest';
  /** Order of articles, and of the records by a field of theirs. */
  readonly order: {
    readonly articles: estypes.SortOptions;
    readonly records: { readonly field: string; readonly direction: 'asc' | 'desc' };
    /** Whether the records of an article stay together. */
    readonly isByArticle: boolean;
  };
  readonly limit: number;
  readonly offset: number;
}

/** So far down a list the records themselves are brought with the places: further down, too many would be brought in vain. */
const NEAR = 100;
/** Records that are looked at of one article, unless one has more. */
const MOST_OF_ARTICLE = 100;

/**
 * Finds one page of records and, in the same request, what `counting` asks.
 *
 * The best n records stand in at most n articles, those with the best record each; so articles are sought by their best record, and of each
 * its best ones are looked at.
 */
export async function findNested(
  reader: Reader,
  search: NestedSearch,
  counting: SearchBody,
): Promise<{ readonly hits: readonly NestedHit[]; readonly counted: Answer | undefined }> {
  const last = search.offset + search.limit;
  if (last > NEAR) {
    const [hits, counted] = await Promise.all([farHits(reader, search), reader.search(counting)]);
    return { hits, counted };
  }
  const [found, counted] = await reader.searchAll([placesSought(search, last, true), counting]);
  const places = found ? pageOfPlaces(found, search) : [];
  return { hits: places.map(({ record, score }) => ({ record, score })), counted };
}

/** First the places of all records down to the page, then those of the page, both of one moment. */
function farHits(reader: Reader, search: NestedSearch): Promise<NestedHit[]> {
  return reader.atOneMoment(async (ask) => {
    let found = await ask(placesSought(search, MOST_OF_ARTICLE, false));
    const most = mostOfOneArticle(found);
    if (most > MOST_OF_ARTICLE) {
      found = await ask(placesSought(search, Math.min(most, search.offset + search.limit), false));
    }
    const places = pageOfPlaces(found, search);
    if (places.length === 0) return [];
    const brought = await ask(recordsOf(places, search));
    const records = new Map(placesFound(brought, search).map((place) => [keyOf(place), place.record]));
    return places.map((place) => ({ record: records.get(keyOf(place)) ?? '', score: place.score }));
  });
}

/** Where a record that was found stands. */
interface Place {
  readonly article: string;
  /** In its article. */
  readonly position: number;
  /** Among those of its article that were found. */
  readonly rank: number;
  readonly score: number;
  /** Higher comes first. */
  readonly order: number;
  /** JSON; empty where it was not brought with the place. */
  readonly record: string;
}

const keyOf = ({ article, position }: Place) => `${article} ${position}`;

/** The best records of the best articles down to the page. */
function placesSought(search: NestedSearch, mostOfArticle: number, withRecords: boolean): SearchBody {
  const { limit, offset } = search;
  return soughtIn(search, { articles: offset + limit, from: 0, size: mostOfArticle, withRecords });
}

/** The records of these places, found again within their articles: no others are looked at, and few brought besides. */
function recordsOf(places: readonly Place[], search: NestedSearch): SearchBody {
  const articles = [...new Set(places.map(({ article }) => article))];
  const ranks = places.map(({ rank }) => rank);
  const from = Math.min(...ranks);
  return soughtIn(
    { ...search, articles: [{ ids: { values: articles } }] },
    { articles: articles.length, from, size: Math.max(...ranks) - from + 1, withRecords: true },
  );
}

/** @param bounds how many articles, and which of the records of each by their rank */
function soughtIn(
  { path, query, articles, sort, order }: NestedSearch,
  bounds: { readonly articles: number; readonly from: number; readonly size: number; readonly withRecords: boolean },
): SearchBody {
  const { field, direction } = order.records;
  const byScore: estypes.SortCombinations[] = sort === 'relevance' ? [{ _score: { order: 'desc' } }] : [];
  return {
    size: bounds.articles,
    _source: false,
    track_total_hits: false,
    query: {
      bool: {
        must: [
          {
            nested: {
              path,
              query,
              score_mode: sort === 'relevance' ? 'max' : 'none',
              inner_hits: {
                name: 'records',
                from: bounds.from,
                size: bounds.size,
                sort: [...byScore, { [`${path}.${field}`]: { order: direction } }],
                _source: false,
                ...(bounds.withRecords && { stored_fields: [`${path}.record`] }),
              },
            },
          },
        ],
        filter: [...articles],
      },
    },
    sort: [...byScore, order.articles],
  };
}

function pageOfPlaces(answer: Answer, search: NestedSearch): Place[] {
  const { order, limit, offset } = search;
  const places = placesFound(answer, search);
  if (!order.isByArticle) places.sort((a, b) => b.score - a.score || b.order - a.order);
  return places.slice(offset, offset + limit);
}

function placesFound(answer: Answer, { path, sort, order }: NestedSearch): Place[] {
  const sign = order.records.direction === 'desc' ? 1 : -1;
  return answer.hits.hits.flatMap((hit) =>
    (hit.inner_hits?.records?.hits.hits ?? []).map((inner, rank): Place => {
      const values = (inner.sort ?? []) as number[];
      return {
        article: hit._id ?? '',
        position: inner._nested?.offset ?? 0,
        rank,
        score: sort === 'relevance' ? (values[0] ?? 0) : 0,
        order: sign * (values.at(-1) ?? 0),
        record: storedOf(inner.fields, `${path}.record`),
      };
    }),
  );
}

function mostOfOneArticle(answer: Answer): number {
  const totals = answer.hits.hits.map((hit) => {
    const total = hit.inner_hits?.records?.hits.total;
    return typeof total === 'number' ? total : (total?.value ?? 0);
  });
  return totals.reduce((most, total) => Math.max(most, total), 0);
}
