import { backoffMs } from './backoff.ts';
import type { QueueOptions } from './queue.ts';

/** How long a queue bears with a job that fails. */
export interface Patience {
  /** Tries before it is quarantined. */
  readonly maxAttempts: number;
  /** Deaths of processes that had it in hand before it is quarantined. */
  readonly maxDeaths: number;
  /** How long it waits after this try, 1 for the first, in ms. */
  waitMs(attempt: number): number;
}

/** What the options say, with their defaults. */
export function patienceOf({
  maxAttempts = 5,
  maxDeaths = 20,
  firstBackoffMs = 5_000,
  mostBackoffMs = 3_600_000,
}: QueueOptions): Patience {
  return {
    maxAttempts,
    maxDeaths,
    waitMs: (attempt) => backoffMs(attempt, firstBackoffMs, mostBackoffMs, Math.random()),
  };
}
