import { createHash } from 'node:crypto';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { RetryLater } from '../../errors.ts';
import type { Article, ArticleRecords } from '../../model/article.ts';
import type { Document } from '../../model/document.ts';
import type { SpeechRecord } from '../../model/speech.ts';
import { inTransaction, openDatabase } from '../../sqlite/open.ts';
import { layOut, readMeta, refuseOtherVersion } from '../../sqlite/schema.ts';
import { prepareOnce, type Statements } from '../../sqlite/statements.ts';
import type { OnWrite, Store, StoreCounts } from '../store.ts';
import { searchArticles } from './articles.ts';
import { citationsNumbered, searchCitations } from './citations.ts';
import { keepCounts } from './countOnce.ts';
import { documentsNumbered, readDocument, searchDocuments } from './documents.ts';
import { replaceRegistry } from './evidence.ts';
import { GroupWriter } from './groupWriter.ts';
import { readOfficial, searchOfficials, searchUnits } from './profiles.ts';
import { type KeptAnalysis, putArticle } from './put.ts';
import { citationsOfArticle, readSettled, writeResolutions } from './resolutions.ts';
import { searchSpeeches } from './speeches.ts';

export interface SqliteStoreOptions {
  /** Version of the analysis that makes records and reads queries; data of another one are refused. */
  readonly analysisVersion: string;
  /** Well-known documents: found like others, but counted only where an article cites them. */
  readonly registry: readonly Document[];
  readonly onWrite?: OnWrite;
}

/**
 * Opens the search store in a database file, made where it is missing. Any number of processes may have it open.
 *
 * @param path a file of its own
 * @throws Fatal INDEX_VERSION where the data are of another version
 */
