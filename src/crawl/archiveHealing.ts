import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, readdirSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ArchiveRef } from '../model/page.ts';
import { takeProcessLock } from '../sqlite/processLock.ts';
import type { ArchiveIndex, Healing, Intent } from './archiveIndex.ts';
import { lockPath } from './archiveWriter.ts';
import { unpackMember } from './warcRecord.ts';

/**
 * Settles what processes left half done when they were killed: a record that lies on the disk as a whole is taken into the
 * index, so that its page is not fetched again, unless it was meanwhile; a torn one is cut off, so that every tool can read the
 * file. What living processes are writing is left alone. Safe to call at any time from any process.
 */
export function healArchive(folder: string, index: ArchiveIndex): void {
  index.exclusively((healing) => {
    const intents = index.intents();
    for (const writer of new Set([...intents.map((intent) => intent.writer), ...writersWithLock(folder)])) {
      const lock = takeProcessLock(lockPath(folder, writer));
      if (!lock) continue;
      for (const intent of intents.filter((each) => each.writer === writer)) settle(folder, intent, healing);
      lock.release();
    }
  });
}

function writersWithLock(folder: string): string[] {
  return readdirSync(join(folder, 'writers'))
    .filter((file) => file.endsWith('.lock'))
    .map((file) => file.slice(0, -'.lock'.length));
}

/** In the order of writing: what lies behind a record that is cut off is no longer whole, and goes too. Nobody was told of it. */
function settle(folder: string, { id, ref }: Intent, healing: Healing): void {
  if (isWhole(folder, ref) && healing.finishFirst(id)) return;
  cutOff(folder, ref);
  healing.forget(id);
}

function isWhole(folder: string, { file, offset, length }: ArchiveRef): boolean {
  const bytes = Buffer.alloc(length);
  const descriptor = openIfThere(join(folder, file));
  if (descriptor === null) return false;
  try {
    if (readSync(descriptor, bytes, 0, length, offset) < length || unpackMember(bytes) === null) return false;
    fsyncSync(descriptor); // the writer may have died before it did this
    return true;
  } finally {
    closeSync(descriptor);
  }
}

function cutOff(folder: string, { file, offset }: ArchiveRef): void {
  const path = join(folder, file);
  const descriptor = openIfThere(path);
  if (descriptor === null) return;
  try {
    if (fstatSync(descriptor).size > offset) ftruncateSync(descriptor, offset);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  if (offset === 0) rmSync(path);
}

/** Null where a process died between its intent and the making of the file. */
function openIfThere(path: string): number | null {
  try {
    return openSync(path, 'r+');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
