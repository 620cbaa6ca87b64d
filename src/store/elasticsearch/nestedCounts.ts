import { type Aggregations, copiesCounted, countCopies } from './facets.ts';
import type { NestedSearch } from './nestedHits.ts';
import { type Answer, aggregation, type SearchBody } from './reader.ts';
import type { Query } from './textQuery.ts';

/**
 * What is asked of all records that are found, beside one page of them: how many there are, how many repeat another one, and `facets`.
 *
 * @param query of the records, without what only ranks
 * @param articles of the articles they stand in
 */
export function countingNested(
  { path, articles }: Pick<NestedSearch, 'path' | 'articles'>,
  query: Query,
  facets: Aggregations,
): SearchBody {
  return {
    size: 0,
    query: { bool: { filter: [{ nested: { path, query } }, ...articles] } },
    aggs: {
      records: {
        nested: { path },
        aggs: { hits: { filter: query, aggs: { ...countCopies(`${path}.copies`), ...facets } } },
      },
    },
  };
}

/** What `countingNested` asked for; `counts` holds the facets. */
export function nestedCounts(counted: Answer | undefined, { everyCopy }: Pick<NestedSearch, 'everyCopy'>) {
  const counts = aggregation(counted?.aggregations, 'records', 'hits');
  const every = counts.doc_count ?? 0;
  const copies = copiesCounted(counts);
  return { counts, copies, total: everyCopy ? every : every - copies };
}
