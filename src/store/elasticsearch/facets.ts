import type { estypes } from '@elastic/elasticsearch';
import type { FacetCount } from '../query.ts';
import { type Answer, aggregation, bucketsOf } from './reader.ts';

export type Aggregations = Record<string, estypes.AggregationsAggregationContainer>;

/** Values of a facet that are listed: those with most hits. */
export const MOST_VALUES = 20;

/** Values that are fetched where those of equal counts are put in order here. */
const MOST_FETCHED = 100;

/** Counts a field by its values. */
export function countField(field: string): estypes.AggregationsAggregationContainer {
  return { terms: { field, size: MOST_VALUES } };
}

/** Counts a field of many values, those that are equal without marks as one; `field + 'Folded'` must be a field, too. */
export function countFolded(field: string): estypes.AggregationsAggregationContainer {
  return {
    terms: { field: `${field}Folded`, size: MOST_FETCHED },
    aggs: { label: { terms: { field, size: 1, order: { _key: 'asc' } } } },
  };
}

/** So many groups are counted exactly. */
const PRECISION = 40_000;

/** Counts what repeats another one: all that has a value in this field, and the values. */
export function countCopies(field: string): Aggregations {
  return {
    copied: { value_count: { field } },
    originals: { cardinality: { field, precision_threshold: PRECISION } },
  };
}

/** What `countCopies` counted: how many repeat another one. */
export function copiesCounted(answer: Answer['aggregations'], ...path: readonly string[]): number {
  const counted = (name: string) => aggregation(answer, ...path, name).value ?? 0;
  return counted('copied') - counted('originals');
}

/** What `countField` counted. */
export function fieldCounts(answer: Answer['aggregations'], ...path: readonly string[]): FacetCount[] {
  return bucketsOf(answer, ...path).map(({ key, doc_count }) => ({
    value: String(key),
    label: String(key),
    count: doc_count,
  }));
}

/** What `countFolded` counted; the label is one of the spellings. */
export function foldedCounts(answer: Answer['aggregations'], ...path: readonly string[]): FacetCount[] {
  const counts = bucketsOf(answer, ...path).map((bucket): FacetCount => {
    const label = String(bucketsOf(bucket, 'label')[0]?.key ?? bucket.key);
    return { value: label, label, count: bucket.doc_count };
  });
  return counts.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, MOST_VALUES);
}
