import { beforeEach, describe, expect, test } from 'vitest';
import type { Job, NewJob, Queue } from '../../../src/queue/queue.ts';
import { discover, FAILURE, fetch, type GivenQueue, KINDS, LEASE_MS, read } from './given.ts';

/** How jobs are added, taken and completed. */
export function jobsOnceAndInTurn(given: GivenQueue): void {
  const { clock, take, taken } = given;
  let queue: Queue;
  let other: Queue;
  beforeEach(() => {
    ({ queue, other } = given);
  });

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
