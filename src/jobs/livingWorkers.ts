import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeDataFolder } from '../dataFolder.ts';
import type { Queue } from '../queue/queue.ts';
import { type ProcessLock, takeProcessLock } from '../sqlite/processLock.ts';

/** That a worker lives, as others of its machine see it. */
export interface Life {
  /** It ends as it should, with nothing in hand. */
  close(): Promise<void>;
}

/**
 * Makes known that this worker lives, by a lock that the operating system takes back however its process ends, and has the jobs of workers
 * of the same machine that died taken again at once. Workers of other machines are not judged: theirs are taken when their leases end.
 *
 * @param folder where the locks lie, made where it is missing
 * @param name `HOST:...`, the one that stands in leases
 * @throws BadInput BAD_CONFIG where there can be no such folder
 */
export async function beginLife(folder: string, name: string, queue: Queue): Promise<Life> {
  makeDataFolder(folder);
  // Null where another worker, just starting, looks whether this one lives: then it goes on without, and dies as one of another machine.
  const own = takeProcessLock(lockPath(folder, name));
  for (const other of workersIn(folder)) {
    if (other === name || machineOf(other) !== machineOf(name)) continue;
    const lock = takeProcessLock(lockPath(folder, other));
    if (lock) await bury(other, lock, queue);
  }
  return { close: async () => own?.release() };
}

async function bury(worker: string, lock: ProcessLock, queue: Queue): Promise<void> {
  await queue.endLeases(worker);
  lock.release(); // and with it the file: its jobs are free
}

const machineOf = (name: string): string => name.split(':')[0] ?? '';

const SUFFIX = '.lock';

/** Colons are no part of file names everywhere. */
const lockPath = (folder: string, name: string): string => join(folder, `${encodeURIComponent(name)}${SUFFIX}`);

function workersIn(folder: string): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(SUFFIX));
  return files.map((file) => decodeURIComponent(file.slice(0, -SUFFIX.length)));
}
