import { createHash } from 'node:crypto';
import type { BackfillOver, BackfillPlace } from '../model/backfillPlace.ts';
import type { LeftOutLinks } from '../model/leftOut.ts';
import type { Discovery, Site } from '../model/site.ts';
import { announcedBy, type DiscoveredPage } from './announced.ts';
import { listPageUrl } from './discovery.ts';
import type { FoundLink } from './feed.ts';
import type { Fetched } from './http.ts';
import { dayBefore, fillIn, periodAround, periodOf } from './periods.ts';
import { readSourcePage } from './sourcePage.ts';

export interface BackfillReading {
  readonly pages: readonly DiscoveredPage[];
  /** Links that are no pages to fetch, by reason. */
  readonly leftOut: readonly LeftOutLinks[];
  /** Where to go on. */
  readonly next: readonly BackfillPlace[];
  /** Why this source, or this part of it, is read to its end; null where it goes on. */
  readonly over: BackfillOver | null;
}

/** By its protocol a sitemap names at most so many pages. */
const MOST_PAGES = 50_000;
/** Of an index. */
const MOST_PARTS = 5_000;
/** A list that goes on longer shows the same for ever under other addresses. */
const MOST_LIST_PAGES = 5_000;
/**
 * So many pages of a list without anything new, one after the other, are shown for ever. A list that is gone on with after days has moved on
 * by as many pages as were filled meanwhile, and shows again what is known; that of a period that is over does not.
 */
const MOST_STALE = 50;
const MOST_STALE_OF_PERIOD = 3;
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
 * Reads one page of a source: its articles since the day, and where to go on. A list goes on until a page holds nothing or nothing but what is
 * older, or until pages show nothing that those before did not; a period goes on to the one before it, down to the day; an index of sitemaps
 * to those of its parts that are not older.
 *
 * @param countNew how many of these articles no other page of the back-filling showed before
 */
export function readBackfillPage(
  site: Site,
  source: Discovery,
  at: BackfillPlace,
  fetched: Fetched,
  countNew: (pages: readonly DiscoveredPage[]) => number,
): BackfillReading {
  const page = readSourcePage(source, fetched, site);
  const isOlder = ({ publishedAt, changedAt }: FoundLink) => (publishedAt ?? changedAt ?? at.since) < at.since;
  const links = page.links.filter((link) => !isOlder(link));
  const found = announcedBy(site, MOST_PAGES);
  found.add({ links, base: page.base });
  const pages = found.pages();
  const read = { pages, leftOut: found.leftOut() };
  const fresh = countNew(pages);
  const parts = page.parts.filter(({ changedAt }) => changedAt === null || changedAt >= at.since).slice(0, MOST_PARTS);
  if (parts.length > 0) return { ...read, next: parts.map(({ address }) => ({ ...at, part: address })), over: null };
  if (page.links.length > 0 && links.length === 0) return { ...read, next: [], over: 'all older' }; // those of all periods before are, too
  if (source.by !== 'list' || !source.url.includes('{page}')) {
    return { ...read, ...periodBefore(source, at, fresh > 0, 'read to the end') };
  }
  const digest = digestOf(page.links);
  const stale = fresh > 0 ? 0 : (at.stale ?? 0) + 1;
  const over = endOfList(source, at, { isEmpty: links.length === 0, isSame: digest === at.before, stale });
  if (over !== null) return { ...read, ...periodBefore(source, at, fresh > 0 || at.page > 1, over) };
  return { ...read, next: [{ ...at, page: at.page + 1, before: digest, stale }], over: null };
}

function endOfList(
  source: Discovery,
  { page }: BackfillPlace,
  { isEmpty, isSame, stale }: { readonly isEmpty: boolean; readonly isSame: boolean; readonly stale: number },
): BackfillOver | null {
  if (isEmpty) return 'no entries';
  if (isSame) return 'same again';
  if (stale >= (periodOf(source) === null ? MOST_STALE : MOST_STALE_OF_PERIOD)) return 'nothing new';
  return page >= MOST_LIST_PAGES ? 'too many pages' : null;
}

/** The sitemaps that robots.txt names, as places to go on at. */
export function partsNamed(at: BackfillPlace, sitemaps: readonly string[]): readonly BackfillPlace[] {
  return sitemaps.slice(0, MOST_PARTS).map((part) => ({ ...at, part }));
}

/**
 * The place in the period before this one; none where there is none, or where so many held nothing new.
 *
 * @param over why this period, or the source if it has none, is read to its end
 */
export function periodBefore(
  source: Discovery,
  at: BackfillPlace,
  heldSome: boolean,
  over: BackfillOver,
): Pick<BackfillReading, 'next' | 'over'> {
  const period = periodOf(source);
  const empty = heldSome ? 0 : (at.empty ?? 0) + 1;
  if (period === null || at.part !== undefined) return { next: [], over };
  if (empty >= MOST_EMPTY) return { next: [], over: 'no more periods' };
  const day = dayBefore(periodAround(at.day, period).first);
  if (day < at.since) return { next: [], over: 'day reached' };
  const { since, added } = at;
  return { next: [{ since, day, page: 1, empty, ...(added === undefined ? {} : { added }) }], over: null };
}

function digestOf(links: readonly FoundLink[]): string {
  const hash = createHash('sha256');
  for (const { address } of links) hash.update(address).update('\n');
  return hash.digest('base64url').slice(0, 22);
}
