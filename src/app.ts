import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { demoSites, sites as realSites } from '../crawlers/index.ts';
import { type Press, startPress } from '../fixtures/press.ts';
import { ANALYSIS_VERSION, defineAnalysis } from '../pipelines/analysis.ts';
import { type Config, isCloudId } from './config.ts';
import { type Archive, openArchive as openArchiveIn } from './crawl/archive.ts';
import { discover } from './crawl/discovery.ts';
import { createFetcher, type Fetcher } from './crawl/http.ts';
import { createRobots } from './crawl/robots.ts';
import { makeDataFolder } from './dataFolder.ts';
import { readDictionary } from './dictionary.ts';
import { registry } from './entities/registry.ts';
import { type Health, openHealth } from './health/health.ts';
import { openSqliteBoard } from './health/sqliteBoard.ts';
import { discoverHandler, discoverJob, type OnBrokenSource } from './jobs/discover.ts';
import { fetchHandler } from './jobs/fetch.ts';
import { beginLife } from './jobs/livingWorkers.ts';
import { processHandler } from './jobs/process.ts';
import { openReaderThreads } from './jobs/readerThreads.ts';
import type { Reader } from './jobs/readPage.ts';
import type { Handlers, Outcome } from './jobs/worker.ts';
import { createMetrics, isUnread, type Metrics } from './metrics/metrics.ts';
import type { Analysis } from './model/analysis.ts';
import type { Site } from './model/site.ts';
import { projectRoot } from './projectRoot.ts';
import type { Queue } from './queue/queue.ts';
import type { Schedule } from './queue/schedule.ts';
import { openSqliteQueue } from './queue/sqlite/queue.ts';
import { openSqliteSchedule } from './queue/sqlite/schedule.ts';
import { readerOf } from './reader.ts';
import type { Editions } from './store/editions.ts';
import type { ClusterAddress } from './store/elasticsearch/client.ts';
import { openSqliteStoreIn } from './store/sqlite/store.ts';
import type { OnWrite, Store } from './store/store.ts';
import { makeSegmenter } from './text/words.ts';

/** Name and version that the crawler gives itself, with the contact from the configuration. */
const CRAWLER_NAME = 'vankien/0.1';

/** First wait before a failed job is tried again, in ms; each further one doubles it. */
const FIRST_BACKOFF_MS = 5_000;

/** All that is kept, for those who ask. */
export interface Holdings {
  readonly store: Store;
  readonly queue: Queue;
  readonly schedule: Schedule;
  readonly archive: Archive;
  /** How well pages are read, by all processes. */
  readonly health: Health;
  /** Figures of this process. */
  readonly metrics: Metrics;
  readonly sites: readonly Site[];
  /** Asks for a look at a declared site now. Resolves to whether one was added. */
  readonly lookAt: (site: string) => Promise<boolean>;
  close(): Promise<void>;
}

/** The parts of a vankien that works, put together. Closing it closes them all. */
export interface App extends Holdings {
  readonly handlers: Handlers;
  /** To be told of every job that ended, for the figures. */
  noteOutcome(outcome: Outcome): void;
  /** Unique among all processes on all machines; a lease of a process that is no more is known by it. */
  readonly workerName: string;
}

export interface AppOptions {
  /** Serve the made-up press of `fixtures/` on a free loopback port and crawl it. */
  readonly demo: boolean;
  /** `host:port` pairs that the user typed: they are fetched although their addresses may be private. */
  readonly allow?: readonly string[];
  /** Ends requests that are under way, as their jobs are handed back. */
  readonly abandon?: AbortSignal;
  readonly onBrokenSource?: OnBrokenSource;
  /** What is crawled; default: the declared sites, with the demo those of the made-up press, too. */
  readonly sites?: readonly Site[];
}

/**
 * Opens store, queue and archive in the data folder and puts the parts together: the only place where they are chosen.
 *
 * @throws Fatal INDEX_VERSION where the data are of another version
 * @throws BadInput BAD_CONFIG where the data folder cannot be used
 */
