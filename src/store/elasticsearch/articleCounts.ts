import type { FacetCount } from '../query.ts';
import { copiesCounted, countCopies, countField, fieldCounts } from './facets.ts';
import { type Answer, type Reader, type SearchBody, totalOf } from './reader.ts';
import type { Query } from './textQuery.ts';

type Fields = Readonly<Record<string, string>>;

const MOST: Fields = { site: 'site', kind: 'kind', year: 'year', officials: 'officialIds', documents: 'documentIds' };
const UNITS: Fields = { units: 'unitKeys' };

/** The facet that takes as long as all others together is counted apart, at the same time. */
const APART = [MOST, UNITS];
/** Where to find the articles costs more than to count them, they are found once. */
const TOGETHER = [{ ...MOST, ...UNITS }];

export interface ArticleCounts {
  /** Each copy counted. */
  readonly every: number;
  /** How many of them repeat another one. */
  readonly copies: number;
  /** By facet; officials, units and documents by their keys. */
  readonly facets: Readonly<Record<string, readonly FacetCount[]>>;
}

/**
 * Counts the articles that fulfil a query, all of them, and by facet.
 *
 * @param isSimple whether the query is a single condition whose articles are found at once: a word, a period
 */
export async function countArticles(reader: Reader, query: Query, isSimple: boolean): Promise<ArticleCounts> {
  const parts = isSimple ? APART : TOGETHER;
  return countsOf(await reader.searchAll(parts.map((part, at) => bodyFor(part, query, at === 0))));
}

function bodyFor(part: Fields, query: Query, isCounted: boolean): SearchBody {
  return {
    size: 0,
    track_total_hits: isCounted,
    query,
    aggs: {
      ...(isCounted && countCopies('copies')),
      ...Object.fromEntries(Object.entries(part).map(([facet, field]) => [facet, countField(field)])),
    },
  };
}

function countsOf(answers: readonly Answer[]): ArticleCounts {
  const facets: Record<string, FacetCount[]> = {};
  for (const { aggregations } of answers) {
    for (const facet of Object.keys({ ...MOST, ...UNITS })) {
      if (aggregations && facet in aggregations) facets[facet] = fieldCounts(aggregations, facet);
    }
  }
  return { every: totalOf(answers[0]), copies: copiesCounted(answers[0]?.aggregations), facets };
}
