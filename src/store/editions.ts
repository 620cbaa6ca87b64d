import type { ArticleRecords } from '../model/article.ts';
import type { Store } from './store.ts';

/**
 * Everything that a store holds is one *edition*, made by one version of the analysis and the layout. `vankien reprocess` makes a new
 * edition beside the one in use, and may put it in its place in one step.
 */
export interface Editions {
  /**
   * Begins a new, empty edition that nobody else sees; what is left of one whose making was killed goes. To be called by one process
   * at a time.
   */
  begin(): Promise<NewEdition>;
  /** Removes the editions that are not in use any more; resolves to their names. */
  dropOld(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** An edition in the making. */
export interface NewEdition {
  /** To be filled; nobody else writes to it. */
  readonly store: Store;
  readonly present: PresentEdition;
  /**
   * Closes the present edition for writing, does `lastWork` (what was written to the present one meanwhile is brought over), and puts the
   * new edition in its place in one step. Processes that have the store open wait in between, then go on with the new one; those of
   * another version of the program end with INDEX_VERSION. Where `lastWork` throws or the process dies, the present one stays in use. The
   * store of this edition is closed when it resolves.
   *
   * @throws RetryLater STORE_FAILED where the present edition could not be closed for writing
   */
  swap(lastWork: () => Promise<void>): Promise<void>;
  /** Removes it. */
  discard(): Promise<void>;
}

/** The edition in use, as far as this program can read it: its records may be of another version of the analysis. */
export interface PresentEdition {
  /** Version of the analysis that made it; null where there is none yet. */
  readonly analysisVersion: string | null;
  /** Why its records cannot be read; null where they can. */
  readonly unreadable: string | null;
  /** By article id, rising; nothing where there is no edition, or none that can be read. */
  everyArticle(): AsyncIterable<ArticleRecords>;
}

/** Nothing is held yet. */
export const NO_EDITION: PresentEdition = {
  analysisVersion: null,
  unreadable: null,
  everyArticle: async function* () {},
};

/** An edition of which only the version is known. */
export function unreadableEdition(analysisVersion: string | null, why: string): PresentEdition {
  return { ...NO_EDITION, analysisVersion, unreadable: why };
}
