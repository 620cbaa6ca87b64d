import type { BackfillPlace } from '../model/backfillPlace.ts';
import type { ArchiveRef } from '../model/page.ts';

/** The archived first page of an article in several pages. */
export interface FirstPage {
  readonly url: string;
  readonly ref: ArchiveRef;
}

export interface DiscoverWork {
  readonly kind: 'discover';
  readonly site: string;
  readonly host: string;
  /** What else to do than to look through all sources; default `look`. */
  readonly task?: DiscoverTask;
}

export type DiscoverTask =
  /** As the schedule wants it: sources that have nothing new are passed over, the longer the more often. */
  | { readonly do: 'scheduled look' }
  /** Look at some of the site's fresh pages again. */
  | { readonly do: 'revisit' }
  | BackfillStep;

/** Read one page of one of the sources that a site's archive is back-filled from; the next step follows from it. */
export interface BackfillStep extends BackfillPlace {
  readonly do: 'backfill';
  /** When the back-filling was asked for, ISO 8601: its name in the keys of its steps. */
  readonly asked: string;
  /** Which of the sources, counted from 0. */
  readonly source: number;
}

/** What a job is to do. */
export type Work =
  /**
   * Look through a site's feeds, sitemaps or list pages and add a fetch job for each unseen article URL. `host` is the one that
   * is asked, with its port: a look is a visitor like any other.
   */
  | DiscoverWork
  /**
   * Get one page politely and put its bytes into the archive; then a process job follows: that of the article's first page again, where
   * this is a later page of it. One that is `fresh` is looked at again in the days that follow: it may be corrected.
   */
  | {
      readonly kind: 'fetch';
      readonly url: string;
      readonly site: string;
      readonly partOf?: FirstPage;
      readonly fresh?: boolean;
    }
  /** Read archived bytes, run the pipeline, write the records. */
  | { readonly kind: 'process'; readonly url: string; readonly site: string; readonly ref: ArchiveRef };

export type JobKind = Work['kind'];

/** In the order of an article's way. */
export const JOB_KINDS: readonly JobKind[] = ['discover', 'fetch', 'process'];

export interface NewJob {
  /** Unique for ever: adding a key that was ever added changes nothing. `fetch:URL`, `process:URL`, `discover:SITE:TIME`. */
  readonly key: string;
  readonly work: Work;
  /** Not before this many ms from now; default 0. */
  readonly delayMs?: number;
}

export interface Job {
  readonly key: string;
  readonly work: Work;
  /** 1 on the first try; a try that ended with the death of its process does not count. */
  readonly attempt: number;
  /** Names this lease of the job, opaque: with it the queue tells the worker that holds the job from one that lost it. */
  readonly lease: string;
}

export interface JobCounts {
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  /** Tried at least once, will be tried again; these are also counted as delayed or waiting. */
  readonly failed: number;
  readonly quarantined: number;
}

/** How much of one kind of work there is. */
export interface KindDepth extends JobCounts {
  readonly kind: JobKind;
  readonly done: number;
  readonly skipped: number;
  /** How long the oldest waiting job has been due, in ms; null where none waits. */
  readonly oldestWaitingMs: number | null;
}

export interface JobState {
  readonly state: 'waiting' | 'active' | 'delayed' | 'done' | 'skipped' | 'quarantined';
  /** Set where the last try failed or the job was skipped or quarantined. */
  readonly code: string | null;
  readonly reason: string | null;
}

/** The states that can be listed. Of those that are done there are millions: they are counted only. */
export const LISTED_STATES = ['waiting', 'active', 'delayed', 'skipped', 'quarantined'] as const;
export type ListedState = (typeof LISTED_STATES)[number];

/** Some of a list. Its cost grows with `offset + limit`, never with the length of the list, so whoever asks bounds them. */
export interface JobPage {
  readonly state: ListedState;
  /** All by default. */
  readonly kinds?: readonly JobKind[];
  readonly limit: number;
  readonly offset: number;
}

/** A job as it stands in a list. */
export interface ListedJob extends JobState {
  readonly key: string;
  readonly kind: JobKind;
  readonly site: string;
  /** Tries that count so far, the one in hand among them. */
  readonly attempt: number;
  /** ISO 8601. Waiting and delayed: when it became or becomes due; active: when it was taken; else when it ended. */
  readonly at: string;
}

/** All that is known of a job. */
export interface JobRecord extends ListedJob {
  readonly work: Work;
  /** How many processes died or hung with it in hand. */
  readonly deaths: number;
  /** The last `MOST_FAILURES` at most, the oldest first; those from before it was put back by hand among them. */
  readonly failures: readonly JobFailure[];
}

export interface JobFailure {
  /** ISO 8601 */
  readonly at: string;
  readonly code: string;
  readonly reason: string;
}

/** How many failures of one job are remembered. */
export const MOST_FAILURES = 20;

/** Who takes what, and for how long at first. */
export interface TakeOptions {
  readonly kinds: readonly JobKind[];
  readonly leaseMs: number;
  /** Unique among all workers. */
  readonly worker: string;
}

