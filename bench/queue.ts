import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Queue as BullQueue, Worker as BullWorker } from 'bullmq';
import { Redis } from 'ioredis';
import { runWorker } from '../src/jobs/worker.ts';
import { projectRoot } from '../src/projectRoot.ts';
import { openBullmqQueue } from '../src/queue/bullmq/queue.ts';
import type { NewJob, Queue } from '../src/queue/queue.ts';
import { openSqliteQueue } from '../src/queue/sqlite/queue.ts';
import { median } from './median.ts';

/** Jobs in hand at the same time, as `VANKIEN_CONCURRENCY` is by default. */
const CONCURRENCY = 4;

/** The jobs ask this many hosts in turn, of which each is asked by one job at a time. */
const HOSTS = 40;

/**
 * Jobs per second, of jobs that do nothing, from adding them to knowing them done: through our queue in Redis as a worker drives it,
 * and through bare BullMQ (`addBulk` and its `Worker`) on the same Redis, with the same work, ids, tries and concurrency, in one process
 * each, in turns, each first in every other round. Both keep every job that is done, as its id must stay known. BullMQ knows no hosts and
 * no follow-ups. The SQLite queue's figure stands beside them.
 */
export async function benchQueue(jobs: number, rounds: number) {
  const redisUrl = startRedis();
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const name = `bench-${process.pid}-${round}`;
    const timeBare = () => timeBullmq(redisUrl, `${name}-bare`, jobs);
    const early = round % 2 === 0 ? await timeBare() : null;
    const ourFigure = await timeOurs(redisUrl, `${name}-ours`, jobs);
    const bareFigure = early ?? (await timeBare());
    if (round < 0) continue; // the first round warms up
    bare.push(bareFigure);
    ours.push(ourFigure);
  }
  const ratios = ours.map((figure, round) => figure / (bare[round] ?? Number.NaN));
  return {
    jobs,
    rounds,
    concurrency: CONCURRENCY,
    bullmqJobsPerSecond: Math.round(median(bare)),
    jobsPerSecond: Math.round(median(ours)),
    ratioToBullmq: rounded(median(ours) / median(bare)),
    ratioByRound: ratios.map(rounded),
    sqliteJobsPerSecond: Math.round(await timeSqlite(Math.min(jobs, 2_000))),
  };
}

async function timeOurs(redisUrl: string, name: string, count: number): Promise<number> {
  const queue = openBullmqQueue(redisUrl, { name });
  try {
    await queue.counts(); // connected
    return await timeQueue(queue, count);
  } finally {
    await queue.close();
    await removeKeys(redisUrl, name);
  }
}

async function timeSqlite(count: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'vankien-bench-'));
  const queue = openSqliteQueue(join(folder, 'queue.sqlite'));
  try {
    return await timeQueue(queue, count);
  } finally {
    await queue.close();
    rmSync(folder, { recursive: true });
  }
}

async function timeQueue(queue: Queue, count: number): Promise<number> {
  const jobs = urls(count).map((url): NewJob => ({ key: `fetch:${url}`, work: { kind: 'fetch', url, site: 'bench' } }));
  let done = 0;
  const started = performance.now();
  await queue.add(jobs);
  await runWorker({
    queue,
    handlers: { discover: async () => [], fetch: async () => [], process: async () => [] },
    name: 'bench',
    concurrency: CONCURRENCY,
    signal: new AbortController().signal,
    untilIdle: true,
    onOutcome: ({ result }) => {
      if (result === 'done') done += 1;
    },
  });
  const seconds = (performance.now() - started) / 1_000;
  if (done !== count) throw new Error(`${done} of ${count} jobs were done`);
  return count / seconds;
}

async function timeBullmq(redisUrl: string, name: string, count: number): Promise<number> {
  const options = { prefix: `{${name}}`, connection: { url: redisUrl, maxRetriesPerRequest: null } };
  const queue = new BullQueue('fetch', {
    ...options,
    defaultJobOptions: { attempts: 5, backoff: { type: 'exponential', delay: 5_000 } },
  });
  const worker = new BullWorker('fetch', async () => null, { ...options, concurrency: CONCURRENCY, autorun: false });
  try {
    await Promise.all([queue.waitUntilReady(), worker.waitUntilReady()]);
    const jobs = urls(count).map((url) => ({
      name: 'fetch',
      data: { kind: 'fetch', url, site: 'bench' },
      opts: { jobId: `fetch%3A${url.replaceAll(':', '%3A')}` },
    }));
    let done = 0;
    const started = performance.now();
    const allDone = new Promise<void>((resolve) => {
      worker.on('completed', () => {
        done += 1;
        if (done === count) resolve();
      });
    });
    await queue.addBulk(jobs);
    worker.run().catch(() => undefined);
    await allDone;
    return count / ((performance.now() - started) / 1_000);
  } finally {
    await worker.close();
    await queue.close();
    await removeKeys(redisUrl, name);
  }
}

function urls(count: number): readonly string[] {
  return Array.from(
    { length: count },
    (_, i) => `https://bao${i % HOSTS}.example/chinh-tri/dai-hoi-dang-bo-lan-thu-xviii-nhiem-ky-2025-2030-${i}.html`,
  );
}

function startRedis(): string {
  const printed = execFileSync(process.execPath, ['scripts/services.mjs', 'up', 'redis', '--json'], {
    cwd: projectRoot(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return (JSON.parse(printed) as { readonly redis: string }).redis;
}

async function removeKeys(redisUrl: string, name: string): Promise<void> {
  const redis = new Redis(redisUrl);
  for await (const keys of redis.scanStream({ match: `{${name}}:*`, count: 1_000 }))
    if (keys.length > 0) await redis.unlink(keys as string[]);
  await redis.quit();
}

const rounded = (ratio: number) => Math.round(ratio * 100) / 100;
