import { Queue as BullQueue } from 'bullmq';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openBullmqQueue } from '../../../src/queue/bullmq/queue.ts';
import type { JobKind, NewJob, Queue } from '../../../src/queue/queue.ts';
import { emptyRedis } from '../../support/emptyRedis.ts';
import { services } from '../../support/services.ts';

// What an operator does with BullMQ's own tools (its Queue, on which every dashboard stands) must not spoil our queue.

const NAME = `dashboard-${process.pid}`;
const KINDS: readonly JobKind[] = ['process', 'fetch', 'discover'];
const FAILURE = { code: 'FETCH_FAILED', reason: 'no route' } as const;
const page = (url: string): NewJob => ({ key: `fetch:${url}`, work: { kind: 'fetch', url, site: 'web' } });

let redis: string;
let queue: Queue;
let shown: BullQueue;

beforeEach(() => {
  redis = services().redis;
  queue = openBullmqQueue(redis, { name: NAME });
  shown = new BullQueue('fetch', { prefix: `{${NAME}}`, connection: { url: redis } });
}, 600_000);

afterEach(async () => {
  await queue.close();
  await shown.close();
  await emptyRedis(redis, NAME);
});

const take = () => queue.take({ kinds: KINDS, leaseMs: 10_000, worker: 'one' });

test('BullMQ shows our jobs in the states they are in', async () => {
  await queue.add(['a', 'b', 'c', 'd'].map((host) => page(`https://${host}.example/`)));
  await queue.complete((await take())!);
  await queue.quarantine((await take())!, FAILURE);
  const held = (await take())!;
  expect(await shown.getJobCounts('delayed', 'wait', 'active', 'completed', 'failed')).toEqual({
    delayed: 1,
    wait: 0,
    active: 1,
    completed: 1,
    failed: 1,
  });
  const [active] = await shown.getActive();
  expect(active?.data).toEqual(held.work);
  const [failed] = await shown.getFailed();
  expect(failed?.failedReason).toBe('FETCH_FAILED: no route');
});

test('a kind that is paused through BullMQ is not taken, and is nothing to wait for', async () => {
  await queue.add([page('https://a.example/')]);
  await shown.pause();
  expect(await take()).toBeNull();
  expect(await queue.nextDueInMs(KINDS)).toBeNull();
  await shown.resume();
  expect(await take()).not.toBeNull();
});

test('a job that is retried through BullMQ is taken again, and still waits its turn at the host', async () => {
  await queue.add([page('https://a.example/1'), page('https://a.example/2')]);
  await queue.quarantine((await take())!, FAILURE);
  const [failed] = await shown.getFailed();
  await failed!.retry();
  expect((await queue.counts()).waiting).toBe(2);
  const keys = [];
  for (let i = 0; i < 2; i += 1) {
    const job = (await take())!;
    expect(await take(), 'the host is asked by one job at a time').toBeNull();
    await queue.complete(job);
    keys.push(job.key);
  }
  expect(keys.sort()).toEqual(['fetch:https://a.example/1', 'fetch:https://a.example/2']);
  expect((await queue.list({ state: 'quarantined', limit: 10, offset: 0 })).total).toBe(0);
});

test('a job that is removed through BullMQ is passed over', async () => {
  await queue.add([page('https://a.example/1'), page('https://a.example/2')]);
  const [first] = await shown.getDelayed();
  await first!.remove();
  expect((await take())?.key).toBe('fetch:https://a.example/2');
});

test('a job of unknown origin is set aside by BullMQ and stops nobody', async () => {
  await shown.add('fetch', { url: 'https://a.example/' });
  await queue.add([page('https://b.example/')]);
  expect((await take())?.key).toBe('fetch:https://b.example/');
  expect(await take()).toBeNull();
  expect((await shown.getFailed())[0]?.failedReason).toBe('not added by vankien');
});

test('keys with colons and percent signs are kept as they are', async () => {
  const key = 'fetch:https://a.example:8080/%3A:lock';
  await queue.add([{ key, work: { kind: 'fetch', url: 'https://a.example:8080/%3A:lock', site: 'web' } }]);
  expect((await take())?.key).toBe(key);
  expect(await queue.find(key)).toMatchObject({ state: 'active' });
});
