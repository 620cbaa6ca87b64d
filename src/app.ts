import { hostname } from 'node:os';
import { join } from 'node:path';
import { type Press, startPress } from '../fixtures/press.ts';
import { defineAnalysis } from '../pipelines/analysis.ts';
import type { Config } from './config.ts';
import { readCorrections } from './corrections.ts';
import { discover } from './crawl/discovery.ts';
import { createFetcher, type Fetcher } from './crawl/http.ts';
import { createRobots } from './crawl/robots.ts';
import { createStrain } from './crawl/strain.ts';
import { withUrlLists } from './crawl/urlLists.ts';
import { openVisits } from './crawl/visits.ts';
import { registry } from './entities/registry.ts';
import { dataFolder, type Holdings, openHoldings } from './holdings.ts';
import { backfillHandler } from './jobs/backfill.ts';
import { discoverHandler, type OnBrokenSource } from './jobs/discover.ts';
import { fetchHandler } from './jobs/fetch.ts';
import { beginLife } from './jobs/livingWorkers.ts';
import { processHandler } from './jobs/process.ts';
import { openReaderThreads } from './jobs/readerThreads.ts';
import type { Reader } from './jobs/readPage.ts';
import { revisitHandler, revisitJob } from './jobs/revisit.ts';
import { makeVisit } from './jobs/visit.ts';
import type { Failure, Handlers, Outcome } from './jobs/worker.ts';
import { isUnread } from './metrics/metrics.ts';
import type { Analysis } from './model/analysis.ts';
import type { Site } from './model/site.ts';
import { type Hold, openTogether } from './openTogether.ts';
import { openPapers, type Papers, readingPapers } from './papers/papers.ts';
import { projectRoot } from './projectRoot.ts';
import type { Look } from './queue/schedule.ts';
import { type ReaderInput, readerOf } from './reader.ts';
import { openSegmenter } from './segmenter.ts';
import { sitesOf } from './sites.ts';
import type { SegmenterName } from './text/words.ts';

/** Name and version that the crawler gives itself, with the contact from the configuration. */
const CRAWLER_NAME = 'vankien/0.1';

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
  /** Told how each look at a site ended, and where back-filling did. */
  readonly onLooked?: (site: string, look: Look) => void;
  /** What is declared and looked at; default: as `sitesOf` has it. */
  readonly sites?: readonly Site[];
}

/**
 * Opens what is kept and puts the parts that work on it together.
 *
 * @throws as `openHoldings`
 */
export function openApp(config: Config, options: AppOptions): Promise<App> {
  return openTogether((hold) => openParts(config, options, hold));
}

async function openParts(config: Config, options: AppOptions, hold: Hold): Promise<Omit<App, 'close'>> {
  const sites = options.sites ? { declared: options.sites, watched: options.sites } : sitesOf(config, options.demo);
  const holdings = hold(await openHoldings(config, { sites }));
  const { store, queue, schedule, archive, metrics, health } = holdings;
  const workerName = `${hostname()}:${process.pid}:${Date.now().toString(36)}`;
  hold(await beginLife(join(dataFolder(config), 'workers'), workerName, queue));
  const press: Press | null = options.demo ? hold(await startPress()) : null;
  const byId = new Map(sites.declared.map((site) => [site.id, site]));
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
  const robots = withUrlLists(createRobots({ fetcher, agent: CRAWLER_NAME }), config);
  const visits = hold(openVisits(join(dataFolder(config), 'visits.sqlite')));
  const strain = createStrain();
  const reader = hold(openReader(config, sites.declared));
  const clock = () => new Date().toISOString();
  // A look that was cut off says nothing of the site.
  const looked = async (site: string, look: Look) => {
    if (options.abandon?.aborted) return;
    await schedule.looked(site, look);
    options.onLooked?.(site, look);
  };
  const visit = makeVisit({ fetcher, robots, queue, strain });
  const handlers: Handlers = {
    discover: discoverHandler({
      siteOf,
      discover: (site, patiently) => discover(site, { fetcher, robots, ...(patiently ? { visits } : {}) }),
      revisit: revisitHandler({ fetcher, robots, archive, queue, visits, strain, clock }),
      revisitJob,
      backfill: backfillHandler({
        visit,
        robots,
        queue,
        visits,
        looked,
        clock,
      }),
      queue,
      visits,
      strain,
      looked,
      onBrokenSource: options.onBrokenSource ?? (() => undefined),
      clock,
    }),
    fetch: fetchHandler({ siteOf, visit, visits, archive, queue, clock }),
    process: processHandler({
      siteOf,
      archive,
      store,
      readPage: reader.readPage,
      registry: registry(),
      onRead: (site, reading) => {
        metrics.noteRead(site, reading);
        health.noteRead(site, reading.records.article, reading);
      },
    }),
  };
  return {
    ...holdings,
    handlers,
    noteOutcome(outcome) {
      metrics.noteOutcome(outcome);
      const { site } = outcome.job.work;
      if (isUnread(outcome)) health.noteUnread(site);
      if (isLeftOut(outcome)) health.noteLeftOut(site, outcome.failure.code);
    },
    workerName,
  };
}

/** Whether a page was skipped, or left for another day because enough of its site were fetched on this one. */
function isLeftOut(outcome: Outcome): outcome is Outcome & { readonly failure: Failure } {
  return outcome.result === 'skipped' || outcome.failure?.code === 'BUDGET_SPENT';
}

/**
 * What reads pages, on as many threads as configured; nothing but the corrections is loaded before the first page.
 *
 * @throws BadInput BAD_CORRECTIONS
 */
export function openReader(config: Config, sites: readonly Site[]): Reader {
  return readingPapers(openPageReader(config, sites), openPaperReader(config));
}

/** What reads PDF, DOCX and DOC files, as many at a time as pages. */
export function openPaperReader(config: Config): Papers {
  return openPapers({ file: PAPER_FILE, processes: Math.max(1, config.threads) });
}

function openPageReader(config: Config, sites: readonly Site[]): Reader {
  const workerData: ReaderInput = { sites, corrections: readCorrections(config), segmenter: config.segmenter };
  if (config.threads > 0) return openReaderThreads({ threads: config.threads, file: THREAD_FILE, workerData });
  let readPage: Reader['readPage'] | null = null;
  return {
    readPage(page) {
      readPage ??= readerOf(workerData);
      return readPage(page);
    },
    close: async () => undefined,
  };
}

/** Compiled also where this file runs from its source, as in tests: a thread loads no TypeScript. */
const THREAD_FILE = join(projectRoot(), 'dist', 'src', 'readerThread.js');
const PAPER_FILE = join(projectRoot(), 'dist', 'src', 'papers', 'paperProcess.js');

/** Reads one text as `analyze` does: with the well-known documents, without any store. */
export function openAnalysis(segmenter: SegmenterName): (text: string, publishedOn: string | null) => Analysis {
  const analysis = defineAnalysis(openSegmenter(segmenter));
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
