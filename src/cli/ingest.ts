import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Presets, SingleBar } from 'cli-progress';
import type { Command } from 'commander';
import { type App, openApp } from '../app.ts';
import { type Config, readConfig } from '../config.ts';
import { BadInput, isVankienError, SkipPage } from '../errors.ts';
import { processJob } from '../jobs/fetch.ts';
import { type Failure, runWorker } from '../jobs/worker.ts';
import type { NewJob } from '../queue/queue.ts';
import { codeLine, errorLine, print, tell } from './print.ts';

export const ingestCommand = (program: Command) =>
  program
    .command('ingest')
    .description('đọc bài từ tệp .txt, .html hoặc cả thư mục')
    .argument('<đường-dẫn...>', 'tệp hoặc thư mục')
    .action((paths: string[]) => ingest(paths));

/** What is read in a folder; a file named on the command line is read whatever its name. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.txt': 'text/plain',
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
};

/** How many files are archived before they are read: bounds the memory and lets a long run show what it has done. */
const BATCH = 200;

async function ingest(paths: readonly string[]): Promise<void> {
  const config = readConfig();
  let failed = 0;
  const fail = (error: unknown) => {
    failed += 1;
    tell(errorLine(error));
  };
  const files: string[] = [];
  for (const path of paths) {
    await filesAt(resolve(path)).then(
      (found) => {
        if (found.length === 0) fail(new BadInput('NOT_FOUND', `there is no .txt or .html file in ${path}`));
        files.push(...found);
      },
      (error) => fail(missing(error, path)),
    );
  }
  if (files.length === 0) {
    process.exitCode = 2;
    return;
  }
  const app = await openApp(config, { demo: false });
  const bar = process.stderr.isTTY
    ? new SingleBar({ clearOnComplete: true, stream: process.stderr }, Presets.shades_classic)
    : null;
  bar?.start(files.length, 0);
  let taken = 0;
  let known = 0;
  try {
    for (let at = 0; at < files.length; at += BATCH) {
      const jobs: NewJob[] = [];
      for (const file of files.slice(at, at + BATCH)) {
        try {
          jobs.push(await archiveFile(app, config, file));
        } catch (error) {
          if (!isVankienError(error) && !isFileError(error)) throw error;
          fail(error);
        }
      }
      const { done, already, failures } = await readArchived(app, config, jobs);
      taken += done;
      known += already;
      for (const { code, reason } of failures) tell(codeLine(code, reason));
      failed += failures.length;
      bar?.update(Math.min(at + BATCH, files.length));
    }
  } finally {
    bar?.stop();
    await app.close();
  }
  const notes = [
    known > 0 ? `${known} bài đã có từ trước` : '',
    failed > 0 ? `${failed} tệp không đọc được` : '',
  ].filter(Boolean);
  print([`Đã đọc ${taken} bài`, ...notes].join(', '));
  if (failed > 0) process.exitCode = 1;
}

/** Reads what was just archived, here or in another process that shares the queue. */
async function readArchived(app: App, config: Config, jobs: readonly NewJob[]) {
  const fresh: NewJob[] = [];
  let already = 0;
  for (const job of jobs) {
    if ((await app.queue.find(job.key))?.state === 'done') already += 1;
    else fresh.push(job);
  }
  await app.queue.add(fresh);
  for (const { key } of fresh) await app.queue.again(key);
  await runWorker({
    queue: app.queue,
    handlers: app.handlers,
    name: app.workerName,
    concurrency: config.concurrency,
    signal: new AbortController().signal,
    kinds: ['process'],
    untilIdle: true,
    onOutcome: () => undefined, // what became of each file is asked below
  });
  const failures: Failure[] = [];
  for (const { key } of fresh) {
    const state = await app.queue.find(key);
    if (state && state.state !== 'done')
      failures.push({ code: state.code ?? 'UNEXPECTED', reason: state.reason ?? key });
  }
  return { done: fresh.length - failures.length, already, failures };
}

/** Files to read, in the order of their names; a folder is walked to the bottom. */
async function filesAt(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && CONTENT_TYPES[extname(entry.name).toLowerCase()] !== undefined)
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Archives a file like a crawled page, unless it holds these bytes already. Resolves to the job that reads it. */
async function archiveFile(app: App, config: Config, file: string): Promise<NewJob> {
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
  const archived = await app.archive.find(url);
  const same = archived !== null && Buffer.compare((await app.archive.read(archived)).body, body) === 0;
  const contentType = CONTENT_TYPES[extname(file).toLowerCase()];
  const ref = same
    ? archived
    : await app.archive.append({
        url,
        finalUrl: url,
        status: 200,
        headers: contentType ? { 'content-type': contentType } : {},
        body,
        fetchedAt: mtime.toISOString(),
      });
  const job = processJob(url, 'file', ref);
  // One key a version of the file: the same bytes are done, changed bytes are work.
  return { ...job, key: `${job.key}#${ref.file}:${ref.offset}` };
}

function isFileError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

function missing(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'ENOENT' ? new BadInput('NOT_FOUND', `there is no file or folder ${path}`, { cause: error }) : error;
}
