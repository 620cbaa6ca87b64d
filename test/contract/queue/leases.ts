import { beforeEach, describe, expect, test } from 'vitest';
import type { Queue } from '../../../src/queue/queue.ts';
import { discover, FAILURE, fetch, type GivenQueue, KINDS, LEASE_MS, QUEUE_SETTINGS, read } from './given.ts';

const HOUR_MS = 3_600_000;

/** Who holds a job, and for how long. */
export function leases(given: GivenQueue): void {
  const { clock, take, taken } = given;
  let queue: Queue;
  let other: Queue;
  beforeEach(() => {
    ({ queue, other } = given);
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

    test('that a clock set ahead by an hour ends goes to another worker, as the same try; the job ends once', async () => {
      await queue.add([fetch('https://a.example/1')]);
      const held = await taken();
      clock.now += HOUR_MS;
      const again = await taken(other);
      expect(again).toMatchObject({ key: held.key, attempt: 1 });
      expect(await other.complete(again, [read('https://a.example/1')])).toBe(true);
      expect(await queue.complete(held, [read('https://a.example/1')])).toBe(false);
      expect(await queue.counts()).toMatchObject({ waiting: 1, active: 0 });
    });

    test('stays its holder’s where the clock is set back by an hour; what was due waits, what is new is taken', async () => {
      await queue.add([discover('held'), discover('waits')]);
      const held = await taken();
      clock.now -= HOUR_MS;
      expect(await take(other)).toBeNull();
      await queue.add([discover('new')]);
      const fresh = await taken(other);
      expect(fresh.key).toBe('discover:new');
      await other.complete(fresh);
      expect(await queue.extend(held, LEASE_MS, 'one')).toBe(true);
      expect(await queue.complete(held)).toBe(true);
      clock.now += HOUR_MS;
      expect((await taken(other)).key).toBe('discover:waits');
    });
  });
}
