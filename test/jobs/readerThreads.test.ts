import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { demoSites } from '../../crawlers/index.ts';
import { openReader } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { SkipPage } from '../../src/errors.ts';
import { openReaderThreads } from '../../src/jobs/readerThreads.ts';
import type { Reader } from '../../src/jobs/readPage.ts';
import { type Outcome, runWorker } from '../../src/jobs/worker.ts';
import type { Page } from '../../src/model/page.ts';
import type { NewJob } from '../../src/queue/queue.ts';
import { openSqliteQueue } from '../../src/queue/sqlite/queue.ts';
import { fixturePages } from '../support/fixturePages.ts';
import { temporaryFolder } from '../support/vankien.ts';

const page = (url: string, body = 'x'): Page => ({
  url,
  site: 'web',
  body: new TextEncoder().encode(body),
  contentType: 'text/html',
  fetchedAt: '2026-01-01T00:00:00+07:00',
});

let open: Reader[] = [];
afterEach(async () => {
  await Promise.all(open.map((reader) => reader.close()));
  open = [];
});
const kept = (reader: Reader) => {
  open.push(reader);
  return reader;
};
const onThreads = (threads: number) => kept(openReader({ ...readConfig({}), threads }, demoSites));
const dying = () =>
  kept(
    openReaderThreads({
      threads: 1,
      file: join(import.meta.dirname, 'threadThatDies.mjs'),
      workerData: null,
      mostHeapMb: 64,
    }),
  );

test('a page is read on a thread as it is in the main thread: the same records, fields and steps', async () => {
  const pages = fixturePages().map(({ site, bytes, contentType, expected }) => ({
    ...page(expected.url),
    site: site.id,
    body: bytes,
    contentType,
  }));
  const read = async ({ readPage }: Reader) =>
    (await Promise.all(pages.map(readPage))).map(({ stepMs, ...reading }) => ({
      ...reading,
      steps: Object.keys(stepMs),
    }));
  expect(await read(onThreads(2))).toEqual(await read(onThreads(0)));
});

test.each([0, 1])('a page without an article is skipped with its reason (threads: %i)', async (threads) => {
  const error = await onThreads(threads)
    .readPage(page('http://a/', ' '))
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(SkipPage);
  expect(error).toMatchObject({ code: 'EMPTY', message: expect.stringContaining('http://a/') });
});

describe('a thread that dies', () => {
  test.each(['page:exit', 'page:memory'])(
    'fails the page it had, and no other (%s)',
    { timeout: 60_000 },
    async (bad) => {
      const { readPage } = dying();
      const [ended, ...others] = await Promise.allSettled([bad, 'page:1', 'page:2'].map((url) => readPage(page(url))));
      expect(ended).toMatchObject({
        status: 'rejected',
        reason: { name: 'RetryLater', code: 'READ_FAILED', delayMs: null },
      });
      expect(others).toMatchObject([{ value: { records: 'page:1' } }, { value: { records: 'page:2' } }]);
    },
  );

  test('sends the page that kills it to the quarantine', async () => {
    const queue = openSqliteQueue(join(temporaryFolder(), 'queue.sqlite'), { maxAttempts: 3, firstBackoffMs: 1 });
    const job = (url: string): NewJob => ({
      key: url,
      work: { kind: 'process', url, site: 'web', ref: { file: 'a.warc.gz', offset: 0, length: 1 } },
    });
    await queue.add(['page:exit', 'page:1', 'page:2'].map(job));
    const { readPage } = dying();
    const outcomes: Outcome[] = [];
    await runWorker({
      queue,
      handlers: {
        discover: async () => [],
        fetch: async () => [],
        process: async ({ url }) => {
          await readPage(page(url));
          return [];
        },
      },
      name: 'worker',
      concurrency: 2,
      signal: new AbortController().signal,
      untilIdle: true,
      onOutcome: (outcome) => outcomes.push(outcome),
    });
    expect(await queue.find('page:exit')).toMatchObject({ state: 'quarantined', code: 'READ_FAILED' });
    expect(await queue.find('page:1')).toMatchObject({ state: 'done' });
    expect(await queue.find('page:2')).toMatchObject({ state: 'done' });
    await queue.close();
  });
});

test('a fault of ours comes back with the place where it happened', async () => {
  const error = await dying()
    .readPage(page('page:fault'))
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(TypeError);
  expect((error as Error).stack).toContain('threadThatDies.mjs');
});

test('closing ends what is being read', async () => {
  const reader = dying();
  const reading = reader.readPage(page('page:for-ever'));
  const ended = expect(reading).rejects.toMatchObject({ code: 'READ_FAILED' });
  await new Promise((resolve) => setTimeout(resolve, 200));
  await reader.close();
  await ended;
});

test('threads that cannot start leave no page waiting, and none is started before the first page', async () => {
  const reader = kept(openReaderThreads({ threads: 2, file: '/no/such/file.js', workerData: null }));
  const pages = ['page:1', 'page:2', 'page:3'].map((url) => reader.readPage(page(url)));
  const ended = await Promise.allSettled(pages);
  expect(ended.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
});
