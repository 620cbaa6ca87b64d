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
    const { hits } = await ask({
      size: places.length,
      track_total_hits: false,
      query: { ids: { values: [...new Set(places.map(({ article }) => article))] } },
      _source: [`${search.path}.record`],
    });
    const records = new Map(
      hits.hits.map(({ _id = '', _source }) => [_id, _source?.[search.path] as readonly { readonly record: string }[]]),
    );
    return places.map(({ article, position, score }) => ({
      record: records.get(article)?.[position]?.record ?? '',
      score,
    }));
  });
}

/** Where a record that was found stands. */
interface Place {
  readonly article: string;
  /** In its article. */
  readonly position: number;
  readonly score: number;
  /** Higher comes first. */
  readonly order: number;
  /** JSON; empty where it was not brought with the place. */
  readonly record: string;
}

function placesSought(
  { path, query, articles, sort, order, limit, offset }: NestedSearch,
  mostOfArticle: number,
  withRecords: boolean,
): SearchBody {
  const { field, direction } = order.records;
  const byScore: estypes.SortCombinations[] = sort === 'relevance' ? [{ _score: { order: 'desc' } }] : [];
  return {
    size: offset + limit,
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
                size: mostOfArticle,
                sort: [...byScore, { [`${path}.${field}`]: { order: direction } }],
                _source: false,
                ...(withRecords && { stored_fields: [`${path}.record`] }),
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

function pageOfPlaces(answer: Answer, { path, sort, order, limit, offset }: NestedSearch): Place[] {
  const sign = order.records.direction === 'desc' ? 1 : -1;
  const places = answer.hits.hits.flatMap((hit) =>
    (hit.inner_hits?.records?.hits.hits ?? []).map((inner): Place => {
      const values = (inner.sort ?? []) as number[];
      return {
        article: hit._id ?? '',
        position: inner._nested?.offset ?? 0,
        score: sort === 'relevance' ? (values[0] ?? 0) : 0,
        order: sign * (values.at(-1) ?? 0),
        record: storedOf(inner.fields, `${path}.record`),
      };
    }),
  );
  if (!order.isByArticle) places.sort((a, b) => b.score - a.score || b.order - a.order);
  return places.slice(offset, offset + limit);
}

function mostOfOneArticle(answer: Answer): number {
  const totals = answer.hits.hits.map((hit) => {
    const total = hit.inner_hits?.records?.hits.total;
    return typeof total === 'number' ? total : (total?.value ?? 0);
  });
  return totals.reduce((most, total) => Math.max(most, total), 0);
}
