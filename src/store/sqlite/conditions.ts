import type { Value } from '../../sqlite/statements.ts';
import { periodOf } from '../bounds.ts';
import { firstRowOfDay, lastRowOfDay } from '../newestFirst.ts';
import type { Period } from '../query.ts';

/** Part of a WHERE clause with its values; in it `it` is the row that is looked for. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly Value[];
}

/** Rows that were found, in a way that they can be gone over in their order. */
export interface Rows {
  /** `FROM` and what follows, up to the conditions; in it `it` is the table of the rows. */
  readonly from: string;
  /** The column of row numbers that leads. */
  readonly row: string;
  readonly conditions: readonly Condition[];
}

/** The conditions for what is set; `make` is asked for the values that are not undefined only. */
export function conditionFor<Given>(given: Given | undefined, make: (given: Given) => Condition): Condition[] {
  return given === undefined ? [] : [make(given)];
}

/** `column` is `given`. */
export function equal(column: string, given: string | undefined): Condition[] {
  return conditionFor(given, (value) => ({ sql: `${column} = ?`, values: [value] }));
}

/** The folded text of `column` contains `part`, which must be folded. */
export function contains(column: string, part: string | undefined): Condition[] {
  return conditionFor(part, (value) => ({ sql: `instr(${column}, ?) > 0`, values: [value] }));
}

/** What lies in the period; undated rows lie in none. `row` is a column of row numbers made by `newestFirst`. */
export function within(row: string, period: Period): Condition[] {
  const { from, to } = periodOf(period);
  if (from === null && to === null) return [];
  const first = from === null ? 0 : firstRowOfDay(from);
  const last = to === null ? Number.MAX_SAFE_INTEGER : lastRowOfDay(to);
  return [{ sql: `${row} BETWEEN ? AND ?`, values: [first, last] }];
}

/** ` WHERE a AND b`, or nothing where there is no condition. */
export function where(conditions: readonly Condition[]): string {
  return conditions.length === 0 ? '' : ` WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`;
}

/** The values of all conditions in their order. */
export function valuesOf(conditions: readonly Condition[]): Value[] {
  return conditions.flatMap(({ values }) => values);
}
