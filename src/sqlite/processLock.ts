import { rmSync } from 'node:fs';
import { DatabaseSync } from '@photostructure/sqlite';

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
  const database = new DatabaseSync(path);
  try {
    database.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (isBusy(error)) return null;
    throw error;
  }
  return {
    release() {
      database.close();
      rmSync(path, { force: true });
    },
  };
}

/** Whether the process that made the lock still lives; the lock stays as it is. */
export function isLockHeld(path: string): boolean {
  const database = new DatabaseSync(path);
  try {
    database.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
    return false;
  } catch (error) {
    if (isBusy(error)) return true;
    throw error;
  } finally {
    database.close();
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && /locked|busy/i.test(error.message);
}
