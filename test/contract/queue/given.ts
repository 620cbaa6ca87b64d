import { afterEach, beforeEach } from 'vitest';
import type { Job, JobKind, NewJob, Queue } from '../../../src/queue/queue.ts';

/** A clock that the test turns. */
export interface Clock {
  /** ms since 1970 */
  now: number;
}

/** Gives another connection to the same queue, empty before each test, that reads the time from `clock`. */
export type OpenQueue = (clock: Clock) => Promise<Queue>;

/** How the queue of the contract must be set up. */
export const QUEUE_SETTINGS = { maxAttempts: 3, maxDeaths: 4, firstBackoffMs: 1_000 } as const;

export const KINDS: readonly JobKind[] = ['process', 'fetch', 'discover'];
export const LEASE_MS = 10_000;
export const FAILURE = { code: 'FETCH_FAILED', reason: 'no route' } as const;

/** What each test of the contract finds: two connections to one empty queue, and a clock. */
export interface GivenQueue {
  readonly clock: Clock;
  /** Whose worker is `one`. */
  readonly queue: Queue;
  /** Whose worker is `two`. */
  readonly other: Queue;
  take(from?: Queue, kinds?: readonly JobKind[]): Promise<Job | null>;
  /** @throws where no job is due */
  taken(from?: Queue): Promise<Job>;
}

export function givenQueue(open: OpenQueue): GivenQueue {
  const clock: Clock = { now: 0 };
  let queue: Queue;
  let other: Queue;

  beforeEach(async () => {
    clock.now = Date.UTC(2024, 0, 1);
    queue = await open(clock);
    other = await open(clock);
  });

  afterEach(async () => {
    await queue.close();
    await other.close();
  });

  const take = (from = queue, kinds = KINDS) =>
    from.take({ kinds, leaseMs: LEASE_MS, worker: from === queue ? 'one' : 'two' });
  return {
    clock,
    get queue() {
      return queue;
    },
    get other() {
      return other;
    },
    take,
    async taken(from = queue) {
      const job = await take(from);
      if (!job) throw new Error('no job is due');
      return job;
    },
  };
}

export const discover = (site: string, delayMs?: number): NewJob => ({
  key: `discover:${site}`,
  work: { kind: 'discover', site, host: `${site}.example` },
  ...(delayMs === undefined ? {} : { delayMs }),
});
export const fetch = (url: string): NewJob => ({ key: `fetch:${url}`, work: { kind: 'fetch', url, site: 'web' } });
export const read = (url: string): NewJob => ({
  key: `process:${url}`,
  work: { kind: 'process', url, site: 'web', ref: { file: 'a.warc.gz', offset: 0, length: 1 } },
});
