import type { Archive } from '../crawl/archive.ts';
import { canonicalUrl } from '../crawl/canonicalUrl.ts';
import { SkipPage } from '../errors.ts';
import type { ArchiveRef, LaterPage, Page } from '../model/page.ts';
import type { Site } from '../model/site.ts';
import type { PageReading, ReadPage } from './readPage.ts';

/** An archived page, and where it lies. */
export interface FoundPage {
  readonly page: Page;
  readonly ref: ArchiveRef;
}

export interface WholeReading extends PageReading {
  /** The page that it was read from, or begins on. */
  readonly from: FoundPage;
  /** Canonical URLs of the later pages that were read with it. */
  readonly laterPages: readonly string[];
}

export interface WholeReader {
  readonly archive: Archive;
  readonly readPage: ReadPage;
  readonly siteOf: (id: string) => Site | undefined;
}

/** More pages than any article that was met; what goes on after them is left. */
const MOST_LATER_PAGES = 30;

/**
 * Reads an article of one or several pages, with the files that hold its text, as far as they are archived; `nextPage` and `attachments` say
 * what is still missing. A version for another
 * screen (AMP, mobile), which may hold less, is read only where the full page is not archived or holds no article: so it does not matter
 * which of them came first.
 */
export async function readWholeArticle(found: FoundPage, parts: WholeReader): Promise<WholeReading> {
  const reading = await readFrom(found, parts);
  const full = reading.fullPage === null ? null : await fullPageOf(found.page, reading.fullPage, parts);
  if (full === null) return reading;
  try {
    return await readFrom(full, parts);
  } catch (error) {
    if (error instanceof SkipPage) return reading;
    throw error;
  }
}

async function fullPageOf(page: Page, declared: string, { archive, siteOf }: WholeReader): Promise<FoundPage | null> {
  if (page.url.startsWith('file:')) return null;
  const url = canonicalUrl(declared, { site: siteOf(page.site) });
  const ref = url === page.url ? null : await archive.find(url);
  if (ref === null) return null;
  const { body, contentType, fetchedAt } = await archive.read(ref);
  return { page: { url, site: page.site, body, contentType, fetchedAt }, ref };
}

async function readFrom(from: FoundPage, { archive, readPage, siteOf }: WholeReader): Promise<WholeReading> {
  const later: LaterPage[] = [];
  const laterPages: string[] = [];
  let reading = await readPage(from.page);
  const attachments = await archivedOf(reading.attachments, archive);
  if (attachments.length > 0) reading = await readPage({ ...from.page, attachments });
  const whole = (): WholeReading => ({ ...reading, from, laterPages });
  while (reading.firstPage === null && reading.nextPage !== null && later.length < MOST_LATER_PAGES) {
    const url = reading.nextPage;
    const ref = await archive.find(url);
    if (ref === null) return whole();
    const { body, contentType, finalUrl } = await archive.read(ref);
    later.push({ url, body, contentType });
    laterPages.push(canonicalUrl(finalUrl, { site: siteOf(from.page.site) }));
    reading = await readPage({ ...from.page, attachments, later });
  }
  return later.length < MOST_LATER_PAGES ? whole() : { ...whole(), nextPage: null };
}

async function archivedOf(urls: readonly string[], archive: Archive): Promise<LaterPage[]> {
  const there: LaterPage[] = [];
  for (const url of urls) {
    const ref = await archive.find(url);
    if (ref === null) continue;
    const { body, contentType } = await archive.read(ref);
    there.push({ url, body, contentType });
  }
  return there;
}
