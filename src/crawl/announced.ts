import type { LeftOutBecause, LeftOutLinks } from '../model/leftOut.ts';
import type { Site } from '../model/site.ts';
import { articleIdentity } from '../text/articleIdentity.ts';
import { canonicalUrlOrNull } from './canonicalUrl.ts';
import type { FoundLink } from './feed.ts';
import type { SourcePage } from './sourcePage.ts';

/** An article that a site announces. */
export interface DiscoveredPage {
  /** Canonical, on one of the site's hosts, matching its `articleUrl`. */
  readonly url: string;
  /** ISO 8601, or a day; null where the source does not say. */
  readonly publishedAt: string | null;
  /** When the source says that it was changed last: it came out then, or before. */
  readonly changedAt: string | null;
}

/** Longer addresses are made by machines for machines. */
const MAX_URL_LENGTH = 2_000;
const MAX_EXAMPLE_LENGTH = 200;

/** The articles that the sources of one look announce, each once, whatever slug it goes by; and what was left out. */
export interface Announced {
  /** Takes the links of one page of a source in. Gives how many articles it holds that the others did not. */
  add(page: Pick<SourcePage, 'links' | 'base'>): number;
  /** Takes in what another found. */
  take(other: Announced): void;
  pages(): readonly DiscoveredPage[];
  /** In the order of their first example. */
  leftOut(): readonly LeftOutLinks[];
  readonly size: number;
}

/** @param maxPages what comes after so many is left out */
export function announcedBy(site: Site, maxPages: number): Announced {
  const found = new Map<string, DiscoveredPage>();
  const leftOut = new Map<LeftOutBecause, LeftOutLinks>();
  const leaveOut = (because: LeftOutBecause, address: string, count = 1): void => {
    const known = leftOut.get(because) ?? { because, count: 0, example: address.slice(0, MAX_EXAMPLE_LENGTH) };
    leftOut.set(because, { ...known, count: known.count + count });
  };
  const addPage = ({ url, publishedAt, changedAt }: DiscoveredPage): void => {
    const identity = articleIdentity(url, site);
    const known = found.get(identity);
    if (!known && found.size >= maxPages) leaveOut('beyond the limit', url);
    else
      found.set(identity, {
        url: known?.url ?? url,
        publishedAt: known?.publishedAt ?? publishedAt,
        changedAt: known?.changedAt ?? changedAt,
      });
  };
  return {
    add({ links, base }) {
      const before = found.size;
      for (const link of links) {
        const read = articleOf(link, base, site);
        if ('because' in read) leaveOut(read.because, read.address);
        else addPage({ url: read.url, publishedAt: link.publishedAt, changedAt: link.changedAt ?? null });
      }
      return found.size - before;
    },
    take(other) {
      for (const page of other.pages()) addPage(page);
      for (const { because, example, count } of other.leftOut()) leaveOut(because, example, count);
    },
    pages: () => [...found.values()],
    leftOut: () => [...leftOut.values()],
    get size() {
      return found.size;
    },
  };
}

type Read = { readonly url: string } | { readonly because: LeftOutBecause; readonly address: string };

function articleOf({ address }: FoundLink, base: string, site: Site): Read {
  if (address.length > MAX_URL_LENGTH) return { because: 'too long', address };
  const url = canonicalUrlOrNull(address, { base, site });
  if (url === null) return { because: 'not an address', address };
  if (!site.hosts.includes(new URL(url).hostname)) return { because: 'other host', address: url };
  if (!matches(url, site.articleUrl)) return { because: 'no article', address: url };
  if (isDenied(url, site)) return { because: 'denied', address: url };
  return { url };
}

/** Whether the site's declaration says that this page of it is to be left out. */
export function isDenied(url: string, { deny = [] }: Pick<Site, 'deny'>): boolean {
  return deny.some((pattern) => matches(url, pattern));
}

/** `search` pays no heed to the `lastIndex` that a `g` pattern carries from one test to the next. */
function matches(url: string, pattern: RegExp): boolean {
  return url.search(pattern) !== -1;
}
