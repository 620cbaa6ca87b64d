import type { Statements, Value } from '../../sqlite/statements.ts';
import type { FacetCount, Found } from '../query.ts';
import type { Condition } from './conditions.ts';

/** Values of a facet that are listed: those with most hits. */
const MOST_VALUES = 20;

/** A facet of an answer: a SELECT of `value`, `label` and `count` over the rows of `hits`, in any order. */
export interface Facet {
  readonly name: string;
  readonly sql: string;
}

/** A facet that is a column of the rows themselves. `label` is what is shown; the value by default. */
export function columnFacet(name: string, table: string, column: string, label = `min(it.${column})`): Facet {
  return {
    name,
    sql: `SELECT ${label} AS value, ${label} AS label, count(*) AS count FROM hits CROSS JOIN ${table} AS it USING (row)
          WHERE it.${column} IS NOT NULL GROUP BY it.${column}`,
  };
}

/** Label of a name: its most frequent spelling. `names.id` must be in reach. */
export const SPELLING = `(SELECT label FROM spellings WHERE name_id = names.id ORDER BY articles DESC, label LIMIT 1)`;

/**
 * Counts all hits, and them by facet, in one statement, so that all figures are of one moment.
 *
 * @param hits a SELECT of `row`
 */
export function countHits(
  db: Statements,
  hits: Condition,
  facets: readonly Facet[],
): Pick<Found<never>, 'total' | 'facets'> {
  const parts = facets.map(
    ({ name, sql }) =>
      `SELECT * FROM (SELECT '${name}' AS facet, value, label, count FROM (${sql}) ORDER BY count DESC, value LIMIT ${MOST_VALUES})`,
  );
  const counts = [`SELECT NULL AS facet, '' AS value, '' AS label, count(*) AS count FROM hits`, ...parts];
  const rows = db.all<FacetCount & { readonly facet: string | null }>(
    `WITH hits AS MATERIALIZED (${hits.sql}) ${counts.join(' UNION ALL ')}`,
    ...(hits.values as Value[]),
  );
  const total = rows.find(({ facet }) => facet === null)?.count ?? 0;
  const listed = facets.map(({ name }) => [
    name,
    rows.filter(({ facet }) => facet === name).map(({ value, label, count }) => ({ value, label, count })),
  ]);
  return { total, facets: Object.fromEntries(listed) };
}
