import { BadInput, SkipPage } from '../errors.ts';
import type { Robots } from './robots.ts';

/** What the operator lets the crawler ask for: entries `host` or `host/path`. */
export interface UrlLists {
  readonly deny: readonly string[];
  /** Empty: everything. */
  readonly only: readonly string[];
}

interface Entry {
  readonly host: string;
  readonly path: string;
}

/**
 * The same rules, after the operator's lists: what they leave out is not even looked up in robots.txt. They hold for feeds, sitemaps and
 * every step of a redirect, too. An entry means its host with all hosts below it, and all paths that begin as its own.
 *
 * @throws BadInput BAD_CONFIG for an entry that is neither `host` nor `host/path`
 */
export function withUrlLists(robots: Robots, lists: UrlLists): Robots {
  const deny = lists.deny.map((entry) => entryOf('VANKIEN_DENY', entry));
  const only = lists.only.map((entry) => entryOf('VANKIEN_ONLY', entry));
  if (deny.length + only.length === 0) return robots;
  return {
    async check(url, signal) {
      const denied = deny.findIndex((entry) => covers(entry, url));
      if (denied !== -1) throw new SkipPage('DENIED', `VANKIEN_DENY leaves ${url} out, by ${lists.deny[denied]}`);
      if (only.length > 0 && !only.some((entry) => covers(entry, url)))
        throw new SkipPage('DENIED', `VANKIEN_ONLY does not name ${url}`);
      return robots.check(url, signal);
    },
    sitemaps: (url, signal) => robots.sitemaps(url, signal),
  };
}

function entryOf(setting: string, written: string): Entry {
  const url = `http://${written}`;
  if (/^[a-z]+:\/\/|[*?]/i.test(written) || !URL.canParse(url))
    throw new BadInput('BAD_CONFIG', `${setting}: expected host or host/path, got ${written}`);
  const { hostname, pathname } = new URL(url);
  return { host: hostname, path: pathname };
}

function covers({ host, path }: Entry, url: string): boolean {
  const { hostname, pathname } = new URL(url);
  return (hostname === host || hostname.endsWith(`.${host}`)) && pathname.startsWith(path);
}
