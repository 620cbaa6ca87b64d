import type { DiscoveredPages } from '../crawl/discovery.ts';
import { BadInput } from '../errors.ts';
import type { Site } from '../model/site.ts';
import type { NewJob, Queue } from '../queue/queue.ts';
import type { Handler } from './worker.ts';

/** Told when a feed, sitemap or list page of a site could not be read while others could. */
export type OnBrokenSource = (site: string, source: string, reason: string) => void;

/**
 * Looks for new pages of a site: a fetch job for each, unique by URL, so that only unseen ones are ever fetched. A broken source
 * is told and passed over; when nothing is found at all because of it the job fails.
 */
export function discoverHandler(parts: {
  readonly siteOf: (id: string) => Site | undefined;
  readonly discover: (site: Site) => Promise<DiscoveredPages>;
  readonly queue: Queue;
  readonly onBrokenSource: OnBrokenSource;
}): Handler<'discover'> {
  return async ({ site: id, host }) => {
    const site = parts.siteOf(id);
    if (!site) throw new BadInput('NOT_FOUND', `no site is named ${id}`);
    const { pages, failures } = await parts.discover(site);
    await parts.queue.pause(host, site.delayMs);
    for (const { source, error } of failures) parts.onBrokenSource(id, source, error.message);
    const [first] = failures;
    if (first && pages.length === 0) throw first.error;
    return pages.map(({ url }) => fetchJob(url, id));
  };
}

/** The job that gets one page; its key makes a URL be fetched once. */
export function fetchJob(url: string, site: string): NewJob {
  return { key: `fetch:${url}`, work: { kind: 'fetch', url, site } };
}

/** A look at a site now. Every start and every tick of its schedule is a look of its own. */
export function discoverJob(site: Site, at: string): NewJob {
  const [host = ''] = site.hosts;
  return { key: `discover:${site.id}:${at}`, work: { kind: 'discover', site: site.id, host } };
}
