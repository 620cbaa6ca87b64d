import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { type Config, readConfig } from '../../src/config.ts';
import { openArchive } from '../../src/crawl/archive.ts';
import { openQueue } from '../../src/holdings.ts';
import type { Queue } from '../../src/queue/queue.ts';
import { type Ran, type Running, startWorking, temporaryFolder, vankien } from '../support/vankien.ts';
import { figuresOf, type Held } from './held.ts';
import type { ServedPress } from './servedPress.ts';

/** A crawl of a large press by processes that a test hurts. */
export interface Crawl {
  readonly config: Config;
  readonly queue: Queue;
  /** Starts a worker, the first of which looks at every paper. `signal` is where it hits itself, as `standIns/boundaries.mjs` has it: `SIGKILL 3 before append`; `more`: settings of its own. */
  work(signal?: string, more?: Readonly<Record<string, string>>): Promise<Running>;
  /** Runs another command line on what the crawl holds, to its end. */
  run(words: readonly string[], signal?: string): Promise<Ran>;
  /** Runs a worker until it kills itself there. That may be before it takes a job: when it opens the archive it ends what the dead began. */
  workToDeath(signal: string): Promise<void>;
  /** Waits until so many pages are in the archive. */
  archived(pages: number): Promise<void>;
  /** Waits until there is nothing left to do. */
  over(): Promise<void>;
  /**
   * Nothing was lost, duplicated or half written: what is held is what an undisturbed crawl holds. Prints the figures.
   *
   * @param fault what was done to this crawl, for the line that is printed
   */
  expectWhole(fault: string, expected: Held): Promise<void>;
  /** No page was given up. */
  expectNothingSetAside(): Promise<void>;
  close(): Promise<void>;
}

/** Longer than any lease, backoff or start of a server takes on a busy machine: a crawl that does not move for so long is stuck. */
const PATIENCE_MS = 90_000;

/** No worker takes so long to the place where it kills itself, on a busy machine either. */
const LIFETIME_MS = 60_000;

/** @param env further settings: store and queue, where they are not SQLite in a folder of the crawl's own */
export async function startCrawl(press: ServedPress, env: Readonly<Record<string, string>> = {}): Promise<Crawl> {
  const settings = { VANKIEN_DATA: temporaryFolder(), VANKIEN_THREADS: '0', ...env };
  const config = readConfig(settings);
  const queue = await openQueue(config);
  const archive = openArchive(join(config.dataFolder, 'archive'));
  const environment = (signal: string) => ({ ...settings, ...press.env, VANKIEN_TEST_SIGNAL: signal });
  return {
    config,
    queue,
    work: (signal = '', more = {}) =>
      startWorking(['--demo'], { env: { ...environment(signal), ...more }, timeoutMs: PATIENCE_MS }),
    run: (words, signal = '') => vankien(words, { env: environment(signal), timeoutMs: PATIENCE_MS }),
    async workToDeath(signal) {
      const began = performance.now();
      const { status, stderr } = await vankien(['work', '--demo'], {
        env: environment(signal),
        timeoutMs: LIFETIME_MS,
      });
      const killedItself = status === null && performance.now() - began < LIFETIME_MS;
      if (!killedItself) throw new Error(`expected ${signal}, got exit status ${status}: ${stderr}`);
    },
    archived: (pages) =>
      until(`${pages} pages in the archive`, async () => {
        const count = await archive.count();
        return count >= pages || `${count}`;
      }),
    over: () =>
      until('nothing left to do', async () => {
        const counts = await queue.counts();
        return counts.waiting + counts.active + counts.delayed === 0 || JSON.stringify(counts);
      }),
    async expectWhole(fault, expected) {
      const { held, ...figures } = await figuresOf(config, expected);
      const { pages, lost, duplicated, halfWritten } = figures;
      process.stdout.write(
        `faults: ${fault}: ${pages} pages, ${lost} lost, ${duplicated} duplicated, ${halfWritten} half-written\n`,
      );
      expect(figures).toEqual({ pages: press.urls.length, lost: 0, duplicated: 0, halfWritten: 0 });
      expect(held).toEqual(expected);
    },
    async expectNothingSetAside() {
      for (const state of ['skipped', 'quarantined'] as const)
        expect((await queue.list({ state, limit: 1, offset: 0 })).hits, state).toEqual([]);
    },
    async close() {
      await queue.close();
      await archive.close();
    },
  };
}

/** Waits until `look` gives true; fails when what it gives instead stays the same for too long. */
export async function until(what: string, look: () => Promise<true | string>): Promise<void> {
  let before: true | string = '';
  let since = Date.now();
  for (;;) {
    const seen = await look();
    if (seen === true) return;
    if (seen !== before) since = Date.now();
    else if (Date.now() - since > PATIENCE_MS) throw new Error(`expected ${what}, got ${seen} for ${PATIENCE_MS} ms`);
    before = seen;
    await sleep(50);
  }
}
