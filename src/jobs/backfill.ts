import { archiveSources, backfillUrl, partsNamed, periodBefore, readBackfillPage } from '../crawl/backfill.ts';
import type { Robots } from '../crawl/robots.ts';
import { BadInput, SkipPage } from '../errors.ts';
import type { BackfillPlace } from '../model/backfillPlace.ts';
import type { Discovery, Site } from '../model/site.ts';
import type { BackfillStep, DiscoverWork, NewJob, Queue } from '../queue/queue.ts';
import { hanoiDay } from '../text/hanoiTime.ts';
import { fetchJob, PORTION } from './discover.ts';
import type { Visit } from './visit.ts';

/**
 * Reads one page of a site's archive and goes on from there by the jobs that follow, so that years of it are read through kills and
 * restarts, at the pace of the host, between all else that is asked of it. Where a page is not there the period before it is read all
 * the same, and the job is skipped with the reason.
 */
export function backfillHandler(parts: {
  readonly visit: Visit;
  readonly robots: Robots;
  readonly queue: Queue;
}): (site: Site, work: DiscoverWork, step: BackfillStep) => Promise<readonly NewJob[]> {
  const { visit, robots, queue } = parts;

  async function read(site: Site, source: Discovery, at: BackfillStep): Promise<readonly BackfillPlace[]> {
    if (source.by === 'robots' && at.part === undefined) return partsNamed(at, await robots.sitemaps(source.url));
    const fetched = await visit(backfillUrl(source, at), site.delayMs);
    const { pages, next } = readBackfillPage(site, source, at, fetched);
    const jobs = pages.map(({ url }) => fetchJob(url, site));
    for (let from = 0; from < jobs.length; from += PORTION) await queue.add(jobs.slice(from, from + PORTION));
    return next;
  }

  return async (site, { host }, step) => {
    const source = archiveSources(site)[step.source];
    if (!source) throw new BadInput('NOT_FOUND', `${site.id} declares no source ${step.source} to back-fill from`);
    const jobOf = (place: BackfillPlace) => backfillJob(site, host, { ...step, ...place });
    try {
      return (await read(site, source, step)).map(jobOf);
    } catch (error) {
      if (!(error instanceof SkipPage)) throw error;
      // A list is over where its next page is not there.
      const isEnd = step.page > 1 && error.code === 'FETCH_STATUS';
      const next = periodBefore(source, step, step.page > 1).map(jobOf);
      if (isEnd) return next;
      await queue.add(next);
      throw error;
    }
  };
}

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
  const { part, before, ...place } = step;
  const task: BackfillStep = {
    ...place,
    ...(part === undefined ? {} : { part }),
    ...(before === undefined ? {} : { before }),
  };
  const at = part ?? `${step.day}:${step.page}`;
  return {
    key: `discover:${site.id}:${step.asked}:since:${step.since}:${step.source}:${at}`,
    work: { kind: 'discover', site: site.id, host, task },
  };
}
