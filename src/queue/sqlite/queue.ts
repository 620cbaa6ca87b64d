import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { GroupCommit } from '../../sqlite/groupCommit.ts';
import { type Log, openLog } from '../../sqlite/log.ts';
import { openDatabase } from '../../sqlite/open.ts';
import { layOut } from '../../sqlite/schema.ts';
import { prepareOnce, type Statements } from '../../sqlite/statements.ts';
import { openTurn, type Turn } from '../../sqlite/turn.ts';
import { hostOf } from '../host.ts';
import { type Patience, patienceOf } from '../patience.ts';
import {
  countAll,
  type Job,
  type JobCounts,
  type JobKind,
  type JobPage,
  type JobRecord,
  type JobState,
  type KindDepth,
  type ListedJob,
  type NewJob,
  type Queue,
  type QueueOptions,
  type TakeOptions,
} from '../queue.ts';
import { endLeases, finish, giveBackEnded, handBack, hasEndedLease, lease, prolong, setAside } from './leases.ts';
import { depthOf, listJobs, recordOf, stateOf } from './states.ts';
import { nextDueAt, oldestDueJob } from './take.ts';

/**
 * Opens the job queue in a database file, made where it is missing. Any number of processes may have it open.
 *
 * @param path a file of its own
 * @throws Fatal INDEX_VERSION where the file has another layout
 */
