import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { inTransaction, openDatabase } from '../../sqlite/open.ts';
import { layOut } from '../../sqlite/schema.ts';
import { prepareOnce, type Statements } from '../../sqlite/statements.ts';
import type { Job, JobCounts, JobKind, JobState, NewJob, Queue, Work } from '../queue.ts';
import { backoffMs } from './backoff.ts';
import { countJobs, listSetAside, stateOf } from './states.ts';
import { nextDueAt, oldestDueJob } from './take.ts';

export interface SqliteQueueOptions {
  /** Tries before a job is quarantined; default 5. */
  readonly maxAttempts?: number;
  /** Deaths of processes that had the job in hand before it is quarantined; default 20. */
  readonly maxDeaths?: number;
  /** First wait before a failed job is tried again, in ms, doubled with each further one; default 5 s. */
  readonly firstBackoffMs?: number;
  /** Longest such wait, in ms; default 1 h. */
  readonly mostBackoffMs?: number;
  /** Clock, ms since 1970. All processes on one database must agree on it. */
  readonly now?: () => number;
}

/**
 * Opens the job queue in a database file, made where it is missing. Any number of processes may have it open.
 *
 * @param path a file of its own
 * @throws Fatal INDEX_VERSION where the file has another layout
 */
export function openSqliteQueue(path: string, options: SqliteQueueOptions = {}): Queue {
  const database = openDatabase(path);
  try {
    layOut(database, 'queue');
  } catch (error) {
    database.close();
    throw error;
  }
  return new SqliteQueue(database, options);
}

type Failure = Parameters<Queue['skip']>[1];

class SqliteQueue implements Queue {
  readonly #database: DatabaseSyncInstance;
  readonly #db: Statements;
  readonly #maxAttempts: number;
  readonly #maxDeaths: number;
  readonly #firstBackoffMs: number;
  readonly #mostBackoffMs: number;
  readonly #now: () => number;

  constructor(database: DatabaseSyncInstance, options: SqliteQueueOptions) {
    this.#database = database;
    this.#db = prepareOnce(database);
    this.#maxAttempts = options.maxAttempts ?? 5;
    this.#maxDeaths = options.maxDeaths ?? 20;
    this.#firstBackoffMs = options.firstBackoffMs ?? 5_000;
    this.#mostBackoffMs = options.mostBackoffMs ?? 3_600_000;
    this.#now = options.now ?? Date.now;
  }

