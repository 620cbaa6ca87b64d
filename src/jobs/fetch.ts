import type { Archive } from '../crawl/archive.ts';
import { canonicalUrl } from '../crawl/canonicalUrl.ts';
import type { Fetcher } from '../crawl/http.ts';
import type { Robots } from '../crawl/robots.ts';
import { RetryLater } from '../errors.ts';
import type { ArchiveRef } from '../model/page.ts';
import type { Site } from '../model/site.ts';
import type { FirstPage, NewJob, Queue } from '../queue/queue.ts';
import { articleIdentity } from '../text/articleIdentity.ts';
import { siteName } from './discover.ts';
import type { Handler } from './worker.ts';

/** Least time between two requests to a host of no declared site, in ms. */
const STRANGERS_DELAY_MS = 1_000;

/**
 * Gets one page as its host allows and archives the exact bytes; reading them is the job that follows. A page that is in the
 * archive already (the process died between archiving and telling the queue) is not fetched again.
 */
export function fetchHandler(parts: {
  readonly siteOf: (id: string) => Site | undefined;
  readonly fetcher: Fetcher;
  readonly robots: Robots;
  readonly archive: Archive;
  readonly queue: Queue;
  /** Now, as ISO 8601. */
  readonly clock: () => string;
}): Handler<'fetch'> {
  const { fetcher, robots, archive, queue } = parts;
  return async ({ url, site: id, partOf }) => {
    const site = parts.siteOf(id);
    const read = (finalUrl: string, ref: ArchiveRef) =>
      partOf ? wholeJob(partOf, url, id) : processJob(canonicalUrl(finalUrl, { site }), site ?? 'web', ref);
    const archived = await archive.find(url);
    if (archived) {
      const { finalUrl } = await archive.read(archived);
      return [read(finalUrl, archived)];
    }
    const { host } = new URL(url);
    let pauseMs = site?.delayMs ?? STRANGERS_DELAY_MS;
    try {
      const answer = await fetcher.fetch(url, {
        beforeRequest: async (hop) => {
          const { delayMs } = await robots.check(hop);
          pauseMs = Math.max(pauseMs, delayMs);
        },
      });
      const { url: finalUrl, status, headers, body } = answer;
      const page = { url, finalUrl, status, headers, body, fetchedAt: parts.clock() };
      // A worker that slept past its lease (a suspended machine) must not add a second copy.
      const ref = await archive.append(page, { once: true });
      return [read(finalUrl, ref)];
    } catch (error) {
      // The server asked for a rest, or the archive has no room: that holds for all its pages, not for this one alone.
      if (error instanceof RetryLater && error.delayMs !== null) pauseMs = Math.max(pauseMs, error.delayMs);
      throw error;
    } finally {
      if (pauseMs > 0) await queue.pause(host, pauseMs);
    }
  };
}

/** The job that reads archived bytes. `url` is the canonical URL of where the page was found in the end. */
export function processJob(url: string, site: Site | 'web' | 'file', ref: ArchiveRef): NewJob {
  return { key: `process:${articleIdentity(url, site)}`, work: { kind: 'process', url, site: siteName(site), ref } };
}

/** The job that reads an article again from its first page, now that a later page is there too. */
export function wholeJob({ url, ref }: FirstPage, laterPage: string, site: string): NewJob {
  return { key: `process:${url}+${laterPage}`, work: { kind: 'process', url, site, ref } };
}