export function openSqliteQueue(path: string, options: QueueOptions = {}): Queue {
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

/** What makes a job wait as if it had never been tried; what it failed of before is remembered. */
const PUT_BACK = `state = 'waiting', due_at = ?1, attempts = 0, deaths = 0, code = NULL, reason = NULL, ended_at = NULL`;

/** Jobs that one statement puts back: others may write in between. */
const MOST_AT_ONCE = 500;

class SqliteQueue implements Queue {
  readonly #database: DatabaseSyncInstance;
  readonly #db: Statements;
  /** The lanes of a worker end and take jobs at the same time: they share the wait for the disk. */
  readonly #commits: GroupCommit;
  readonly #log: Log;
  readonly #turn: Turn;
  readonly #patience: Patience;
  readonly #now: () => number;

  constructor(database: DatabaseSyncInstance, options: QueueOptions) {
    this.#database = database;
    this.#db = prepareOnce(database);
    this.#log = openLog(database);
    this.#turn = openTurn(database);
    this.#commits = new GroupCommit(database, this.#log, this.#turn);
    this.#patience = patienceOf(options);
    this.#now = options.now ?? Date.now;
  }

  async add(jobs: readonly NewJob[]): Promise<number> {
    return jobs.length === 0 ? 0 : this.#commits.run(() => this.#insert(jobs));
  }

  async take(options: TakeOptions): Promise<Job | null> {
    const now = this.#now();
    // Most looks of an idle worker find nothing: they must not wait for the write lock.
    if (!hasEndedLease(this.#db, now) && !oldestDueJob(this.#db, options.kinds, now)) return null;
    return this.#commits.run(() => this.#take(options, now));
  }

  async pause(host: string, ms: number): Promise<void> {
    const until = this.#now() + ms;
    await this.#commits.run(() =>
      this.#db.run(
        `INSERT INTO hosts (host, paused_until) VALUES (?, ?)
         ON CONFLICT (host) DO UPDATE SET paused_until = max(paused_until, excluded.paused_until)`,
        host,
        until,
      ),
    );
  }

  async extend(job: Job, leaseMs: number, worker: string): Promise<boolean> {
    const until = this.#now() + leaseMs;
    return this.#commits.run(() => prolong(this.#db, job, until, worker));
  }

  async endLeases(worker: string): Promise<number> {
    return this.#commits.run(() => endLeases(this.#db, worker, this.#now()));
  }

  async complete(job: Job, follow: readonly NewJob[] = []): Promise<boolean> {
    return this.#commits.run(() => {
      const held = finish(this.#db, job, this.#now());
      if (held) this.#insert(follow);
      return held;
    });
  }

  async completeAndTake(
    job: Job,
    follow: readonly NewJob[],
    options: TakeOptions,
  ): Promise<{ readonly wasHeld: boolean; readonly next: Job | null }> {
    const now = this.#now();
    return this.#commits.run(() => {
      const wasHeld = finish(this.#db, job, now);
      if (wasHeld) this.#insert(follow);
      return { wasHeld, next: this.#take(options, now) };
    });
  }

  async retry(job: Job, failure: Parameters<Queue['retry']>[1]): Promise<boolean> {
    const { delayMs, keepAttempt = false } = failure;
    if (job.attempt >= this.#patience.maxAttempts && !keepAttempt) return this.quarantine(job, failure);
    const wait = delayMs ?? this.#patience.waitMs(job.attempt);
    const now = this.#now();
    return this.#commits.run(() => handBack(this.#db, job, { ...failure, keepAttempt }, now, now + wait));
  }

  async skip(job: Job, failure: Failure): Promise<boolean> {
    return this.#commits.run(() => setAside(this.#db, job, 'skipped', failure, this.#now()));
  }

  async quarantine(job: Job, failure: Failure): Promise<boolean> {
    return this.#commits.run(() => setAside(this.#db, job, 'quarantined', failure, this.#now()));
  }

  async find(key: string): Promise<JobState | null> {
    return stateOf(this.#db, key, this.#now());
  }

  async again(key: string): Promise<boolean> {
    const now = this.#now();
    const { changes } = await this.#commits.run(() =>
      this.#db.run(
        `UPDATE jobs SET ${PUT_BACK}
         WHERE key = ?2 AND (state IN ('skipped', 'quarantined') OR state = 'waiting' AND code IS NOT NULL)`,
        now,
        key,
      ),
    );
    return changes > 0;
  }

  async againAll(): Promise<number> {
    const until = this.#now();
    let all = 0;
    const putSomeBack = () =>
      this.#db.run(
        `UPDATE jobs SET ${PUT_BACK}
         WHERE seq IN (
           SELECT seq FROM jobs
           WHERE state IN ('skipped', 'quarantined') AND state = 'quarantined' AND ended_at <= ?1 LIMIT ${MOST_AT_ONCE})`,
        until,
      ).changes;
    for (let some = MOST_AT_ONCE; some === MOST_AT_ONCE; all += some) some = await this.#commits.run(putSomeBack);
    return all;
  }

  async counts(): Promise<JobCounts> {
    return countAll(await this.depth());
  }

  async depth(): Promise<readonly KindDepth[]> {
    return depthOf(this.#db, this.#now());
  }

  async list(page: JobPage): Promise<{ readonly total: number; readonly hits: readonly ListedJob[] }> {
    const now = this.#now();
    const depths = depthOf(this.#db, now).filter(({ kind }) => page.kinds?.includes(kind) ?? true);
    return {
      total: depths.reduce((sum, depth) => sum + depth[page.state], 0),
      hits: listJobs(this.#db, page, now),
    };
  }

  async inspect(key: string): Promise<JobRecord | null> {
    return recordOf(this.#db, key, this.#now());
  }

  async nextDueInMs(kinds: readonly JobKind[]): Promise<number | null> {
    const at = nextDueAt(this.#db, kinds);
    return at === null ? null : Math.max(0, at - this.#now());
  }

  async close(): Promise<void> {
    await this.#commits.flush();
    await this.#log.close();
    this.#turn.close();
    this.#database.close();
  }

  #take({ kinds, leaseMs, worker }: TakeOptions, now: number): Job | null {
    giveBackEnded(this.#db, now, this.#patience.maxDeaths);
    const due = oldestDueJob(this.#db, kinds, now);
    return due ? lease(this.#db, due.seq, now, now + leaseMs, worker) : null;
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
}
