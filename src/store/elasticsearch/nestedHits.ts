import type { estypes } from '@elastic/elasticsearch';
import type { Answer, SearchBody } from './reader.ts';
import type { Query } from './textQuery.ts';

/** A record of an article that was found. */
export interface NestedHit {
  /** JSON. */
  readonly record: string;
  readonly score: number;
  /** What the records are ordered by, the score left out: higher comes first. */
  readonly order: number;
}

export interface NestedSearch {
  /** `speeches` or `citations` */
  readonly path: string;
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

/**
 * Asks for the best records. The best n stand in at most n articles, those with the best record each; so articles are sought by their best
 * record, and of each its best ones are brought.
 */
export function nestedSearch({ path, query, articles, sort, order, limit, offset }: NestedSearch): SearchBody {
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
                size: offset + limit,
                sort: [...byScore, { [`${path}.${field}`]: { order: direction } }],
                _source: [`${path}.record`],
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

/** The page of records that was asked for. */
export function nestedHits(answer: Answer, { sort, order, limit, offset }: NestedSearch): NestedHit[] {
  const sign = order.records.direction === 'desc' ? 1 : -1;
  const byArticle = answer.hits.hits.map((hit) =>
    (hit.inner_hits?.records?.hits.hits ?? []).map((inner): NestedHit => {
      const values = (inner.sort ?? []) as number[];
      return {
        record: (inner._source as { record: string }).record,
        score: sort === 'relevance' ? (values[0] ?? 0) : 0,
        order: sign * (values.at(-1) ?? 0),
      };
    }),
  );
  const hits = byArticle.flat();
  if (!order.isByArticle) hits.sort((a, b) => b.score - a.score || b.order - a.order);
  return hits.slice(offset, offset + limit);
}
