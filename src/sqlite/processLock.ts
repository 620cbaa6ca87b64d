import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { isBusy, PATIENCE_MS } from './open.ts';

/** A lock that the operating system takes back when its process ends, however it ends. */
export interface ProcessLock {
  release(): void;
}

/**
 * Takes the lock that a file stands for, or gives null where a living process holds it. Node has no file locks, SQLite
 * has: an exclusive transaction on an empty database that is never written. A process id in a file would not do: in a
 * container the next process often has the id of the one that was killed, and would take the dead one for itself.
 */
export function takeProcessLock(path: string): ProcessLock | null {
  const database = inTurn(path, () => lockFile(path));
  if (!database) return null;
  return {
    release() {
      inTurn(path, () => {
        database.close();
        rmSync(path, { force: true });
      });
    },
  };
}

/** Whether the process that made the lock still lives; the lock stays as it is. */
export function isLockHeld(path: string): boolean {
  return inTurn(path, () => {
    if (!existsSync(path)) return false;
    const database = lockFile(path);
    database?.close();
    return database === null;
  });
}

/** An open database that holds the lock; null where another process does. */
function lockFile(path: string, patienceMs = 0): DatabaseSyncInstance | null {
  const database = new DatabaseSync(path);
  try {
    database.exec(`PRAGMA busy_timeout = ${patienceMs}; BEGIN EXCLUSIVE`);
    return database;
  } catch (error) {
    database.close();
    if (isBusy(error)) return null;
    throw error;
  }
}

/**
 * Who opens a lock file just before its holder removes it would lock a file without a name, which holds nobody off. So the locks of a
 * folder are taken and given back one after another, behind a lock that is never removed.
 */
function inTurn<Result>(path: string, move: () => Result): Result {
  const folder = dirname(path);
  const turn = lockFile(join(folder, 'locks.turn'), PATIENCE_MS);
  if (!turn) throw new Error(`no process lock can be taken in ${folder}: another process did not end its turn`);
  try {
    return move();
  } finally {
    turn.close();
  }
}
