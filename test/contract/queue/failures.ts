import { beforeEach, describe, expect, test } from 'vitest';
import type { Queue } from '../../../src/queue/queue.ts';
import { discover, FAILURE, fetch, type GivenQueue, KINDS, read } from './given.ts';

/** What becomes of a job that fails, and how it is put back. */
export function failures(given: GivenQueue): void {
  const { clock, taken } = given;
  let queue: Queue;
  let other: Queue;
  beforeEach(() => {
    ({ queue, other } = given);
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
}
