import { createHash } from 'node:crypto';
import type { BackfillPlace } from '../model/backfillPlace.ts';
import type { Discovery, Site } from '../model/site.ts';
import { announcedBy, type DiscoveredPage } from './announced.ts';
import { listPageUrl } from './discovery.ts';
import type { FoundLink } from './feed.ts';
import type { Fetched } from './http.ts';
import { dayBefore, fillIn, periodAround, periodOf } from './periods.ts';
import { readSourcePage } from './sourcePage.ts';

export interface BackfillReading {
  readonly pages: readonly DiscoveredPage[];
  /** Where to go on; nothing: this source is read. */
  readonly next: readonly BackfillPlace[];
}

/** By its protocol a sitemap names at most so many pages. */
const MOST_PAGES = 50_000;
/** Of an index. */
const MOST_PARTS = 5_000;
/** A list that goes on longer shows the same for ever under other addresses. */
const MOST_LIST_PAGES = 5_000;
/** So many periods without anything, one after the other, are the beginning of the archive: two months of days, five years of months. */
const MOST_EMPTY = 60;

/** What a site's archive is back-filled from: its `archive`, or what of `discover` goes back. */
export function archiveSources(site: Pick<Site, 'archive' | 'discover'>): readonly Discovery[] {
  return site.archive ?? site.discover.filter(({ by }) => by !== 'rss');
}

/** The address that is read at this place. */
export function backfillUrl(source: Discovery, { day, page, part }: BackfillPlace): string {
  if (part !== undefined) return part;
  const period = periodOf(source);
  const url = source.by === 'list' ? listPageUrl(source, page) : source.url;
  return period === null ? url : fillIn(url, periodAround(day, period));
}

/**
 * Reads one page of a source: its articles since the day, and where to go on. A list goes on until a page holds nothing, nothing new or
 * nothing but what is older; a period goes on to the one before it, down to the day; an index of sitemaps to those of its parts that are
 * not older.
 */
export function readBackfillPage(site: Site, source: Discovery, at: BackfillPlace, fetched: Fetched): BackfillReading {
  const page = readSourcePage(source, fetched, site);
  const isOlder = ({ publishedAt, changedAt }: FoundLink) => (publishedAt ?? changedAt ?? at.since) < at.since;
  const links = page.links.filter((link) => !isOlder(link));
  const found = announcedBy(site, MOST_PAGES);
  found.add({ links, base: page.base });
  const parts = page.parts.filter(({ changedAt }) => changedAt === null || changedAt >= at.since).slice(0, MOST_PARTS);
  const digest = digestOf(page.links);
  const isListOver = links.length === 0 || digest === at.before || at.page >= MOST_LIST_PAGES;
  const hasMore = source.by === 'list' && source.url.includes('{page}') && !isListOver;
  const { before: _, ...place } = at;
  return {
    pages: found.pages(),
    next: hasMore
      ? [{ ...place, page: at.page + 1, before: digest }]
      : [
          ...parts.map(({ address }) => ({ ...place, part: address })),
          // A list whose entries are all older has been read to its end in all periods.
          ...(page.links.length > 0 && links.length === 0
            ? []
            : periodBefore(source, at, found.size > 0 || at.page > 1)),
        ],
  };
}

/** The sitemaps that robots.txt names, as places to go on at. */
export function partsNamed(at: BackfillPlace, sitemaps: readonly string[]): readonly BackfillPlace[] {
  return sitemaps.slice(0, MOST_PARTS).map((part) => ({ ...at, part }));
}

/** The place in the period before this one; none where there is none, or where so many held nothing. */
export function periodBefore(source: Discovery, at: BackfillPlace, heldSome: boolean): readonly BackfillPlace[] {
  const period = periodOf(source);
  const empty = heldSome ? 0 : (at.empty ?? 0) + 1;
  if (period === null || at.part !== undefined || empty >= MOST_EMPTY) return [];
  const day = dayBefore(periodAround(at.day, period).first);
  return day < at.since ? [] : [{ since: at.since, day, page: 1, empty }];
}

function digestOf(links: readonly FoundLink[]): string {
  const hash = createHash('sha256');
  for (const { address } of links) hash.update(address).update('\n');
  return hash.digest('base64url').slice(0, 22);
}
