import type { App } from '../app.ts';
import type { Config } from '../config.ts';
import type { Failure, Outcome, WorkerOptions } from '../jobs/worker.ts';
import { openJobBar } from './jobBar.ts';
import { codeLine, tell } from './print.ts';
import type { Stop } from './stopping.ts';

/** How a run of the worker shows itself: a progress bar on a terminal, a line for every page that was left out. */
export interface CrawlRun extends Omit<WorkerOptions, 'untilIdle'> {
  /** How many jobs of this run did not end well so far. */
  failed(): number;
  /** Whether the job of this key is one of them. */
  hasFailed(key: string): boolean;
  /** Takes the bar away. */
  finish(): void;
}

export function crawlRun(app: App, config: Config, { signal, abandon }: Stop): CrawlRun {
  /** The code by job key, the newest last. */
  const failures = new Map<string, string>();
  let forgotten = 0;
  const bar = openJobBar(app.queue);
  return {
    queue: app.queue,
    handlers: app.handlers,
    name: app.workerName,
    concurrency: config.concurrency,
    signal,
    abandon,
    failed: () => failures.size + forgotten,
    hasFailed: (key) => failures.has(key),
    onOutcome: (outcome) => {
      app.noteOutcome(outcome);
      bar.ended(outcome.job);
      if (outcome.failure === null) failures.delete(outcome.job.key);
      else if ((outcome.restMs ?? Infinity) > SHORT_REST_MS) {
        // A page that fails once more for the same reason is not told twice.
        if (failures.get(outcome.job.key) !== outcome.failure.code) tell(failureLine(outcome, outcome.failure));
        failures.set(outcome.job.key, outcome.failure.code);
        const [oldest] = failures.keys();
        if (failures.size > MOST_REMEMBERED && oldest !== undefined && failures.delete(oldest)) forgotten += 1;
      }
    },
    finish: () => bar.finish(),
  };
}

/** A worker runs for months, and has its memory for other things. */
const MOST_REMEMBERED = 10_000;

/** A run waits for what is due so soon (`jobs/worker`), so it needs no telling. */
const SHORT_REST_MS = 3_000;

function failureLine({ result }: Outcome, { code, reason }: Failure): string {
  return `${codeLine(code, reason)}${WHAT_NEXT[result]}`;
}

const WHAT_NEXT: Readonly<Record<Outcome['result'], string>> = {
  done: '',
  skipped: ' (bỏ qua)',
  retry: ' (sẽ thử lại)',
  quarantined: ' (cách ly)',
  lost: ' (tiến trình khác đã làm)',
};
