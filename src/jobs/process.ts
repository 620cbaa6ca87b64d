import type { Archive } from '../crawl/archive.ts';
import type { Document } from '../model/document.ts';
import type { ArchiveRef } from '../model/page.ts';
import type { NewJob } from '../queue/queue.ts';
import type { Store } from '../store/store.ts';
import { wholeJob } from './fetch.ts';
import type { PageReading, ReadPage } from './readPage.ts';
import { makeSettle } from './settle.ts';
import { readWholeArticle } from './wholeArticle.ts';
import type { Handler } from './worker.ts';

/** Told of each page that was read, before its records are written. */
export type OnRead = (site: string, reading: PageReading) => void;

/**
 * Reads archived bytes and writes the article's records as one unit. Of an article in several pages the next one is fetched, and then
 * all are read as one article; a later page that came by itself has the first read again.
 */
export function processHandler(parts: {
  readonly archive: Archive;
  readonly store: Store;
  readonly readPage: ReadPage;
  /** Well-known documents. */
  readonly registry: readonly Document[];
  readonly onRead: OnRead;
}): Handler<'process'> {
  const { archive, store } = parts;
  const settle = makeSettle(store, parts.registry);
  return async ({ url, site, ref }) => {
    // A job that waited while its page was fetched anew must not put the older one over it.
    const archived = await archive.read(archive.newest(ref));
    const { body, contentType, fetchedAt } = archived;
    const reading = await readWholeArticle({ url, site, body, contentType, fetchedAt }, archive, parts.readPage);
    const first = reading.firstPage === null ? null : await archive.find(reading.firstPage);
    if (reading.firstPage !== null && first !== null)
      return [wholeJob({ url: reading.firstPage, ref: first }, url, site)];
    parts.onRead(site, reading);
    const { article } = reading.records;
    if (archived.url !== article.url) await archive.alias(article.id, archived.url);
    await store.put(reading.records);
    await settle(reading.records);
    return reading.nextPage === null ? [] : [nextPageJob(reading.nextPage, { url, site, ref })];
  };
}

function nextPageJob(url: string, first: { url: string; site: string; ref: ArchiveRef }): NewJob {
  const partOf = { url: first.url, ref: first.ref };
  return { key: `fetch:${first.url}+${url}`, work: { kind: 'fetch', url, site: first.site, partOf } };
}
