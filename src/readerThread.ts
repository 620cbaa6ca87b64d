import { workerData } from 'node:worker_threads';
import { errorRecord, isVankienError } from './errors.ts';
import type { ThreadAnswer } from './jobs/readerThreads.ts';
import type { Page } from './model/page.ts';
import { type ReaderInput, readerOf } from './reader.ts';

const readPage = readerOf(workerData as ReaderInput);

/** Reads pages on a thread of its own, for `jobs/readerThreads`. Never rejects: a rejection means that the thread is no more. */
export default async function read(page: Page): Promise<ThreadAnswer> {
  try {
    return { reading: await readPage(page) };
  } catch (error) {
    return isVankienError(error) ? { refused: errorRecord(error) } : { broken: error };
  }
}
