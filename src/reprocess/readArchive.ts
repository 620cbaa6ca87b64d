import type { Archive } from '../crawl/archive.ts';
import { isVankienError, RetryLater, SkipPage } from '../errors.ts';
import type { ReadPage } from '../jobs/readPage.ts';
import { readWholeArticle } from '../jobs/wholeArticle.ts';
import type { ArticleRecords } from '../model/article.ts';
import type { ArchiveRef, Page } from '../model/page.ts';
import type { Site } from '../model/site.ts';
import { articleId } from '../parse/articleId.ts';
import { paperForm } from '../parse/paperForm.ts';
import type { Store } from '../store/store.ts';
import type { LeftOut } from './leftOut.ts';
import { identityOf, pageOf, siteIdOf } from './pageOf.ts';

export interface ArchiveReading {
  readonly archive: Archive;
  readonly readPage: ReadPage;
  readonly sites: readonly Site[];
  readonly store: Store;
  readonly leftOut: LeftOut;
  /** Pages that are read at the same time. */
  readonly concurrency: number;
  /** How often a page is tried whose reading may do better later. */
  readonly tries: number;
  readonly onPage: () => void;
}

interface ArchivedUrl {
  readonly url: string;
  readonly ref: ArchiveRef;
}

/** Pages whose records are in memory at the same time: what is written together shares the wait for the disk. */
const PAGES_AT_A_TIME = 50;
/** Before what may pass is tried again, in ms. */
const REST_MS = 200;

/**
 * Reads the pages of the archive that were written after a mark, and puts their articles into the store, the newest copy of each; those
 * of which nothing becomes go to `leftOut`.
 *
 * @param onlySite reads the pages of this site alone
 * @returns the mark up to which all is read, and the articles that were written where they are asked for
 */
export async function readArchive(
  reading: ArchiveReading,
  after: number,
  {
    onlySite,
    written,
  }: { readonly onlySite?: string | undefined; readonly written?: (records: ArticleRecords) => Promise<void> } = {},
): Promise<number> {
  const mark = reading.archive.mark();
  let some: ArchivedUrl[] = [];
  const readSome = async () => {
    for (const records of await putSome(reading, some)) await written?.(records);
    some = [];
  };
  for (const page of reading.archive.pages(after)) {
    if (onlySite !== undefined && siteIdOf(page.url, reading.sites) !== onlySite) continue;
    some.push(page);
    if (some.length === PAGES_AT_A_TIME) await readSome();
  }
  await readSome();
  return mark;
}

/** Two addresses may lead to one article: of those the page that was archived later is kept. */
async function putSome(reading: ArchiveReading, pages: readonly ArchivedUrl[]): Promise<ArticleRecords[]> {
  const readings: (ArticleRecords | null)[] = [];
  let next = 0;
  const lane = async () => {
    for (let at = next++; at < pages.length; at = next++) {
      const page = pages[at];
      if (page) readings[at] = await readOne(reading, page);
      reading.onPage();
    }
  };
  await Promise.all(Array.from({ length: reading.concurrency }, lane));
  const byId = new Map(readings.flatMap((records) => (records ? [[records.article.id, records] as const] : [])));
  const put = await Promise.all(
    [...byId.values()].map(async (records) => {
      const { id, url } = records.article;
      const isPut = await leavingOut(reading, id, url, () => reading.store.put(records).then(() => true));
      return isPut ? [records] : [];
    }),
  );
  return put.flat();
}

async function readOne(reading: ArchiveReading, { url, ref }: ArchivedUrl): Promise<ArticleRecords | null> {
  const page = await leavingOut(reading, articleId(url), url, async () =>
    pageOf(url, await reading.archive.read(ref), reading.sites),
  );
  if (!page) return null;
  const siteOf = (id: string) => reading.sites.find((site) => site.id === id);
  const id = articleId(identityOf(page, reading.sites));
  const records = await leavingOut(reading, id, page.url, async () => {
    if (isAttachment(page, reading.archive.articlesOf(url), id)) return null;
    const { records, firstPage } = await readWholeArticle({ page, ref }, { ...reading, siteOf });
    if (firstPage !== null && (await reading.archive.find(firstPage)) !== null) {
      throw new SkipPage('LATER_PAGE', `${page.url}: read with ${firstPage}, where its article begins`);
    }
    return records;
  });
  if (records) reading.leftOut.remove(records.article.id);
  return records;
}

/** Whether the page is a file that was fetched as the text of an article of another address, and never for itself: it is read with that one. */
function isAttachment({ body, contentType }: Page, articles: readonly string[], own: string): boolean {
  return articles.length > 0 && !articles.includes(own) && paperForm(body, contentType) !== null;
}

/** What `work` resolves to; null where it failed for good, which is noted with the reason. */
async function leavingOut<Result>(
  { leftOut, tries }: ArchiveReading,
  id: string,
  url: string,
  work: () => Promise<Result>,
): Promise<Result | null> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (error instanceof RetryLater && attempt < tries) {
        await new Promise((resolve) => setTimeout(resolve, error.delayMs ?? REST_MS * attempt));
        continue;
      }
      const reason = error instanceof Error ? error.message : String(error);
      leftOut.add({
        articleId: id,
        url,
        code: isVankienError(error) ? error.code : 'UNEXPECTED',
        reason,
        isFailure: !(error instanceof SkipPage) || error.code === 'STORE_FAILED',
      });
      return null;
    }
  }
}
