import { Worker } from 'node:worker_threads';
import { errorRecord, isVankienError } from '../errors.ts';
import { readDocx } from '../parse/docx/readDocx.ts';
import { readPdf } from '../parse/pdf/readPdf.ts';
import type { PaperAnswer, PaperMessage, PaperQuestion } from './readerProcess.ts';

/**
 * A process that reads files of others: it may run out of memory, never come to an end, or crash, and nothing else does with it. It ends
 * with the process that started it.
 */
process.on('disconnect', () => process.exit());
process.on('message', (question: PaperQuestion) => void answer(question));
new Worker(new URL('./memoryWatch.js', import.meta.url), { workerData: { mostMb: Number(process.argv[2]) } }).unref();

async function answer(question: PaperQuestion): Promise<void> {
  const answered: PaperMessage = { ...(await read(question)), rss: process.memoryUsage.rss() };
  process.send?.(answered);
}

async function read({ body, form }: PaperQuestion): Promise<PaperAnswer> {
  try {
    return { read: await (form === 'pdf' ? readPdf(body) : readDocx(body)) };
  } catch (error) {
    if (isVankienError(error)) return { refused: errorRecord(error) };
    return { broken: error instanceof Error ? error.message : String(error) };
  }
}
