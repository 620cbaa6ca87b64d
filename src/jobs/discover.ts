import type { DiscoveredPage } from '../crawl/announced.ts';
import type { DiscoveredPages } from '../crawl/discovery.ts';
import { isFresh } from '../crawl/revisits.ts';
import type { Strain } from '../crawl/strain.ts';
import type { Visits } from '../crawl/visits.ts';
import { BadInput, isVankienError } from '../errors.ts';
import type { Site } from '../model/site.ts';
import type { BackfillStep, DiscoverWork, NewJob, Queue } from '../queue/queue.ts';
import type { Look } from '../queue/schedule.ts';
import { articleIdentity } from '../text/articleIdentity.ts';
import { hostRestMs } from './visit.ts';
import type { Handler } from './worker.ts';

/** Told when a feed, sitemap or list page of a site could not be read while others could. */
export type OnBrokenSource = (site: string, source: string, reason: string) => void;

/** Jobs that are added in one step: a large sitemap must not keep others from the queue. */
export const PORTION = 500;

/**
 * Looks for new pages of a site: a fetch job for each, unique by article, so that only unseen ones are ever fetched. A broken source
 * is told and passed over; when nothing is found at all because of it the job fails. How the look ended is remembered for the operator.
 * Fresh pages that are due to be looked at again are a job that follows.
 */
export function discoverHandler(parts: {
  readonly siteOf: (id: string) => Site | undefined;
  /** @param patiently sources that have nothing new may rest, as a schedule wants it */
  readonly discover: (site: Site, patiently: boolean) => Promise<DiscoveredPages>;
  readonly revisit: (site: Site, work: DiscoverWork) => Promise<readonly NewJob[]>;
  /** The job that looks at the site's fresh pages again. */
  readonly revisitJob: (site: Site, at: string) => NewJob;
  readonly backfill: (site: Site, work: DiscoverWork, step: BackfillStep) => Promise<readonly NewJob[]>;
  readonly queue: Queue;
  readonly visits: Visits;
  readonly strain: Strain;
  readonly looked: (site: string, look: Look) => Promise<void>;
  readonly onBrokenSource: OnBrokenSource;
  /** Now, as ISO 8601. */
  readonly clock: () => string;
}): Handler<'discover'> {
  const { queue, visits, strain, clock } = parts;

  async function look(site: Site, host: string, patiently: boolean): Promise<readonly NewJob[]> {
    const { id } = site;
    const broken: { source: string; reason: string }[] = [];
    let found = 0;
    let fresh = 0;
    let leftOut: Look['leftOut'] = [];
    try {
      const { pages, failures, seen, unchanged, ...rest } = await parts.discover(site, patiently);
      leftOut = rest.leftOut;
      await queue.pause(host, Math.max(site.delayMs, ...failures.map(({ error }) => hostRestMs(error, host, strain))));
      for (const { source, error } of failures) {
        parts.onBrokenSource(id, source, error.message);
        broken.push({ source, reason: error.message });
      }
      found = pages.length;
      const [first] = failures;
      if (first && found === 0 && unchanged === 0) throw first.error;
      const now = Date.parse(clock());
      const jobs = pages.map((page) => fetchJobOf(page, site, now));
      // Added here, not handed on: only so it is known how many were new. Done again after a kill it changes nothing.
      for (let at = 0; at < jobs.length; at += PORTION) fresh += await queue.add(jobs.slice(at, at + PORTION));
      visits.sawSources(seen, now); // after the pages are safe: then no source need be read again for them
    } catch (error) {
      const code = isVankienError(error) ? error.code : 'UNEXPECTED';
      const reason = error instanceof Error ? error.message : String(error);
      await parts.looked(id, { at: clock(), found, fresh, broken, leftOut, error: { code, reason } });
      throw error;
    }
    const at = clock();
    await parts.looked(id, { at, found, fresh, broken, leftOut, error: null });
    return visits.due(id, Date.parse(at), 1).length === 0 ? [] : [parts.revisitJob(site, at)];
  }

  return async (work) => {
    const { site: id, host, task } = work;
    const site = parts.siteOf(id);
    if (!site) throw new BadInput('NOT_FOUND', `no site is named ${id}`);
    switch (task?.do) {
      case 'backfill':
        return parts.backfill(site, work, task);
      case 'revisit':
        return parts.revisit(site, work);
      default:
        return look(site, host, task?.do === 'scheduled look');
    }
  };
}

function fetchJobOf({ url, publishedAt, changedAt }: DiscoveredPage, site: Site, now: number): NewJob {
  const job = fetchJob(url, site);
  return isFresh(publishedAt ?? changedAt, now) ? { ...job, work: { ...job.work, fresh: true } } : job;
}

/** The job that gets one page; its key makes an article be fetched once, whatever its slug. */
export function fetchJob(url: string, site: Site | 'web') {
  return {
    key: `fetch:${articleIdentity(url, site)}`,
    work: { kind: 'fetch', url, site: siteName(site) },
  } as const satisfies NewJob;
}

/** How a job names a site; `web` and `file` are those of no declared one. */
export const siteName = (site: Site | 'web' | 'file'): string => (typeof site === 'string' ? site : site.id);

/** A look at a site now. Every start and every tick of its schedule is a look of its own. */
export function discoverJob(site: Site, at: string): NewJob {
  const [host = ''] = site.hosts;
  return { key: `discover:${site.id}:${at}`, work: { kind: 'discover', site: site.id, host } };
}

/** A look at a time of its schedule: what had nothing new the last times may rest. */
export function scheduledLook(site: Site, at: string): NewJob {
  const { key, work } = discoverJob(site, at);
  return { key, work: { ...work, task: { do: 'scheduled look' } } as DiscoverWork };
}
