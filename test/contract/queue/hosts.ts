import { beforeEach, describe, expect, test } from 'vitest';
import type { NewJob, Queue } from '../../../src/queue/queue.ts';
import { discover, FAILURE, fetch, type GivenQueue, LEASE_MS } from './given.ts';

/** One request per host at a time, across all workers. */
export function hosts(given: GivenQueue): void {
  const { clock, take, taken } = given;
  let queue: Queue;
  let other: Queue;
  beforeEach(() => {
    ({ queue, other } = given);
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
}
