import type { estypes } from '@elastic/elasticsearch';
import { foldable, pageIn } from '../foldedPage.ts';
import { RESULT_WINDOW, type Reader, type SearchBody, storedOf } from './reader.ts';
import type { Query } from './textQuery.ts';

/** An article that was found. */
export interface FoundArticle {
  /** JSON. */
  readonly article: string;
  /** The group of copies, where it is of one. */
  readonly copies: string | null;
  readonly sort: readonly unknown[];
}

interface Wanted {
  readonly query: Query;
  /** The same without what only ranks. */
  readonly filter: Query;
  readonly sort: estypes.SortCombinations[];
  readonly limit: number;
  readonly offset: number;
}

/** So far down a list the articles themselves are brought with their places. */
const NEAR = 100;

/** One page of articles, each copy one. */
export async function everyCopy(reader: Reader, { query, sort, limit, offset }: Wanted): Promise<FoundArticle[]> {
  const { hits } = await reader.search({ ...BRINGING, query, sort, from: offset, size: limit });
  return hits.hits.map(articleFound);
}

/**
 * One page of articles of which the copies of one are one hit: it stands where the best of them stands, and is the one that was published first.
 * Elasticsearch's own `collapse` scores every hit for it; here the first hits are folded, and a few more than the page are asked for.
 */
export async function foldedArticles(reader: Reader, wanted: Wanted): Promise<FoundArticle[]> {
  const last = wanted.offset + wanted.limit;
  const isNear = last <= NEAR;
  const { query, sort } = wanted;
  for (let size = foldable(last); ; size *= 2) {
    const body: SearchBody = { ...(isNear ? BRINGING : PLACES), query, sort, size: Math.min(size, RESULT_WINDOW) };
    const { hits } = await reader.search(body);
    const places = hits.hits.map((hit) => ({ ...articleFound(hit), id: hit._id ?? '' }));
    const page = pageIn(places, wanted, places.length < size);
    if (page) return firstPublished(reader, wanted, isNear ? page : await brought(reader, page));
  }
}

const BRINGING: SearchBody = { stored_fields: ['article'], docvalue_fields: ['copies'], track_total_hits: false };
const PLACES: SearchBody = { _source: false, docvalue_fields: ['copies'], track_total_hits: false };

type Place = FoundArticle & { readonly id: string };

async function brought(reader: Reader, page: readonly Place[]): Promise<Place[]> {
  if (page.length === 0) return [];
  const { hits } = await reader.search({
    ...BRINGING,
    size: page.length,
    query: { ids: { values: page.map(({ id }) => id) } },
  });
  const articles = new Map(hits.hits.map(({ _id, fields }) => [_id, storedOf(fields, 'article')]));
  return page.map((place) => ({ ...place, article: articles.get(place.id) ?? '' }));
}

const DATED: Query = { range: { order: { gte: 0 } } };

/** In the place of each article that is of a group the first published one of that group that is a hit, too. */
async function firstPublished(reader: Reader, { filter }: Wanted, page: readonly Place[]): Promise<Place[]> {
  const groups = page.flatMap(({ id, copies }) => (copies === null || copies === id ? [] : [copies]));
  if (groups.length === 0) return [...page];
  const { hits } = await reader.search({
    ...BRINGING,
    size: groups.length,
    query: { bool: { filter: [{ terms: { copies: groups } }, DATED, filter] } },
    collapse: { field: 'copies' },
    sort: [{ order: { order: 'asc' } }],
  });
  const firsts = new Map(hits.hits.map((hit) => [articleFound(hit).copies, storedOf(hit.fields, 'article')]));
  return page.map((place) => ({ ...place, article: firsts.get(place.copies) ?? place.article }));
}

function articleFound({ fields, sort = [] }: estypes.SearchHit): FoundArticle {
  const copies: unknown = fields?.copies?.[0];
  return { article: storedOf(fields, 'article'), copies: typeof copies === 'string' ? copies : null, sort };
}
