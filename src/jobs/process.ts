import type { Archive } from '../crawl/archive.ts';
import type { Document } from '../model/document.ts';
import type { Store } from '../store/store.ts';
import type { PageReading, ReadPage } from './readPage.ts';
import { makeSettle } from './settle.ts';
import type { Handler } from './worker.ts';

/** Told of each page that was read, before its records are written. */
export type OnRead = (site: string, reading: PageReading) => void;

/** Reads archived bytes and writes the article's records as one unit. */
export function processHandler(parts: {
  readonly archive: Archive;
  readonly store: Store;
  readonly readPage: ReadPage;
  /** Well-known documents. */
  readonly registry: readonly Document[];
  readonly onRead: OnRead;
}): Handler<'process'> {
  const settle = makeSettle(parts.store, parts.registry);
  return async ({ url, site, ref }) => {
    const { body, contentType, fetchedAt } = await parts.archive.read(ref);
    const reading = await parts.readPage({ url, site, body, contentType, fetchedAt });
    parts.onRead(site, reading);
    await parts.store.put(reading.records);
    await settle(reading.records);
    return [];
  };
}
