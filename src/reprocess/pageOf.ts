import { canonicalUrl } from '../crawl/canonicalUrl.ts';
import { siteOfUrl } from '../crawl/siteOfUrl.ts';
import type { ArchivedPage } from '../crawl/warcRecord.ts';
import type { Page } from '../model/page.ts';
import type { Site } from '../model/site.ts';
import { articleIdentity } from '../text/articleIdentity.ts';

/** The site's id as jobs name it: `file` for an ingested file, `web` for an address of no declared site. */
export function siteIdOf(url: string, sites: readonly Site[]): string {
  if (url.startsWith('file:')) return 'file';
  return siteOfUrl(url, sites)?.id ?? 'web';
}

/**
 * An archived page as it is read: its site and its address as a fetch gives them.
 *
 * @param url as it was asked for
 */
export function pageOf(url: string, archived: ArchivedPage, sites: readonly Site[]): Page {
  const site = siteOfUrl(url, sites);
  const { body, contentType, fetchedAt, finalUrl } = archived;
  const address = url.startsWith('file:') ? url : canonicalUrl(finalUrl, { site });
  return { url: address, site: siteIdOf(url, sites), body, contentType, fetchedAt };
}

/** What the id of the page's article is made from. */
export function identityOf({ url, site }: Page, sites: readonly Site[]): string {
  return articleIdentity(
    url,
    sites.find(({ id }) => id === site),
  );
}
