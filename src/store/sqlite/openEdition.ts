import { createHash } from 'node:crypto';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { Document } from '../../model/document.ts';
import { inTransaction, openDatabase } from '../../sqlite/open.ts';
import { layOut, readMeta, refuseOtherVersion } from '../../sqlite/schema.ts';
import { prepareOnce, type Statements } from '../../sqlite/statements.ts';
import { keepCounts } from './countOnce.ts';
import { editionFile, editionFiles, isSuperseded } from './editionFiles.ts';
import { replaceRegistry } from './evidence.ts';

export interface EditionOptions {
  /** Version of the analysis that makes records and reads queries; data of another one are refused. */
  readonly analysisVersion: string;
  /** Well-known documents: found like others, but counted only where an article cites them. */
  readonly registry: readonly Document[];
}

/** An open database file, with what is kept for its connection. */
export interface OpenFile {
  readonly database: DatabaseSyncInstance;
  readonly db: Statements;
  readonly counts: ReturnType<typeof keepCounts>;
}

export interface OpenEdition extends OpenFile {
  isSuperseded(): boolean;
}

/** The edition that a database file of its own is. */
export function openOnlyEdition(path: string, options: EditionOptions): OpenEdition {
  return { ...openFile(path, options), isSuperseded: () => false };
}

/** The edition in use in a folder: the last one, also where it took the place of another while that was being opened. */
export function openEditionIn(folder: string, options: EditionOptions): OpenEdition {
  for (;;) {
    const edition = editionFiles(folder).at(-1) ?? editionFile(folder, 1);
    const file = openFile(edition.path, options);
    if (editionFiles(folder).at(-1)?.number === edition.number) {
      return { ...file, isSuperseded: () => isSuperseded(folder, edition) };
    }
    file.database.close();
  }
}

function openFile(path: string, { analysisVersion, registry }: EditionOptions): OpenFile {
  const database = openDatabase(path);
  try {
    layOut(database, 'store');
    const db = prepareOnce(database);
    if (readMeta(database, 'analysis') === null) {
      db.run(`INSERT INTO meta (name, value) VALUES ('analysis', ?) ON CONFLICT (name) DO NOTHING`, analysisVersion);
    }
    refuseOtherVersion(database, 'store', 'analysis', analysisVersion);
    takeRegistry(database, db, registry);
    return { database, db, counts: keepCounts(db) };
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
