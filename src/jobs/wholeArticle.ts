import type { Archive } from '../crawl/archive.ts';
import type { LaterPage, Page } from '../model/page.ts';
import type { PageReading, ReadPage } from './readPage.ts';

/** More pages than any article that was met; what goes on after them is left. */
const MOST_LATER_PAGES = 30;

/** Reads an article of one or several pages as far as they are archived; `nextPage` says which one is still missing. */
export async function readWholeArticle(page: Page, archive: Archive, readPage: ReadPage): Promise<PageReading> {
  const later: LaterPage[] = [];
  let reading = await readPage(page);
  while (reading.firstPage === null && reading.nextPage !== null && later.length < MOST_LATER_PAGES) {
    const url = reading.nextPage;
    const ref = await archive.find(url);
    if (ref === null) return reading;
    const { body, contentType } = await archive.read(ref);
    later.push({ url, body, contentType });
    reading = await readPage({ ...page, later });
  }
  return later.length < MOST_LATER_PAGES ? reading : { ...reading, nextPage: null };
}
