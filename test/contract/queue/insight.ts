import { beforeEach, describe, expect, test } from 'vitest';
import { type JobPage, type ListedState, MOST_FAILURES, type Queue } from '../../../src/queue/queue.ts';
import { discover, FAILURE, fetch, type GivenQueue, LEASE_MS } from './given.ts';

/** What an operator sees of the queue. */
export function insight(given: GivenQueue): void {
  const { clock, take, taken } = given;
  let queue: Queue;
  let other: Queue;
  beforeEach(() => {
    ({ queue, other } = given);
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
}
