import { createHash } from 'node:crypto';
import { isVankienError, RetryLater } from '../errors.ts';
import type { LeftOutLinks } from '../model/leftOut.ts';
import type { Discovery, Site } from '../model/site.ts';
import { type Announced, announcedBy, type DiscoveredPage } from './announced.ts';
import { type Fetcher, validatorsOf } from './http.ts';
import { fillIn, periodOf, periodsOfLook } from './periods.ts';
import { type PoliteFetch, politeFetch } from './politeness.ts';
import type { Robots } from './robots.ts';
import { readSourcePage, type SourcePage } from './sourcePage.ts';
import type { SourceSeen, Visits } from './visits.ts';

export interface DiscoveredPages {
  /** Each article once, in the order of the sources. */
  readonly pages: readonly DiscoveredPage[];
  /** Feeds, sitemaps and list pages that could not be read, by URL; the others are in `pages`. */
  readonly failures: readonly { readonly source: string; readonly error: Error }[];
  /** Links that are no pages to fetch, by reason. */
  readonly leftOut: readonly LeftOutLinks[];
  /** How the sources answered, for `Visits.sawSources` once the pages are safe. */
  readonly seen: readonly SourceSeen[];
  /** Sources that were not asked, or said that nothing changed. */
  readonly unchanged: number;
}

export interface DiscoveryOptions {
  readonly fetcher: Fetcher;
  readonly robots: Robots;
  readonly signal?: AbortSignal;
  /** Of one source; default 2,000. What is beyond is found by a later look, or is old. */
  readonly maxPages?: number;
  /** Of one index; default 50. */
  readonly maxSitemaps?: number;
  /** Sources that rest are passed over, the others asked for what is new. Without it all is asked for. */
  readonly visits?: Pick<Visits, 'source'>;
  /** Now, in ms since 1970: which periods are asked for. */
  readonly now?: () => number;
}

const DEFAULTS = { maxPages: 2_000, maxSitemaps: 50 } as const;

/** One look at one site. */
interface Look {
  readonly site: Site;
  readonly options: DiscoveryOptions;
  readonly fetch: PoliteFetch;
  readonly failures: { source: string; error: Error }[];
  readonly seen: SourceSeen[];
  unchanged: number;
}

/**
 * Looks through all feeds, sitemaps and list pages of a site, one after the other and politely. A source that cannot be read
 * does not keep the others from being read.
 *
 * @throws RetryLater FETCH_FAILED when stopped by the signal
 * @example
 * const { pages, failures } = await discover(site, { fetcher, robots });
 */
export async function discover(site: Site, options: DiscoveryOptions): Promise<DiscoveredPages> {
  const { fetcher, robots, signal, maxPages = DEFAULTS.maxPages } = options;
  const fetch = politeFetch({ fetcher, robots, delayMs: site.delayMs, ...(signal ? { signal } : {}) });
  const look: Look = { site, options, fetch, failures: [], seen: [], unchanged: 0 };
  const found = announcedBy(site, maxPages * site.discover.length);
  for (const source of site.discover) {
    const own = announcedBy(site, maxPages);
    await lookThrough(source, look, own);
    found.take(own);
    if (isToldToWait(look)) break;
  }
  const { failures, seen, unchanged } = look;
  return { pages: found.pages(), failures, leftOut: found.leftOut(), seen, unchanged };
}

async function lookThrough(source: Discovery, look: Look, found: Announced): Promise<void> {
  const { maxPages = DEFAULTS.maxPages } = look.options;
  for await (const page of pagesOf(source, look)) {
    const fresh = found.add(page);
    if (found.size >= maxPages) return;
    if (isToldToWait(look)) return;
    // A list page with nothing new is the last one, shown again for every higher number.
    if (source.by === 'list' && fresh === 0) return;
  }
}

