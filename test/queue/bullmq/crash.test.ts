import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openBullmqQueue } from '../../../src/queue/bullmq/queue.ts';
import type { Queue } from '../../../src/queue/queue.ts';
import { type OwnService, ownService } from '../../support/ownServices.ts';
import { killAfter, type Started, startProcess } from '../../support/startProcess.ts';

const WORKER = join(import.meta.dirname, 'workJobs.mjs');
const SITES = 600;
const NAME = 'crash';

describe('on a Redis of its own', () => {
  let redis: OwnService;
  let queue: Queue;
  const keys = Array.from({ length: SITES }, (_, i) => `discover:s${i}`);
  const follows = keys.map((_, i) => `fetch:https://s${i}.example/`);

  beforeEach(async () => {
    redis = ownService('redis');
    queue = openBullmqQueue(redis.url, { name: NAME });
    await queue.add(keys.map((key, i) => ({ key, work: { kind: 'discover', site: `s${i}`, host: `s${i}.example` } })));
  }, 600_000);

  afterEach(async () => {
    await queue.close();
    redis.remove();
  });

  const start = (worker: string) => startProcess(WORKER, redis.url, NAME, worker);
  const doneBy = (workers: readonly Started[]) =>
    workers.flatMap((worker) => worker.lines().map((line) => line.slice('done '.length)));

  async function expectAllDone(): Promise<void> {
    for (const key of [...keys, ...follows]) expect(await queue.find(key), key).toMatchObject({ state: 'done' });
    expect(await queue.counts()).toEqual({ waiting: 0, active: 0, delayed: 0, failed: 0, quarantined: 0 });
  }

  test('workers that are killed again and again lose no job, do none of them twice and forget no follow-up', async () => {
    const acknowledged: string[] = [];
    for (let round = 0; round < 5; round += 1) {
      const workers = [start(`${round}a`), start(`${round}b`)];
      await killAfter(workers, 5 + 11 * round);
      const done = doneBy(workers);
      acknowledged.push(...done);
      for (const key of done) expect(await queue.find(key), key).toMatchObject({ state: 'done' });
    }
    const last = start('last');
    await last.ended;
    acknowledged.push(...doneBy([last]));

    expect(new Set(acknowledged).size).toBe(acknowledged.length);
    await expectAllDone();
  }, 120_000);

  test('a Redis that is killed and comes back has forgotten nothing it acknowledged, and its workers go on', async () => {
    const workers = [start('a'), start('b')];
    for (let round = 0; round < 3; round += 1) {
      const before = doneBy(workers).length;
      while (doneBy(workers).length < before + 50) await sleep(2);
      redis.kill();
      const acknowledged = doneBy(workers);
      redis.start();
      for (const key of acknowledged) expect(await queue.find(key), key).toMatchObject({ state: 'done' });
    }
    await Promise.all(workers.map(({ ended }) => ended));

    const acknowledged = doneBy(workers);
    expect(new Set(acknowledged).size).toBe(acknowledged.length);
    await expectAllDone();
  }, 120_000);
});
