import type { Fetched, Fetcher } from '../crawl/http.ts';
import type { Robots } from '../crawl/robots.ts';
import type { Strain } from '../crawl/strain.ts';
import { RetryLater } from '../errors.ts';
import type { Queue } from '../queue/queue.ts';

/** Gets one page as its host allows; whatever comes of it, the host is not asked again for `delayMs`, or as long as it wishes. */
export type Visit = (url: string, delayMs: number) => Promise<Fetched>;

/** One request of a job, in its host's turn. (What asks several pages in a row is `crawl/politeness`.) */
export function makeVisit(parts: {
  readonly fetcher: Fetcher;
  readonly robots: Robots;
  readonly queue: Queue;
  readonly strain: Strain;
}): Visit {
  const { fetcher, robots, queue, strain } = parts;
  return async (url, delayMs) => {
    const { host } = new URL(url);
    let pauseMs = delayMs;
    try {
      const fetched = await fetcher.fetch(url, {
        beforeRequest: async (hop) => {
          pauseMs = Math.max(pauseMs, (await robots.check(hop)).delayMs);
        },
      });
      strain.answered(host);
      return fetched;
    } catch (error) {
      pauseMs = Math.max(pauseMs, hostRestMs(error, host, strain));
      throw error;
    } finally {
      if (pauseMs > 0) await queue.pause(host, pauseMs);
    }
  };
}

/** How long all pages of a host are to wait after this error, in ms. */
export function hostRestMs(error: unknown, host: string, strain: Strain): number {
  if (!(error instanceof RetryLater)) return 0;
  return error.delayMs ?? (error.hostIsBusy ? strain.refused(host) : 0);
}
