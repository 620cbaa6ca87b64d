import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command } from 'commander';
import { type App, openApp } from '../app.ts';
import { type Config, readConfig } from '../config.ts';
import type { Archive } from '../crawl/archive.ts';
import { BadInput, isVankienError, SkipPage } from '../errors.ts';
import { processJob } from '../jobs/fetch.ts';
import { runWorker } from '../jobs/worker.ts';
import type { ArchiveRef } from '../model/page.ts';
import type { NewJob } from '../queue/queue.ts';
import { articleFilesAt, contentTypeOf } from './articleFiles.ts';
import { IngestRun } from './ingestRun.ts';
import { codeLine, errorLine } from './print.ts';
import { cannotRead } from './readInput.ts';

export const ingestCommand = (program: Command) =>
  program
    .command('ingest')
    .description('đọc bài từ tệp .txt, .html hoặc cả thư mục')
    .argument('<đường-dẫn...>', 'tệp hoặc thư mục')
    .action((paths: string[]) => ingest(paths));

/** How many files are archived before they are read: bounds the memory and lets a long run show what it has done. */
const BATCH = 200;

async function ingest(paths: readonly string[]): Promise<void> {
  const config = readConfig();
  const run = new IngestRun();
  const files: string[] = [];
  for (const path of paths) {
    try {
      const found = await articleFilesAt(resolve(path), (error) => run.failPath(errorLine(error)));
      if (found.length === 0) throw new BadInput('NOT_FOUND', `there is no .txt or .html file in ${path}`);
      files.push(...found);
    } catch (error) {
      run.failPath(errorLine(error));
    }
  }
  if (files.length === 0) {
    process.exitCode = 2;
    return;
  }
  const app = await openApp(config, { demo: false });
  run.begin(files.length);
  try {
    for (let at = 0; at < files.length; at += BATCH) await ingestBatch(app, config, files.slice(at, at + BATCH), run);
  } finally {
    run.end();
    await app.close();
  }
  if (run.failed > 0) process.exitCode = 1;
}

/** A file that is in the archive, and the job that reads it. */
interface ArchivedFile {
  readonly file: string;
  readonly job: NewJob;
}

async function ingestBatch(app: App, config: Config, files: readonly string[], run: IngestRun): Promise<void> {
  const archived: ArchivedFile[] = [];
  let broken: unknown = null;
  for (const file of files) {
    try {
      archived.push({ file, job: await archiveFile(app.archive, config, file) });
    } catch (cause) {
      const error = cannotRead(cause, file);
      if (!isVankienError(error)) throw error;
      if (error.code === 'ARCHIVE_FAILED') {
        broken = error; // a full disk: the next file would fare no better
        break;
      }
      run.failFile(errorLine(error));
    }
  }
  await readArchived(app, config, archived, run);
  if (broken) throw broken;
}

/** Reads what was just archived, here or in another process that shares the queue. */
async function readArchived(app: App, config: Config, archived: readonly ArchivedFile[], run: IngestRun) {
  const fresh: ArchivedFile[] = [];
  for (const each of archived) {
    if ((await app.queue.find(each.job.key))?.state === 'done') run.knew();
    else fresh.push(each);
  }
  await app.queue.add(fresh.map(({ job }) => job));
  for (const { job } of fresh) await app.queue.again(job.key);
  let broken: unknown = null;
  await runWorker({
    queue: app.queue,
    handlers: app.handlers,
    name: app.workerName,
    concurrency: config.concurrency,
    signal: new AbortController().signal,
    kinds: ['process'],
    untilIdle: true,
    onOutcome: () => undefined, // what became of each file is asked below
  }).catch((error: unknown) => {
    broken = error;
  });
  for (const { file, job } of fresh) {
    const { state, code, reason } = (await app.queue.find(job.key)) ?? {};
    if (state === 'done') run.took();
    else if (!broken)
      run.failFile(codeLine(code ?? 'UNEXPECTED', (reason ?? job.key).replace(pathToFileURL(file).href, file)));
  }
  if (broken) throw broken;
}

/** Archives a file like a crawled page, unless it holds these bytes already. Resolves to the job that reads it. */
async function archiveFile(archive: Archive, config: Config, file: string): Promise<NewJob> {
  const url = pathToFileURL(file).href;
  const { size, mtime } = await stat(file);
  if (size > config.maxPageBytes) {
    throw new SkipPage(
      'TOO_LARGE',
      `${file} has ${size} bytes, more than VANKIEN_MAX_PAGE_BYTES=${config.maxPageBytes}`,
    );
  }
  if (size === 0) throw new SkipPage('EMPTY', `${file} is empty`);
  const body = await readFile(file);
  const contentType = contentTypeOf(file);
  const ref =
    (await whereArchived(archive, url, body)) ??
    (await archive.append({
      url,
      finalUrl: url,
      status: 200,
      headers: contentType ? { 'content-type': contentType } : {},
      body,
      fetchedAt: mtime.toISOString(),
    }));
  const job = processJob(url, 'file', ref);
  // One key a version of the file: the same bytes are done, changed bytes are work.
  return { ...job, key: `${job.key}#${ref.file}:${ref.offset}` };
}

/** Where the archive holds these very bytes of the file; null where it does not, or cannot read what it holds. */
async function whereArchived(archive: Archive, url: string, body: Uint8Array): Promise<ArchiveRef | null> {
  const ref = await archive.find(url);
  const page = ref && (await archive.read(ref).catch(() => null));
  return page && Buffer.compare(page.body, body) === 0 ? ref : null;
}
