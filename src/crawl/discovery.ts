import { isVankienError } from '../errors.ts';
import type { Discovery, Site } from '../model/site.ts';
import { type Announced, announcedBy, type DiscoveredPage, type LeftOut } from './announced.ts';
import type { Fetched, Fetcher } from './http.ts';
import { fillIn, periodOf, periodsOfLook } from './periods.ts';
import { politeFetch } from './politeness.ts';
import type { Robots } from './robots.ts';
import { readSourcePage, type SourcePage } from './sourcePage.ts';

export interface DiscoveredPages {
  /** Each article once, in the order of the sources. */
  readonly pages: readonly DiscoveredPage[];
  /** Feeds, sitemaps and list pages that could not be read, by URL; the others are in `pages`. */
  readonly failures: readonly { readonly source: string; readonly error: Error }[];
  /** Links that are no pages to fetch, by reason. */
  readonly leftOut: readonly LeftOut[];
}

export interface DiscoveryOptions {
  readonly fetcher: Fetcher;
  readonly robots: Robots;
  readonly signal?: AbortSignal;
  /** Of one source; default 2,000. What is beyond is found by a later look, or is old. */
  readonly maxPages?: number;
  /** Of one index; default 50. */
  readonly maxSitemaps?: number;
  /** Now, in ms since 1970: which periods are asked for. */
  readonly now?: () => number;
}

const DEFAULTS = { maxPages: 2_000, maxSitemaps: 50 } as const;

/** One look at one site. */
interface Look {
  readonly site: Site;
  readonly options: DiscoveryOptions;
  readonly fetch: (url: string) => Promise<Fetched>;
  readonly failures: { source: string; error: Error }[];
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
  const look: Look = { site, options, fetch, failures: [] };
  const found = announcedBy(site, maxPages * site.discover.length);
  for (const source of site.discover) {
    const own = announcedBy(site, maxPages);
    await lookThrough(source, look, own);
    found.take(own);
  }
  return { pages: found.pages(), failures: look.failures, leftOut: found.leftOut() };
}

async function lookThrough(source: Discovery, look: Look, found: Announced): Promise<void> {
  const { maxPages = DEFAULTS.maxPages } = look.options;
  for await (const page of pagesOf(source, look)) {
    const fresh = found.add(page);
    if (found.size >= maxPages) return;
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
  const read = (address: string) =>
    attempt(address, look, async () => readSourcePage(source, await look.fetch(address), look.site));
  const first = await read(url);
  if (first === null) return;
  yield first;
  for (const { address } of first.parts.slice(0, maxSitemaps)) {
    // An index inside an index is against the protocol; its parts are not followed.
    const part = await read(address);
    if (part !== null) yield part;
  }
}

async function* listPages(source: Extract<Discovery, { by: 'list' }>, look: Look): AsyncGenerator<SourcePage> {
  const last = source.url.includes('{page}') ? (source.pages ?? 1) : 1;
  for (let number = 1; number <= last; number += 1) {
    const url = listPageUrl(source, number);
    const page = await attempt(url, look, async () => readSourcePage(source, await look.fetch(url), look.site));
    if (page === null) return;
    yield page;
  }
}

/** The URL of a page of a list, counted from 1. */
export function listPageUrl({ url, first }: Extract<Discovery, { by: 'list' }>, number: number): string {
  return number === 1 && first !== undefined ? first : url.replace('{page}', String(number));
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
