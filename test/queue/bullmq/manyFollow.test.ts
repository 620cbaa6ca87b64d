import { afterEach, expect, test } from 'vitest';
import { openBullmqQueue } from '../../../src/queue/bullmq/queue.ts';
import type { NewJob } from '../../../src/queue/queue.ts';
import { emptyRedis } from '../../support/emptyRedis.ts';
import { services } from '../../support/services.ts';

const NAME = `many-${process.pid}`;

afterEach(() => emptyRedis(services().redis, NAME));

test('a sitemap with thousands of pages is followed whole, while other workers are still answered', async () => {
  const { redis } = services();
  const [queue, other] = [openBullmqQueue(redis, { name: NAME }), openBullmqQueue(redis, { name: NAME })];
  await queue.add([{ key: 'discover:a', work: { kind: 'discover', site: 'a', host: 'a.example' } }]);
  const job = (await queue.take({ kinds: ['discover'], leaseMs: 60_000, worker: 'one' }))!;
  const pages = Array.from({ length: 5_001 }, (_, i): NewJob => {
    const url = `https://a.example/${i}`;
    return { key: `fetch:${url}`, work: { kind: 'fetch', url, site: 'a' } };
  });
  let slowestMs = 0;
  let isDone = false;
  const watch = (async () => {
    while (!isDone) {
      const started = performance.now();
      await other.counts();
      slowestMs = Math.max(slowestMs, performance.now() - started);
    }
  })();
  expect(await queue.complete(job, pages)).toBe(true);
  isDone = true;
  await watch;
  expect(await queue.counts()).toMatchObject({ waiting: 5_001, active: 0 });
  expect(slowestMs).toBeLessThan(5_000);
  await Promise.all([queue.close(), other.close()]);
}, 600_000);
