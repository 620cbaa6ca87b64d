import { gunzipSync } from 'node:zlib';
import { isVankienError, SkipPage } from '../errors.ts';
import type { Discovery, Site } from '../model/site.ts';
import { decode } from '../text/charset.ts';
import { canonicalUrlOrNull } from './canonicalUrl.ts';
import { type Feed, type FoundLink, readFeed } from './feed.ts';
import type { Fetched, Fetcher } from './http.ts';
import { readListPage } from './listPage.ts';
import { politeFetch } from './politeness.ts';
import type { Robots } from './robots.ts';
import { readSitemap } from './sitemap.ts';

/** An article that a site announces. */
export interface DiscoveredPage {
  /** Canonical, on one of the site's hosts, matching its `articleUrl`. */
  readonly url: string;
  /** ISO 8601, or a day; null where the source does not say. */
  readonly publishedAt: string | null;
}

export interface DiscoveredPages {
  /** Each URL once, in the order of the sources. */
  readonly pages: readonly DiscoveredPage[];
  /** Feeds, sitemaps and list pages that could not be read, by URL; the others are in `pages`. */
  readonly failures: readonly { readonly source: string; readonly error: Error }[];
}

export interface DiscoveryOptions {
  readonly fetcher: Fetcher;
  readonly robots: Robots;
  readonly signal?: AbortSignal;
  /** Of one source; default 2,000. What is beyond is found by a later look, or is old. */
  readonly maxPages?: number;
  /** Of one index; default 50. */
  readonly maxSitemaps?: number;
}

const DEFAULTS = { maxPages: 2_000, maxSitemaps: 50 } as const;
/** What a sitemap may unpack to, by its own protocol. */
const MAX_UNPACKED_BYTES = 50 * 1024 * 1024;
/** Longer addresses are made by machines for machines. */
const MAX_URL_LENGTH = 2_000;

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
  const { fetcher, robots, signal } = options;
  const fetch = politeFetch({ fetcher, robots, delayMs: site.delayMs, ...(signal ? { signal } : {}) });
  const look: Look = { site, options, fetch, failures: [] };
  const found = new Map<string, DiscoveredPage>();
  for (const source of site.discover) {
    for (const page of await articlesOf(source, look)) {
      const known = found.get(page.url);
      found.set(page.url, known ? { ...known, publishedAt: known.publishedAt ?? page.publishedAt } : page);
    }
  }
  return { pages: [...found.values()], failures: look.failures };
}

async function articlesOf(source: Discovery, look: Look): Promise<Iterable<DiscoveredPage>> {
  const { maxPages = DEFAULTS.maxPages } = look.options;
  const found = new Map<string, DiscoveredPage>();
  for await (const { links, base } of feedsOf(source, look)) {
    const before = found.size;
    for (const link of links) {
      const url = articleUrl(link, base, look.site);
      if (url !== null && !found.has(url)) found.set(url, { url, publishedAt: link.publishedAt });
      if (found.size >= maxPages) return found.values();
    }
    // A list page with nothing new is the last one, shown again for every higher number.
    if (source.by === 'list' && found.size === before) break;
  }
  return found.values();
}

/** The link's canonical URL where it is an article of the site; null for other pages and other hosts. */
function articleUrl({ address }: FoundLink, base: string, { hosts, articleUrl: pattern }: Site): string | null {
  if (address.length > MAX_URL_LENGTH) return null;
  const url = canonicalUrlOrNull(address, { base, hosts });
  if (url === null || !hosts.includes(new URL(url).hostname)) return null;
  // `search` pays no heed to the `lastIndex` that a `g` pattern carries from one test to the next.
  return url.search(pattern) === -1 ? null : url;
}

async function* feedsOf(source: Discovery, look: Look): AsyncGenerator<Feed> {
  switch (source.by) {
    case 'rss':
      return yield* given(await attempt(source.url, look, (text, url) => readFeed(text, url)));
    case 'sitemap':
      return yield* sitemapsOf(source.url, look);
    case 'list':
      return yield* listPagesOf(source, look);
  }
}

async function* sitemapsOf(start: string, look: Look): AsyncGenerator<Feed> {
  const { maxSitemaps = DEFAULTS.maxSitemaps } = look.options;
  const first = await attempt(start, look, (text, url) => ({ ...readSitemap(text, url), base: url }));
  if (first === null) return;
  yield first;
  for (const address of first.sitemaps.slice(0, maxSitemaps)) {
    const sitemap = URL.canParse(address, first.base) ? new URL(address, first.base).href : address;
    // An index inside an index is against the protocol; its parts are not followed.
    yield* given(await attempt(sitemap, look, (text, url) => ({ ...readSitemap(text, url), base: url })));
  }
}

async function* listPagesOf(
  { url: template, pages = 1, links }: Extract<Discovery, { by: 'list' }>,
  look: Look,
): AsyncGenerator<Feed> {
  const last = template.includes('{page}') ? pages : 1;
  for (let number = 1; number <= last; number += 1) {
    const page = await attempt(template.replace('{page}', String(number)), look, (text, url) =>
      readListPage(text, url, links),
    );
    if (page === null) return;
    yield page;
  }
}

/** Gets and reads one source; null, with the failure noted, where that cannot be done. */
async function attempt<Result>(
  source: string,
  look: Look,
  readText: (text: string, url: string) => Result,
): Promise<Result | null> {
  try {
    const page = await look.fetch(source);
    return readText(sourceText(page, look.site), page.url);
  } catch (error) {
    if (!isVankienError(error) || look.options.signal?.aborted) throw error;
    look.failures.push({ source, error });
    return null;
  }
}

function sourceText({ body, contentType, url }: Fetched, { charset }: Site): string {
  const bytes = body[0] === 0x1f && body[1] === 0x8b ? unpack(body, url) : body; // `sitemap-1.xml.gz`, whatever its type says
  return decode(bytes, { contentType, ...(charset ? { siteCharset: charset } : {}) }).text;
}

function unpack(bytes: Uint8Array, url: string): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_UNPACKED_BYTES });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new SkipPage('NOT_TEXT', `expected gzip of at most ${MAX_UNPACKED_BYTES} bytes at ${url}: ${reason}`, {
      cause,
    });
  }
}

function given<Value>(value: Value | null): Value[] {
  return value === null ? [] : [value];
}
