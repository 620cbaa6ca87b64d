import { gunzipSync } from 'node:zlib';
import { SkipPage } from '../errors.ts';
import type { Discovery, Site } from '../model/site.ts';
import { decode } from '../text/charset.ts';
import { type Feed, readFeed } from './feed.ts';
import type { Fetched } from './http.ts';
import { readListPage } from './listPage.ts';
import { type ListedSitemap, readSitemap } from './sitemap.ts';

/** What a feed, a sitemap or one page of a list holds. */
export interface SourcePage extends Feed {
  /** Further sitemaps that an index names, resolved, newest first; empty for anything else. */
  readonly parts: readonly ListedSitemap[];
}

/** What a sitemap may unpack to, by its own protocol. */
const MAX_UNPACKED_BYTES = 50 * 1024 * 1024;

/**
 * Reads a page of a source as it came from its server.
 *
 * @throws SkipPage NOT_TEXT, EMPTY, TOO_LARGE where it is none
 */
export function readSourcePage(source: Discovery, fetched: Fetched, { charset }: Pick<Site, 'charset'>): SourcePage {
  const { body, contentType, url } = fetched;
  const bytes = body[0] === 0x1f && body[1] === 0x8b ? unpack(body, url) : body; // `sitemap-1.xml.gz`, whatever its type says
  const { text } = decode(bytes, { contentType, ...(charset ? { siteCharset: charset } : {}) });
  switch (source.by) {
    case 'rss':
      return { ...readFeed(text, url), parts: [] };
    case 'list':
      return { ...readListPage(text, url, source.links, source.dates), parts: [] };
    case 'sitemap':
    case 'robots': {
      const { links, sitemaps } = readSitemap(text, url);
      return { links, base: url, parts: sitemaps.map((part) => ({ ...part, address: resolved(part.address, url) })) };
    }
  }
}

function resolved(address: string, base: string): string {
  return URL.canParse(address, base) ? new URL(address, base).href : address;
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
