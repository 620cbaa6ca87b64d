import type { Statements } from '../../sqlite/statements.ts';

/** The first free row at or below the wanted one. */
export function freeRow(db: Statements, table: 'articles' | 'speeches', wanted: number): number {
  let row = wanted;
  while (db.get(`SELECT 1 FROM ${table} WHERE row = ?`, row)) row -= 1;
  return row;
}