async function* pagesOf(source: Discovery, look: Look): AsyncGenerator<SourcePage> {
  const period = periodOf(source);
  const now = look.options.now?.() ?? Date.now();
  const urls = period === null ? [source.url] : periodsOfLook(now, period).map((days) => fillIn(source.url, days));
  for (const url of urls) {
    if (source.by === 'list') yield* listPages({ ...source, url }, look);
    else if (source.by === 'robots') yield* namedByRobots({ ...source, url }, look);
    else yield* pageAndParts(url, source, look);
  }
}

async function* namedByRobots(source: Discovery, look: Look): AsyncGenerator<SourcePage> {
  const { robots, signal, maxSitemaps = DEFAULTS.maxSitemaps } = look.options;
  const named = await attempt(source.url, look, () => robots.sitemaps(source.url, signal));
  for (const sitemap of named?.slice(0, maxSitemaps) ?? []) yield* pageAndParts(sitemap, source, look);
}

/** A feed or sitemap, and what an index of sitemaps names. */
async function* pageAndParts(url: string, source: Discovery, look: Look): AsyncGenerator<SourcePage> {
  const { maxSitemaps = DEFAULTS.maxSitemaps } = look.options;
  const first = await readOnce(url, source, look);
  if (first === null) return;
  yield first;
  for (const { address } of first.parts.slice(0, maxSitemaps)) {
    if (isToldToWait(look)) return;
    // An index inside an index is against the protocol; its parts are not followed.
    const part = await readOnce(address, source, look);
    if (part !== null) yield part;
  }
}

async function* listPages(source: Extract<Discovery, { by: 'list' }>, look: Look): AsyncGenerator<SourcePage> {
  const last = source.url.includes('{page}') ? (source.pages ?? 1) : 1;
  for (let number = 1; number <= last; number += 1) {
    const page = await readOnce(listPageUrl(source, number), source, look);
    if (page === null) return;
    yield page;
  }
}

/** The URL of a page of a list, counted from 1. */
export function listPageUrl({ url, first }: Extract<Discovery, { by: 'list' }>, number: number): string {
  return number === 1 && first !== undefined ? first : url.replace('{page}', String(number));
}

/** A page of a source; null where it rests, has nothing new or could not be read. */
async function readOnce(url: string, source: Discovery, look: Look): Promise<SourcePage | null> {
  const { visits, now = Date.now } = look.options;
  const known = visits?.source(url) ?? null;
  if (known && known.restsUntil > now()) {
    look.unchanged += 1;
    return null;
  }
  return attempt(url, look, async () => {
    const fetched = await look.fetch(url, known ?? undefined);
    if (fetched.status === 304) {
      look.unchanged += 1;
      look.seen.push({ url, etag: known?.etag ?? null, lastModified: known?.lastModified ?? null, digest: null });
      return null;
    }
    const page = readSourcePage(source, fetched, look.site);
    // An index may stay as it is while its parts change: they are to be asked each time.
    if (page.parts.length === 0) look.seen.push({ url, ...validatorsOf(fetched.headers), digest: digestOf(page) });
    return page;
  });
}

/** Of the addresses alone: feeds change their dates and texts without a new page. */
function digestOf({ links }: SourcePage): string {
  const hash = createHash('sha256');
  for (const address of links.map((link) => link.address).sort()) hash.update(address).update('\n');
  return hash.digest('base64url').slice(0, 22);
}

/** The server asked for a rest: then none of its other sources is asked, either. */
function isToldToWait({ failures }: Look): boolean {
  return failures.some(({ error }) => error instanceof RetryLater && (error.hostIsBusy || error.delayMs !== null));
}

/** What the work on one source gives; null, with the failure noted, where it cannot be done. */
async function attempt<Result>(source: string, look: Look, work: () => Promise<Result>): Promise<Result | null> {
  try {
    return await work();
  } catch (error) {
    if (!isVankienError(error) || look.options.signal?.aborted) throw error;
    look.failures.push({ source, error });
    return null;
  }
}
