import { statfs } from 'node:fs/promises';
import { STATUS_CODES } from 'node:http';
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { ERROR_CODES } from '../errors.ts';
import { holds, isDegraded, WATCHED_FIELDS } from '../health/siteDay.ts';
import type { PageReading } from '../jobs/readPage.ts';
import type { Outcome } from '../jobs/worker.ts';
import type { Queue } from '../queue/queue.ts';
import type { OnWrite, Store } from '../store/store.ts';
import { gaugeOf } from './gauge.ts';
import { watchQueue } from './queueGauges.ts';

/** One answer of a server, or that there was none. */
export interface Request {
  readonly host: string;
  /** Its status; the code of our error where no answer came. */
  readonly status: number | string;
}

/** The figures of this process in the text form of Prometheus. Each `note` is told of one event; their labels are bounded. */
export interface Metrics {
  readonly contentType: string;
  text(): Promise<string>;
  noteOutcome(outcome: Outcome): void;
  noteRead(site: string, reading: Pick<PageReading, 'records' | 'fellBack' | 'stepMs'>): void;
  noteRequest(request: Request): void;
  readonly noteStoreWrite: OnWrite;
  /** From now on the figures of these are read when `text` is asked for. Once only. */
  watch(parts: { readonly queue: Queue; readonly store: Store }): void;
}

export interface MetricsOptions {
  /** Whose disk is measured. */
  readonly dataFolder: string;
  readonly sites: readonly { readonly id: string; readonly hosts: readonly string[] }[];
}

/** Jobs take from a millisecond (a page that is read) to a minute (a slow host, a look at a large site). */
const JOB_SECONDS = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60];
const WRITE_SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What stands where a label's value is none of the known ones: a server can make up statuses, a page can name any host. */
const OTHER = 'other';
/** Pages of no declared site. */
const UNDECLARED = ['web', 'file'];

/** Whether a page was skipped when it was read; one that the store refused had been read. */
export function isUnread({ job, result, failure }: Pick<Outcome, 'job' | 'result' | 'failure'>): boolean {
  return job.work.kind === 'process' && result === 'skipped' && failure?.code !== 'STORE_FAILED';
}

/** Makes the figures; what they count is told to them. Names and meanings are in `docs/operating.md`, held by a test. */
export function createMetrics({ dataFolder, sites }: MetricsOptions): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  gaugeOf(registry, {
    name: 'vankien_data_free_bytes',
    help: 'Free bytes on the disk of the data folder',
    read: async () => {
      const { bavail, bsize } = await statfs(dataFolder);
      return [[{}, bavail * bsize]];
    },
  });

  const jobs = new Histogram({
    name: 'vankien_job_seconds',
    help: 'Seconds that jobs took, by kind and result',
    labelNames: ['kind', 'result'],
    buckets: JOB_SECONDS,
    registers,
  });
  const requests = new Counter({
    name: 'vankien_requests_total',
    help: 'Requests to sites, by site and status of the answer, or code of the error where none came',
    labelNames: ['site', 'status'],
    registers,
  });
  const steps = new Counter({
    name: 'vankien_step_articles_total',
    help: 'Articles that passed each step of the pipeline',
    labelNames: ['step'],
    registers,
  });
  const stepSeconds = new Counter({
    name: 'vankien_step_seconds_total',
    help: 'Seconds spent in each step of the pipeline',
    labelNames: ['step'],
    registers,
  });
  const writes = new Histogram({
    name: 'vankien_store_write_seconds',
    help: 'Seconds that writes of the store took: _bulk requests or transactions',
    labelNames: ['result'],
    buckets: WRITE_SECONDS,
    registers,
  });
  const written = new Counter({
    name: 'vankien_store_documents_total',
    help: 'Documents in those writes',
    labelNames: ['result'],
    registers,
  });
  const pages = new Counter({
    name: 'vankien_pages_read_total',
    help: 'Pages in which an article was found, by site',
    labelNames: ['site'],
    registers,
  });
  const degraded = new Counter({
    name: 'vankien_pages_degraded_total',
    help: 'Pages that were read degraded, by site: a selector of the site found nothing and the generic extractor did',
    labelNames: ['site'],
    registers,
  });
  const unread = new Counter({
    name: 'vankien_pages_unread_total',
    help: 'Pages that were skipped when they were read, by site: no article in them, no text',
    labelNames: ['site'],
    registers,
  });
  const found = new Counter({
    name: 'vankien_page_fields_total',
    help: 'Pages on which a field was found, by site and field',
    labelNames: ['site', 'field'],
    registers,
  });
  const fellBack = new Counter({
    name: 'vankien_selector_fell_back_total',
    help: "Pages on which the site's selector found nothing and the generic extractor did, by site and field",
    labelNames: ['site', 'field'],
    registers,
  });

  const siteIds = new Set([...sites.map(({ id }) => id), ...UNDECLARED]);
  const siteOf = (id: string) => (siteIds.has(id) ? id : OTHER);
  const siteOfHost = new Map(sites.flatMap(({ id, hosts }) => hosts.map((host) => [host, id] as const)));

  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    noteOutcome(outcome) {
      const { job, result, ms } = outcome;
      jobs.observe({ kind: job.work.kind, result }, ms / 1_000);
      if (isUnread(outcome)) unread.inc({ site: siteOf(job.work.site) });
    },
    noteRead(id, { records, fellBack: fields, stepMs }) {
      const site = siteOf(id);
      pages.inc({ site });
      if (isDegraded(fields)) degraded.inc({ site });
      for (const field of WATCHED_FIELDS) {
        if (holds(records.article, field)) found.inc({ site, field });
        if (fields.includes(field)) fellBack.inc({ site, field });
      }
      for (const [step, ms] of Object.entries(stepMs)) {
        steps.inc({ step });
        stepSeconds.inc({ step }, ms / 1_000);
      }
    },
    noteRequest({ host, status }) {
      const isKnown = String(status) in STATUS_CODES || status in ERROR_CODES;
      requests.inc({ site: siteOfHost.get(host) ?? 'web', status: isKnown ? String(status) : OTHER });
    },
    watch({ queue, store }) {
      watchQueue(registry, queue);
      gaugeOf(registry, {
        name: 'vankien_store_up',
        help: 'Whether the store answers (1) or not (0)',
        async read() {
          await store.counts();
          return [[{}, 1]];
        },
        otherwise: 0,
      });
      gaugeOf(registry, {
        name: 'vankien_store_dead_letters',
        help: 'Articles that the store refuses, however often they are sent',
        read: async () => [[{}, (await store.deadLetters({ limit: 0, offset: 0 })).total]],
      });
    },
    noteStoreWrite({ documents, ms, isWritten }) {
      const result = isWritten ? 'written' : 'failed';
      writes.observe({ result }, ms / 1_000);
      written.inc({ result }, documents);
    },
  };
}