  async add(jobs: readonly NewJob[]): Promise<number> {
    return jobs.length === 0 ? 0 : inTransaction(this.#database, () => this.#insert(jobs));
  }

  async take({ kinds, leaseMs, worker }: Parameters<Queue['take']>[0]): Promise<Job | null> {
    const now = this.#now();
    // Most looks of an idle worker find nothing: they must not wait for the write lock.
    if (!this.#hasExpiredLease(now) && !oldestDueJob(this.#db, kinds, now)) return null;
    return inTransaction(this.#database, () => {
      this.#giveBackExpired(now);
      const due = oldestDueJob(this.#db, kinds, now);
      return due ? this.#lease(due.seq, now + leaseMs, worker) : null;
    });
  }

  async pause(host: string, ms: number): Promise<void> {
    this.#db.run(
      `INSERT INTO hosts (host, paused_until) VALUES (?, ?)
       ON CONFLICT (host) DO UPDATE SET paused_until = max(paused_until, excluded.paused_until)`,
      host,
      this.#now() + ms,
    );
  }

  async extend(job: Job, leaseMs: number, worker: string): Promise<boolean> {
    const until = this.#now() + leaseMs;
    return inTransaction(this.#database, () => {
      const { changes } = this.#db.run(
        `UPDATE jobs SET leased_until = ? WHERE key = ? AND state = 'active' AND leases = ? AND worker = ?`,
        until,
        job.key,
        Number(job.lease),
        worker,
      );
      if (changes > 0) this.#prolongHost(job, until);
      return changes > 0;
    });
  }

  async complete(job: Job, follow: readonly NewJob[] = []): Promise<boolean> {
    return inTransaction(this.#database, () => {
      const held = this.#end(job, 'done', null);
      if (held) this.#insert(follow);
      return held;
    });
  }

  async retry(job: Job, failure: Parameters<Queue['retry']>[1]): Promise<boolean> {
    if (job.attempt >= this.#maxAttempts && !failure.keepAttempt) return this.quarantine(job, failure);
    const wait = failure.delayMs ?? backoffMs(job.attempt, this.#firstBackoffMs, this.#mostBackoffMs, Math.random());
    return inTransaction(this.#database, () => {
      const { changes } = this.#db.run(
        `UPDATE jobs SET state = 'waiting', due_at = ?, attempts = attempts - ?, code = ?, reason = ?
         WHERE key = ? AND state = 'active' AND leases = ?`,
        this.#now() + wait,
        failure.keepAttempt ? 1 : 0,
        failure.code,
        failure.reason,
        job.key,
        Number(job.lease),
      );
      if (changes > 0) this.#freeHost(job);
      return changes > 0;
    });
  }

  async skip(job: Job, failure: Failure): Promise<boolean> {
    return inTransaction(this.#database, () => this.#end(job, 'skipped', failure));
  }

  async quarantine(job: Job, failure: Failure): Promise<boolean> {
    return inTransaction(this.#database, () => this.#end(job, 'quarantined', failure));
  }

  async find(key: string): Promise<JobState | null> {
    return stateOf(this.#db, key, this.#now());
  }

  async again(key: string): Promise<boolean> {
    const { changes } = this.#db.run(
      `UPDATE jobs SET state = 'waiting', due_at = ?, attempts = 0, deaths = 0, code = NULL, reason = NULL, ended_at = NULL
       WHERE key = ? AND (state IN ('skipped', 'quarantined') OR state = 'waiting' AND code IS NOT NULL)`,
      this.#now(),
      key,
    );
    return changes > 0;
  }

  async counts(): Promise<JobCounts> {
    return countJobs(this.#db, this.#now());
  }

  async skipped(page: Parameters<Queue['skipped']>[0]): ReturnType<Queue['skipped']> {
    return listSetAside(this.#db, 'skipped', page);
  }

  async quarantined(page: Parameters<Queue['quarantined']>[0]): ReturnType<Queue['quarantined']> {
    return listSetAside(this.#db, 'quarantined', page);
  }

  async nextDueInMs(kinds: readonly JobKind[]): Promise<number | null> {
    const at = nextDueAt(this.#db, kinds);
    return at === null ? null : Math.max(0, at - this.#now());
  }

  async close(): Promise<void> {
    this.#database.close();
  }

  /** How many were new. */
  #insert(jobs: readonly NewJob[]): number {
    const now = this.#now();
    let added = 0;
    for (const { key, work, delayMs = 0 } of jobs) {
      const host = hostOf(work);
      const { changes } = this.#db.run(
        `INSERT INTO jobs (key, kind, work, host, state, due_at) VALUES (?, ?, ?, ?, 'waiting', ?)
         ON CONFLICT (key) DO NOTHING`,
        key,
        work.kind,
        JSON.stringify(work),
        host,
        now + delayMs,
      );
      if (changes > 0 && host !== null)
        this.#db.run('INSERT INTO hosts (host) VALUES (?) ON CONFLICT (host) DO NOTHING', host);
      added += changes;
    }
    return added;
  }

  #lease(seq: number, until: number, worker: string): Job | null {
    this.#db.run(
      `UPDATE jobs SET state = 'active', attempts = attempts + 1, leases = leases + 1, worker = ?, leased_until = ? WHERE seq = ?`,
      worker,
      until,
      seq,
    );
    const row = this.#db.get<{ key: string; work: string; attempts: number; leases: number }>(
      'SELECT key, work, attempts, leases FROM jobs WHERE seq = ?',
      seq,
    );
    if (!row) return null;
    const work = JSON.parse(row.work) as Work;
    this.#holdHost({ key: row.key, work }, until);
    return { key: row.key, work, attempt: row.attempts, lease: String(row.leases) };
  }

  /** Whether the worker still held the job. */
  #end(job: Job, state: 'done' | 'skipped' | 'quarantined', failure: Failure | null): boolean {
    const { changes } = this.#db.run(
      `UPDATE jobs SET state = ?, code = ?, reason = ?, ended_at = ? WHERE key = ? AND state = 'active' AND leases = ?`,
      state,
      failure?.code ?? null,
      failure?.reason ?? null,
      this.#now(),
      job.key,
      Number(job.lease),
    );
    if (changes > 0) this.#freeHost(job);
    return changes > 0;
  }

  #holdHost({ key, work }: Pick<Job, 'key' | 'work'>, until: number): void {
    const host = hostOf(work);
    if (host !== null)
      this.#db.run('UPDATE hosts SET leased_until = ?, leased_key = ? WHERE host = ?', until, key, host);
  }

  #prolongHost({ key, work }: Job, until: number): void {
    const host = hostOf(work);
    if (host !== null)
      this.#db.run('UPDATE hosts SET leased_until = ? WHERE host = ? AND leased_key = ?', until, host, key);
  }

  /** A host that was meanwhile given to another job, as this one's lease had run out, stays held by that. */
  #freeHost({ key, work }: Pick<Job, 'key' | 'work'>): void {
    const host = hostOf(work);
    if (host !== null) this.#db.run('UPDATE hosts SET leased_until = 0 WHERE host = ? AND leased_key = ?', host, key);
  }

  #hasExpiredLease(now: number): boolean {
    return this.#db.get(`SELECT 1 FROM jobs WHERE state = 'active' AND leased_until <= ? LIMIT 1`, now) !== undefined;
  }

  #giveBackExpired(now: number): void {
    this.#db.run(
      `UPDATE jobs SET state = 'quarantined', deaths = deaths + 1, code = 'QUARANTINED', ended_at = ?1,
         reason = (deaths + 1) || ' processes died or hung with it in hand'
       WHERE state = 'active' AND leased_until <= ?1 AND deaths + 1 >= ?2`,
      now,
      this.#maxDeaths,
    );
    this.#db.run(
      `UPDATE jobs SET state = 'waiting', attempts = attempts - 1, deaths = deaths + 1, due_at = leased_until,
         code = 'LEASE_ENDED', reason = 'its process died or hung'
       WHERE state = 'active' AND leased_until <= ?1`,
      now,
    );
  }
}

/** The host that a job asks, with its port; null for work that asks none. */
function hostOf(work: Work): string | null {
  switch (work.kind) {
    case 'discover':
      return work.host;
    case 'fetch':
      return new URL(work.url).host;
    case 'process':
      return null;
  }
}
