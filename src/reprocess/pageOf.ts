import { canonicalUrl } from '../crawl/canonicalUrl.ts';
import { siteOfUrl } from '../crawl/siteOfUrl.ts';
import type { ArchivedPage } from '../crawl/warcRecord.ts';
import type { Page } from '../model/page.ts';
import type { Site } from '../model/site.ts';

/** The site's id as jobs name it: `file` for an ingested file, `web` for an address of no declared site. */
export function siteIdOf(url: string, sites: readonly Site[]): string {
  if (url.startsWith('file:')) return 'file';
  return siteOfUrl(url, sites)?.id ?? 'web';
}

/**
 * An archived page as it is read: its site by its address, its identity as a fetch gives it.
 *
 * @param url as it was asked for
 */
export function pageOf(url: string, archived: ArchivedPage, sites: readonly Site[]): Page {
  const site = siteOfUrl(url, sites);
  const { body, contentType, fetchedAt, finalUrl } = archived;
  const identity = url.startsWith('file:') ? url : canonicalUrl(finalUrl, site ? { hosts: site.hosts } : {});
  return { url: identity, site: siteIdOf(url, sites), body, contentType, fetchedAt };
}
