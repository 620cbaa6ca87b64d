import type { DiscoveredPages } from '../crawl/discovery.ts';
import { BadInput, isVankienError } from '../errors.ts';
import type { Site } from '../model/site.ts';
import type { NewJob, Queue } from '../queue/queue.ts';
import type { Look } from '../queue/schedule.ts';
import { articleIdentity } from '../text/articleIdentity.ts';
import type { Handler } from './worker.ts';

/** Told when a feed, sitemap or list page of a site could not be read while others could. */
export type OnBrokenSource = (site: string, source: string, reason: string) => void;

/** Jobs that are added in one step: a large sitemap must not keep others from the queue. */
const PORTION = 500;

/**
 * Looks for new pages of a site: a fetch job for each, unique by URL, so that only unseen ones are ever fetched. A broken source
 * is told and passed over; when nothing is found at all because of it the job fails. How the look ended is remembered for the operator.
 */
export function discoverHandler(parts: {
  readonly siteOf: (id: string) => Site | undefined;
  readonly discover: (site: Site) => Promise<DiscoveredPages>;
  readonly queue: Queue;
  readonly looked: (site: string, look: Look) => Promise<void>;
  readonly onBrokenSource: OnBrokenSource;
  /** Now, as ISO 8601. */
  readonly clock: () => string;
}): Handler<'discover'> {
  const { queue, clock } = parts;
  return async ({ site: id, host }) => {
    const site = parts.siteOf(id);
    if (!site) throw new BadInput('NOT_FOUND', `no site is named ${id}`);
    const broken: { source: string; reason: string }[] = [];
    let found = 0;
    let fresh = 0;
    let leftOut: Look['leftOut'] = [];
    try {
      const { pages, failures, ...rest } = await parts.discover(site);
      leftOut = rest.leftOut;
      await queue.pause(host, site.delayMs);
      for (const { source, error } of failures) {
        parts.onBrokenSource(id, source, error.message);
        broken.push({ source, reason: error.message });
      }
      found = pages.length;
      const [first] = failures;
      if (first && found === 0) throw first.error;
      const jobs = pages.map(({ url }) => fetchJob(url, site));
      // Added here, not handed on: only so it is known how many were new. Done again after a kill it changes nothing.
      for (let at = 0; at < jobs.length; at += PORTION) fresh += await queue.add(jobs.slice(at, at + PORTION));
    } catch (error) {
      const code = isVankienError(error) ? error.code : 'UNEXPECTED';
      const reason = error instanceof Error ? error.message : String(error);
      await parts.looked(id, { at: clock(), found, fresh, broken, leftOut, error: { code, reason } });
      throw error;
    }
    await parts.looked(id, { at: clock(), found, fresh, broken, leftOut, error: null });
    return [];
  };
}

/** The job that gets one page; its key makes an article be fetched once, whatever its slug. */
export function fetchJob(url: string, site: Site | 'web'): NewJob {
  return { key: `fetch:${articleIdentity(url, site)}`, work: { kind: 'fetch', url, site: siteName(site) } };
}

/** How a job names a site; `web` and `file` are those of no declared one. */
export const siteName = (site: Site | 'web' | 'file'): string => (typeof site === 'string' ? site : site.id);

/** A look at a site now. Every start and every tick of its schedule is a look of its own. */
export function discoverJob(site: Site, at: string): NewJob {
  const [host = ''] = site.hosts;
  return { key: `discover:${site.id}:${at}`, work: { kind: 'discover', site: site.id, host } };
}