export async function openApp(config: Config, options: AppOptions): Promise<App> {
  const sites = options.sites ?? sitesOf(options.demo);
  const holdings = await openHoldings(config, { sites });
  const { store, queue, schedule, archive, metrics, health } = holdings;
  const press: Press | null = options.demo ? await startPress() : null;
  const byId = new Map(sites.map((site) => [site.id, site]));
  const siteOf = (id: string) => byId.get(id);

  const network = createFetcher({
    userAgent: config.contact ? `${CRAWLER_NAME} (+${config.contact})` : CRAWLER_NAME,
    timeoutMs: config.fetchTimeoutMs,
    maxBytes: config.maxPageBytes,
    allow: new Set([...config.allow, ...(options.allow ?? [])]),
    hosts: press?.hosts ?? new Map(),
    onRequest: metrics.noteRequest,
  });
  const fetcher: Fetcher = {
    fetch: (url, asked) =>
      network.fetch(url, { ...asked, ...(options.abandon === undefined ? {} : { signal: options.abandon }) }),
  };
  const robots = createRobots({ fetcher, agent: CRAWLER_NAME });
  const reader = openReader(config, sites);
  const clock = () => new Date().toISOString();
  const handlers: Handlers = {
    discover: discoverHandler({
      siteOf,
      discover: (site) => discover(site, { fetcher, robots }),
      queue,
      // A look that was cut off says nothing of the site.
      looked: async (site, look) => (options.abandon?.aborted ? undefined : schedule.looked(site, look)),
      onBrokenSource: options.onBrokenSource ?? (() => undefined),
      clock,
    }),
    fetch: fetchHandler({ siteOf, fetcher, robots, archive, queue, clock }),
    process: processHandler({
      archive,
      store,
      readPage: reader.readPage,
      registry: registry(),
      onRead: (site, reading) => {
        metrics.noteRead(site, reading);
        health.noteRead(site, reading.records.article, reading.fellBack);
      },
    }),
  };
  const workerName = `${hostname()}:${process.pid}:${Date.now().toString(36)}`;
  const life = await beginLife(join(dataFolder(config), 'workers'), workerName, queue);
  return {
    ...holdings,
    handlers,
    noteOutcome(outcome) {
      metrics.noteOutcome(outcome);
      if (isUnread(outcome)) health.noteUnread(outcome.job.work.site);
    },
    workerName,
    async close() {
      await reader.close();
      await press?.close();
      life.end();
      await holdings.close();
    },
  };
}

export interface HoldingsOptions extends Pick<StoreUse, 'onlyServes'> {
  readonly sites: readonly Site[];
}

/**
 * All that is kept, without anything that works on it.
 *
 * @throws as `openApp`
 */
export async function openHoldings(config: Config, { sites, onlyServes = false }: HoldingsOptions): Promise<Holdings> {
  const opened: { close(): Promise<void> }[] = [];
  const held = <Part extends { close(): Promise<void> }>(part: Part): Part => {
    opened.unshift(part);
    return part;
  };
  const close = async () => {
    for (const part of opened) await part.close();
  };
  try {
    const metrics = createMetrics({ sites, dataFolder: config.dataFolder });
    const store = held(await openStore(config, { onlyServes, onWrite: metrics.noteStoreWrite }));
    const archive = held(openArchive(config));
    const queue = held(await openQueue(config));
    metrics.watch({ store, queue });
    const schedule = held(await openSchedule(config));
    const health = held(await openSiteHealth(config));
    return {
      store,
      queue,
      schedule,
      archive,
      health,
      metrics,
      sites,
      async lookAt(id) {
        const site = sites.find((each) => each.id === id);
        return site !== undefined && (await queue.add([discoverJob(site, new Date().toISOString())])) > 0;
      },
      close,
    };
  } catch (error) {
    await close(); // what is left open keeps the process from ending
    throw error;
  }
}

/** The sites that are looked at. */
export function sitesOf(demo: boolean): readonly Site[] {
  return demo ? [...realSites, ...demoSites] : realSites;
}

/** What a process does with the store. */
export interface StoreUse {
  /** Whether it only answers readers, who may see what was written a moment later; it is asked the faster. Default: no. */
  readonly onlyServes?: boolean;
  readonly onWrite?: OnWrite;
}

