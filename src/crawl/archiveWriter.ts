import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { RetryLater } from '../errors.ts';
import type { ArchiveRef } from '../model/page.ts';
import { type ProcessLock, takeProcessLock } from '../sqlite/processLock.ts';
import type { ArchiveIndex } from './archiveIndex.ts';
import { warcinfoRecord } from './warcRecord.ts';

/** Appends records to WARC files that no other process writes to. */
export interface ArchiveWriter {
  /**
   * Resolves when the record is on the disk and in the index. Calls wait for one another.
   *
   * @param once a URL that another process archived meanwhile keeps that record, which is given
   */
  append(url: string, member: Uint8Array, once: boolean): Promise<ArchiveRef>;
  close(): Promise<void>;
}

/**
 * How soon to try again, in ms. It is not the page's fault, so that no try is used up; and a page that cannot be kept need not be asked for
 * meanwhile.
 */
const FULL_DISK_REST_MS = 10_000;

interface WarcFile {
  readonly name: string;
  readonly path: string;
  readonly handle: FileHandle;
  size: number;
}

/** Where a writer's lock lies, by the writer's name. */
export function lockPath(folder: string, writer: string): string {
  return join(folder, 'writers', `${writer}.lock`);
}

/** Makes a writer; it touches nothing on the disk before the first record. */
export function createArchiveWriter(folder: string, index: ArchiveIndex, maxFileBytes: number): ArchiveWriter {
  const name = `${process.pid}-${randomBytes(4).toString('hex')}`;
  let lock: ProcessLock | null = null;
  let current: WarcFile | null = null;
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  }

  async function fileFor(bytes: number): Promise<WarcFile> {
    if (current && current.size + bytes > maxFileBytes) await leaveFile();
    lock ??= takeLock();
    current ??= await newFile();
    return current;
  }

  function takeLock(): ProcessLock {
    const taken = index.exclusively(() => takeProcessLock(lockPath(folder, name)));
    if (!taken) throw new Error(`the lock of writer ${name} is held by another process`);
    return taken;
  }

  /** The intent comes first: a file with half a warcinfo record in it is then found and taken away. */
  async function newFile(): Promise<WarcFile> {
    const time = new Date().toISOString();
    const file = `vankien-${time.replace(/\D/g, '').slice(0, 17)}-${name}.warc.gz`;
    const member = await warcinfoRecord(file, time);
    const id = index.begin({ url: null, ref: { file, offset: 0, length: member.length }, writer: name });
    const path = join(folder, file);
    const handle = await open(path, 'wx').catch((error) => {
      index.forget(id);
      throw error;
    });
    const made: WarcFile = { name: file, path, handle, size: 0 };
    try {
      await syncFolder(folder);
      await writeDurably(made, member);
    } catch (error) {
      await handle.close();
      await rm(path, { force: true });
      index.forget(id);
      throw error;
    }
    index.finish(id);
    return made;
  }

  async function leaveFile(): Promise<void> {
    const left = current;
    current = null;
    await left?.handle.close();
  }

  async function write(url: string, member: Uint8Array, once: boolean): Promise<ArchiveRef> {
    const file = await fileFor(member.length);
    const ref: ArchiveRef = { file: file.name, offset: file.size, length: member.length };
    const id = index.begin({ url, ref, writer: name });
    try {
      await writeDurably(file, member);
      if (!once) index.finish(id);
      if (!once || index.finishFirst(id)) return ref;
    } catch (error) {
      await takeBack(file, ref, id);
      throw error;
    }
    await takeBack(file, ref, id);
    return index.find(url) ?? ref;
  }

  /**
   * A full disk has no room for half a record, nor may the next one be written behind it. Where even this fails, the
   * file is left as it is and never written to again; who heals the archive later cuts it.
   */
  async function takeBack(file: WarcFile, ref: ArchiveRef, id: number): Promise<void> {
    try {
      await file.handle.truncate(ref.offset);
      file.size = ref.offset;
      index.forget(id);
    } catch {
      await leaveFile().catch(() => {});
    }
  }

  return {
    append: (url, member, once) =>
      inTurn(async () => {
        try {
          return await write(url, member, once);
        } catch (cause) {
          const reason = cause instanceof Error ? cause.message : String(cause);
          const message = `could not archive ${url} (${member.length} bytes) in ${folder}: ${reason}`;
          throw new RetryLater('ARCHIVE_FAILED', message, { cause, delayMs: FULL_DISK_REST_MS });
        }
      }),
    close: () =>
      inTurn(async () => {
        await leaveFile();
        lock?.release();
        lock = null;
      }),
  };
}

/** Resolves when the bytes lie on the disk behind what the file holds. */
async function writeDurably(file: WarcFile, bytes: Uint8Array): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const { bytesWritten } = await file.handle.write(bytes, written, bytes.length - written, file.size + written);
    written += bytesWritten;
  }
  await file.handle.datasync();
  file.size += bytes.length;
}

/** A new file's name is on the disk when its folder is. Windows has no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
