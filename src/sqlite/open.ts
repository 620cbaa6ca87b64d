import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';

/** How long a locked database is waited for in which nobody else writes either, in ms. */
export const PATIENCE_MS = 10_000;

/** How soon to ask again for the write lock of another process, in ms; it is held while that computes, not while it waits for the disk. */
export const ASK_AGAIN_MS = 1;
const SQLITE_BUSY = 5;

/**
 * Opens a database file for many processes at once, made where it is missing, with its folder. Writes are durable when they
 * are acknowledged: WAL with `synchronous=FULL` survives kill -9 and power loss. A locked database is waited for up to 10 s.
 *
 * @param path file, or `:memory:`
 */
export function openDatabase(path: string): DatabaseSyncInstance {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path);
  database.exec(`PRAGMA busy_timeout = ${PATIENCE_MS}`);
  switchToWriteAheadLog(database);
  database.exec('PRAGMA synchronous = FULL');
  database.exec('PRAGMA foreign_keys = ON');
  return database;
}

/**
 * SQLite does not wait for a lock where it would raise a read lock to a write lock (two processes that both do so would wait for
 * ever), as it does when the first of many processes lays out a new file: https://sqlite.org/c3ref/busy_handler.html
 */
function switchToWriteAheadLog(database: DatabaseSyncInstance): void {
  const deadline = performance.now() + PATIENCE_MS;
  while (true) {
    try {
      database.exec('PRAGMA journal_mode = WAL');
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error;
      pause(1 + Math.random() * 20);
    }
  }
}

/** Holds the thread. */
const pause = (ms: number): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

/** Whether another connection holds a lock: the low byte of SQLite's result code; the others tell which kind of busy. */
export const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === SQLITE_BUSY;

/**
 * Tells, each time it is asked, whether the write lock is still worth waiting for: others write, so that our turn comes, or the last of them did
 * less than `mostMs` ago. What holds the lock for longer hangs.
 */
export function patience(database: DatabaseSyncInstance, mostMs: number = PATIENCE_MS): () => boolean {
  const look = database.prepare('PRAGMA data_version'); // another one when another connection has written
  const version = () => Object.values(look.get() ?? {})[0];
  let seen = version();
  let since = performance.now();
  return () => {
    const now = performance.now();
    const seenNow = version();
    if (seenNow !== seen) [seen, since] = [seenNow, now];
    return now - since < mostMs;
  };
}

/**
 * Runs `work` in one transaction that takes the write lock at once (so that it never fails half way for a lock), and rolls
 * back when it throws. Not nested.
 */
export function inTransaction<Result>(database: DatabaseSyncInstance, work: () => Result): Result {
  beginToWrite(database);
  return commitAfter(database, work);
}

/**
 * Begins a transaction with the write lock, which is waited for with the thread held: for what is seldom written. SQLite itself would ask the more seldom
 * the longer it has waited.
 */
export function beginToWrite(database: DatabaseSyncInstance): void {
  let isWorthIt: (() => boolean) | null = null;
  try {
    for (;;) {
      try {
        database.exec('PRAGMA busy_timeout = 0; BEGIN IMMEDIATE');
        return;
      } catch (error) {
        if (!isBusy(error)) throw error;
        isWorthIt ??= patience(database);
        if (!isWorthIt()) throw error;
        pause(ASK_AGAIN_MS * (1 + Math.random()));
      }
    }
  } finally {
    if (database.isOpen) database.exec(`PRAGMA busy_timeout = ${PATIENCE_MS}`);
  }
}

/** Does `work` in the transaction that was begun, and commits it; rolls it back when `work` throws. */
export function commitAfter<Result>(database: DatabaseSyncInstance, work: () => Result): Result {
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    // A full disk ends the transaction by itself; a second ROLLBACK would hide why.
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
