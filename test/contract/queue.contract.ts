import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type Job,
  type JobKind,
  type JobPage,
  type ListedState,
  MOST_FAILURES,
  type NewJob,
  type Queue,
} from '../../src/queue/queue.ts';

/** A clock that the test turns. */
export interface Clock {
  /** ms since 1970 */
  now: number;
}

/** How the queue of the contract must be set up. */
export const QUEUE_SETTINGS = { maxAttempts: 3, maxDeaths: 4, firstBackoffMs: 1_000 } as const;

const KINDS: readonly JobKind[] = ['process', 'fetch', 'discover'];
const LEASE_MS = 10_000;
const FAILURE = { code: 'FETCH_FAILED', reason: 'no route' } as const;

/**
 * What every queue must do.
 *
 * @param open gives another connection to the same queue, empty before each test, that reads the time from `clock`
 */
export function queueContract(open: (clock: Clock) => Promise<Queue>): void {
  let clock: Clock;
  let queue: Queue;
  let other: Queue;

  beforeEach(async () => {
    clock = { now: Date.UTC(2024, 0, 1) };
    queue = await open(clock);
    other = await open(clock);
  });

  afterEach(async () => {
    await queue.close();
    await other.close();
  });

  const discover = (site: string, delayMs?: number): NewJob => ({
    key: `discover:${site}`,
    work: { kind: 'discover', site, host: `${site}.example` },
    ...(delayMs === undefined ? {} : { delayMs }),
  });
  const fetch = (url: string): NewJob => ({ key: `fetch:${url}`, work: { kind: 'fetch', url, site: 'web' } });
  const read = (url: string): NewJob => ({
    key: `process:${url}`,
    work: { kind: 'process', url, site: 'web', ref: { file: 'a.warc.gz', offset: 0, length: 1 } },
  });
  const take = (from = queue, kinds = KINDS) =>
    from.take({ kinds, leaseMs: LEASE_MS, worker: from === queue ? 'one' : 'two' });
  const taken = async (from = queue): Promise<Job> => {
    const job = await take(from);
    if (!job) throw new Error('no job is due');
    return job;
  };

  describe('a key', () => {
    test('is added once for ever, in whatever state its job is', async () => {
      expect(await queue.add([discover('a'), discover('b'), discover('a')])).toBe(2);
      expect(await other.add([discover('a')])).toBe(0);
      await queue.complete(await taken());
      await queue.skip(await taken(), FAILURE);
      expect(await queue.add([discover('a'), discover('b')])).toBe(0);
      expect(await take()).toBeNull();
    });

    test('that was never added has no state', async () => {
      expect(await queue.find('fetch:https://a.example/')).toBeNull();
      expect(await queue.again('fetch:https://a.example/')).toBe(false);
    });
  });

  test('jobs are all added or none', async () => {
    const broken = { key: 'x', work: { kind: 'fetch', url: 'no url', site: 'web' } } as const;
    await expect(queue.add([discover('a'), broken])).rejects.toThrow();
    expect(await take()).toBeNull();
  });

  describe('a due job', () => {
    test('is leased to one worker, with its work', async () => {
      await queue.add([discover('a')]);
      expect(await take()).toMatchObject({ key: 'discover:a', work: { kind: 'discover', site: 'a' }, attempt: 1 });
      expect(await take(other)).toBeNull();
    });

    test('is taken in the order of becoming due', async () => {
      await queue.add([discover('late', 500), discover('first'), discover('second')]);
      clock.now += 1_000;
      const keys = [await taken(), await taken(), await taken()].map(({ key }) => key);
      expect(keys).toEqual(['discover:first', 'discover:second', 'discover:late']);
    });

    test('is taken only by those who ask for its kind', async () => {
      await queue.add([discover('a')]);
      expect(await take(queue, ['process', 'fetch'])).toBeNull();
      expect(await take(queue, [])).toBeNull();
      expect(await take(queue, ['discover'])).not.toBeNull();
    });

    test('is not due before its delay is over', async () => {
      await queue.add([discover('a', 2_000)]);
      expect(await queue.nextDueInMs(KINDS)).toBe(2_000);
      expect(await queue.find('discover:a')).toMatchObject({ state: 'delayed' });
      expect(await take()).toBeNull();
      clock.now += 2_000;
      expect(await queue.nextDueInMs(KINDS)).toBe(0);
      expect(await take()).not.toBeNull();
    });
  });

  describe('a lease', () => {
    test('that ends gives the job to the next worker, as the same try', async () => {
      await queue.add([discover('a')]);
      await taken();
      expect(await other.nextDueInMs(KINDS)).toBe(LEASE_MS);
      clock.now += LEASE_MS;
      expect(await taken(other)).toMatchObject({ key: 'discover:a', attempt: 1 });
    });

    test('is prolonged by its holder', async () => {
      await queue.add([discover('a')]);
      const job = await taken();
      clock.now += LEASE_MS - 1;
      expect(await queue.extend(job, LEASE_MS, 'one')).toBe(true);
      clock.now += LEASE_MS - 1;
      expect(await take(other)).toBeNull();
    });

    test('of a worker that is known to be dead ends at once, and frees the host; those of others stay', async () => {
      await queue.add([fetch('http://a.example/1'), fetch('http://a.example/2'), fetch('http://b.example/1')]);
      const lost = await taken();
      const held = await taken(other);
      expect(await other.endLeases('one')).toBe(1);
      expect(await other.endLeases('one')).toBe(0);
      expect(await queue.find(lost.key)).toMatchObject({ state: 'waiting' });
      expect(await queue.find(held.key)).toMatchObject({ state: 'active' });
      expect(await other.nextDueInMs(KINDS)).toBe(0);
      expect(await taken(other)).toMatchObject({ key: lost.key, attempt: 1 });
      expect(await take(other), 'both hosts are being asked').toBeNull();
      expect(await queue.complete(lost)).toBe(false);
    });

    test('that was lost cannot be prolonged, and its holder can no longer end the job', async () => {
      await queue.add([discover('a')]);
      const lost = await taken();
      clock.now += LEASE_MS;
      const held = await taken(other);
      expect(await queue.extend(lost, LEASE_MS, 'one')).toBe(false);
      expect(await queue.complete(lost, [discover('from-the-dead')])).toBe(false);
      expect(await queue.retry(lost, FAILURE)).toBe(false);
      expect(await queue.skip(lost, FAILURE)).toBe(false);
      expect(await queue.quarantine(lost, FAILURE)).toBe(false);
      expect(await queue.find('discover:a')).toMatchObject({ state: 'active' });
      expect(await queue.find('discover:from-the-dead')).toBeNull();
      expect(await other.complete(held)).toBe(true);
    });

    test('that ran out but was given to nobody still lets the job be completed', async () => {
      await queue.add([discover('a')]);
      const job = await taken();
      clock.now += LEASE_MS + 1;
      expect(await queue.complete(job)).toBe(true);
      expect(await queue.find('discover:a')).toMatchObject({ state: 'done' });
    });

    test('that ends again and again, because the job kills its process, ends in quarantine', async () => {
      await queue.add([discover('poison')]);
      for (let death = 1; death <= QUEUE_SETTINGS.maxDeaths; death += 1) {
        expect((await taken()).attempt).toBe(1);
        clock.now += LEASE_MS;
      }
      expect(await take()).toBeNull();
      expect(await queue.find('discover:poison')).toMatchObject({ state: 'quarantined', code: 'QUARANTINED' });
    });
  });

  describe('a completed job', () => {
    test('adds what follows from it, once', async () => {
      await queue.add([discover('a'), discover('b')]);
      await queue.complete(await taken(), [fetch('https://a.example/1')]);
      await queue.complete(await taken(), [fetch('https://a.example/1'), fetch('https://a.example/2')]);
      expect(await queue.counts()).toEqual({ waiting: 2, active: 0, delayed: 0, failed: 0, quarantined: 0 });
      expect(await queue.find('discover:a')).toEqual({ state: 'done', code: null, reason: null });
    });

    test('completed twice changes nothing', async () => {
      await queue.add([discover('a')]);
      const job = await taken();
      expect(await queue.complete(job)).toBe(true);
      expect(await queue.complete(job)).toBe(false);
    });

    test('is not completed where its follow-up cannot be added', async () => {
      await queue.add([discover('a')]);
      const job = await taken();
      await expect(queue.complete(job, [fetch('no url')])).rejects.toThrow();
      expect(await queue.find('discover:a')).toMatchObject({ state: 'active' });
    });
  });

  describe('a job that is completed by a worker that takes the next', () => {
    const next = (job: Job, follow: readonly NewJob[] = [], kinds = KINDS) =>
      queue.completeAndTake(job, follow, { kinds, leaseMs: LEASE_MS, worker: 'one' });

    test('is followed by the oldest due job, be it one that follows from it', async () => {
      await queue.add([discover('a'), discover('later', 5_000)]);
      const first = await next(await taken(), [read('https://a.example/')]);
      expect(first).toMatchObject({ wasHeld: true, next: { key: 'process:https://a.example/', attempt: 1 } });
      expect(await queue.find('discover:a')).toMatchObject({ state: 'done' });
      expect(await next(first.next!)).toEqual({ wasHeld: true, next: null });
      clock.now += 5_000;
      const later = await taken();
      await queue.add([discover('b')]);
      expect(await next(later, [], ['process'])).toEqual({ wasHeld: true, next: null });
      expect((await taken(other)).key).toBe('discover:b');
    });

    test('frees its host for the next, but not from a pause', async () => {
      await queue.add(['https://a.example/1', 'https://a.example/2', 'https://a.example/3'].map(fetch));
      const second = await next(await taken());
      expect(second.next?.key).toBe('fetch:https://a.example/2');
      expect(await take(other), 'the host is asked by one job at a time').toBeNull();
      await queue.pause('a.example', 5_000);
      expect((await next(second.next!)).next).toBeNull();
      clock.now += 5_000;
      expect((await taken()).key).toBe('fetch:https://a.example/3');
    });

    test('is left alone where the lease was lost, and what a dead worker had in hand is found again', async () => {
      await queue.add([discover('lost')]);
      const lost = await taken();
      clock.now += LEASE_MS;
      await taken(other);
      await queue.add([discover('next')]);
      const { wasHeld, next: following } = await next(lost, [discover('from-the-dead')]);
      expect([wasHeld, following?.key]).toEqual([false, 'discover:next']);
      expect(await queue.find('discover:from-the-dead')).toBeNull();
      clock.now += LEASE_MS - 1;
      await queue.extend(following!, LEASE_MS, 'one');
      clock.now += 1;
      expect((await next(following!)).next?.key).toBe('discover:lost');
    });
  });

  describe('a failed job', () => {
    test('waits longer after every try, and is then quarantined with the last reason', async () => {
      await queue.add([discover('a')]);
      await queue.retry(await taken(), FAILURE);
      const first = (await queue.nextDueInMs(KINDS))!;
      expect(first).toBeGreaterThanOrEqual(500);
      expect(first).toBeLessThanOrEqual(1_000);
      expect(await queue.counts()).toMatchObject({ waiting: 0, delayed: 1, failed: 1 });
      clock.now += first;
      await queue.retry(await taken(), FAILURE);
      const second = (await queue.nextDueInMs(KINDS))!;
      expect(second).toBeGreaterThanOrEqual(1_000);
      expect(second).toBeLessThanOrEqual(2_000);
      clock.now += second;
      await queue.retry(await taken(), { code: 'FETCH_STATUS', reason: 'status 500' });
      expect(await queue.find('discover:a')).toEqual({
        state: 'quarantined',
        code: 'FETCH_STATUS',
        reason: 'status 500',
      });
      expect(await queue.list({ state: 'quarantined', limit: 10, offset: 0 })).toEqual({
        total: 1,
        hits: [
          {
            key: 'discover:a',
            kind: 'discover',
            site: 'a',
            state: 'quarantined',
            attempt: 3,
            at: new Date(clock.now).toISOString(),
            code: 'FETCH_STATUS',
            reason: 'status 500',
          },
        ],
      });
    });

    test('waits as long as the server asked, without using up a try', async () => {
      await queue.add([discover('a')]);
      for (let times = 0; times < 10; times += 1) {
        const job = await taken();
        expect(job.attempt).toBe(1);
        await queue.retry(job, { ...FAILURE, delayMs: 60_000, keepAttempt: true });
        expect(await queue.nextDueInMs(KINDS)).toBe(60_000);
        clock.now += 60_000;
      }
      expect(await queue.counts()).toMatchObject({ waiting: 1, failed: 1 });
    });

    test('can be handed back at once by a worker that stops', async () => {
      await queue.add([discover('a')]);
      await queue.retry(await taken(), { code: 'STOPPED', reason: 'graceful stop', delayMs: 0, keepAttempt: true });
      expect(await taken(other)).toMatchObject({ attempt: 1 });
    });
  });

  test('a look at a site waits its turn at the host like a page', async () => {
    await queue.add([fetch('https://a.example/1'), discover('a')]);
    const page = await taken();
    expect(await take(other)).toBeNull();
    await queue.complete(page);
    expect((await taken(other)).key).toBe('discover:a');
  });

  describe('fetch jobs of one host', () => {
    const [a1, a2, b1] = ['https://a.example/1', 'https://a.example/2', 'https://b.example/1'].map(fetch) as [
      NewJob,
      NewJob,
      NewJob,
    ];

    test('are leased one at a time, those of other hosts are taken instead', async () => {
      await queue.add([a1, a2, b1]);
      const first = await taken();
      expect(first.key).toBe(a1.key);
      const second = await taken(other);
      expect(second.key).toBe(b1.key);
      expect(await take(other)).toBeNull();
      await queue.complete(first);
      expect((await taken(other)).key).toBe(a2.key);
    });

    test('wait while the host is paused, and a shorter pause does not end a longer one', async () => {
      await queue.add([a1, b1]);
      await queue.pause('a.example', 5_000);
      await other.pause('a.example', 1_000);
      expect((await taken(other)).key).toBe(b1.key);
      expect(await take()).toBeNull();
      expect(await queue.nextDueInMs(['fetch'])).toBe(5_000);
      clock.now += 5_000;
      expect((await taken()).key).toBe(a1.key);
    });

    test('are held apart by port', async () => {
      await queue.add([fetch('http://127.0.0.1:8001/'), fetch('http://127.0.0.1:8002/')]);
      expect(await take()).not.toBeNull();
      expect(await take(other)).not.toBeNull();
    });

    test('do not hold up work of other kinds', async () => {
      await queue.add([a1, a2, discover('a.example')]);
      await queue.pause('a.example', 5_000);
      expect((await taken()).key).toBe('discover:a.example');
    });

    test('free the host when they fail, are skipped or set aside', async () => {
      for (const end of ['retry', 'skip', 'quarantine'] as const) {
        await queue.add([fetch(`https://${end}.example/1`), fetch(`https://${end}.example/2`)]);
        await queue[end](await taken(), FAILURE);
        expect((await taken()).key, end).toBe(`fetch:https://${end}.example/2`);
      }
    });

    test('keep the host for its new holder when a worker that lost the lease comes back', async () => {
      await queue.add([a1, a2]);
      const lost = await taken();
      clock.now += LEASE_MS;
      const held = await taken(other);
      await queue.complete(lost);
      await queue.extend(lost, LEASE_MS, 'one');
      expect(await take()).toBeNull();
      expect(await other.complete(held)).toBe(true);
      expect(await take()).not.toBeNull();
    });
  });

  describe('a list', () => {
    const list = async (state: ListedState, more: Partial<JobPage> = {}) => {
      const { total, hits } = await queue.list({ state, limit: 10, offset: 0, ...more });
      return { total, keys: hits.map(({ key }) => key), hits };
    };
    const since = (ms: number) => new Date(clock.now - ms).toISOString();

    test('of skipped jobs says why, the latest first, in pages', async () => {
      await queue.add([discover('a'), discover('b'), discover('c')]);
      for (let i = 0; i < 3; i += 1) {
        clock.now += 1_000;
        await queue.skip(await taken(), { code: 'NO_ARTICLE', reason: `page ${i}` });
      }
      const { total, hits } = await list('skipped', { limit: 2 });
      expect(total).toBe(3);
      expect(hits.map(({ reason, at }) => [reason, at])).toEqual([
        ['page 2', since(0)],
        ['page 1', since(1_000)],
      ]);
      expect((await list('skipped', { limit: 2, offset: 2 })).keys).toEqual(['discover:a']);
      expect(await list('quarantined')).toMatchObject({ total: 0, keys: [] });
    });

    test('of waiting and of delayed jobs tells since when or when they are due, the earliest first, of all kinds or one', async () => {
      await queue.add([discover('later', 9_000), discover('soon', 4_000), discover('late', 2_000), discover('now')]);
      clock.now += 500;
      await queue.add([fetch('https://a.example/1')]);
      clock.now += 1_500;
      const waiting = await list('waiting');
      expect(waiting.keys).toEqual(['discover:now', 'fetch:https://a.example/1', 'discover:late']);
      expect(waiting.hits[1]).toEqual({
        key: 'fetch:https://a.example/1',
        kind: 'fetch',
        site: 'web',
        state: 'waiting',
        attempt: 0,
        at: since(1_500),
        code: null,
        reason: null,
      });
      expect(await list('waiting', { limit: 1, offset: 1 })).toMatchObject({ total: 3, keys: [waiting.keys[1]] });
      expect(await list('waiting', { kinds: ['fetch'] })).toMatchObject({ total: 1, keys: [waiting.keys[1]] });
      expect(await list('delayed')).toMatchObject({ total: 2, keys: ['discover:soon', 'discover:later'] });
      expect((await list('delayed', { limit: 1 })).hits[0]?.at).toBe(since(-2_000));
    });

    test('of jobs in hand tells when they were taken; one whose lease ran out waits', async () => {
      await queue.add([discover('held'), discover('abandoned'), discover('waiting')]);
      const held = await taken();
      clock.now += LEASE_MS / 2;
      await taken(other);
      await queue.extend(held, 2 * LEASE_MS, 'one');
      expect((await list('active')).hits).toMatchObject([
        { key: 'discover:held', attempt: 1, at: since(LEASE_MS / 2) },
        { key: 'discover:abandoned', attempt: 1, at: since(0) },
      ]);
      clock.now += LEASE_MS;
      expect(await list('active')).toMatchObject({ total: 1, keys: ['discover:held'] });
      expect(await list('waiting')).toMatchObject({ total: 2, keys: ['discover:waiting', 'discover:abandoned'] });
      expect(await queue.extend(held, LEASE_MS, 'one'), 'a look changes nothing').toBe(true);
    });

    test('of delayed jobs tells why the last try failed', async () => {
      await queue.add([discover('a')]);
      await queue.retry(await taken(), { ...FAILURE, delayMs: 5_000 });
      expect((await list('delayed')).hits).toMatchObject([
        { key: 'discover:a', attempt: 1, at: since(-5_000), ...FAILURE },
      ]);
    });
  });

  test('the depth of the queue is told by kind and state, with the age of the oldest job that waits', async () => {
    const nothing = {
      waiting: 0,
      active: 0,
      delayed: 0,
      failed: 0,
      done: 0,
      skipped: 0,
      quarantined: 0,
      oldestWaitingMs: null,
    };
    expect(await queue.depth()).toEqual([
      { kind: 'discover', ...nothing },
      { kind: 'fetch', ...nothing },
      { kind: 'process', ...nothing },
    ]);
    await queue.add(['done', 'skipped', 'quarantined', 'failed', 'abandoned'].map((site) => discover(site)));
    await queue.complete(await taken());
    await queue.skip(await taken(), FAILURE);
    await queue.quarantine(await taken(), FAILURE);
    await queue.retry(await taken(), { ...FAILURE, delayMs: 60_000 });
    await taken();
    clock.now += LEASE_MS + 1_000;
    await queue.add([fetch('https://a.example/1'), fetch('https://b.example/1')]);
    await take(queue, ['discover']); // the abandoned one, again
    clock.now += LEASE_MS;
    await take(queue, ['discover']); // and again
    clock.now += 500;
    expect(await queue.depth()).toEqual([
      { kind: 'discover', ...nothing, active: 1, delayed: 1, failed: 1, done: 1, skipped: 1, quarantined: 1 },
      { kind: 'fetch', ...nothing, waiting: 2, oldestWaitingMs: LEASE_MS + 500 },
      { kind: 'process', ...nothing },
    ]);
    clock.now += LEASE_MS;
    expect((await queue.depth())[0]).toMatchObject({ waiting: 1, active: 0, failed: 2, oldestWaitingMs: 500 });
    expect(await queue.counts()).toEqual({ waiting: 3, active: 0, delayed: 1, failed: 2, quarantined: 1 });
  });

  describe('what is known of a job', () => {
    test('is its work, its tries and its failures with their times', async () => {
      const started = clock.now;
      await queue.add([fetch('https://a.example/1')]);
      await queue.retry(await taken(), { code: 'FETCH_TIMEOUT', reason: 'no answer', delayMs: 1_000 });
      clock.now += 1_000;
      await taken();
      clock.now += LEASE_MS; // its process died
      await queue.quarantine(await taken(), { code: 'UNEXPECTED', reason: 'TypeError: “x” is undefined\n    at read' });
      const at = (ms: number) => new Date(started + ms).toISOString();
      expect(await queue.inspect('fetch:https://a.example/1')).toEqual({
        key: 'fetch:https://a.example/1',
        kind: 'fetch',
        site: 'web',
        work: { kind: 'fetch', url: 'https://a.example/1', site: 'web' },
        state: 'quarantined',
        attempt: 2,
        deaths: 1,
        at: at(11_000),
        code: 'UNEXPECTED',
        reason: 'TypeError: “x” is undefined\n    at read',
        failures: [
          { at: at(0), code: 'FETCH_TIMEOUT', reason: 'no answer' },
          { at: at(11_000), code: 'LEASE_ENDED', reason: 'its process died or hung' },
          { at: at(11_000), code: 'UNEXPECTED', reason: 'TypeError: “x” is undefined\n    at read' },
        ],
      });
      expect(await queue.inspect('fetch:https://b.example/')).toBeNull();
    });

    test('is no more than the last failures, and none of a job that is done', async () => {
      await queue.add([discover('a')]);
      for (let i = 0; i < MOST_FAILURES + 5; i += 1)
        await queue.retry(await taken(), { code: 'FETCH_STATUS', reason: `busy ${i}`, delayMs: 0, keepAttempt: true });
      const { failures = [] } = (await queue.inspect('discover:a')) ?? {};
      expect(failures.map(({ reason }) => reason)).toEqual(
        Array.from({ length: MOST_FAILURES }, (_, i) => `busy ${i + 5}`),
      );
      await queue.complete(await taken());
      expect(await queue.inspect('discover:a')).toMatchObject({ state: 'done', code: null, failures: [] });
    });
  });

  describe('again', () => {
    test('puts back what failed, was skipped or quarantined, with all its tries', async () => {
      await queue.add([discover('failed'), discover('skipped'), discover('quarantined')]);
      await queue.retry(await taken(), { ...FAILURE, delayMs: 60_000 });
      await queue.skip(await taken(), FAILURE);
      await queue.quarantine(await taken(), FAILURE);
      for (const key of ['discover:failed', 'discover:skipped', 'discover:quarantined']) {
        expect(await queue.again(key), key).toBe(true);
        expect(await queue.find(key)).toEqual({ state: 'waiting', code: null, reason: null });
        expect(await taken()).toMatchObject({ key, attempt: 1 });
      }
    });

    test('puts back all that were quarantined, and remembers what they failed of', async () => {
      const poisons = Array.from({ length: 603 }, (_, i) => read(`poison${i}`));
      await queue.add([...poisons, discover('skipped'), fetch('https://a.example/')]);
      for (let job = await taken(); job.work.kind !== 'fetch'; job = await taken())
        await (job.key === 'discover:skipped' ? queue.skip(job, FAILURE) : queue.quarantine(job, FAILURE));
      clock.now += 1_000;
      expect(await queue.againAll()).toBe(poisons.length);
      expect(await queue.counts()).toMatchObject({ waiting: poisons.length, active: 1, failed: 0, quarantined: 0 });
      expect((await queue.inspect('process:poison7'))?.failures).toMatchObject([FAILURE]);
      expect(await queue.find('discover:skipped')).toMatchObject({ state: 'skipped' });
      expect(await queue.againAll()).toBe(0);
    });

    test('leaves alone what waits, is in hand or done', async () => {
      await queue.add([discover('done'), discover('active'), discover('waiting')]);
      await queue.complete(await taken());
      await taken();
      for (const key of ['discover:done', 'discover:active', 'discover:waiting'])
        expect(await queue.again(key), key).toBe(false);
    });
  });

  test('nothing is due where nothing waits or is in hand', async () => {
    expect(await queue.nextDueInMs(KINDS)).toBeNull();
    await queue.add([discover('a')]);
    expect(await queue.nextDueInMs(['fetch'])).toBeNull();
    await queue.complete(await taken());
    expect(await queue.nextDueInMs(KINDS)).toBeNull();
  });

  test('two workers that take at the same time never get one job twice', async () => {
    const jobs = Array.from({ length: 60 }, (_, i) => discover(`s${i}`));
    await queue.add(jobs);
    const lane = async (from: Queue) => {
      const keys: string[] = [];
      for (let job = await take(from); job; job = await take(from)) {
        keys.push(job.key);
        await from.complete(job);
      }
      return keys;
    };
    const keys = (await Promise.all([lane(queue), lane(other), lane(queue), lane(other)])).flat();
    expect(keys.sort()).toEqual(jobs.map(({ key }) => key).sort());
  });
}
