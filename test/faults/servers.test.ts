import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, beforeEach, test } from 'vitest';
import { faultyCluster } from '../store/elasticsearch/faultyCluster.ts';
import { type OwnService, ownService } from '../support/ownServices.ts';
import { randomFrom } from '../support/random.ts';
import { startCrawl } from './crawl.ts';
import { type Held, undisturbed } from './held.ts';
import { KILLS, killAtEachStep } from './killAtEachStep.ts';
import { type ServedPress, servedPress } from './servedPress.ts';

let press: ServedPress;
let expected: Held;
let elasticsearch: OwnService;
let redis: OwnService;
let env: Record<string, string>;

beforeAll(async () => {
  elasticsearch = ownService('elasticsearch');
  redis = ownService('redis');
  press = await servedPress(25, 20);
  expected = await undisturbed(press);
}, 600_000);

/** Each crawl has indices and jobs of its own. */
let crawls = 0;
beforeEach(() => {
  crawls += 1;
  env = { VANKIEN_STORE: elasticsearch.url, VANKIEN_QUEUE: redis.url, VANKIEN_NAME: `faults${crawls}` };
});

afterAll(async () => {
  await press?.stop();
  elasticsearch?.remove();
  redis?.remove();
});

test('workers that are killed at each step of a page lose nothing and write nothing twice or half', async () => {
  const crawl = await startCrawl(press, env);
  await killAtEachStep(crawl, 2);
  await crawl.expectWhole(`Elasticsearch and Redis, ${KILLS} workers killed`, expected);
  await crawl.expectNothingSetAside();
  await crawl.close();
}, 600_000);

test('an Elasticsearch that is killed and comes back costs no page', async () => {
  const crawl = await startCrawl(press, env);
  const workers = await Promise.all([crawl.work(), crawl.work()]);
  await crawl.archived(100);
  elasticsearch.kill();
  await sleep(3_000);
  elasticsearch.start();
  await crawl.over();
  await Promise.all(workers.map((worker) => worker.stop()));
  await crawl.expectWhole('Elasticsearch killed and started', expected);
  await crawl.expectNothingSetAside();
  await crawl.close();
}, 600_000);

test('storms of 429 and 503, of cut lines and lost answers from Elasticsearch cost no page', async () => {
  const cluster = await faultyCluster(elasticsearch.url);
  const crawl = await startCrawl(press, env);
  const workers = await Promise.all([1, 2].map(() => crawl.work('', { VANKIEN_STORE: cluster.url })));
  const random = randomFrom(3);
  let faults = 0;
  cluster.fault = ({ path }) => {
    const fault = random() < STORM_SHARE ? STORM[Math.floor(random() * STORM.length)]! : null;
    if (!fault || (fault.kind === 'refused items' && !path.includes('_bulk'))) return null;
    faults += 1;
    return fault;
  };
  await crawl.over();
  cluster.fault = () => null;
  await Promise.all(workers.map((worker) => worker.stop()));
  await cluster.close();
  await crawl.expectWhole(`${faults} of ${cluster.seen.length} requests to Elasticsearch failed`, expected);
  await crawl.expectNothingSetAside();
  await crawl.close();
}, 600_000);

/** How many of the requests fail. */
const STORM_SHARE = 0.2;
const busy = (status: number) => ({
  kind: 'answer' as const,
  status,
  body: { error: { type: 'busy', reason: 'a storm' }, status },
});
const STORM = [
  busy(429),
  busy(503),
  { kind: 'refused items', every: 2, status: 429 },
  { kind: 'refused items', every: 3, status: 503 },
  { kind: 'lost answer' },
  { kind: 'broken' },
] as const;

test('a Redis that is killed, and one that is shut down, costs no page when it comes back', async () => {
  const crawl = await startCrawl(press, env);
  const workers = await Promise.all([crawl.work(), crawl.work()]);
  await crawl.archived(100);
  redis.kill();
  await sleep(1_000);
  redis.start();
  await crawl.archived(250);
  await shutDown(redis.url);
  await sleep(1_000);
  redis.start();
  await crawl.over();
  await Promise.all(workers.map((worker) => worker.stop()));
  await crawl.expectWhole('Redis killed, shut down and started', expected);
  await crawl.expectNothingSetAside();
  await crawl.close();
}, 600_000);

/** As a service manager does. */
async function shutDown(url: string): Promise<void> {
  const client = new Redis(url, { retryStrategy: () => null });
  await client.shutdown().catch(() => undefined); // it ends the connection instead of answering
}
