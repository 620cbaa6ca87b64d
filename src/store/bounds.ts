import { BadInput } from '../errors.ts';
import { isDay } from '../text/isDay.ts';
import type { Paging, Period } from './query.ts';

/** The most hits one answer holds. */
export const MOST_HITS = 100;
/** The most hits that can be passed over. */
export const MOST_OFFSET = 10_000;
const DEFAULT_HITS = 20;

/**
 * The wanted part of a list with its defaults filled in.
 *
 * @throws BadInput BAD_ARGUMENT out of bounds
 */
export function pageOf({ limit = DEFAULT_HITS, offset = 0 }: Paging): {
  readonly limit: number;
  readonly offset: number;
} {
  requireWhole('limit', limit, 1, MOST_HITS);
  requireWhole('offset', offset, 0, MOST_OFFSET);
  return { limit, offset };
}

/**
 * The wanted days, null where open.
 *
 * @throws BadInput BAD_ARGUMENT for what is no day, or a period that ends before it begins
 */
export function periodOf({ from, to }: Period): { readonly from: string | null; readonly to: string | null } {
  for (const [name, day] of Object.entries({ from, to })) {
    if (day !== undefined && !isDay(day)) {
      throw new BadInput('BAD_ARGUMENT', `${name}: expected a day YYYY-MM-DD, got ${JSON.stringify(day)}`);
    }
  }
  if (from !== undefined && to !== undefined && from > to) {
    throw new BadInput('BAD_ARGUMENT', `from ${from} to ${to}: the period ends before it begins`);
  }
  return { from: from ?? null, to: to ?? null };
}

function requireWhole(name: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new BadInput('BAD_ARGUMENT', `${name}: expected a whole number from ${least} to ${most}, got ${value}`);
}