/** How patient a queue is with jobs that fail. */
export interface QueueOptions {
  /** Tries before a job is quarantined; default 5. */
  readonly maxAttempts?: number;
  /** Deaths of processes that had the job in hand before it is quarantined; default 20. */
  readonly maxDeaths?: number;
  /** First wait before a failed job is tried again, in ms, doubled with each further one; default 5 s. */
  readonly firstBackoffMs?: number;
  /** Longest such wait, in ms; default 1 h. */
  readonly mostBackoffMs?: number;
  /** Clock, ms since 1970. All processes on one queue must agree on it. */
  readonly now?: () => number;
}

/**
 * The port of job queues. What was acknowledged is durable: after `add` or `complete` has resolved, a kill -9 loses nothing.
 * A job taken by a process that dies is taken again when its lease ends; that uses up no try, since processes
 * die of many things, but a job that outlives too many of them is quarantined: it may be what kills them. All times in ms.
 *
 * `complete`, `retry`, `skip` and `quarantine` resolve to false, and change nothing, where the job was meanwhile leased to
 * another worker or ended: that worker decides. A lease that ran out but was not given away is still good.
 */
export interface Queue {
  /** Adds the jobs whose key was never seen. Resolves to how many were new. All or none is written. */
  add(jobs: readonly NewJob[]): Promise<number>;
  /**
   * Leases the oldest due job of one of these kinds, or null. Two jobs that ask one host are never leased at the same
   * time, by any workers, and not within the host's `pause` (politeness); fetch jobs of other hosts are taken instead.
   */
  take(options: TakeOptions): Promise<Job | null>;
  /**
   * No job that asks this host (`new URL(url).host`) is leased for `ms` from now: the site's delay after a request, or its
   * Retry-After. A longer pause that is already set stays.
   */
  pause(host: string, ms: number): Promise<void>;
  /** Prolongs the lease of a job that takes long. Resolves to false where the lease was lost to another worker. */
  extend(job: Job, leaseMs: number, worker: string): Promise<boolean>;
  /** Ends all leases of a worker that is known to be dead, so that others take its jobs at once. Resolves to how many there were. */
  endLeases(worker: string): Promise<number>;
  /** Marks the job done and adds what follows from it, in one transaction. */
  complete(job: Job, follow?: readonly NewJob[]): Promise<boolean>;
  /**
   * `complete` and then `take` in one step, whether the job was still held or not: one way to the queue and back for each job of a
   * worker that has much to do.
   */
  completeAndTake(
    job: Job,
    follow: readonly NewJob[],
    options: TakeOptions,
  ): Promise<{ readonly wasHeld: boolean; readonly next: Job | null }>;
  /**
   * Hands the job back, to be taken again after `delayMs` (default: exponential backoff with jitter by attempt).
   * `keepAttempt` does not use up a try (Retry-After, or a graceful stop). After `maxAttempts` tries the job is quarantined.
   */
  retry(
    job: Job,
    failure: {
      readonly code: string;
      readonly reason: string;
      readonly delayMs?: number;
      readonly keepAttempt?: boolean;
    },
  ): Promise<boolean>;
  /** Ends the job as skipped, with the reason. */
  skip(job: Job, failure: { readonly code: string; readonly reason: string }): Promise<boolean>;
  /** Sets the job aside at once, for the operator to look at. */
  quarantine(job: Job, failure: { readonly code: string; readonly reason: string }): Promise<boolean>;
  /** The state of one job and why it is so; null where the key was never added. */
  find(key: string): Promise<JobState | null>;
  /**
   * Puts a job that waits for another try, was skipped or was quarantined back to be taken now, with all its tries; a job that is
   * waiting, in hand or done stays as it is. Resolves to whether anything changed.
   */
  again(key: string): Promise<boolean>;
  /** Puts back, as `again` does, every job that is in quarantine when it is called. Resolves to how many. */
  againAll(): Promise<number>;
  /** Over all kinds. */
  counts(): Promise<JobCounts>;
  /** One for each kind, in the order of `JOB_KINDS`. */
  depth(): Promise<readonly KindDepth[]>;
  /** Waiting, active and delayed jobs: the earliest first; those that ended: the latest first. */
  list(page: JobPage): Promise<{ readonly total: number; readonly hits: readonly ListedJob[] }>;
  /** All that is known of one job; null where the key was never added. */
  inspect(key: string): Promise<JobRecord | null>;
  /**
   * Ms until a job of these kinds can be taken, host pauses counted in; 0 when one can be taken now. For a job in hand that is
   * the end of its lease. Null when there is none waiting, delayed or active.
   */
  nextDueInMs(kinds: readonly JobKind[]): Promise<number | null>;
  close(): Promise<void>;
}

/** The depths of all kinds together. */
export function countAll(depths: readonly KindDepth[]): JobCounts {
  const sum = (state: keyof JobCounts) => depths.reduce((total, depth) => total + depth[state], 0);
  return {
    waiting: sum('waiting'),
    active: sum('active'),
    delayed: sum('delayed'),
    failed: sum('failed'),
    quarantined: sum('quarantined'),
  };
}
