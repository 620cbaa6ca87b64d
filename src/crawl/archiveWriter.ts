import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Fatal, RetryLater } from '../errors.ts';
import type { ArchiveRef } from '../model/page.ts';
import { type ProcessLock, takeProcessLock } from '../sqlite/processLock.ts';
import type { ArchiveIndex, RecordId } from './archiveIndex.ts';
import { makeWarcFile, type WarcFile } from './warcFile.ts';
import { warcinfoRecord } from './warcRecord.ts';

/** Appends records to WARC files that no other process writes to. */
export interface ArchiveWriter {
  /**
   * Resolves when the record is on the disk and in the index. Those that come while others are being written are written together after
   * them, so that they share three waits for the disk.
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

/** The most records that are written together. */
const MOST_TOGETHER = 50;

interface Waiting {
  readonly url: string;
  readonly member: Uint8Array;
  readonly once: boolean;
  readonly done: (ref: ArchiveRef) => void;
  readonly failed: (error: unknown) => void;
}

/** A record with its place. */
interface Placed extends Waiting, RecordId {
  readonly ref: ArchiveRef;
}

interface Current {
  readonly name: string;
  readonly warc: WarcFile;
}

/** Where a writer's lock lies, by the writer's name. */
export function lockPath(folder: string, writer: string): string {
  return join(folder, 'writers', `${writer}.lock`);
}

/** Makes a writer; it touches nothing on the disk before the first record. */
export function createArchiveWriter(folder: string, index: ArchiveIndex, maxFileBytes: number): ArchiveWriter {
  const name = `${process.pid}-${randomBytes(4).toString('hex')}`;
  const waiting: Waiting[] = [];
  let lock: ProcessLock | null = null;
  let current: Current | null = null;
  let writing: Promise<void> | null = null;

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      const group = nextGroup();
      try {
        waiting.unshift(...(await write(group)));
      } catch (cause) {
        for (const { url, member, failed } of group) failed(refusal(url, member, cause));
      }
    }
    writing = null;
  }

  /** As many as fit into the file; the next file begins with one. */
  function nextGroup(): Waiting[] {
    if (!current) return waiting.splice(0, 1);
    let end = current.warc.size;
    const most = waiting.slice(0, MOST_TOGETHER).findIndex(({ member }, i) => {
      end += member.length;
      return i > 0 && end > maxFileBytes;
    });
    return waiting.splice(0, most === -1 ? MOST_TOGETHER : most);
  }

  function refusal(url: string, member: Uint8Array, cause: unknown): Error {
    if (cause instanceof Fatal) return cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `could not archive ${url} (${member.length} bytes) in ${folder}: ${reason}`;
    return new RetryLater('ARCHIVE_FAILED', message, { cause, delayMs: FULL_DISK_REST_MS });
  }

  /** Answers to those that are written. Gives those that must be written again, as they lay behind one that does not count. */
  async function write(group: readonly Waiting[]): Promise<readonly Waiting[]> {
    const { name: file, warc } = await fileFor(group);
    let end = warc.size;
    const placed = group.map((each) => {
      const ref: ArchiveRef = { file, offset: end, length: each.member.length };
      end += each.member.length;
      return { ...each, ref, writer: name };
    });
    const records = await index.begin(placed);
    const finished = await written(warc, records).catch(async (error) => {
      await takeBack(warc, records);
      throw error;
    });
    for (const { done, ref } of records.slice(0, finished)) done(ref);
    const [lost, ...behind] = records.slice(finished);
    if (!lost) return [];
    await takeBack(warc, [lost, ...behind]);
    lost.done(index.find(lost.url) ?? lost.ref);
    return behind;
  }

  /** How many of them are on the disk and count, from the first on. */
  async function written(warc: WarcFile, records: readonly Placed[]): Promise<number> {
    await warc.append(records.map(({ member }) => member));
    return await index.finish(records);
  }

  /**
   * Takes away the last records of the file. A full disk has no room for half a record, nor may the next one be written behind it. Where
   * even this fails, the file is left as it is and never written to again; who heals the archive later cuts it.
   */
  async function takeBack(warc: WarcFile, records: readonly Placed[]): Promise<void> {
    try {
      await warc.cutTo(records[0]?.ref.offset ?? warc.size);
      await index.forget(records);
    } catch {
      await leaveFile().catch(() => {});
    }
  }

  async function fileFor(group: readonly Waiting[]): Promise<Current> {
    const bytes = group.reduce((sum, { member }) => sum + member.length, 0);
    if (current && current.warc.size + bytes > maxFileBytes) await leaveFile();
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
  async function newFile(): Promise<Current> {
    const time = new Date().toISOString();
    const file = `vankien-${time.replace(/\D/g, '').slice(0, 17)}-${name}.warc.gz`;
    const member = await warcinfoRecord(file, time);
    const ref: ArchiveRef = { file, offset: 0, length: member.length };
    const records = await index.begin([{ url: null, ref, writer: name, once: false }]);
    const warc = await makeWarcFile(join(folder, file), member).catch(async (error) => {
      await index.forget(records);
      throw error;
    });
    await index.finish(records);
    return { name: file, warc };
  }

  async function leaveFile(): Promise<void> {
    const left = current;
    current = null;
    await left?.warc.close();
  }

  return {
    append: (url, member, once) =>
      new Promise((done, failed) => {
        waiting.push({ url, member, once, done, failed });
        writing ??= writeAll();
      }),
    async close() {
      await writing;
      await leaveFile();
      lock?.release();
      lock = null;
    },
  };
}
