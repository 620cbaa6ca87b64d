import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { makeDataFolder } from '../dataFolder.ts';
import { BadInput } from '../errors.ts';
import { filesIn } from '../ingest/folder.ts';
import { type Ledger, openLedger } from '../ingest/ledger.ts';
import { foundInFile, type LookOptions } from '../ingest/lookInto.ts';
import { wholeFiles } from '../ingest/watch.ts';
import { IngestRun } from './ingestRun.ts';
import { ingestUrls } from './ingestUrls.ts';
import { Intake } from './intake.ts';
import { codeLine, errorLine, tell } from './print.ts';
import { cannotRead } from './readInput.ts';
import { type Stop, stopOnSignals } from './stopping.ts';

export const ingestCommand = (program: Command) =>
  program
    .command('ingest')
    .description(
      'đọc bài từ tệp và thư mục: .html, .txt, .pdf, .docx, .doc, WARC, WACZ, .zip, .jsonl; hoặc từ danh sách địa chỉ',
    )
    .argument('<đường-dẫn...>', 'tệp hoặc thư mục; với --urls: tệp có mỗi dòng một địa chỉ')
    .option('--urls', 'đường dẫn là danh sách địa chỉ, thu thập lịch sự từng trang')
    .option('--watch', 'theo dõi các thư mục, đọc tệp mới khi đã ghi xong, cho đến khi được bảo dừng')
    .action((paths: string[], options: Options) => (options.urls ? ingestUrls(paths) : ingest(paths, options)));

interface Options {
  readonly urls?: boolean;
  readonly watch?: boolean;
}

/** What the parts of one run share. */
interface Ingest {
  readonly run: IngestRun;
  readonly intake: Intake;
  readonly stop: Stop;
  readonly look: LookOptions;
}

async function ingest(paths: readonly string[], { watch = false }: Options): Promise<void> {
  const config = readConfig();
  const stop = stopOnSignals();
  const run = new IngestRun(join(config.dataFolder, 'ingest'));
  const intake = new Intake(config, run, stop);
  const all: Ingest = { run, intake, stop, look: { maxPageBytes: config.maxPageBytes, find: intake.find } };
  run.begin();
  let isTold = true;
  try {
    const folders: string[] = [];
    for (const path of paths.map((each) => resolve(each))) {
      if (stop.signal.aborted) break;
      const isFolder = await takePath(path, { ...all, watch });
      if (isFolder) folders.push(path);
    }
    await intake.finish();
    if (watch && folders.length > 0) {
      makeDataFolder(config.dataFolder);
      const ledger = openLedger(join(config.dataFolder, 'ingest', 'taken.sqlite'));
      try {
        await watchFolders(folders, ledger, all);
      } finally {
        ledger.close();
      }
    }
    isTold = run.pages > 0 || watch;
  } finally {
    if (isTold) await run.end();
    await intake.close();
  }
  const isBrokenOff = stop.signal.aborted && !watch;
  if (isBrokenOff) tell('vankien: dừng giữa chừng; chạy lại lệnh này để đọc tiếp');
  if (run.failed > 0 || isBrokenOff) process.exitCode = isTold ? 1 : 2;
  stop.ended();
}

/** Takes what one path means, but a watched folder. Resolves to whether the path is a folder. */
async function takePath(path: string, { watch, ...all }: Ingest & { readonly watch: boolean }): Promise<boolean> {
  const { run, stop } = all;
  const at = await stat(path).catch((error: unknown) => {
    run.failPath(errorLine(cannotRead(error, path)));
    return null;
  });
  if (at === null) return false;
  if (!at.isDirectory()) {
    await takeFile(path, at.mtime.toISOString(), { ...all, look: { ...all.look, isNamed: true } });
    return false;
  }
  if (watch) return true;
  const before = run.pages;
  for await (const file of filesIn(path, (error, inside) => run.failPath(errorLine(cannotRead(error, inside))))) {
    if (stop.signal.aborted) return true;
    const { mtime } = await stat(file).catch(() => ({ mtime: new Date() })); // what became of it shows when it is opened
    await takeFile(file, mtime.toISOString(), all);
  }
  if (run.pages === before) {
    run.failPath(errorLine(new BadInput('NOT_FOUND', `there is nothing to read in ${path}`)));
  }
  return true;
}

async function takeFile(path: string, modifiedAt: string, { run, intake, stop, look }: Ingest): Promise<void> {
  for await (const found of foundInFile(path, modifiedAt, look)) {
    run.found();
    if (found.kind === 'page') {
      run.foundPage();
      await intake.take(found);
    } else if (found.kind === 'other') run.passOver(found.name, found.what);
    else {
      run.foundPage();
      run.fail(codeLine(found.code, found.reason), found);
    }
    if (stop.signal.aborted) return;
  }
}

async function watchFolders(folders: readonly string[], ledger: Ledger, all: Ingest): Promise<void> {
  const { run, intake, stop } = all;
  tell(`Đang theo dõi ${folders.join(', ')}`);
  const onProblem = (error: unknown, path: string) => run.failPath(errorLine(cannotRead(error, path)));
  for await (const file of wholeFiles(folders, ledger, stop.signal, onProblem)) {
    await takeFile(file.path, new Date(file.mtimeMs).toISOString(), all);
    await intake.finish();
    // Not where it was told to stop half way: the next run takes it from its beginning, and knows what it has.
    if (stop.signal.aborted) return;
    ledger.note(file);
    run.progress(file.path);
  }
}
