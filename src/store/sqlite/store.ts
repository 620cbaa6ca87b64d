import { RetryLater, SkipPage } from '../../errors.ts';
import type { ArticleRecords } from '../../model/article.ts';
import type { OnWrite, Store, StoreCounts } from '../store.ts';
import { searchArticles } from './articles.ts';
import { citationsNumbered, searchCitations } from './citations.ts';
import { copiesOf, writeGroups } from './copies.ts';
import { isRefusal, listDeadLetters, noteDeadLetter, removeDeadLetter } from './deadLetters.ts';
import { documentsNumbered, readDocument, searchDocuments } from './documents.ts';
import { type EditionOptions, type OpenEdition, type OpenFile, openEditionIn, openOnlyEdition } from './openEdition.ts';
import { readOfficial, searchOfficials, searchUnits } from './profiles.ts';
import { putArticle, takeAway } from './put.ts';
import { everyArticle, readRecords } from './records.ts';
import { readSettled, writeResolutions } from './resolutions.ts';
import { alikeArticles, articlesInGroup, sketchedArticles } from './sketches.ts';
import { searchSpeeches } from './speeches.ts';
import { type WritableEdition, writable } from './writableEdition.ts';

export interface SqliteStoreOptions extends EditionOptions {
  readonly onWrite?: OnWrite;
}

/**
 * Opens the search store in a database file, made where it is missing. Any number of processes may have it open.
 *
 * @param path a file of its own
 * @throws Fatal INDEX_VERSION where the data are of another version
 */
export function openSqliteStore(path: string, options: SqliteStoreOptions): SqliteStore {
  return new SqliteStore(() => openOnlyEdition(path, options), options.onWrite);
}

/**
 * Opens the edition of the store that is in use in a folder, and goes on with the next one when that takes its place.
 *
 * @throws Fatal INDEX_VERSION where the edition is of another version: here, or later from any call
 */
export function openSqliteStoreIn(folder: string, options: SqliteStoreOptions): Store {
  return new SqliteStore(() => openEditionIn(folder, options), options.onWrite);
}

/** Thrown inside a write transaction, which is then done again with the edition that took the place of this one. */
class Superseded extends Error {}

/** The store on one SQLite connection. */
export class SqliteStore implements Store {
  readonly #open: () => OpenEdition;
  readonly #onWrite: OnWrite | undefined;
  #edition: WritableEdition;
  /** Resolves when the editions that were left are closed. */
  #left: Promise<void> = Promise.resolve();

  constructor(open: () => OpenEdition, onWrite?: OnWrite) {
    this.#open = open;
    this.#onWrite = onWrite;
    this.#edition = this.#openEdition();
  }

