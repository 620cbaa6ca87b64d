import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { openReader } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import type { Page } from '../src/model/page.ts';
import { corpus } from './corpus.ts';

/** Pages asked for at the same time. */
const IN_HAND = 8;

/** One way of reading: how fast, and how much of it holds up the main thread. */
interface Figures {
  readonly articlesPerSecond: number;
  /** Time for which the main thread could do nothing else, in ms for each article. */
  readonly mainThreadMs: number;
  /** Longest such time at a stretch, in ms: what a heartbeat, an answer of the API or a stop waits for. */
  readonly longestHoldMs: number;
  /** What the process holds more than before it read the first page, in MB. */
  readonly memoryMb: number;
}

/** Reads the same articles in the main thread, on one and on two threads of its own. */
export async function benchThreads(limit: number) {
  const { name, texts } = corpus(limit);
  const pages: Page[] = [];
  for await (const text of texts()) {
    const body = new TextEncoder().encode(text);
    const url = `file:///${pages.length}.txt`;
    pages.push({
      url,
      site: 'file',
      body,
      contentType: 'text/plain; charset=utf-8',
      fetchedAt: '2026-01-01T00:00:00Z',
    });
  }
  const threads: Record<string, Figures> = {};
  for (const count of [0, 1, 2]) threads[count] = await readAll(pages, count);
  return { corpus: name, articles: pages.length, threads };
}

async function readAll(pages: readonly Page[], threads: number): Promise<Figures> {
  const reader = openReader({ ...readConfig({}), threads }, []);
  const before = process.memoryUsage.rss();
  // Code that runs for the first time is slow.
  await each(pages.slice(0, 40 * Math.max(threads, 1)), reader.readPage);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const loop = performance.eventLoopUtilization();
  const started = performance.now();
  await each(pages, reader.readPage);
  const ms = performance.now() - started;
  const { active } = performance.eventLoopUtilization(loop);
  delay.disable();
  const memory = process.memoryUsage.rss() - before;
  await reader.close();
  return {
    articlesPerSecond: Math.round(pages.length / (ms / 1000)),
    mainThreadMs: Math.round((active / pages.length) * 100) / 100,
    longestHoldMs: Math.round(delay.max / 1e6),
    memoryMb: Math.round(memory / 1e6),
  };
}

/** With `IN_HAND` pages in hand, as the lanes of a worker do. */
async function each(pages: readonly Page[], read: (page: Page) => Promise<unknown>): Promise<void> {
  const rest = pages.values();
  const lane = async () => {
    for (const page of rest) {
      await read(page);
      await new Promise(setImmediate); // a worker waits for its queue between two pages
    }
  };
  await Promise.all(Array.from({ length: IN_HAND }, lane));
}
