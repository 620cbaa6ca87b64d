import type { DiscoveredPage } from '../crawl/announced.ts';
import { archiveSources, backfillUrl, partsNamed, periodBefore, readBackfillPage } from '../crawl/backfill.ts';
import type { Robots } from '../crawl/robots.ts';
import type { Visits } from '../crawl/visits.ts';
import { BadInput, SkipPage } from '../errors.ts';
import type { BackfillOver, BackfillPlace } from '../model/backfillPlace.ts';
import type { LeftOutLinks } from '../model/leftOut.ts';
import type { Discovery, Site } from '../model/site.ts';
import type { BackfillStep, DiscoverWork, NewJob, Queue } from '../queue/queue.ts';
import type { Look } from '../queue/schedule.ts';
import { articleIdentity } from '../text/articleIdentity.ts';
import { hanoiDay } from '../text/hanoiTime.ts';
import { fetchJob, PORTION } from './discover.ts';
import type { Visit } from './visit.ts';

interface Over {
  readonly because: BackfillOver;
  readonly leftOut: readonly LeftOutLinks[];
}

/**
 * Reads one page of a site's archive and goes on from there by the jobs that follow, so that years of it are read through kills and
 * restarts, at the pace of the host, between all else that is asked of it. Where a page is not there the period before it is read all
 * the same, and the job is skipped with the reason. How a source came to its end is remembered for the operator.
 */
export function backfillHandler(parts: {
  readonly visit: Visit;
  readonly robots: Robots;
  readonly queue: Queue;
  readonly visits: Pick<Visits, 'countNew' | 'countShown' | 'forgetShown'>;
  readonly looked: (site: string, look: Look) => Promise<void>;
  /** Now, as ISO 8601. */
  readonly clock: () => string;
}): (site: Site, work: DiscoverWork, step: BackfillStep) => Promise<readonly NewJob[]> {
  const { visit, robots, queue, visits } = parts;

  async function read(site: Site, source: Discovery, at: BackfillStep): Promise<readonly BackfillPlace[]> {
    if (source.by === 'robots' && at.part === undefined) return partsNamed(at, await robots.sitemaps(source.url));
    const fetched = await visit(backfillUrl(source, at), site.delayMs);
    const countNew = (pages: readonly DiscoveredPage[]) =>
      visits.countNew(
        nameOf(site, at),
        placeOf(at),
        pages.map(({ url }) => articleIdentity(url, site)),
      );
    const { pages, leftOut, next, over } = readBackfillPage(site, source, at, fetched, countNew);
    const jobs = pages.map(({ url }) => fetchJob(url, site));
    let added = at.added ?? 0;
    for (let from = 0; from < jobs.length; from += PORTION) added += await queue.add(jobs.slice(from, from + PORTION));
    if (over !== null) await tellOver(site, { ...at, added }, { because: over, leftOut });
    return next.map((place) => ({ ...place, added }));
  }

  /** Parts of an index, of which there may be thousands, are not told one by one. */
  async function tellOver(site: Site, at: BackfillStep, { because, leftOut }: Over): Promise<void> {
    const { part, since, day, page, added = 0 } = at;
    const source = archiveSources(site)[at.source]?.url ?? '';
    if (part !== undefined) return;
    const backfilled = { source, since, day, page, because };
    const found = visits.countShown(nameOf(site, at));
    await parts.looked(site.id, {
      at: parts.clock(),
      found,
      fresh: added,
      broken: [],
      leftOut,
      error: null,
      backfilled,
    });
    visits.forgetShown(nameOf(site, at));
  }

  return async (site, { host }, step) => {
    const source = archiveSources(site)[step.source];
    if (!source) throw new BadInput('NOT_FOUND', `${site.id} declares no source ${step.source} to back-fill from`);
    const { asked } = step;
    const jobOf = (place: BackfillPlace) =>
      backfillJob(site, host, { do: 'backfill', asked, source: step.source, ...place });
    try {
      return (await read(site, source, step)).map(jobOf);
    } catch (error) {
      if (!(error instanceof SkipPage)) throw error;
      // A list is over where its next page is not there.
      const isEnd = step.page > 1 && error.code === 'FETCH_STATUS';
      const { next, over } = periodBefore(source, step, step.page > 1, 'no further page');
      if (over !== null && isEnd) await tellOver(site, step, { because: over, leftOut: [] });
      if (isEnd) return next.map(jobOf);
      await queue.add(next.map(jobOf));
      throw error;
    }
  };
}

/** Names one back-filling from one source. */
const nameOf = ({ id }: Site, { asked, since, source }: BackfillStep): string => `${id}:${asked}:${since}:${source}`;

const placeOf = ({ part, day, page }: BackfillStep): string => part ?? `${day}:${page}`;

/** The first steps of back-filling a site: one for each of its sources. */
export function backfillJobs(site: Site, since: string, asked: string): readonly NewJob[] {
  const [host = ''] = site.hosts;
  const day = hanoiDay(Date.parse(asked));
  return archiveSources(site).map((_, source) =>
    backfillJob(site, host, { do: 'backfill', asked, since, source, day, page: 1 }),
  );
}

/** Its key is the place: what is named twice is read once. */
function backfillJob(site: Site, host: string, step: BackfillStep): NewJob {
  return {
    key: `discover:${site.id}:${step.asked}:since:${step.since}:${step.source}:${placeOf(step)}`,
    work: { kind: 'discover', site: site.id, host, task: step },
  };
}
