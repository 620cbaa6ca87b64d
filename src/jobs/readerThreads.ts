import type { Piscina } from 'piscina';
import { type ErrorRecord, errorOf, RetryLater } from '../errors.ts';
import type { Page } from '../model/page.ts';
import type { PageReading, Reader } from './readPage.ts';

/** What a thread answers for a page: an error of ours as a record, since only plain data pass between threads. */
export type ThreadAnswer =
  | { readonly reading: PageReading }
  | { readonly refused: ErrorRecord }
  | { readonly broken: unknown };

export interface ReaderThreadsOptions {
  readonly threads: number;
  /** The compiled module whose default export reads a page: `(page: Page) => Promise<ThreadAnswer>`. */
  readonly file: string;
  /** What the module finds as `workerData`: plain data. */
  readonly workerData: unknown;
  /** Heap that one thread may use, in MB; default 2,048, twice what a text of 10 MB needs. One that needs more ends alone. */
  readonly mostHeapMb?: number;
}

/** A page that is read no faster is given up, and its thread with it; waiting for a free thread is counted in. */
const MOST_MS = 600_000;

/**
 * Room for what a page makes and leaves, in MB. A third of it, 32 MB, fills before it is cleared: twice Node's own, so that 700 articles
 * need 56 clearings, not 104, and more of what they leave is dead by then.
 */
const YOUNG_MB = 96;

/**
 * Reads pages on worker threads, so that the thread that keeps leases and answers requests is never held up. They are started
 * with the first page. A thread that dies fails the page it had, which so uses up a try; another takes its place.
 */
export function openReaderThreads(options: ReaderThreadsOptions): Reader {
  let pool: Promise<Piscina> | null = null;
  const drop = async () => {
    const dropped = pool;
    pool = null;
    await (await dropped)?.destroy();
  };
  const start = async () => {
    const { Piscina } = await import('piscina');
    const started = new Piscina({
      filename: options.file,
      workerData: options.workerData,
      minThreads: options.threads,
      maxThreads: options.threads,
      resourceLimits: { maxOldGenerationSizeMb: options.mostHeapMb ?? 2_048, maxYoungGenerationSizeMb: YOUNG_MB },
    });
    // A thread that dies with nothing in hand could not start: those that wait for it must not wait for ever.
    started.on('error', () => void drop());
    return started;
  };
  return {
    async readPage(page) {
      pool ??= start();
      const answer = await ask(await pool, page);
      if ('reading' in answer) return answer.reading;
      throw 'refused' in answer ? errorOf(answer.refused) : answer.broken;
    },
    close: drop,
  };
}

async function ask(pool: Piscina, page: Page): Promise<ThreadAnswer> {
  try {
    return (await pool.run(page, { signal: AbortSignal.timeout(MOST_MS) })) as ThreadAnswer;
  } catch (cause) {
    const why = cause instanceof Error && cause.name === 'AbortError' ? `took over ${MOST_MS / 1000} s` : String(cause);
    throw new RetryLater('READ_FAILED', `${page.url}: the thread that read it ended: ${why}`, { cause });
  }
}
