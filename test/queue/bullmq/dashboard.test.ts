import { type Job as BullJob, Queue as BullQueue, Worker as BullWorker } from 'bullmq';
import { Redis } from 'ioredis';
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
let client: Redis;

beforeEach(() => {
  redis = services().redis;
  queue = openBullmqQueue(redis, { name: NAME });
  client = new Redis(redis);
  shown = new BullQueue('fetch', { prefix: `{${NAME}}`, connection: { url: redis } });
}, 600_000);

afterEach(async () => {
  await queue.close();
  await shown.close();
  await client.quit();
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

test('a rate that is set through BullMQ is kept, and counted in jobs that are taken', async () => {
  await shown.setGlobalRateLimit(2, 60_000);
  await queue.add(['a', 'b', 'c'].map((host) => page(`https://${host}.example/`)));
  const { next } = await queue.completeAndTake((await take())!, [], { kinds: KINDS, leaseMs: 10_000, worker: 'one' });
  expect(next?.key).toBe('fetch:https://b.example/');
  expect(await take()).toBeNull();
  await shown.removeGlobalRateLimit();
  expect((await take())?.key).toBe('fetch:https://c.example/');
});

test('a job that we add for later is to BullMQ what its own Queue would have made of it', async () => {
  const { key, work } = page('https://a.example/');
  const id = key.replaceAll(':', '%3A');
  const name = `${NAME}-reference`;
  const reference = new BullQueue('fetch', { prefix: `{${name}}`, connection: { url: redis } });
  try {
    await reference.add('fetch', work, { jobId: id, delay: 60_000 });
    await queue.add([{ key, work, delayMs: 60_000 }]);
    const ours = await standing(shown, id, ['added', 'delayed']);
    expect(ours).toEqual(await standing(reference, id, ['added', 'delayed']));
    expect(ours).toMatchObject({ state: 'delayed', delay: 60_000, events: [{ event: 'added' }, { event: 'delayed' }] });
    const [dueAt, wouldBe] = await Promise.all(
      [shown, reference].map(async (of) => Number(await client.zscore(of.toKey('delayed'), id)) / 0x1000),
    );
    expect(Math.abs(dueAt! - wouldBe!)).toBeLessThan(10_000);
  } finally {
    await reference.close();
    await emptyRedis(redis, name);
  }
});

test('a job that we take and complete is to BullMQ what its own Worker would have made of it', async () => {
  const { key, work } = page('https://a.example/');
  const id = key.replaceAll(':', '%3A');
  const name = `${NAME}-reference`;
  const options = { prefix: `{${name}}`, connection: { url: redis } };
  const reference = new BullQueue('fetch', options);
  const worker = new BullWorker('fetch', null, { ...options, name: 'one' });
  try {
    await reference.add('fetch', work, { jobId: id });
    const theirs = (await worker.getNextJob('1'))!;
    await queue.add([{ key, work }]);
    const ours = (await take())!;
    expect(await standing(shown, id)).toEqual(await standing(reference, id));
    await theirs.moveToCompleted(null, '1', false);
    await queue.complete(ours);
    expect(await standing(shown, id)).toEqual(await standing(reference, id));
    expect(await standing(shown, id)).toMatchObject({ state: 'completed', isLocked: false, counts: { completed: 1 } });
  } finally {
    await worker.close();
    await reference.close();
    await emptyRedis(redis, name);
  }
});

/** What BullMQ tells of a job, and of its moves. */
async function standing(of: BullQueue, id: string, moves = ['active', 'completed']) {
  const job = (await of.getJob(id))!;
  const events = await client.xrange(of.toKey('events'), '-', '+');
  return {
    state: await job.getState(),
    counts: await of.getJobCounts(),
    isLocked: (await client.exists(`${of.toKey(id)}:lock`)) === 1,
    wasStarted: job.processedOn !== undefined,
    wasFinished: job.finishedOn !== undefined,
    events: events.map(([, fields]) => named(fields)).filter(({ event }) => moves.includes(event!)),
    ...pick(job),
  };
}

/** The fields of an event, but for when a job is due. */
function named(fields: readonly string[]): Record<string, string> {
  const pairs = fields.flatMap((field, i) => (i % 2 === 0 ? [[field, fields[i + 1]!] as const] : []));
  return Object.fromEntries(pairs.filter(([field]) => field !== 'delay'));
}

function pick({
  name,
  data,
  delay,
  priority,
  attemptsMade,
  attemptsStarted,
  processedBy,
  returnvalue,
  failedReason,
}: BullJob) {
  return { name, data, delay, priority, attemptsMade, attemptsStarted, processedBy, returnvalue, failedReason };
}

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
