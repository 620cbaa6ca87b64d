import type { Archive } from '../crawl/archive.ts';
import { canonicalUrl } from '../crawl/canonicalUrl.ts';
import type { Fetcher } from '../crawl/http.ts';
import { type PoliteFetch, politeFetch } from '../crawl/politeness.ts';
import { nextVisitAt } from '../crawl/revisits.ts';
import type { Robots } from '../crawl/robots.ts';
import type { Strain } from '../crawl/strain.ts';
import type { DueVisit, Visits } from '../crawl/visits.ts';
import { SkipPage } from '../errors.ts';
import type { Site } from '../model/site.ts';
import type { DiscoverWork, NewJob, Queue } from '../queue/queue.ts';
import { revisionJob } from './fetch.ts';
import { hostRestMs } from './visit.ts';

/** Pages of one job: then others of the host have their turn. */
const PAGES_AT_A_TIME = 20;

/**
 * Looks at the fresh pages of a site that are due again, asking for what is newer than the copy in the archive. Bytes that differ are
 * archived beside the older ones, never over them, and read. A page that is gone, or that robots.txt now forbids, is let be.
 */
export function revisitHandler(parts: {
  readonly fetcher: Fetcher;
  readonly robots: Robots;
  readonly archive: Archive;
  readonly queue: Queue;
  readonly visits: Visits;
  readonly strain: Strain;
  /** Now, as ISO 8601. */
  readonly clock: () => string;
}): (site: Site, work: DiscoverWork) => Promise<readonly NewJob[]> {
  const { fetcher, robots, archive, queue, visits, strain, clock } = parts;

  async function revisit({ url, firstAt }: DueVisit, site: Site, fetch: PoliteFetch): Promise<void> {
    const [newest, ...older] = archive.copies(url);
    if (newest) {
      const held = await archive.read(newest);
      const came = await fetch(url, held.validators).catch(gone);
      const differs = came !== null && came.status !== 304 && Buffer.compare(came.body, held.body) !== 0;
      const ref = differs ? await archive.append({ ...came, url, finalUrl: came.url, fetchedAt: clock() }) : newest;
      // Also where nothing differs now: the process that archived the difference may have died before it said so.
      if (differs || older.length > 0) {
        await queue.add([revisionJob(canonicalUrl(came?.url ?? held.finalUrl, { site }), site, ref)]);
      }
      if (came === null) return visits.visited(url, null);
    }
    visits.visited(url, newest ? nextVisitAt(firstAt, Date.parse(clock())) : null);
  }

  return async (site, { host }) => {
    const fetch = politeFetch({ fetcher, robots, delayMs: site.delayMs });
    const due = visits.due(site.id, Date.parse(clock()), PAGES_AT_A_TIME);
    let restMs = site.delayMs;
    try {
      for (const page of due) await revisit(page, site, fetch);
      strain.answered(host);
    } catch (error) {
      restMs = Math.max(restMs, hostRestMs(error, host, strain));
      throw error;
    } finally {
      await queue.pause(host, restMs);
    }
    return due.length < PAGES_AT_A_TIME ? [] : [revisitJob(site, clock())];
  };
}

/** Null where the server or robots.txt says that there is no such page for us any more. */
function gone(error: unknown): null {
  if (error instanceof SkipPage) return null;
  throw error;
}

export function revisitJob(site: Site, at: string): NewJob {
  const [host = ''] = site.hosts;
  return {
    key: `discover:${site.id}:${at}:revisit`,
    work: { kind: 'discover', site: site.id, host, task: { do: 'revisit' } },
  };
}
