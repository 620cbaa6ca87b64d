import { performance } from 'node:perf_hooks';
import { analysisVersion } from '../../pipelines/analysis.ts';
import { registry } from '../../src/entities/registry.ts';
import type { ArticleRecords } from '../../src/model/article.ts';
import { openElasticsearchStore } from '../../src/store/elasticsearch/store.ts';
import type { Store } from '../../src/store/store.ts';
import { coresToPin, pin } from '../cores.ts';
import { median } from '../median.ts';
import { articleRecords } from '../records.ts';
import { type BulkRequest, tapBulk } from './bulkTap.ts';
import { askCluster, type Cluster } from './cluster.ts';

/** Articles handed to the store at the same time: more than four full requests, as many as it sends at once. */
const IN_HAND = 600;
/** Requests of the peer at the same time, as many as the store sends. */
const REQUESTS = 4;

/**
 * Articles that a store is given before the clock starts, in both ways of writing: its connections are open then and it has taken its memory
 * for bodies, some 15 MB outside of V8, for which V8 goes once through all of its own.
 */
const FIRST = IN_HAND;

/** Articles that are put before any are measured: after so many V8 has made the fast form of what it runs, as in a worker that runs for hours. */
const WARM_AFTER = 4_000;

/** One way of writing all articles once. */
interface Run {
  readonly ms: number;
  readonly ownCpuMs: number;
  readonly clusterCpuMs: number;
}

/**
 * How fast articles go into Elasticsearch through `store.put`, beside the same bytes posted straight to `_bulk`: the requests that the store
 * sent once, kept and sent again as they were, as many at a time, over kept connections, without a client. Same cluster, equal fresh index,
 * same durability (each request is on the disk when it is answered) and no refresh in either; each goes first in every other round. Making the
 * bodies is in the store's time and not in the peer's; making the records of the pages is in neither.
 */
export async function benchIngest(articles: number, rounds: number, elasticsearch: string) {
  const all = await articleRecords(FIRST + articles);
  const [first, records] = [all.slice(0, FIRST), all.slice(FIRST)];
  const cluster = askCluster(elasticsearch, REQUESTS);
  const prefix = `vankien-bench-${process.pid}`;
  try {
    const requests = await capture(cluster, first, records, elasticsearch, prefix);
    await cluster.removeIndices(prefix);
    const timedAfterFirst = (write: (store: Store) => Promise<void>) =>
      timed(cluster, elasticsearch, prefix, first, write);
    const compare = async () => {
      const store: Run[] = [];
      const straight: Run[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const ways = [
          async () => store.push(await timedAfterFirst((opened) => putAll(opened, records))),
          async () => straight.push(await timedAfterFirst(() => postAll(cluster, requests))),
        ];
        for (const way of round % 2 === 0 ? ways : ways.reverse()) await way();
      }
      return comparison(store, straight, articles);
    };
    return {
      articles,
      rounds,
      requests: requests.length,
      megabytes: Math.round(requests.reduce((sum, { body }) => sum + body.length, 0) / 1e6),
      ...(await compare()),
      apart: await onCoresApart(await cluster.pid(), compare),
    };
  } finally {
    await cluster.removeIndices(prefix);
    cluster.close();
  }
}

/**
 * The same where Elasticsearch has one core and this process another. On two cores that both share, what the store takes is taken from
 * Elasticsearch, too, which fills both: no store reaches more than E / (E + own) of the peer, by the CPU time of either.
 *
 * @returns null where the cores or the right to part them are lacking
 */
async function onCoresApart<Figures>(node: number, compare: () => Promise<Figures>): Promise<Figures | null> {
  const cores = coresToPin();
  const [first, second] = cores;
  if (first === undefined || second === undefined || !pin(node, [first])) return null;
  try {
    return pin(process.pid, [second]) ? await compare() : null;
  } finally {
    pin(process.pid, cores);
    pin(node, cores);
  }
}

function comparison(store: readonly Run[], straight: readonly Run[], articles: number) {
  const ratios = store.map(({ ms }, round) => (straight[round]?.ms ?? Number.NaN) / ms);
  return {
    store: figuresOf(store, articles),
    straight: figuresOf(straight, articles),
    storeToStraight: rounded(medianMs(straight) / medianMs(store)),
    ratioByRound: ratios.map(rounded),
  };
}

/** The requests that the store sends for `records` when it is warm, in the order in which it sent them. */
async function capture(
  cluster: Cluster,
  first: readonly ArticleRecords[],
  records: readonly ArticleRecords[],
  elasticsearch: string,
  prefix: string,
): Promise<readonly BulkRequest[]> {
  for (let put = 0; put < WARM_AFTER; put += records.length) {
    const fresh = await open(elasticsearch, prefix);
    await putAll(fresh, records);
    await fresh.close();
    await cluster.removeIndices(prefix);
  }
  const tap = await tapBulk(elasticsearch);
  const store = await open(tap.url, prefix);
  try {
    await putAll(store, first);
    const before = tap.requests.length;
    await putAll(store, records);
    return tap.requests.slice(before);
  } finally {
    await store.close();
    await tap.close();
  }
}

/** Does `write` on fresh indices, which the store makes in both cases, and puts the first articles into. */
async function timed(
  cluster: Cluster,
  elasticsearch: string,
  prefix: string,
  first: readonly ArticleRecords[],
  write: (store: Store) => Promise<void>,
): Promise<Run> {
  const store = await open(elasticsearch, prefix);
  await putAll(store, first);
  const clusterBefore = await cluster.cpuMs();
  const ownBefore = process.cpuUsage();
  const started = performance.now();
  await write(store);
  const ms = performance.now() - started;
  const { user, system } = process.cpuUsage(ownBefore);
  const clusterCpuMs = (await cluster.cpuMs()) - clusterBefore;
  await store.close();
  await cluster.removeIndices(prefix);
  return { ms, ownCpuMs: (user + system) / 1000, clusterCpuMs };
}

function open(url: string, indexPrefix: string): Promise<Store> {
  return openElasticsearchStore({
    nodes: url,
    analysisVersion: analysisVersion('perceptron'),
    registry: registry(),
    indexPrefix,
  });
}

async function putAll(store: Store, records: readonly ArticleRecords[]): Promise<void> {
  const waiting = records.values();
  const lane = async () => {
    for (const each of waiting) await store.put(each);
  };
  await Promise.all(Array.from({ length: IN_HAND }, lane));
}

async function postAll(cluster: Cluster, requests: readonly BulkRequest[]): Promise<void> {
  const waiting = requests.values();
  const lane = async () => {
    for (const { path, body } of waiting) {
      const answer = await cluster.post(path, body);
      if (answer.includes('"error"')) throw new Error(`_bulk: ${answer.slice(0, 300)}`);
    }
  };
  await Promise.all(Array.from({ length: REQUESTS }, lane));
}

function figuresOf(runs: readonly Run[], articles: number) {
  const each = (ms: (run: Run) => number) => Math.round((median(runs.map(ms)) / articles) * 1000) / 1000;
  return {
    articlesPerSecond: Math.round(articles / (medianMs(runs) / 1000)),
    /** Of this process and of Elasticsearch, in ms for each article. */
    ownCpuMs: each(({ ownCpuMs }) => ownCpuMs),
    elasticsearchCpuMs: each(({ clusterCpuMs }) => clusterCpuMs),
  };
}

const rounded = (ratio: number) => Math.round(ratio * 100) / 100;

const medianMs = (runs: readonly Run[]) => median(runs.map(({ ms }) => ms));