  async put(records: ArticleRecords): Promise<void> {
    const { id, url } = records.article;
    try {
      await this.#write(`article ${id}`, (edition) => this.#putInto(edition, records));
    } catch (cause) {
      if (!isRefusal(cause)) throw cause;
      const letter = { articleId: id, url, reason: cause.message, at: new Date().toISOString() };
      await this.#write(`refused article ${id}`, ({ db, others, isSuperseded }) =>
        others.run(() => {
          if (isSuperseded()) throw new Superseded();
          noteDeadLetter(db, letter);
        }),
      );
      throw new SkipPage('STORE_FAILED', `SQLite refuses article ${id}: ${cause.message}`, { cause });
    }
  }

  async remove(id: string): Promise<void> {
    await this.#write(`removal of article ${id}`, ({ db, articles, isSuperseded }) =>
      articles.run((atEnd) => {
        if (isSuperseded()) throw new Superseded();
        atEnd(takeAway(db, id));
      }),
    );
  }

  async get(id: string): Promise<ArticleRecords | null> {
    return this.#snapshot(({ db }) => readRecords(db, id));
  }

  async has(id: string): Promise<boolean> {
    return this.#current().db.get('SELECT 1 FROM articles WHERE id = ?', id) !== undefined;
  }

  everyArticle(): ReturnType<Store['everyArticle']> {
    return everyArticle((read) => this.#snapshot(({ db }) => read(db)));
  }

  async searchArticles(query: Parameters<Store['searchArticles']>[0]): ReturnType<Store['searchArticles']> {
    return this.#snapshot(({ db, counts }) => searchArticles(db, counts.countOnce, query));
  }

  async searchSpeeches(query: Parameters<Store['searchSpeeches']>[0]): ReturnType<Store['searchSpeeches']> {
    return this.#snapshot(({ db, counts }) => searchSpeeches(db, counts.countOnce, query));
  }

  async searchCitations(query: Parameters<Store['searchCitations']>[0]): ReturnType<Store['searchCitations']> {
    return this.#snapshot(({ db, counts }) => searchCitations(db, counts.countOnce, query));
  }

  async searchDocuments(query: Parameters<Store['searchDocuments']>[0]): ReturnType<Store['searchDocuments']> {
    return this.#snapshot(({ db }) => searchDocuments(db, query));
  }

  async searchOfficials(query: Parameters<Store['searchOfficials']>[0]): ReturnType<Store['searchOfficials']> {
    return this.#snapshot(({ db }) => searchOfficials(db, query));
  }

  async searchUnits(query: Parameters<Store['searchUnits']>[0]): ReturnType<Store['searchUnits']> {
    return this.#snapshot(({ db }) => searchUnits(db, query));
  }

  async documentsNumbered(numbers: readonly string[]): ReturnType<Store['documentsNumbered']> {
    return documentsNumbered(this.#current().db, numbers);
  }

  async document(id: string): ReturnType<Store['document']> {
    return readDocument(this.#current().db, id);
  }

  async official(id: Parameters<Store['official']>[0]): ReturnType<Store['official']> {
    return this.#snapshot(({ db }) => readOfficial(db, id));
  }

  async citationsNumbered(numbers: readonly string[]): ReturnType<Store['citationsNumbered']> {
    return citationsNumbered(this.#current().db, numbers);
  }

  async putResolutions(...[resolved, settled]: Parameters<Store['putResolutions']>): Promise<void> {
    await this.#write(`${resolved.length} resolutions`, ({ db, others, isSuperseded }) =>
      others.run(() => {
        if (isSuperseded()) throw new Superseded();
        writeResolutions(db, resolved, settled);
      }),
    );
  }

  async settledEvidence(numbers: readonly string[]): ReturnType<Store['settledEvidence']> {
    return readSettled(this.#current().db, numbers);
  }

  async sketched(ids: Parameters<Store['sketched']>[0]): ReturnType<Store['sketched']> {
    return sketchedArticles(this.#current().db, ids);
  }

  async alike(articles: Parameters<Store['alike']>[0]): ReturnType<Store['alike']> {
    return this.#snapshot(({ db }) => articles.map((article) => alikeArticles(db, article)));
  }

  async inGroups(...[groups, most]: Parameters<Store['inGroups']>): ReturnType<Store['inGroups']> {
    return this.#snapshot(({ db }) => groups.flatMap((group) => articlesInGroup(db, group, most)));
  }

  async putGroups(groups: Parameters<Store['putGroups']>[0]): Promise<void> {
    await this.#write(`groups of ${groups.size} articles`, ({ db, others, isSuperseded }) =>
      others.run(() => {
        if (isSuperseded()) throw new Superseded();
        writeGroups(db, groups);
      }),
    );
  }

  async copiesOf(id: Parameters<Store['copiesOf']>[0]): ReturnType<Store['copiesOf']> {
    return this.#snapshot(({ db }) => copiesOf(db, id));
  }

  async counts(): Promise<StoreCounts> {
    const none = { articles: 0, speeches: 0, citations: 0, officials: 0, documents: 0 };
    return {
      ...none,
      ...this.#current().db.get<StoreCounts>(`SELECT
        (SELECT count(*) FROM articles) AS articles,
        (SELECT count(*) FROM speeches) AS speeches,
        (SELECT count(*) FROM citations) AS citations,
        (SELECT count(*) FROM names WHERE facet = 'official' AND articles > 0) AS officials,
        (SELECT count(*) FROM names WHERE facet = 'document' AND articles > 0) AS documents`),
    };
  }

  async deadLetters(page: Parameters<Store['deadLetters']>[0]): ReturnType<Store['deadLetters']> {
    return this.#snapshot(({ db }) => listDeadLetters(db, page));
  }

  async close(): Promise<void> {
    await this.#edition.allWritten();
    this.#edition.database.close();
    await this.#left;
  }

  /**
   * Closes it, with all in one file that may be renamed; no other connection may be open. Closing alone would not do: it waits until the
   * last prepared statement is collected, and until then the log stays beside the file.
   */
  async finish(): Promise<void> {
    await this.#edition.allWritten();
    this.#edition.database.exec('PRAGMA journal_mode = DELETE');
    this.#edition.database.close();
  }

  /** The edition in use: the next one where that took the place of ours. Its connection must not be kept over an `await`. */
  #current() {
    if (this.#edition.isSuperseded()) {
      const before = this.#edition;
      this.#edition = this.#openEdition();
      // All that waits there fails as superseded, and is written to the next one.
      this.#left = this.#left.then(() => before.allWritten()).then(() => before.database.close());
    }
    return this.#edition;
  }

  #openEdition(): WritableEdition {
    return writable(this.#open(), this.#onWrite);
  }

  #putInto({ articles, isSuperseded, db }: WritableEdition, records: ArticleRecords): Promise<void> {
    return articles.run((atEnd) => {
      if (isSuperseded()) throw new Superseded();
      removeDeadLetter(db, records.article.id);
      atEnd(putArticle(db, records));
    });
  }

  /** Writes to the edition in use; what comes upon one that was just replaced is written to the next. */
  async #write(what: string, write: (edition: WritableEdition) => Promise<void>) {
    for (;;) {
      try {
        await write(this.#current());
        this.#edition.counts.forget();
        return;
      } catch (error) {
        if (!(error instanceof Superseded)) throw writeFailure(what, error);
      }
    }
  }

  /** All reads of `read` see one moment, whatever other processes write meanwhile. */
  #snapshot<Result>(read: (edition: OpenFile) => Result): Result {
    const edition = this.#current();
    edition.database.exec('BEGIN');
    try {
      return read(edition);
    } finally {
      edition.database.exec('COMMIT');
    }
  }
}

/** How soon to try again, in ms; it is not the article's fault, so that no try is used up. */
const REST_MS = 10_000;

/** What SQLite itself reports (a full disk, a lock that did not open) may pass, unless it refuses the values; anything else is a fault and stays as it is. */
function writeFailure(what: string, error: unknown): unknown {
  if (isRefusal(error)) return error;
  const isOfDatabase = error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR';
  return isOfDatabase
    ? new RetryLater('STORE_FAILED', `${what} could not be written: ${error.message}`, {
        cause: error,
        delayMs: REST_MS,
      })
    : error;
}
