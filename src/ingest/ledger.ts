import { openDatabase } from '../sqlite/open.ts';

/** A file as it was when it was taken: another size or time of change is another file. */
export interface TakenFile {
  readonly path: string;
  readonly size: number;
  /** ms since 1970 */
  readonly mtimeMs: number;
}

/** Which files of watched folders were taken to their end, so that a restart goes on and does not read them again. */
export interface Ledger {
  has(file: TakenFile): boolean;
  note(file: TakenFile): void;
  close(): void;
}

const SCHEMA = `CREATE TABLE IF NOT EXISTS taken (path TEXT PRIMARY KEY, size INTEGER NOT NULL, mtime REAL NOT NULL) STRICT`;

/** Opens the ledger, made where it is missing. */
export function openLedger(path: string): Ledger {
  const database = openDatabase(path);
  database.exec(SCHEMA);
  const has = database.prepare('SELECT 1 FROM taken WHERE path = ? AND size = ? AND mtime = ?');
  const note = database.prepare('INSERT OR REPLACE INTO taken (path, size, mtime) VALUES (?, ?, ?)');
  return {
    has: (file) => has.get(file.path, file.size, file.mtimeMs) !== undefined,
    note: (file) => void note.run(file.path, file.size, file.mtimeMs),
    close: () => database.close(),
  };
}
