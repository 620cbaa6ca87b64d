import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { Fatal } from '../errors.ts';
import { syncFolder } from './syncFolder.ts';

/** The write-ahead log of a database, as far as it must be on the disk. */
export interface Log {
  /**
   * Resolves when all that was committed before the call is on the disk. Calls that come while the disk is waited for share the next wait.
   *
   * @throws Fatal STORE_FAILED where the disk fails, and ever after: what it then holds is not known
   */
  synced(): Promise<void>;
  /** Waits for what is under way. */
  close(): Promise<void>;
}

/**
 * The log of a connection, for those who commit with `synchronous = NORMAL`, which writes to the log and does not wait for the disk. The wait is
 * made up for here, on a thread of Node's pool: the same call that SQLite makes with `FULL`, but neither the write lock nor the main
 * thread are held by it. SQLite itself still waits where the log begins anew and where it is copied into the database
 * (https://sqlite.org/pragma.html#pragma_synchronous), and the file stays the same as long as a connection is open.
 */
export function openLog(database: DatabaseSyncInstance): Log {
  const path = database.location();
  if (path === null) return { synced: async () => undefined, close: async () => undefined }; // in memory
  const file = `${path}-wal`;
  let handle: FileHandle | null = null;
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;

  async function sync(): Promise<void> {
    try {
      if (handle === null) {
        handle = await open(file, 'r+');
        await syncFolder(dirname(file)); // SQLite leaves it to the first wait of its own
      }
      await handle.datasync();
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new Fatal(
        'STORE_FAILED',
        `could not bring ${file} to the disk: ${reason}; look at the disk, then start again`,
        { cause },
      );
    }
  }

  return {
    synced() {
      next ??= running.then(() => {
        next = null;
        running = sync();
        return running;
      });
      return next;
    },
    async close() {
      await (next ?? running).catch(() => undefined); // whoever waited was told
      await handle?.close();
      handle = null;
    },
  };
}
