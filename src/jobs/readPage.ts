import type { Sheet } from '../../pipelines/sheet.ts';
import type { ArticleRecords } from '../model/article.ts';
import type { Document } from '../model/document.ts';
import type { Attachment, Page } from '../model/page.ts';
import type { Site } from '../model/site.ts';
import type { Pipeline } from '../pipeline.ts';

/** A file that holds the text of a page; `refused` says why nothing of it was read. */
export type Attached = Pick<Attachment, 'url' | 'refused'>;

/** What was read of a page, and how it went. */
export interface PageReading {
  readonly records: ArticleRecords;
  /** The page on which the article goes on, where it is not among those that were read. */
  readonly nextPage: string | null;
  /** The page on which it begins, where that is another one. */
  readonly firstPage: string | null;
  /** The page of the whole article, where this one is a version of it for another screen. */
  readonly fullPage: string | null;
  /** The files that hold its text, where they are not among those that were read; none where the page prints it. */
  readonly attachments: readonly string[];
  /** Those that were there. */
  readonly attached: readonly Attached[];
  /** Fields for which the site's selectors found nothing and the generic extractor answered. */
  readonly fellBack: readonly string[];
  /** How long each step of the pipeline took, in ms, by its name. */
  readonly stepMs: Readonly<Record<string, number>>;
}

/**
 * Reads a page with the pipeline of its site's kind, by the site's declaration; that of no declared site as news.
 * Rejects with SkipPage where it holds no article, with RetryLater where the thread that read it is no more.
 */
export type ReadPage = (page: Page) => Promise<PageReading>;

/** Something that reads pages until it is closed. */
export interface Reader {
  readonly readPage: ReadPage;
  /** Ends what it has started. What is still being read is rejected. */
  close(): Promise<void>;
}

/** Reads pages in the thread that calls. */
export function makeReadPage(parts: {
  readonly sites: readonly Site[];
  readonly pipelines: { readonly news: Pipeline<Sheet>; readonly resolution: Pipeline<Sheet> };
  /** Well-known documents. */
  readonly registry: readonly Document[];
}): ReadPage {
  const byId = new Map(parts.sites.map((site) => [site.id, site]));
  return async (page) => {
    const site = byId.get(page.site) ?? null;
    const stepMs: Record<string, number> = {};
    const { records, addresses, attachments, fellBack } = parts.pipelines[site?.kind ?? 'news'].run(
      { page, site, documents: parts.registry },
      (step, ms) => {
        stepMs[step] = ms;
      },
    );
    const { nextPage, firstPage, fullPage } = addresses;
    const attached = (page.attachments ?? []).map(({ url, refused }) => ({ url, ...(refused ? { refused } : {}) }));
    return { records, nextPage, firstPage, fullPage, attachments, attached, fellBack, stepMs };
  };
}
