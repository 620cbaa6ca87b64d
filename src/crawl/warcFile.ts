import { type FileHandle, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from '../sqlite/syncFolder.ts';

/** A file that one writer appends to. */
export interface WarcFile {
  /** Where the next member begins, in bytes. */
  readonly size: number;
  /** Resolves when the members lie on the disk behind what the file holds. */
  append(members: readonly Uint8Array[]): Promise<void>;
  /** Takes away what lies behind so many bytes. */
  cutTo(size: number): Promise<void>;
  close(): Promise<void>;
}

/** Makes a file that begins with this member; nothing of it is left where that fails. */
export async function makeWarcFile(path: string, firstMember: Uint8Array): Promise<WarcFile> {
  const handle = await open(path, 'wx');
  const file = warcFile(handle);
  try {
    await syncFolder(dirname(path)); // the name, too, is to be on the disk
    await file.append([firstMember]);
  } catch (error) {
    await handle.close();
    await rm(path, { force: true });
    throw error;
  }
  return file;
}

function warcFile(handle: FileHandle): WarcFile {
  let size = 0;
  return {
    get size() {
      return size;
    },
    async append(members) {
      let end = size;
      for (const member of members) {
        await writeAt(handle, member, end);
        end += member.length;
      }
      await handle.datasync();
      size = end;
    },
    async cutTo(bytes) {
      await handle.truncate(bytes);
      size = bytes;
    },
    close: () => handle.close(),
  };
}

async function writeAt(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, position + written);
    written += bytesWritten;
  }
}
