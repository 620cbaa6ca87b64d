import type { Statements } from '../../sqlite/statements.ts';
import type { FoundCopies } from '../query.ts';
import type { Rows } from './conditions.ts';

/** How many hits there are, each copy one, how many of them repeat another one, and counts over all of them. */
export interface Counted extends Pick<FoundCopies<never>, 'copies' | 'facets'> {
  readonly every: number;
}

/** Gives the counts of these hits; `count` makes them where they are not known. */
export type CountOnce = (hits: Rows, count: () => Counted) => Counted;

/** The most searches whose counts are kept. */
const MOST_KEPT = 100;

/**
 * Keeps the counts of the last searches while nothing is written: who turns to the next page, or opens a list without a question,
 * does not have everything counted again.
 *
 * @returns `forget` is to be called after every write of this connection; those of others show by themselves
 */
export function keepCounts(db: Statements): { readonly countOnce: CountOnce; forget(): void } {
  const kept = new Map<string, Counted>();
  let version: number | undefined;
  return {
    forget: () => kept.clear(),
    countOnce(hits, count) {
      const now = db.get<{ data_version: number }>('PRAGMA data_version')?.data_version;
      if (now !== version) kept.clear();
      version = now;
      const key = JSON.stringify(hits);
      const counted = kept.get(key) ?? count();
      kept.delete(key);
      kept.set(key, counted);
      const [oldest] = kept.keys();
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
      return counted;
    },
  };
}
