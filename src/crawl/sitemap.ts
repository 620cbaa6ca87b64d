import type { FoundLink } from './feed.ts';
import { readFeedDate } from './feedDate.ts';
import { periodAround } from './periods.ts';
import { childrenOf, decodeEntities, elementOf, readXml, textOf } from './xml.ts';

/** A part of an index. */
export interface ListedSitemap {
  readonly address: string;
  /** The last edit of a page in it, or the last day of the period in its name; null where neither is told: no page in it is newer. */
  readonly changedAt: string | null;
}

export interface Sitemap {
  /** Pages, the one changed last first where the sitemap says when they changed. */
  readonly links: readonly FoundLink[];
  /** Further sitemaps that an index names, newest first as far as it can be told. */
  readonly sitemaps: readonly ListedSitemap[];
}

/**
 * Reads a sitemap or an index of sitemaps. `lastmod` is the last edit at one paper and the publication at another, so only the
 * publication date of a news sitemap is taken as `publishedAt`; `lastmod` orders.
 *
 * @param url of the sitemap
 * @throws SkipPage NOT_TEXT where the text is no sitemap
 */
export function readSitemap(text: string, url: string): Sitemap {
  const { name, root } = readXml(text, ['urlset', 'sitemapindex'], url);
  const listed = childrenOf(root, name === 'urlset' ? 'url' : 'sitemap').flatMap((node): FoundLink[] => {
    const entry = elementOf(node);
    const address = textOf(entry, 'loc');
    if (address === null) return [];
    const news = childrenOf(entry, 'news:news').map(elementOf)[0] ?? {};
    return [
      {
        address: decodeEntities(address),
        publishedAt: readFeedDate(textOf(news, 'news:publication_date')),
        changedAt: readFeedDate(textOf(entry, 'lastmod')),
      },
    ];
  });
  if (name === 'urlset') return { links: listed.toSorted((a, b) => compare(changed(b), changed(a))), sitemaps: [] };
  const parts = listed.toSorted(newerSitemapFirst);
  return {
    links: [],
    sitemaps: parts.map(({ address, changedAt = null }) => ({
      address,
      changedAt: changedAt ?? lastDayNamed(address),
    })),
  };
}

/** An index seldom says when its parts changed, but papers name the parts by month: `news-2026-9.xml` after `news-2026-10.xml`. */
function newerSitemapFirst(a: FoundLink, b: FoundLink): number {
  return compare(changed(b), changed(a)) || compare(monthInName(b.address), monthInName(a.address));
}

const changed = ({ changedAt }: FoundLink): string => changedAt ?? '';

/** `2026-09` from `news-2026-9.xml`, `2026-09-05` from `sitemap-article-2026-09-05.xml`; nothing where no year is named. */
function monthInName(address: string): string {
  const parts = /(?<!\d)((?:19|20)\d{2})[-_/](\d{1,2})(?:[-_/](\d{1,2}))?(?!\d)/.exec(address)?.slice(1) ?? [];
  return parts.flatMap((part) => part?.padStart(2, '0') ?? []).join('-');
}

function lastDayNamed(address: string): string | null {
  const named = monthInName(address);
  if (!/^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/.test(named)) return null;
  return named.length > 7 ? named : periodAround(`${named}-01`, 'month').last;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