export function openSqliteStore(path: string, { analysisVersion, registry, onWrite }: SqliteStoreOptions): Store {
  const database = openDatabase(path);
  try {
    layOut(database, 'store');
    const db = prepareOnce(database);
    if (readMeta(database, 'analysis') === null) {
      db.run(`INSERT INTO meta (name, value) VALUES ('analysis', ?) ON CONFLICT (name) DO NOTHING`, analysisVersion);
    }
    refuseOtherVersion(database, 'store', 'analysis', analysisVersion);
    takeRegistry(database, db, registry);
    return new SqliteStore(database, db, onWrite);
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Writes the registry where it is not the one that was written last. */
function takeRegistry(database: DatabaseSyncInstance, db: Statements, registry: readonly Document[]): void {
  const print = createHash('sha256').update(JSON.stringify(registry)).digest('hex');
  if (readMeta(database, 'registry') === print) return;
  inTransaction(database, () => {
    replaceRegistry(db, registry);
    db.run(
      `INSERT INTO meta (name, value) VALUES ('registry', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
      print,
    );
  });
}

class SqliteStore implements Store {
  readonly #database: DatabaseSyncInstance;
  readonly #db: Statements;
  readonly #articles: GroupWriter<ArticleRecords>;
  readonly #counts: ReturnType<typeof keepCounts>;

  constructor(database: DatabaseSyncInstance, db: Statements, onWrite: OnWrite | undefined) {
    this.#database = database;
    this.#db = db;
    this.#counts = keepCounts(db);
    this.#articles = new GroupWriter(database, (records) => putArticle(db, records), onWrite);
  }

  async put(records: ArticleRecords): Promise<void> {
    await this.#articles.write(records).catch((error) => {
      throw writeFailure(`article ${records.article.id}`, error);
    });
    this.#counts.forget();
  }

  async get(id: string): Promise<ArticleRecords | null> {
    return this.#snapshot(() => {
      const found = this.#db.get<{ row: number; article: string; analysis: string }>(
        'SELECT row, article, analysis FROM articles JOIN article_records USING (row) WHERE id = ?',
        id,
      );
      if (!found) return null;
      const speeches = this.#db.all<{ record: string }>(
        'SELECT record FROM speeches JOIN speech_records USING (row) WHERE article_row = ? ORDER BY position',
        found.row,
      );
      return {
        article: JSON.parse(found.article) as Article,
        ...(JSON.parse(found.analysis) as KeptAnalysis),
        speeches: speeches.map(({ record }) => JSON.parse(record) as SpeechRecord),
        citations: citationsOfArticle(this.#db, found.row),
      };
    });
  }

  async has(id: string): Promise<boolean> {
    return this.#db.get('SELECT 1 FROM articles WHERE id = ?', id) !== undefined;
  }

  async searchArticles(query: Parameters<Store['searchArticles']>[0]): ReturnType<Store['searchArticles']> {
    return this.#snapshot(() => searchArticles(this.#db, this.#counts.countOnce, query));
  }

  async searchSpeeches(query: Parameters<Store['searchSpeeches']>[0]): ReturnType<Store['searchSpeeches']> {
    return this.#snapshot(() => searchSpeeches(this.#db, this.#counts.countOnce, query));
  }

  async searchCitations(query: Parameters<Store['searchCitations']>[0]): ReturnType<Store['searchCitations']> {
    return this.#snapshot(() => searchCitations(this.#db, this.#counts.countOnce, query));
  }

  async searchDocuments(query: Parameters<Store['searchDocuments']>[0]): ReturnType<Store['searchDocuments']> {
    return this.#snapshot(() => searchDocuments(this.#db, query));
  }

  async searchOfficials(query: Parameters<Store['searchOfficials']>[0]): ReturnType<Store['searchOfficials']> {
    return this.#snapshot(() => searchOfficials(this.#db, query));
  }

  async searchUnits(query: Parameters<Store['searchUnits']>[0]): ReturnType<Store['searchUnits']> {
    return this.#snapshot(() => searchUnits(this.#db, query));
  }

  async documentsNumbered(numbers: readonly string[]): ReturnType<Store['documentsNumbered']> {
    return documentsNumbered(this.#db, numbers);
  }

  async document(id: string): ReturnType<Store['document']> {
    return readDocument(this.#db, id);
  }

  async official(id: Parameters<Store['official']>[0]): ReturnType<Store['official']> {
    return this.#snapshot(() => readOfficial(this.#db, id));
  }

  async citationsNumbered(numbers: readonly string[]): ReturnType<Store['citationsNumbered']> {
    return citationsNumbered(this.#db, numbers);
  }

  async putResolutions(...[resolved, settled]: Parameters<Store['putResolutions']>): Promise<void> {
    try {
      inTransaction(this.#database, () => writeResolutions(this.#db, resolved, settled));
    } catch (error) {
      throw writeFailure(`${resolved.length} resolutions`, error);
    }
    this.#counts.forget();
  }

  async settledEvidence(numbers: readonly string[]): ReturnType<Store['settledEvidence']> {
    return readSettled(this.#db, numbers);
  }

  async counts(): Promise<StoreCounts> {
    const none = { articles: 0, speeches: 0, citations: 0, officials: 0, documents: 0 };
    return {
      ...none,
      ...this.#db.get<StoreCounts>(`SELECT
        (SELECT count(*) FROM articles) AS articles,
        (SELECT count(*) FROM speeches) AS speeches,
        (SELECT count(*) FROM citations) AS citations,
        (SELECT count(*) FROM names WHERE facet = 'official' AND articles > 0) AS officials,
        (SELECT count(*) FROM names WHERE facet = 'document' AND articles > 0) AS documents`),
    };
  }

  async close(): Promise<void> {
    this.#articles.flush();
    this.#database.close();
  }

  /** All reads of `read` see one moment, whatever other processes write meanwhile. */
  #snapshot<Result>(read: () => Result): Result {
    this.#database.exec('BEGIN');
    try {
      return read();
    } finally {
      this.#database.exec('COMMIT');
    }
  }
}

/** What SQLite itself reports (a full disk, a lock that did not open) may pass; anything else is a fault and stays as it is. */
function writeFailure(what: string, error: unknown): unknown {
  const isOfDatabase = error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR';
  return isOfDatabase
    ? new RetryLater('STORE_FAILED', `${what} could not be written: ${error.message}`, { cause: error })
    : error;
}
