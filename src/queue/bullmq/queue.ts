import { type Patience, patienceOf } from '../patience.ts';
import {
  countAll,
  JOB_KINDS,
  type Job,
  type JobCounts,
  type JobKind,
  type JobPage,
  type JobRecord,
  type JobState,
  type KindDepth,
  LISTED_STATES,
  type NewJob,
  type Queue,
  type QueueOptions,
  type TakeOptions,
} from '../queue.ts';
import { connect, type ScriptRunner } from './connection.ts';
import { type ListRow, type RecordRow, readDepth, readListed, readRecord, readTaken } from './read.ts';
import { idOf, keyOf, wireHost, wireJobs } from './wire.ts';

export interface BullmqQueueOptions extends QueueOptions {
  /** Parts the queues of several installations on one Redis; default `vankien`. */
  readonly name?: string;
}

/**
 * Opens the job queue in Redis. Its jobs are BullMQ's, in the queues discover, fetch and process under the prefix `{name}`: whatever
 * shows, pauses or retries jobs of BullMQ works on them, but no BullMQ Worker may: it would not ask whose turn a host is.
 *
 * Redis must keep what it acknowledged: `appendonly yes`, `maxmemory-policy noeviction`.
 *
 * @param redisUrl `redis://` or `rediss://`
 * @example
 * const queue = openBullmqQueue('redis://localhost:6379', { maxAttempts: 5 });
 */
export function openBullmqQueue(redisUrl: string, options: BullmqQueueOptions = {}): Queue {
  return new BullmqQueue(connect(redisUrl, `{${options.name ?? 'vankien'}}`), options);
}

type Completed = Awaited<ReturnType<Queue['completeAndTake']>>;
type Failure = Parameters<Queue['skip']>[1];

/** Jobs that one script puts back, in which time Redis answers nobody. */
const MOST_PUT_BACK_AT_ONCE = 500;

class BullmqQueue implements Queue {
  readonly #scripts: ScriptRunner;
  readonly #patience: Patience;
  readonly #now: () => number;

  constructor(scripts: ScriptRunner, options: BullmqQueueOptions) {
    this.#scripts = scripts;
    this.#patience = patienceOf(options);
    this.#now = options.now ?? Date.now;
  }

