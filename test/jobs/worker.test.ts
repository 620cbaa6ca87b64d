import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BadInput, Fatal, RetryLater, SkipPage } from '../../src/errors.ts';
import { type Handlers, type Outcome, runWorker, type WorkerOptions } from '../../src/jobs/worker.ts';
import type { NewJob, Queue } from '../../src/queue/queue.ts';
import { openSqliteQueue } from '../../src/queue/sqlite/queue.ts';
import { temporaryFolder } from '../support/vankien.ts';

const TRIES = 3;

let queue: Queue;
beforeEach(() => {
  queue = openSqliteQueue(join(temporaryFolder(), 'queue.sqlite'), { maxAttempts: TRIES, firstBackoffMs: 1 });
});
afterEach(() => queue.close());

const discover = (site: string): NewJob => ({
  key: `discover:${site}`,
  work: { kind: 'discover', site, host: `${site}.example` },
});
const fetch = (url: string): NewJob => ({ key: `fetch:${url}`, work: { kind: 'fetch', url, site: 'web' } });

/** Runs a worker over the queue; `look` is what a look at a site does, by the site's name. */
async function run(look: Record<string, () => Promise<readonly NewJob[]>>, more: Partial<WorkerOptions> = {}) {
  const outcomes: Outcome[] = [];
  const fetched: string[] = [];
  const handlers: Handlers = {
    discover: ({ site }) => look[site]!(),
    fetch: async ({ url }) => {
      fetched.push(url);
      return [];
    },
    process: async () => [],
  };
  const signal = new AbortController().signal;
  const options: WorkerOptions = {
    queue,
    handlers,
    name: 'worker',
    concurrency: 2,
    signal,
    untilIdle: true,
    onOutcome: (outcome) => outcomes.push(outcome),
    ...more,
  };
  const ended = await runWorker(options).then(
    () => null,
    (error: unknown) => error,
  );
  return { ended, outcomes, fetched };
}

test('what follows from a job is done after it', async () => {
  await queue.add([discover('a')]);
  const { fetched, outcomes } = await run({ a: async () => [fetch('http://a/1'), fetch('http://a/2')] });
  expect(fetched.sort()).toEqual(['http://a/1', 'http://a/2']);
  expect(outcomes.map(({ result }) => result)).toEqual(['done', 'done', 'done']);
});

describe('what a job throws decides what becomes of it, and of nothing else', () => {
  const good = async () => [fetch('http://good/')];

  test('a page to skip is ended with its reason', async () => {
    await queue.add([discover('bad'), discover('good')]);
    const { ended, fetched } = await run({
      good,
      bad: async () => {
        throw new SkipPage('NO_ARTICLE', 'a list of articles');
      },
    });
    expect(ended).toBeNull();
    expect(fetched).toEqual(['http://good/']);
    expect(await queue.find('discover:bad')).toEqual({
      state: 'skipped',
      code: 'NO_ARTICLE',
      reason: 'a list of articles',
    });
  });

  test.each([
    ['something that may recover', new RetryLater('FETCH_FAILED', 'no connection'), 'FETCH_FAILED', 'no connection'],
    [
      'a mistake in what the job names',
      new BadInput('NOT_FOUND', 'no site is named bad'),
      'NOT_FOUND',
      'no site is named bad',
    ],
    ['a fault of ours', new TypeError('x is undefined'), 'UNEXPECTED', expect.stringContaining('x is undefined')],
  ])('%s is tried again, and set aside in the end', async (_name, error, code, reason) => {
    await queue.add([discover('bad'), discover('good')]);
    let tries = 0;
    const { ended, fetched, outcomes } = await run({
      good,
      bad: async () => {
        tries += 1;
        throw error;
      },
    });
    expect(ended).toBeNull();
    expect(fetched).toEqual(['http://good/']);
    expect(tries).toBe(TRIES);
    expect(outcomes.flatMap(({ job, result }) => (job.key === 'discover:bad' ? [result] : []))).toEqual([
      'retry',
      'retry',
      'quarantined',
    ]);
    expect(await queue.find('discover:bad')).toEqual({ state: 'quarantined', code, reason });
  });

  test('a wish of the server to wait uses up no try', async () => {
    await queue.add([discover('busy')]);
    let asked = 0;
    await run({
      busy: async () => {
        asked += 1;
        if (asked <= TRIES + 2) throw new RetryLater('FETCH_STATUS', 'got 429', { delayMs: 1 });
        return [];
      },
    });
    expect(await queue.find('discover:busy')).toMatchObject({ state: 'done' });
  });

  test('what would spoil something stops the worker, once all that is in hand has ended', async () => {
    await queue.add([discover('slow'), discover('broken'), discover('later')]);
    let slowEnded = false;
    const { ended } = await run({
      slow: async () => {
        await new Promise((resolve) => setTimeout(resolve, 100));
        slowEnded = true;
        return [];
      },
      broken: async () => {
        throw new Fatal('INDEX_VERSION', 'other version');
      },
      later: good,
    });
    expect(ended).toBeInstanceOf(Fatal);
    expect(slowEnded).toBe(true);
    expect(await queue.find('discover:slow')).toMatchObject({ state: 'done' });
    expect(await queue.find('discover:later')).toMatchObject({ state: 'waiting' });
  });
});

test('a worker of one kind of jobs does not wait for what others have in hand', async () => {
  await queue.add([fetch('http://a/'), discover('a')]);
  await queue.take({ kinds: ['fetch'], leaseMs: 60_000, worker: 'other' });
  const { outcomes } = await run({ a: async () => [] }, { kinds: ['discover'] });
  expect(outcomes).toHaveLength(1);
});

test('a worker that is told to stop ends what it has in hand and takes nothing more', async () => {
  await queue.add([discover('a'), discover('b')]);
  const stop = new AbortController();
  const { outcomes } = await run(
    {
      a: async () => {
        stop.abort();
        return [];
      },
      b: async () => [],
    },
    { signal: stop.signal, concurrency: 1, untilIdle: false },
  );
  expect(outcomes.map(({ job, result }) => [job.key, result])).toEqual([['discover:a', 'done']]);
  expect(await queue.find('discover:b')).toMatchObject({ state: 'waiting' });
});
