import type { Archive } from '../crawl/archive.ts';
import { canonicalUrl } from '../crawl/canonicalUrl.ts';
import { type ErrorCode, SkipPage } from '../errors.ts';
import type { Article } from '../model/article.ts';
import type { Document } from '../model/document.ts';
import type { Site } from '../model/site.ts';
import { articleId } from '../parse/articleId.ts';
import { paperForm } from '../parse/paperForm.ts';
import type { FirstPage, NewJob } from '../queue/queue.ts';
import type { Store } from '../store/store.ts';
import { articleIdentity } from '../text/articleIdentity.ts';
import { fetchJob } from './discover.ts';
import { wholeJob } from './fetch.ts';
import { groupCopies } from './groupCopies.ts';
import type { PageReading, ReadPage } from './readPage.ts';
import { makeSettle } from './settle.ts';
import { readWholeArticle } from './wholeArticle.ts';
import type { Handler } from './worker.ts';

/** Told of each page that was read, before its records are written. */
export type OnRead = (site: string, reading: PageReading) => void;

/**
 * Reads archived bytes and writes the article's records as one unit. Of an article in several pages the next one is fetched, and then
 * all are read as one article, in whatever order they came: a later page has the first one read again, or fetched where it is not archived,
 * and stands for itself only until then. So are the files that hold the
 * text of a page read with it.
 */
export function processHandler(parts: {
  readonly siteOf: (id: string) => Site | undefined;
  readonly archive: Archive;
  readonly store: Store;
  readonly readPage: ReadPage;
  /** Well-known documents. */
  readonly registry: readonly Document[];
  readonly onRead: OnRead;
}): Handler<'process'> {
  const { siteOf, archive, store } = parts;
  const settle = makeSettle(store, parts.registry);

  /** The first page of what is a later one, where it is archived by now. */
  async function firstPageOf({ firstPage }: PageReading, site: string): Promise<FirstPage | null> {
    if (firstPage === null) return null;
    const url = canonicalUrl(firstPage, { site: siteOf(site) });
    const ref = (await archive.find(url)) ?? (await archive.find(firstPage));
    return ref === null ? null : { url, ref };
  }

  /** A later page that was read before the first one was there is no article of its own any more. */
  async function takeAway(laterPages: readonly string[], { id }: Article, site: string): Promise<void> {
    const ids = laterPages.map((url) => articleId(articleIdentity(url, siteOf(site))));
    for (const alone of ids) {
      if (alone === id || !(await store.has(alone))) continue;
      const copies = await store.copiesOf(alone);
      await store.remove(alone);
      await groupCopies(
        store,
        copies.map((copy) => copy.id),
      );
    }
  }

  return async ({ url, site, ref }) => {
    // A job that waited while its page was fetched anew must not put the older one over it.
    const newest = archive.newest(ref);
    const archived = await archive.read(newest);
    const { body, contentType, fetchedAt } = archived;
    const page = { url, site, body, contentType, fetchedAt };
    const reading = await readWholeArticle({ page, ref: newest }, { archive, readPage: parts.readPage, siteOf });
    const first = await firstPageOf(reading, site);
    if (first !== null) return [wholeJob(first, url, site)];
    parts.onRead(site, reading);
    const { article } = reading.records;
    // A file that is asked for by itself is an article, whatever page has it for its text.
    const isFile = paperForm(body, contentType) !== null;
    if (isFile || archived.url !== article.url) await archive.alias(article.id, archived.url);
    for (const file of reading.attached) await archive.alias(article.id, file.url);
    await store.put(reading.records);
    await takeAway(reading.laterPages, article, site);
    await settle(reading.records);
    if (reading.firstPage !== null) {
      // Another worker may have archived and read it meanwhile, and looked for this one too early.
      const came = await firstPageOf(reading, site);
      return [came === null ? firstPageJob(reading.firstPage, siteOf(site)) : wholeJob(came, url, site)];
    }
    const { from, nextPage, attachments } = reading;
    const missing = [...(nextPage === null ? [] : [nextPage]), ...attachments];
    // The page is held by what it says itself; that its file could not be read is to be listed all the same.
    const unread = reading.attached.find(({ refused }) => refused)?.refused;
    if (missing.length === 0 && unread) throw new SkipPage(unread.code as ErrorCode, unread.message);
    return missing.map((part) => partJob(part, site, { url: from.page.url, ref: from.ref }));
  };
}

/** Its own key is that of every page: one that was fetched, or is to be, is not fetched again. */
function firstPageJob(address: string, site: Site | undefined): NewJob {
  return fetchJob(canonicalUrl(address, { site }), site ?? 'web');
}

/** Fetches what belongs to an article, whose first page is read again then. */
function partJob(url: string, site: string, partOf: FirstPage): NewJob {
  return { key: `fetch:${partOf.url}+${url}`, work: { kind: 'fetch', url, site, partOf } };
}
