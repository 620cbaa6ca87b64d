import { periodOf } from '../bounds.ts';
import { firstRowOfDay, lastRowOfDay } from '../newestFirst.ts';
import type { Period } from '../query.ts';
import { containing, wellFormed } from './keywords.ts';
import type { Query } from './textQuery.ts';

/** Longer than any name; a pattern cannot be of any length. */
const MOST_CHARACTERS = 1_000;

/** Finds nothing. */
export const NOTHING: Query = { match_none: {} };

/** The field is `given`. */
export function equal(field: string, given: string | undefined): Query[] {
  return given === undefined ? [] : [{ term: { [field]: wellFormed(given) } }];
}

/** The field is one of the values; nothing where there are none. */
export function oneOf(field: string, values: readonly string[]): Query {
  return { terms: { [field]: values.map((value) => wellFormed(value)) } };
}

/** The folded text of the field contains `part`, which must be folded. */
export function contains(field: string, part: string | undefined): Query[] {
  if (part === undefined) return [];
  return [part.length > MOST_CHARACTERS ? NOTHING : { wildcard: { [field]: { value: containing(part) } } }];
}

/** What lies in the period; the undated lie in none. `order` is a field made by `newestFirst`. */
export function within(order: string, period: Period): Query[] {
  const { from, to } = periodOf(period);
  if (from === null && to === null) return [];
  return [
    {
      range: {
        [order]: { gte: from === null ? 0 : firstRowOfDay(from), ...(to !== null && { lte: lastRowOfDay(to) }) },
      },
    },
  ];
}
