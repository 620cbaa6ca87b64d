import type { Statements } from '../../sqlite/statements.ts';
import type { FacetNumber } from './facetText.ts';

/** Everything that hits are counted by: keys of names, and what articles, speeches and citations have themselves. */
export type Facet =
  | 'site'
  | 'kind'
  | 'year'
  | 'official'
  | 'unit'
  | 'document'
  | 'speaker'
  | 'post'
  | 'speaker unit'
  | 'spelling'
  | 'relation'
  | 'resolution'
  | 'copies';

/** Numbers the values of a facet, each value once; nothing for null. To be called in a transaction. */
export function numbersOf(db: Statements, facet: Facet, ...values: readonly (string | null)[]): number[] {
  return values.flatMap((value) => {
    if (value === null) return [];
    const known = db.get<{ id: number }>('SELECT id FROM facet_values WHERE facet = ? AND value = ?', facet, value);
    return known?.id ?? db.run('INSERT INTO facet_values (facet, value) VALUES (?, ?)', facet, value).lastInsertRowid;
  });
}

/** Numbers a value that is counted by its folded form. */
export function spelledNumbersOf(
  db: Statements,
  facet: Facet,
  folded: string | null,
  written: string | null,
): FacetNumber[] {
  const [value] = numbersOf(db, facet, folded);
  const [spelling] = numbersOf(db, 'spelling', written);
  return value === undefined || spelling === undefined ? [] : [{ value, spelling }];
}

/** The values of these numbers. */
export function valuesNumbered(db: Statements, numbers: readonly number[]): ReadonlyMap<number, string> {
  const rows = db.all<{ id: number; value: string }>(
    'SELECT id, value FROM facet_values WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(numbers),
  );
  return new Map(rows.map(({ id, value }) => [id, value]));
}
