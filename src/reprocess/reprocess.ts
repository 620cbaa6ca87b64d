import { mergeById } from '../differences/mergeById.ts';
import { DifferenceReport, type Tally } from '../differences/report.ts';
import { BadInput, RetryLater } from '../errors.ts';
import { settleArticles } from '../jobs/settle.ts';
import { settleAll } from '../jobs/settleAll.ts';
import type { ArticleRecords } from '../model/article.ts';
import type { Document } from '../model/document.ts';
import type { NewEdition } from '../store/editions.ts';
import type { LeftOut } from './leftOut.ts';
import { type ArchiveReading, readArchive } from './readArchive.ts';

export interface ReprocessParts extends Omit<ArchiveReading, 'store'> {
  readonly edition: NewEdition;
  /** Version of the analysis that reads now. */
  readonly analysisVersion: string;
  readonly registry: readonly Document[];
}

export interface ReprocessOptions {
  /** Puts the new edition in the place of the present one; else it goes. */
  readonly swap: boolean;
  /** Reads the pages of this site alone; the articles of the others are taken over as they are, since citations are resolved by all. */
  readonly site?: string | undefined;
  /** Swaps also where pages could not be read or articles would be lost. */
  readonly despiteLosses: boolean;
}

/** What became of it. */
export interface Reprocessed {
  /** Version of the analysis of the edition that was in use; null where there was none. */
  readonly before: string | null;
  readonly after: string;
  /** Why nothing could be compared; null where it was. */
  readonly unreadable: string | null;
  readonly articles: number;
  readonly differences: readonly Tally[];
  readonly leftOut: ReturnType<LeftOut['byCode']>;
  /** Pages that might have become articles, but their reading failed. */
  readonly failures: number;
  /** Articles in use that no page of the archive would make again. */
  readonly lost: { readonly total: number; readonly samples: readonly string[] };
  readonly swapped: boolean;
}

const MOST_LOST_KEPT = 1_000;
const MOST_LOST_SHOWN = 3;

/**
 * Reads the archive again with the analysis of today into a new edition of the store, settles its citations, tells what is different, and
 * swaps when asked to. The archive is what nothing is lost by: every page is in it before its article is acknowledged, so the swap reads
 * what came to it in between while the present edition is closed for writing.
 */
export async function reprocess(parts: ReprocessParts, options: ReprocessOptions): Promise<Reprocessed> {
  const { edition, registry, analysisVersion } = parts;
  const { store, present } = edition;
  const reading: ArchiveReading = { ...parts, store };
  if (
    options.site !== undefined &&
    options.swap &&
    (present.analysisVersion !== analysisVersion || present.unreadable)
  ) {
    throw new BadInput(
      'BAD_ARGUMENT',
      `--site ${options.site} --swap takes over the articles of other sites as they are, but those are of analysis version ` +
        `${present.analysisVersion}, not ${analysisVersion}: read all of them, without --site`,
    );
  }
  let mark = await readArchive(reading, 0, { onlySite: options.site });
  if (options.site !== undefined) await takeOverOthers(parts, options.site);
  await settleAll(store, registry);
  const settle = (records: ArticleRecords) => settleArticles(store, registry, [records]);
  const catchUp = async () => {
    mark = await readArchive(reading, mark, { written: settle });
  };
  const lastWork = async () => {
    const failuresBefore = parts.leftOut.failures();
    await catchUp();
    const more = parts.leftOut.failures() - failuresBefore;
    if (more <= 0) return;
    throw new RetryLater('STORE_FAILED', `${more} pages that came meanwhile could not be read; nothing was swapped`);
  };
  await catchUp();

  const report = new DifferenceReport();
  const missing = await compare(parts, options.site, report);
  await catchUp();
  const lost = await stillMissing(parts, missing);
  const failures = parts.leftOut.failures();
  const swapped = options.swap && (options.despiteLosses || (failures === 0 && lost.total === 0));
  const { articles } = await store.counts();
  if (swapped) await edition.swap(lastWork);
  else await edition.discard();
  return {
    before: present.analysisVersion,
    after: analysisVersion,
    unreadable: present.unreadable,
    articles,
    differences: report.tallies(),
    leftOut: parts.leftOut.byCode(),
    failures,
    lost,
    swapped,
  };
}

async function takeOverOthers({ edition: { store, present } }: ReprocessParts, site: string): Promise<void> {
  for await (const records of present.everyArticle()) if (records.article.site !== site) await store.put(records);
}

interface Missing {
  readonly id: ArticleRecords['article']['id'];
  readonly url: string;
}

/** Compares article by article; returns those in use that are neither in the new edition nor known to be left out. */
async function compare({ edition, leftOut }: ReprocessParts, site: string | undefined, report: DifferenceReport) {
  const missing = { total: 0, kept: [] as Missing[] };
  for await (const versions of mergeById(edition.present.everyArticle(), edition.store.everyArticle())) {
    const [before, after] = versions;
    const { article } = after ?? before ?? {};
    if (!article || (site !== undefined && article.site !== site && before?.article.site !== site)) continue;
    report.add(versions);
    if (after || leftOut.has(article.id)) continue;
    missing.total += 1;
    if (missing.kept.length < MOST_LOST_KEPT) missing.kept.push({ id: article.id, url: article.url });
  }
  return missing;
}

/** What was archived and acknowledged while it was compared is there by now. */
async function stillMissing(
  { edition, leftOut }: ReprocessParts,
  { total, kept }: { readonly total: number; readonly kept: readonly Missing[] },
): Promise<Reprocessed['lost']> {
  const lost: string[] = [];
  for (const { id, url } of kept) if (!(await edition.store.has(id)) && !leftOut.has(id)) lost.push(url);
  return { total: total - kept.length + lost.length, samples: lost.slice(0, MOST_LOST_SHOWN) };
}
