import { type App, openApp } from '../app.ts';
import type { Config } from '../config.ts';
import { canonicalUrl } from '../crawl/canonicalUrl.ts';
import { siteOfUrl } from '../crawl/siteOfUrl.ts';
import type { PageToArchive } from '../crawl/warcRecord.ts';
import { isVankienError } from '../errors.ts';
import { archivePage } from '../ingest/archivePage.ts';
import type { FindPage } from '../ingest/warc.ts';
import { processJob } from '../jobs/fetch.ts';
import { runWorker } from '../jobs/worker.ts';
import type { NewJob } from '../queue/queue.ts';
import type { IngestRun } from './ingestRun.ts';
import { codeLine } from './print.ts';
import type { Stop } from './stopping.ts';

/** How many pages are archived before they are read: bounds the memory and lets a long run show what it has done. */
const BATCH = 200;

/** What is archived together, so that the disk is waited for once. */
const MOST_TOGETHER = 16;
const MOST_BYTES_TOGETHER = 16_000_000;

interface NamedPage {
  readonly name: string;
  readonly page: PageToArchive;
}

/** A page that is in the archive, and the job that reads it. */
interface ArchivedPage {
  readonly name: string;
  readonly job: NewJob;
}

/** Takes pages that others fetched: into the archive, then through the queue like those fetched here. Opens nothing before the first page. */
export class Intake {
  readonly #config: Config;
  readonly #run: IngestRun;
  readonly #stop: Stop;
  #app: App | null = null;
  #window: NamedPage[] = [];
  #archived: ArchivedPage[] = [];

  constructor(config: Config, run: IngestRun, stop: Stop) {
    this.#config = config;
    this.#run = run;
    this.#stop = stop;
  }

  /** What is put together for the work; opened when first asked for. */
  async app(): Promise<App> {
    this.#app ??= await openApp(this.#config, { demo: false, abandon: this.#stop.abandon });
    return this.#app;
  }

  /** Looks up a page that was taken before. */
  readonly find: FindPage = async (url) => {
    await this.#archive();
    const { archive, sites } = await this.app();
    const ref = URL.canParse(url) ? await archive.find(addressOf(url, sites)) : null;
    return ref && archive.read(ref);
  };

  /** @throws RetryLater ARCHIVE_FAILED where there is no room: the next page would fare no better */
  async take({ name, page }: NamedPage): Promise<void> {
    const { sites } = await this.app();
    const url = addressOf(page.url, sites);
    if (this.#window.some((each) => each.page.url === url)) await this.#archive();
    this.#window.push({ name, page: { ...page, url } });
    const bytes = this.#window.reduce((sum, each) => sum + each.page.body.length, 0);
    if (this.#window.length >= MOST_TOGETHER || bytes >= MOST_BYTES_TOGETHER) await this.#archive();
    if (this.#archived.length >= BATCH) await this.#read();
  }

  /** Reads all that was taken so far. */
  async finish(): Promise<void> {
    if (!this.#app) return;
    await this.#archive();
    await this.#read();
  }

  async close(): Promise<void> {
    await this.#app?.close();
  }

  async #archive(): Promise<void> {
    const pages = this.#window;
    this.#window = [];
    if (pages.length === 0) return;
    const { archive, sites } = await this.app();
    const results = await Promise.allSettled(pages.map(({ page }) => archivePage(archive, page)));
    let failure: unknown = null;
    for (const [i, { name, page }] of pages.entries()) {
      const result = results[i];
      if (result?.status !== 'fulfilled') failure ??= result?.reason;
      else if (result.value.state === 'older') this.#run.passOver(name, 'bản cũ hơn bản đang có');
      else {
        const { ref } = result.value;
        const site = page.url.startsWith('file:') ? 'file' : (siteOfUrl(page.url, sites) ?? 'web');
        const job = processJob(page.url, site, ref);
        // One key a version of the page: the same bytes are done, other bytes are work.
        this.#archived.push({ name, job: { ...job, key: `${job.key}#${ref.file}:${ref.offset}` } });
      }
    }
    if (failure) {
      await this.#read();
      throw failure;
    }
  }

  /** Reads what was archived, here or in another process that shares the queue. */
  async #read(): Promise<void> {
    const { queue, handlers, workerName } = await this.app();
    const fresh: ArchivedPage[] = [];
    for (const each of this.#archived) {
      if ((await queue.find(each.job.key))?.state === 'done') this.#run.knew();
      else fresh.push(each);
    }
    this.#archived = [];
    await queue.add(fresh.map(({ job }) => job));
    for (const { job } of fresh) await queue.again(job.key);
    let broken: unknown = null;
    await runWorker({
      queue,
      handlers,
      name: workerName,
      concurrency: this.#config.concurrency,
      signal: this.#stop.signal,
      abandon: this.#stop.abandon,
      kinds: ['process'],
      untilIdle: true,
      onOutcome: () => undefined, // what became of each page is asked below
    }).catch((error: unknown) => {
      broken = error;
    });
    for (const { name, job } of fresh) {
      const { state, code, reason } = (await queue.find(job.key)) ?? {};
      if (state === 'done') this.#run.took();
      else if (!broken && !this.#stop.signal.aborted) {
        const { url } = job.work as { readonly url: string };
        const why = (reason ?? job.key).replace(url, name);
        this.#run.fail(codeLine(code ?? 'UNEXPECTED', why), { name, code: code ?? 'UNEXPECTED', reason: why });
      }
    }
    if (broken) throw isVankienError(broken) ? broken : new Error(String(broken), { cause: broken });
  }
}

/** The address of a page as a fetch gives it. */
function addressOf(url: string, sites: App['sites']): string {
  if (url.startsWith('file:')) return url;
  return canonicalUrl(url, { site: siteOfUrl(url, sites) });
}