  /** More than 2,000 at once are written in portions: a kill in between leaves the first ones, and adding again adds the rest. */
  async add(jobs: readonly NewJob[]): Promise<number> {
    if (jobs.length === 0) return 0;
    let added = 0;
    for (const portion of wireJobs(jobs)) added += (await this.#scripts.run('add', [this.#now(), portion])) as number;
    return added;
  }

  async take(options: TakeOptions): Promise<Job | null> {
    const now = this.#now();
    return readTaken(await this.#scripts.run('take', [now, ...this.#wanted(options, now)]));
  }

  async pause(host: string, ms: number): Promise<void> {
    await this.#scripts.run('pause', [this.#now(), wireHost(host), ms]);
  }

  async extend(job: Job, leaseMs: number, worker: string): Promise<boolean> {
    const now = this.#now();
    return (await this.#scripts.run('extend', [now, ...nameOf(job), now + leaseMs, worker])) === 1;
  }

  async endLeases(worker: string): Promise<number> {
    return (await this.#scripts.run('endLeases', [this.#now(), worker])) as number;
  }

  async complete(job: Job, follow: readonly NewJob[] = []): Promise<boolean> {
    return (await this.#complete(job, follow, null)).wasHeld;
  }

  async completeAndTake(job: Job, follow: readonly NewJob[], options: TakeOptions): Promise<Completed> {
    return this.#complete(job, follow, options);
  }

  async retry(job: Job, failure: Parameters<Queue['retry']>[1]): Promise<boolean> {
    const { code, reason, keepAttempt = false } = failure;
    if (job.attempt >= this.#patience.maxAttempts && !keepAttempt) return this.quarantine(job, failure);
    const wait = failure.delayMs ?? this.#patience.waitMs(job.attempt);
    const now = this.#now();
    const args = [now, ...nameOf(job), Math.round(now + wait), keepAttempt ? 1 : 0, code, reason];
    return (await this.#scripts.run('retry', args)) === 1;
  }

  async skip(job: Job, failure: Failure): Promise<boolean> {
    return this.#setAside(job, 'skipped', failure);
  }

  async quarantine(job: Job, failure: Failure): Promise<boolean> {
    return this.#setAside(job, 'quarantined', failure);
  }

  async find(key: string): Promise<JobState | null> {
    const record = await this.inspect(key);
    return record && { state: record.state, code: record.code, reason: record.reason };
  }

  async again(key: string): Promise<boolean> {
    return (await this.#scripts.run('again', [this.#now(), idOf(key)])) === 1;
  }

  async againAll(): Promise<number> {
    const until = this.#now();
    let all = 0;
    for (let some = MOST_PUT_BACK_AT_ONCE; some === MOST_PUT_BACK_AT_ONCE; ) {
      const [seen, back] = (await this.#scripts.run('againAll', [this.#now(), until, some])) as [number, number];
      all += back;
      some = seen;
    }
    return all;
  }

  async counts(): Promise<JobCounts> {
    return countAll(await this.depth());
  }

  async depth(): Promise<readonly KindDepth[]> {
    const rows = await this.#scripts.run('depth', [this.#now(), JSON.stringify(LISTED_STATES)]);
    return (rows as readonly (readonly number[])[]).map((row, i) => readDepth(JOB_KINDS[i] as JobKind, row));
  }

  async list({ state, kinds = JOB_KINDS, limit, offset }: JobPage): ReturnType<Queue['list']> {
    const wanted = JSON.stringify([...new Set(kinds)]);
    const found = await this.#scripts.run('list', [this.#now(), state, wanted, offset, limit]);
    const [total, rows] = found as [number, readonly ListRow[]];
    return { total, hits: rows.map(([id, ...row]) => readListed(keyOf(id), state, row)) };
  }

  async inspect(key: string): Promise<JobRecord | null> {
    const found = await this.#scripts.run('find', [this.#now(), idOf(key)]);
    return found === null ? null : readRecord(key, found as RecordRow);
  }

  async nextDueInMs(kinds: readonly JobKind[]): Promise<number | null> {
    return (await this.#scripts.run('nextDue', [this.#now(), JSON.stringify(kinds)])) as number | null;
  }

  async close(): Promise<void> {
    await this.#scripts.close();
  }

  /**
   * One step in Redis. Of more than 2,000 jobs that follow only the last portion is in that step, the others come before it: a worker
   * that dies in between has not completed the job, which is done again and adds what is missing, each key once.
   */
  async #complete(job: Job, follow: readonly NewJob[], take: TakeOptions | null): Promise<Completed> {
    const portions = wireJobs(follow);
    for (const portion of portions.slice(0, -1))
      if ((await this.#scripts.run('follow', [this.#now(), ...nameOf(job), portion])) === 0) break; // as the last step will find
    const now = this.#now();
    const args = [now, ...nameOf(job), portions.at(-1) ?? '[]', ...(take ? this.#wanted(take, now) : [])];
    const [wasHeld, next] = (await this.#scripts.run('complete', args)) as [number, unknown];
    return { wasHeld: wasHeld === 1, next: readTaken(next ?? null) };
  }

  #wanted({ kinds, leaseMs, worker }: TakeOptions, now: number): readonly (string | number)[] {
    return [JSON.stringify(kinds), now + leaseMs, worker, this.#patience.maxDeaths];
  }

  async #setAside(job: Job, list: 'skipped' | 'quarantined', { code, reason }: Failure): Promise<boolean> {
    return (await this.#scripts.run('setAside', [this.#now(), ...nameOf(job), list, code, reason])) === 1;
  }
}

/** What names a lease to the scripts: kind, id, lease. */
function nameOf(job: Job): readonly [string, string, string] {
  return [job.work.kind, idOf(job.key), job.lease];
}