/** The store alone, for commands that only ask. What is not chosen is not loaded. */
export async function openStore(config: Config, { onlyServes = false, onWrite }: StoreUse = {}): Promise<Store> {
  const versions = { analysisVersion: ANALYSIS_VERSION, registry: registry(), ...(onWrite && { onWrite }) };
  if (config.store === 'sqlite') return openSqliteStoreIn(dataFolder(config), versions);
  const { openElasticsearchStore } = await import('./store/elasticsearch/store.ts');
  return openElasticsearchStore({
    ...versions,
    ...clusterAddress(config),
    indexPrefix: config.name,
    visibility: onlyServes ? 'soon' : 'at once',
  });
}

/** The editions of the store, whatever versions they are of. */
export async function openEditions(config: Config): Promise<Editions> {
  const versions = { analysisVersion: ANALYSIS_VERSION, registry: registry() };
  if (config.store === 'sqlite') {
    const { sqliteEditions } = await import('./store/sqlite/editions.ts');
    return sqliteEditions(dataFolder(config), versions);
  }
  const { elasticsearchEditions } = await import('./store/elasticsearch/editions.ts');
  return elasticsearchEditions({ ...versions, ...clusterAddress(config), indexPrefix: config.name });
}

/** Where the Elasticsearch cluster of the configuration is and how it lets us in. */
export function clusterAddress(config: Config): ClusterAddress {
  return {
    ...(isCloudId(config.store) ? { cloudId: config.store } : { nodes: config.store }),
    ...(config.storeApiKey === null ? {} : { auth: { apiKey: config.storeApiKey } }),
    ...(config.storeCa === null ? {} : { tls: { ca: readFileSync(config.storeCa, 'utf8') } }),
  };
}

/** The archive alone. */
export function openArchive(config: Config): Archive {
  return openArchiveIn(join(config.dataFolder, 'archive'));
}

/** The queue alone. */
export async function openQueue(config: Config): Promise<Queue> {
  const tries = { maxAttempts: config.tries, firstBackoffMs: FIRST_BACKOFF_MS };
  if (config.queue === 'sqlite') return openSqliteQueue(join(dataFolder(config), 'queue.sqlite'), tries);
  const { openBullmqQueue } = await import('./queue/bullmq/queue.ts');
  return openBullmqQueue(config.queue, { ...tries, name: config.name });
}

/** The schedule alone; kept where the jobs are. */
export async function openSchedule(config: Config): Promise<Schedule> {
  if (config.queue === 'sqlite') return openSqliteSchedule(join(dataFolder(config), 'queue.sqlite'));
  const { openBullmqSchedule } = await import('./queue/bullmq/schedule.ts');
  return openBullmqSchedule(config.queue, config.name);
}

/** Kept where the jobs are. */
export async function openSiteHealth(config: Config): Promise<Health> {
  if (config.queue === 'sqlite') return openHealth(openSqliteBoard(join(dataFolder(config), 'health.sqlite')));
  const { openRedisBoard } = await import('./health/redisBoard.ts');
  return openHealth(openRedisBoard(config.queue, config.name));
}

/** What reads pages, on as many threads as configured; nothing is loaded before the first page. */
export function openReader(config: Config, sites: readonly Site[]): Reader {
  if (config.threads > 0) return openReaderThreads({ threads: config.threads, file: THREAD_FILE, sites });
  let readPage: Reader['readPage'] | null = null;
  return {
    readPage(page) {
      readPage ??= readerOf(sites);
      return readPage(page);
    },
    close: async () => undefined,
  };
}

/** Compiled also where this file runs from its source, as in tests: a thread loads no TypeScript. */
const THREAD_FILE = join(projectRoot(), 'dist', 'src', 'readerThread.js');

/** Reads one text as `analyze` does: with the well-known documents, without any store. */
export function openAnalysis(): (text: string, publishedOn: string | null) => Analysis {
  const analysis = defineAnalysis(makeSegmenter(readDictionary()));
  const documents = registry();
  return (text, publishedOn) => {
    const { sentences, words, dates, units, officials, speeches, resolved } = analysis.run({
      text,
      publishedOn,
      documents,
    });
    return { sentences, words, dates, units, officials, speeches, citations: resolved };
  };
}

function dataFolder(config: Config): string {
  makeDataFolder(config.dataFolder);
  return config.dataFolder;
}
