import { isDenied } from '../crawl/announced.ts';
import type { Archive } from '../crawl/archive.ts';
import { canonicalUrl } from '../crawl/canonicalUrl.ts';
import { nextVisitAt } from '../crawl/revisits.ts';
import type { Visits } from '../crawl/visits.ts';
import { RetryLater, SkipPage } from '../errors.ts';
import type { ArchiveRef } from '../model/page.ts';
import type { Site } from '../model/site.ts';
import type { FirstPage, NewJob, Queue } from '../queue/queue.ts';
import { articleIdentity } from '../text/articleIdentity.ts';
import { hanoiDay, startOfDay } from '../text/hanoiTime.ts';
import { siteName } from './discover.ts';
import type { Visit } from './visit.ts';
import type { Handler } from './worker.ts';

/** Least time between two requests to a host of no declared site, in ms. */
const STRANGERS_DELAY_MS = 1_000;

const DAY_MS = 86_400_000;

/**
 * Gets one page as its host allows and archives the exact bytes; reading them is the job that follows. A page that is in the
 * archive already (the process died between archiving and telling the queue) is not fetched again.
 */
export function fetchHandler(parts: {
  readonly siteOf: (id: string) => Site | undefined;
  readonly visit: Visit;
  readonly visits: Visits;
  readonly archive: Archive;
  readonly queue: Queue;
  /** Now, as ISO 8601. */
  readonly clock: () => string;
}): Handler<'fetch'> {
  const { visit, visits, archive, queue } = parts;
  return async ({ url, site: id, partOf, fresh = false }) => {
    const site = parts.siteOf(id);
    const read = (finalUrl: string, ref: ArchiveRef) =>
      partOf ? wholeJob(partOf, url, id) : processJob(canonicalUrl(finalUrl, { site }), site ?? 'web', ref);
    const watch = (fetchedAt: string) => {
      const firstAt = Date.parse(fetchedAt);
      const dueAt = nextVisitAt(firstAt, firstAt);
      if (fresh && site && dueAt !== null) visits.watch({ url, site: id, firstAt, dueAt });
    };
    const archived = await archive.find(url);
    if (archived) {
      const { finalUrl, fetchedAt } = await archive.read(archived);
      watch(fetchedAt);
      return [read(finalUrl, archived)];
    }
    if (site && isDenied(url, site)) throw new SkipPage('DENIED', `the file of ${id} leaves ${url} out`);
    const now = parts.clock();
    if (site?.pagesADay !== undefined) await spend(site, site.pagesADay, url, Date.parse(now));
    const { url: finalUrl, status, headers, body } = await visit(url, site?.delayMs ?? STRANGERS_DELAY_MS);
    const fetchedAt = parts.clock();
    // A worker that slept past its lease (a suspended machine) must not add a second copy.
    const ref = await archive.append({ url, finalUrl, status, headers, body, fetchedAt }, { once: true }).catch(rest);
    watch(fetchedAt);
    return [read(finalUrl, ref)];

    /** The archive has no room: that holds for all pages, not for this one alone. */
    async function rest(error: unknown): Promise<never> {
      if (error instanceof RetryLater && error.delayMs !== null) await queue.pause(new URL(url).host, error.delayMs);
      throw error;
    }
  };

  /** @throws RetryLater BUDGET_SPENT until the next day; the host is not put to rest, so that looks and other pages go on. */
  async function spend({ id }: Site, most: number, url: string, now: number): Promise<void> {
    const day = hanoiDay(now);
    if (visits.spend(id, day, most)) return;
    const delayMs = startOfDay(day) + DAY_MS - now;
    throw new RetryLater('BUDGET_SPENT', `${url} waits for tomorrow: ${most} pages of ${id} a day`, { delayMs });
  }
}

/** The job that reads archived bytes. `url` is the canonical URL of where the page was found in the end. */
export function processJob(url: string, site: Site | 'web' | 'file', ref: ArchiveRef): NewJob {
  return { key: `process:${articleIdentity(url, site)}`, work: { kind: 'process', url, site: siteName(site), ref } };
}

/** The job that reads an article again from its first page, now that a later page is there too. */
export function wholeJob({ url, ref }: FirstPage, laterPage: string, site: string): NewJob {
  return { key: `process:${url}+${laterPage}`, work: { kind: 'process', url, site, ref } };
}

/** The same for bytes that came after others: a job of their own, however often it is added. */
export function revisionJob(url: string, site: Site | 'web' | 'file', ref: ArchiveRef): NewJob {
  const job = processJob(url, site, ref);
  return { ...job, key: `${job.key}#${ref.file}:${ref.offset}` };
}
