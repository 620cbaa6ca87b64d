import type { estypes } from '@elastic/elasticsearch';
import { foldable, pageIn } from '../foldedPage.ts';
import { type Answer, RESULT_WINDOW, type Reader, type SearchBody, storedOf } from './reader.ts';
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
  /** Whether records that repeat one another in copies of an article are each listed. */
  readonly everyCopy: boolean;
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
  // Mostly articles have more records than one, so that as many articles as records fill a page of which copies are left out, too.
  const [found, counted] = await reader.searchAll([placesSought(search, last, last, true), counting]);
  const page = found && pageOfPlaces(found, search, last);
  const places =
    page ?? (await filled(search, 2 * last, (most) => reader.search(placesSought(search, most, last, true))));
  const hits = search.everyCopy ? places : await firstPublished(reader, search, places);
  return { hits: hits.map(({ record, score }) => ({ record, score })), counted };
}

/** The page in the records of the best `first` articles, or of twice as many, and so on, until it is full. */
async function filled(
  search: NestedSearch,
  first: number,
  ask: (articles: number) => Promise<Answer>,
): Promise<Place[]> {
  for (let sought = first; ; sought *= 2) {
    const page = pageOfPlaces(await ask(Math.min(sought, RESULT_WINDOW)), search, sought);
    if (page) return page;
  }
}

/** Articles with one record that are looked at for the first published one. */
const MOST_COPIES = 100;

/** In the place of each record that others repeat the first published one of them that was found, too. */
async function firstPublished(
  reader: Reader,
  search: NestedSearch,
  places: readonly Place[],
): Promise<readonly Place[]> {
  const copies = places.flatMap((place) => place.copies ?? []);
  if (copies.length === 0) return places;
  const { path, query, articles } = search;
  const among: Query = { terms: { [`${path}.copies`]: copies } };
  const dated: Query = { range: { order: { gte: 0 } } };
  const found = await reader.search({
    ...soughtIn(
      { ...search, sort: 'newest', query: { bool: { filter: [query, among] } }, articles: [...articles, dated] },
      { articles: MOST_COPIES, from: 0, size: MOST_OF_ARTICLE, withRecords: true },
    ),
    sort: [{ order: { order: 'asc' } }],
  });
  const firsts = new Map<string, string>();
  for (const { copies: same, record } of placesFound(found, search)) {
    if (same !== null && !firsts.has(same)) firsts.set(same, record);
  }
  return places.map((place) => ({ ...place, record: firsts.get(place.copies ?? '') ?? place.record }));
}

/** First the places of all records down to the page, then those of the page, both of one moment. */
function farHits(reader: Reader, search: NestedSearch): Promise<readonly NestedHit[]> {
  return reader.atOneMoment(async (ask): Promise<readonly NestedHit[]> => {
    const last = search.offset + search.limit;
    const places = await filled(search, foldable(last), async (sought) => {
      const found = await ask(placesSought(search, sought, MOST_OF_ARTICLE, false));
      const most = mostOfOneArticle(found);
      return most > MOST_OF_ARTICLE ? ask(placesSought(search, sought, Math.min(most, last), false)) : found;
    });
    if (places.length === 0) return [];
    const brought = await ask(recordsOf(places, search));
    const records = new Map(placesFound(brought, search).map((place) => [keyOf(place), place.record]));
    const page = places.map((place) => ({ ...place, record: records.get(keyOf(place)) ?? '' }));
    return search.everyCopy ? page : firstPublished(reader, search, page);
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
  /** Equal in records that repeat one another in copies of an article; null where none does. */
  readonly copies: string | null;
}

const keyOf = ({ article, position }: Place) => `${article} ${position}`;

/** The best records of the best articles down to the page. */
function placesSought(search: NestedSearch, articles: number, mostOfArticle: number, withRecords: boolean): SearchBody {
  return soughtIn(search, { articles, from: 0, size: mostOfArticle, withRecords });
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
                docvalue_fields: [`${path}.copies`],
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

/**
 * The page in what was found; null where copies leave it short.
 *
 * @param sought how many articles were asked for: all that there are where fewer were found
 */
function pageOfPlaces(answer: Answer, search: NestedSearch, sought: number): Place[] | null {
  const { order, limit, offset } = search;
  const places = placesFound(answer, search);
  if (!order.isByArticle) places.sort((a, b) => b.score - a.score || b.order - a.order);
  return search.everyCopy
    ? places.slice(offset, offset + limit)
    : pageIn(places, search, answer.hits.hits.length < sought);
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
        copies: copiesIn(inner.fields, path),
      };
    }),
  );
}

/** Fields of what is nested stand under its path, those that are stored beside it. */
function copiesIn(fields: Readonly<Record<string, unknown>> | undefined, path: string): string | null {
  const plain = fields?.[`${path}.copies`] as readonly string[] | undefined;
  return plain?.[0] ?? null;
}

function mostOfOneArticle(answer: Answer): number {
  const totals = answer.hits.hits.map((hit) => {
    const total = hit.inner_hits?.records?.hits.total;
    return typeof total === 'number' ? total : (total?.value ?? 0);
  });
  return totals.reduce((most, total) => Math.max(most, total), 0);
}
