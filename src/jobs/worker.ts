import { Fatal, isVankienError, RetryLater, SkipPage } from '../errors.ts';
import type { Job, JobKind, NewJob, Queue, TakeOptions, Work } from '../queue/queue.ts';
import { sleep } from '../queue/sleep.ts';

/** What became of one job. */
export interface Outcome {
  readonly job: Job;
  /** `lost`: the lease ran out and another worker has the job now; the work is idempotent, so nothing is spoilt. */
  readonly result: 'done' | 'skipped' | 'retry' | 'quarantined' | 'lost';
  /** Why, where the job was not done. */
  readonly failure: Failure | null;
  readonly ms: number;
  /** Set where the server, the store or another worker said how soon to try again: a short rest is no failure to tell of. */
  readonly restMs: number | null;
}

export interface Failure {
  readonly code: string;
  readonly reason: string;
}

/** Does the work of one job and returns the jobs that follow from it. Throws one of the errors of `errors.ts`. */
export type Handler<Kind extends JobKind> = (work: Extract<Work, { kind: Kind }>) => Promise<readonly NewJob[]>;

export type Handlers = { readonly [Kind in JobKind]: Handler<Kind> };

export interface WorkerOptions {
  readonly queue: Queue;
  readonly handlers: Handlers;
  /** Names this worker in leases; unique among all processes. */
  readonly name: string;
  /** Jobs in hand at the same time. */
  readonly concurrency: number;
  /** Finishes what is in hand and takes nothing more. */
  readonly signal: AbortSignal;
  /** Hands back what is in hand, for another worker to take at once; only after `signal`. */
  readonly abandon?: AbortSignal;
  /** What this worker takes; all kinds by default. */
  readonly kinds?: readonly JobKind[];
  /**
   * Stop when there is no job of these kinds left, or no process has a job in hand and nothing is due soon; what waits for another
   * try is left to a later run.
   */
  readonly untilIdle: boolean;
  readonly onOutcome: (outcome: Outcome) => void;
}

const KINDS: readonly JobKind[] = ['process', 'fetch', 'discover'];

/** A job whose process died is taken again after this; a living worker prolongs it three times as often. */
const LEASE_MS = 15_000;

/** A worker that stops when idle still waits this long for what is due soon: a host's delay, a short Retry-After. */
const PATIENCE_MS = 3_000;

/** How long to wait before looking again where nothing is due: new jobs may come from other processes. */
const LOOK_AGAIN_MS = 250;

/**
 * Takes jobs and does them until told to stop. Resolves when every job in hand has been handed back or ended.
 * Errors decide what happens next: SkipPage ends the job, RetryLater hands it back, Fatal stops the worker (rejects), anything
 * else is a fault of ours in that job and uses up a try, so that it ends in quarantine instead of looping.
 */
export async function runWorker(options: WorkerOptions): Promise<void> {
  const failed = new AbortController();
  const signal = AbortSignal.any([options.signal, failed.signal]);
  const lanes = Array.from({ length: options.concurrency }, () =>
    runLane({ ...options, signal }).catch((error: unknown) => {
      failed.abort(error); // the first one counts
    }),
  );
  await Promise.all(lanes);
  if (failed.signal.aborted) throw failed.signal.reason;
}

async function runLane(options: WorkerOptions): Promise<void> {
  const { queue, signal, kinds = KINDS } = options;
  const taking = { kinds, leaseMs: LEASE_MS, worker: options.name };
  let job: Job | null = null;
  while (job || !signal.aborted) {
    job ??= await queue.take(taking);
    if (job) {
      const { outcome, next } = await doJob(job, taking, options);
      options.onOutcome(outcome);
      job = next;
      continue;
    }
    const dueInMs = await queue.nextDueInMs(kinds);
    if (options.untilIdle) {
      if (dueInMs === null) return;
      if (dueInMs > PATIENCE_MS && (await queue.counts()).active === 0) return;
    }
    await sleep(Math.min(dueInMs || LOOK_AGAIN_MS, LOOK_AGAIN_MS), signal);
  }
}

/** Gives what became of the job, and the one to do next where it was taken in the same step. */
async function doJob(
  job: Job,
  taking: TakeOptions,
  { queue, handlers, name, signal, abandon }: WorkerOptions,
): Promise<{ readonly outcome: Outcome; readonly next: Job | null }> {
  const started = performance.now();
  const heartbeat = setInterval(() => {
    queue.extend(job, LEASE_MS, name).catch(() => undefined); // a lost lease shows when the job ends
  }, LEASE_MS / 3);
  const ended = (result: Outcome['result'], failure: Failure | null, restMs: number | null = null) => ({
    outcome: { job, result, failure, ms: performance.now() - started, restMs },
    next: null,
  });
  try {
    const work = handle(job.work, handlers).then(async (follow) =>
      signal.aborted
        ? { wasHeld: await queue.complete(job, follow), next: null }
        : queue.completeAndTake(job, follow, taking),
    );
    const { wasHeld, next } = await unless(abandon, work);
    return { ...ended(wasHeld ? 'done' : 'lost', null), next };
  } catch (error) {
    if (abandon?.aborted) {
      // Whatever the work threw: that it was cut off may be why.
      await queue.retry(job, { ...HANDED_BACK, delayMs: 0, keepAttempt: true });
      return ended('retry', HANDED_BACK, 0);
    }
    const failure = { code: isVankienError(error) ? error.code : 'UNEXPECTED', reason: reasonOf(error) };
    if (error instanceof SkipPage) {
      await queue.skip(job, failure);
      return ended('skipped', failure);
    }
    if (error instanceof Fatal) throw error;
    const delayMs = error instanceof RetryLater ? error.delayMs : null;
    // Retry-After is the server's wish, not a failure of the page: it does not use up a try.
    await queue.retry(job, { ...failure, ...(delayMs === null ? {} : { delayMs, keepAttempt: true }) });
    const { state } = (await queue.find(job.key)) ?? {};
    return ended(state === 'quarantined' ? 'quarantined' : 'retry', failure, delayMs);
  } finally {
    clearInterval(heartbeat);
  }
}

const HANDED_BACK = { code: 'HANDED_BACK', reason: 'its process was told to stop' };

/** What the work gives; rejects as soon as it is abandoned, whether it ends or not. */
function unless<Result>(abandon: AbortSignal | undefined, work: Promise<Result>): Promise<Result> {
  if (!abandon) return work;
  return new Promise((resolve, reject) => {
    const leave = () => reject(abandon.reason);
    abandon.addEventListener('abort', leave, { once: true });
    if (abandon.aborted) leave();
    work.then(resolve, reject).finally(() => abandon.removeEventListener('abort', leave));
  });
}

function handle(work: Work, handlers: Handlers): Promise<readonly NewJob[]> {
  switch (work.kind) {
    case 'discover':
      return handlers.discover(work);
    case 'fetch':
      return handlers.fetch(work);
    case 'process':
      return handlers.process(work);
  }
}

function reasonOf(error: unknown): string {
  if (isVankienError(error)) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
