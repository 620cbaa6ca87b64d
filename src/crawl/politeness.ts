import type { Fetched, Fetcher, FetchOptions, Validators } from './http.ts';
import type { Robots } from './robots.ts';

export interface PolitenessOptions {
  readonly fetcher: Fetcher;
  readonly robots: Robots;
  /** The site's own least time between two requests to one host, in ms. */
  readonly delayMs: number;
  readonly signal?: AbortSignal;
}

/** Gets one page; with what is `known` of it the server may answer that nothing changed (status 304). */
export type PoliteFetch = (url: string, known?: Validators) => Promise<Fetched>;

/**
 * A way to get several pages of a site in a row, as a discover job does with feeds and sitemaps: robots.txt is asked before
 * every request, and between the end of one request and the start of the next to the same host lies the site's delay or
 * the longer one that robots.txt asks for. Calls wait for one another. (Fetch jobs need no waiting: the queue spaces them.)
 *
 * @throws what the fetcher and `Robots.check` throw
 */
export function politeFetch(options: PolitenessOptions): PoliteFetch {
  const { fetcher, robots, delayMs, signal } = options;
  /** By host: the moment from which it may be asked again, on the clock of `performance.now()`. */
  const freeFrom = new Map<string, number>();
  let last: Promise<unknown> = Promise.resolve();

  async function fetchInTurn(url: string, known: Validators | undefined): Promise<Fetched> {
    let asked: { readonly host: string; readonly restMs: number } | null = null;
    const rest = () => {
      if (asked) freeFrom.set(asked.host, performance.now() + asked.restMs);
      asked = null;
    };
    const fetchOptions: FetchOptions = {
      ...(signal ? { signal } : {}),
      ...(known ? { known } : {}),
      async beforeRequest(hop) {
        rest();
        const { host } = new URL(hop);
        const restMs = Math.max(delayMs, (await robots.check(hop, signal)).delayMs);
        await wait((freeFrom.get(host) ?? 0) - performance.now(), signal);
        asked = { host, restMs };
      },
    };
    try {
      return await fetcher.fetch(url, fetchOptions);
    } finally {
      rest();
    }
  }

  return (url, known) => {
    const turn = last.then(() => fetchInTurn(url, known));
    last = turn.catch(() => {});
    return turn;
  };
}

/** Waits, but no longer than until the stop signal; the request that follows then ends by itself. */
function wait(ms: number, signal: AbortSignal | undefined): Promise<void> {
  if (ms <= 0 || signal?.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal?.addEventListener('abort', end, { once: true });
  });
}
