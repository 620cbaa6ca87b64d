import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { isBusy } from './open.ts';

/** The place of the one who writes next to a database file, of which there is one for all processes. */
export interface Turn {
  /** Whether it is ours now, or was before; never waits. */
  take(): boolean;
  /** Gives it to whoever asks next. */
  giveBack(): void;
  close(): void;
}

/**
 * SQLite gives its write lock to whoever happens to ask while it is free, which is mostly the one who just gave it back: two processes that write
 * without rest let a third wait for hundreds of transactions. Who wants to write therefore first takes this place, and asks for the lock from there: while
 * it is taken the others cannot be faster. It is a lock on an empty file beside the database, `FILE-turn`, which the operating system takes back
 * when a process dies. It is held by who waits, not by who writes, and keeps nobody from writing who does not ask for it.
 */
export function openTurn(database: DatabaseSyncInstance): Turn {
  const path = database.location();
  if (path === null) return { take: () => true, giveBack: () => undefined, close: () => undefined }; // in memory
  const place = new DatabaseSync(`${path}-turn`);
  place.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = MEMORY'); // with a journal it is looked for at each lock
  const lock = place.prepare('BEGIN IMMEDIATE');
  const unlock = place.prepare('ROLLBACK');
  return {
    take() {
      if (place.isTransaction) return true;
      try {
        lock.run();
        return true;
      } catch (error) {
        if (isBusy(error)) return false;
        throw error;
      }
    },
    giveBack() {
      if (place.isTransaction) unlock.run();
    },
    close: () => place.close(),
  };
}
