import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs';
import { RetryLater } from '../../errors.ts';
import { beginToWrite, openDatabase } from '../../sqlite/open.ts';
import { readMeta, readsRecordsOf } from '../../sqlite/schema.ts';
import { prepareOnce } from '../../sqlite/statements.ts';
import { type Editions, type NewEdition, NO_EDITION, type PresentEdition, unreadableEdition } from '../editions.ts';
import {
  type EditionFile,
  editionFile,
  editionFiles,
  removeEdition,
  removeUnfinished,
  unfinishedPath,
} from './editionFiles.ts';
import { everyArticle } from './records.ts';
import { openSqliteStore, type SqliteStoreOptions } from './store.ts';

/**
 * The editions of the store in a folder, each a database file. A new one is made under a name of its own; the swap renames it, under
 * the write lock of the one before, so that each write is either in the old edition before the last catching up, or in the new one.
 */
export function sqliteEditions(folder: string, options: SqliteStoreOptions): Editions {
  return {
    async begin() {
      removeUnfinished(folder);
      const inUse = editionFiles(folder).at(-1) ?? null;
      return newEdition(folder, inUse, options);
    },
    async dropOld() {
      const old = editionFiles(folder).slice(0, -1);
      for (const { path } of old) removeEdition(path);
      return old.map(({ path }) => path);
    },
    close: async () => undefined,
  };
}

function newEdition(folder: string, inUse: EditionFile | null, options: SqliteStoreOptions): NewEdition {
  const number = (inUse?.number ?? 0) + 1;
  const path = unfinishedPath(folder, number);
  const store = openSqliteStore(path, options);
  let isOpen = true;
  const discard = async () => {
    if (isOpen) await store.close();
    isOpen = false;
    removeEdition(path);
  };
  const takePlace = async (lastWork: () => Promise<void>) => {
    await lastWork();
    await store.finish();
    isOpen = false;
    renameSync(path, editionFile(folder, number).path);
    removeEdition(path); // what lies beside it
    syncFolder(folder);
  };
  return {
    store,
    present: inUse ? presentEdition(inUse.path) : NO_EDITION,
    async swap(lastWork) {
      try {
        await (inUse ? withWritersWaiting(inUse.path, () => takePlace(lastWork)) : takePlace(lastWork));
      } catch (error) {
        await discard();
        throw error;
      }
    },
    discard,
  };
}

/** What can be read of an edition, whatever version of the analysis made it. */
function presentEdition(path: string): PresentEdition {
  const database = openDatabase(path);
  try {
    const analysisVersion = readMeta(database, 'analysis');
    const schema = readMeta(database, 'schema');
    if (!readsRecordsOf('store', schema)) {
      return unreadableEdition(
        analysisVersion,
        `${path} has schema version ${schema}, whose records this program cannot read`,
      );
    }
    return { analysisVersion, unreadable: null, everyArticle: () => everyArticleIn(path) };
  } finally {
    database.close();
  }
}

async function* everyArticleIn(path: string) {
  const database = openDatabase(path);
  try {
    const db = prepareOnce(database);
    yield* everyArticle((read) => read(db));
  } finally {
    database.close();
  }
}

/** Holds the write lock of a database during `work`: writers of other processes wait, readers do not. */
async function withWritersWaiting(path: string, work: () => Promise<void>): Promise<void> {
  const database = openDatabase(path);
  try {
    try {
      beginToWrite(database);
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new RetryLater('STORE_FAILED', `${path} could not be closed for writing: ${why}`, { cause });
    }
    await work();
  } finally {
    if (database.isTransaction) database.exec('ROLLBACK');
    database.close();
  }
}

/** The new name is on the disk before anyone writes to the edition. Windows has no such call and needs none. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
