import type { Statements } from '../../sqlite/statements.ts';
import type { FacetCount } from '../query.ts';
import type { Condition } from './conditions.ts';

/** Values of a facet that are listed: those with most hits. */
export const MOST_VALUES = 20;

/** The rows of the search in hand, in memory and seen by this connection alone. To be run once after opening. */
export const HITS_TABLE = 'PRAGMA temp_store = MEMORY; CREATE TEMP TABLE hits (row INTEGER PRIMARY KEY)';

/**
 * Label of a name: its most frequent spelling, one in capitals (of a letterhead) only where there is no other. `names.id` must be in
 * reach.
 */
export const SPELLING = `(SELECT label FROM spellings WHERE name_id = names.id ORDER BY label = upper(label), articles DESC, label LIMIT 1)`;

/**
 * Notes all hits in the table `hits`, for counting.
 *
 * @param found a SELECT of `row`
 * @returns how many there are
 */
export function noteHits(db: Statements, { sql, values }: Condition): number {
  db.run('DELETE FROM hits');
  return db.run(`INSERT INTO hits (row) ${sql}`, ...values).changes;
}

/**
 * Counts the hits by some columns of their rows, in one pass; for columns of few values. Nulls are not counted.
 *
 * @param columns a column for each facet
 */
export function countColumns<Name extends string>(
  db: Statements,
  table: string,
  columns: Readonly<Record<Name, string>>,
): Record<Name, FacetCount[]> {
  const names = Object.keys(columns) as Name[];
  const listed = names.map((name) => `it.${columns[name]} AS ${name}`).join(', ');
  const grouped = names.map((name) => `it.${columns[name]}`).join(', ');
  const rows = db.all<Record<Name, string | null> & { readonly n: number }>(
    `SELECT ${listed}, count(*) AS n FROM hits CROSS JOIN ${table} AS it USING (row) GROUP BY ${grouped}`,
  );
  const countOf = (name: Name): FacetCount[] => {
    const counts = new Map<string, number>();
    for (const row of rows) {
      const value = row[name];
      if (value !== null) counts.set(value, (counts.get(value) ?? 0) + row.n);
    }
    return mostFrequent([...counts].map(([value, count]) => ({ value, label: value, count })));
  };
  return Object.fromEntries(names.map((name) => [name, countOf(name)])) as Record<Name, FacetCount[]>;
}

/** Counts the hits by one column of many values, those that are equal without marks as one; the label is one of them. */
export function countFolded(db: Statements, table: string, column: string): FacetCount[] {
  const rows = db.all<FacetCount>(
    `SELECT min(it.${column}) AS value, min(it.${column}) AS label, count(*) AS count
     FROM hits CROSS JOIN ${table} AS it USING (row) WHERE it.${column}_folded IS NOT NULL
     GROUP BY it.${column}_folded ORDER BY count DESC, value LIMIT ${MOST_VALUES}`,
  );
  return rows.map((row) => ({ ...row }));
}

function mostFrequent(counts: FacetCount[]): FacetCount[] {
  return counts.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, MOST_VALUES);
}
