import type { FacetCount } from '../query.ts';
import { type Aggregations, fieldCounts, MOST_VALUES } from './facets.ts';
import { type Answer, type Reader, type SearchBody, totalOf } from './reader.ts';
import type { Query } from './textQuery.ts';

type Fields = Readonly<Record<string, string>>;

const MOST: Fields = { site: 'site', kind: 'kind', year: 'year', officials: 'officialIds', documents: 'documentIds' };
const UNITS: Fields = { units: 'unitKeys' };

/** The costly facet apart, in a request of its own that runs at the same time. */
const APART = [MOST, UNITS];
/** Where to find the articles costs more than to count them, they are found once. */
const TOGETHER = [{ ...MOST, ...UNITS }];

/** So few articles are counted by facet in the same request that counts them all: less than it costs to ask once more. */
const FEW = 1_000;

/** Values of each facet of all articles that are asked for, to find the most frequent of nearly all. */
const MOST_KNOWN = 200;

export interface ArticleCounts {
  readonly total: number;
  /** By facet; officials, units and documents by their keys. */
  readonly facets: Readonly<Record<string, readonly FacetCount[]>>;
}

/**
 * Counts the articles that fulfil a query, all of them, and by facet. Of more than half of all articles the others are counted, and taken
 * from what is known of all: Elasticsearch keeps the counts of all while nothing is written, and few are counted sooner than many. Few
 * articles are counted at once.
 *
 * @param simple the query, where it is a single condition that is counted at once: a word, a period; else null
 */
export async function countArticles(reader: Reader, query: Query, simple: Query | null): Promise<ArticleCounts> {
  if (simple !== null) {
    const [found, few, ...all] = await reader.searchAll([
      { size: 0, track_total_hits: true, query: simple },
      ...bodiesFor(TOGETHER, query, (field) => ({ field, size: MOST_VALUES })).map((body) => ({
        ...body,
        terminate_after: FEW,
      })),
      ...bodiesFor(APART, undefined, (field) => ({ field, size: MOST_KNOWN })),
    ]);
    if (few && totalOf(found) < FEW) return countsOf([few]);
    if (2 * totalOf(found) > totalOf(all[0])) {
      const counted = await countWithoutRest(reader, countsOf(all), simple);
      if (counted) return counted;
    }
  }
  const parts = simple === null ? TOGETHER : APART;
  return countsOf(await reader.searchAll(bodiesFor(parts, query, (field) => ({ field, size: MOST_VALUES }))));
}

/** Null where a value that is not known of all may be among the most frequent. */
async function countWithoutRest(reader: Reader, all: ArticleCounts, query: Query): Promise<ArticleCounts | null> {
  const known = (facet: string) => (all.facets[facet] ?? []).map(({ value }) => value);
  const rest = countsOf(
    await reader.searchAll(
      bodiesFor(APART, { bool: { must_not: [query] } }, (field, facet) => ({
        field,
        size: MOST_KNOWN,
        include: known(facet),
      })),
    ),
  );
  const facets: Record<string, FacetCount[]> = {};
  for (const [facet, counts] of Object.entries(all.facets)) {
    const others = new Map((rest.facets[facet] ?? []).map(({ value, count }) => [value, count]));
    const best = counts
      .map((of) => ({ ...of, count: of.count - (others.get(of.value) ?? 0) }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
      .slice(0, MOST_VALUES);
    const leastKnown = counts.length < MOST_KNOWN ? 0 : (counts.at(-1)?.count ?? 0);
    if (leastKnown > 0 && (best[MOST_VALUES - 1]?.count ?? 0) <= leastKnown) return null;
    facets[facet] = best;
  }
  return { total: all.total - rest.total, facets };
}

/** A request for each part. */
function bodiesFor(
  parts: readonly Fields[],
  query: Query | undefined,
  terms: (field: string, facet: string) => NonNullable<Aggregations[string]['terms']>,
): SearchBody[] {
  return parts.map((part, at) => ({
    size: 0,
    track_total_hits: at === 0,
    ...(query && { query }),
    aggs: Object.fromEntries(Object.entries(part).map(([facet, field]) => [facet, { terms: terms(field, facet) }])),
  }));
}

function countsOf(answers: readonly Answer[]): ArticleCounts {
  const facets: Record<string, FacetCount[]> = {};
  for (const { aggregations } of answers) {
    for (const facet of Object.keys(aggregations ?? {})) facets[facet] = fieldCounts(aggregations, facet);
  }
  return { total: totalOf(answers[0]), facets };
}
