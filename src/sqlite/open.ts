import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';

/**
 * Opens a database file for many processes at once, made where it is missing, with its folder. Writes are durable when they
 * are acknowledged: WAL with `synchronous=FULL` survives kill -9 and power loss. A locked database is waited for up to 10 s.
 *
 * @param path file, or `:memory:`
 */
export function openDatabase(path: string): DatabaseSyncInstance {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path);
  database.exec('PRAGMA busy_timeout = 10000');
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = FULL');
  database.exec('PRAGMA foreign_keys = ON');
  return database;
}

/**
 * Runs `work` in one transaction that takes the write lock at once (so that it never fails half way for a lock), and rolls
 * back when it throws. Not nested.
 */
export function inTransaction<Result>(database: DatabaseSyncInstance, work: () => Result): Result {
  database.exec('BEGIN IMMEDIATE');
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
