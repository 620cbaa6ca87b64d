import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analysisVersion } from '../pipelines/analysis.ts';
import { type Config, isCloudId } from './config.ts';
import { readCorrections } from './corrections.ts';
import { type Archive, openArchive as openArchiveIn } from './crawl/archive.ts';
import { makeDataFolder } from './dataFolder.ts';
import { personsBy } from './entities/persons.ts';
import { registry } from './entities/registry.ts';
import { type Health, openHealth } from './health/health.ts';
import { openSqliteBoard } from './health/sqliteBoard.ts';
import { discoverJob } from './jobs/discover.ts';
import { createMetrics, type Metrics } from './metrics/metrics.ts';
import type { OfficialId } from './model/ids.ts';
import type { Site } from './model/site.ts';
import { type Closable, openTogether } from './openTogether.ts';
import type { Queue } from './queue/queue.ts';
import type { Schedule } from './queue/schedule.ts';
import { openSqliteQueue } from './queue/sqlite/queue.ts';
import { openSqliteSchedule } from './queue/sqlite/schedule.ts';
import type { Sites } from './sites.ts';
import type { Editions } from './store/editions.ts';
import type { ClusterAddress } from './store/elasticsearch/client.ts';
import { openSqliteStoreIn } from './store/sqlite/store.ts';
import type { OnWrite, Store } from './store/store.ts';

/** First wait before a failed job is tried again, in ms; each further one doubles it. */
const FIRST_BACKOFF_MS = 5_000;

/** All that is kept, for those who ask. */
export interface Holdings extends Closable {
  readonly store: Store;
  /** The id by which a person of this id is known now: people may have been merged. */
  readonly currentOfficial: (id: OfficialId) => OfficialId;
  readonly queue: Queue;
  readonly schedule: Schedule;
  readonly archive: Archive;
  /** How well pages are read, by all processes. */
  readonly health: Health;
  /** Figures of this process. */
  readonly metrics: Metrics;
  /** Those that are looked at. */
  readonly sites: readonly Site[];
  /** Asks for a look at one of these sites now. Resolves to whether one was added. */
  readonly lookAt: (site: string) => Promise<boolean>;
}

export interface HoldingsOptions extends Pick<StoreUse, 'onlyServes'> {
  readonly sites: Sites;
}

/**
 * All that is kept, without anything that works on it.
 *
 * @throws Fatal INDEX_VERSION where the data are of another version
 * @throws BadInput BAD_CONFIG where the data folder cannot be used, BAD_CORRECTIONS
 */
export async function openHoldings(config: Config, { sites, onlyServes = false }: HoldingsOptions): Promise<Holdings> {
  return openTogether(async (hold) => {
    const persons = personsBy(readCorrections(config));
    const metrics = createMetrics({ sites: sites.declared, dataFolder: config.dataFolder });
    const store = hold(await openStore(config, { onlyServes, onWrite: metrics.noteStoreWrite }));
    const archive = hold(openArchive(config));
    const queue = hold(await openQueue(config));
    metrics.watch({ store, queue });
    const schedule = hold(await openSchedule(config));
    const health = hold(await openSiteHealth(config));
    return {
      store,
      currentOfficial: persons.currentId,
      queue,
      schedule,
      archive,
      health,
      metrics,
      sites: sites.watched,
      async lookAt(id) {
        const site = sites.watched.find((each) => each.id === id);
        return site !== undefined && (await queue.add([discoverJob(site, new Date().toISOString())])) > 0;
      },
    };
  });
}

/** What a process does with the store. */
export interface StoreUse {
  /** Whether it only answers readers, who may see what was written a moment later; it is asked the faster. Default: no. */
  readonly onlyServes?: boolean;
  readonly onWrite?: OnWrite;
}

/** The store alone, for commands that only ask. What is not chosen is not loaded. */
export async function openStore(config: Config, { onlyServes = false, onWrite }: StoreUse = {}): Promise<Store> {
  const versions = {
    analysisVersion: analysisVersion(config.segmenter),
    registry: registry(),
    ...(onWrite && { onWrite }),
  };
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
  const versions = { analysisVersion: analysisVersion(config.segmenter), registry: registry() };
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

/** Made where it is missing. */
export function dataFolder(config: Config): string {
  makeDataFolder(config.dataFolder);
  return config.dataFolder;
}
