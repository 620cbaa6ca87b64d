import type { Statements } from '../../sqlite/statements.ts';
import type { FacetCount } from '../query.ts';
import { type Rows, valuesOf, where } from './conditions.ts';
import type { Counted } from './countOnce.ts';
import { type FacetCounter, makeFacetCounter } from './facetText.ts';
import { valuesNumbered } from './facetValues.ts';

/** Values of a facet that are listed: those with most hits. */
export const MOST_VALUES = 20;

/** Rows whose values are in memory at a time: some 10 MB. */
const MOST_ROWS = 100_000;

/**
 * Label of a name: its most frequent spelling, one in capitals (of a letterhead) only where there is no other. `names.id` must be in
 * reach.
 */
export const SPELLING = `(SELECT label FROM spellings WHERE name_id = names.id ORDER BY label = upper(label), articles DESC, label LIMIT 1)`;

/**
 * Counts the hits, and the hits by the values of their facets, all of them; and how many of them repeat another one in a copy of its article.
 *
 * @param facets their names in the order of the rows' `facets`, in which the number of copies is the last
 */
export function countHits(db: Statements, rows: Rows, facets: readonly string[]): Counted {
  const highest = db.get<{ n: number | null }>('SELECT max(id) AS n FROM facet_values')?.n ?? 0;
  const counter = makeFacetCounter(facets.length + 1, highest);
  const every = countInto(counter, db, rows);
  const { rows: copied, values } = counter.distinct(facets.length);
  return {
    every,
    copies: copied - values,
    facets: Object.fromEntries(facets.map((name, at) => [name, mostFrequent(db, counter, at)])),
  };
}

function countInto(counter: FacetCounter, db: Statements, { from, row, conditions }: Rows): number {
  const found = [...conditions, { sql: `${row} > ?`, values: [] }];
  const sql = `SELECT count(*) AS n, max(row) AS last, group_concat(facets, char(10)) AS texts FROM (
    SELECT ${row} AS row, it.facets AS facets ${from}${where(found)} ORDER BY ${row} LIMIT ${MOST_ROWS}
  )`;
  let total = 0;
  for (let last = Number.MIN_SAFE_INTEGER; ; ) {
    const part = db.get<{ n: number; last: number; texts: string }>(sql, ...valuesOf(conditions), last);
    if (!part || part.n === 0) return total;
    total += part.n;
    last = part.last;
    counter.add(part.texts);
    counter.add('\n');
    if (part.n < MOST_ROWS) return total;
  }
}

/** The label of a value that is written in several ways is the first of them. */
function mostFrequent(db: Statements, counter: FacetCounter, facet: number): FacetCount[] {
  const most = counter.most(facet, MOST_VALUES);
  const values = valuesNumbered(
    db,
    most.flatMap(({ number }) => [number, ...counter.spellingsOf(number)]),
  );
  return most
    .map(({ number, count }): FacetCount => {
      const spellings = counter.spellingsOf(number).map((spelling) => values.get(spelling) ?? '');
      const value = spellings.sort(inCodeOrder)[0] ?? values.get(number) ?? '';
      return { value, label: value, count };
    })
    .sort((a, b) => b.count - a.count || inCodeOrder(a.value, b.value))
    .slice(0, MOST_VALUES);
}

function inCodeOrder(a: string, b: string): number {
  return a < b ? -1 : 1;
}

/** Gives facet values that are keys of names the label that most articles write. */
export function labelNames(db: Statements, facet: 'official' | 'unit', counts: readonly FacetCount[]): FacetCount[] {
  return counts.map((count) => {
    const name = db.get<{ label: string | null }>(
      `SELECT ${SPELLING} AS label FROM names WHERE facet = ? AND key = ?`,
      facet,
      count.value,
    );
    return { ...count, label: name?.label ?? count.value };
  });
}

/** The same for units, which are asked for by their label. */
export function labelUnits(db: Statements, counts: readonly FacetCount[]): FacetCount[] {
  return labelNames(db, 'unit', counts).map((unit) => ({ ...unit, value: unit.label }));
}
