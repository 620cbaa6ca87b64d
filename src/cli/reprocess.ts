import { join } from 'node:path';
import { Presets, SingleBar } from 'cli-progress';
import type { Command } from 'commander';
import { analysisVersion } from '../../pipelines/analysis.ts';
import { openReader } from '../app.ts';
import { type Config, readConfig } from '../config.ts';
import { registry } from '../entities/registry.ts';
import { BadInput, RetryLater } from '../errors.ts';
import { openArchive, openEditions } from '../holdings.ts';
import { openLeftOut } from '../reprocess/leftOut.ts';
import { type Reprocessed, reprocess } from '../reprocess/reprocess.ts';
import { everySite } from '../sites.ts';
import { takeProcessLock } from '../sqlite/processLock.ts';
import type { Editions, NewEdition } from '../store/editions.ts';
import { print, printJson, tell } from './print.ts';
import { printReprocessed } from './reprocessReport.ts';

interface Options {
  readonly swap?: boolean;
  readonly site?: string;
  readonly despiteLosses?: boolean;
  readonly dropOld?: boolean;
  readonly json?: boolean;
}

export const reprocessCommand = (program: Command) =>
  program
    .command('reprocess')
    .description('đọc lại mọi trang đã lưu bằng cách phân tích hiện nay vào kho mới, cho biết khác gì kho đang dùng')
    .option('--swap', 'thay kho đang dùng bằng kho mới')
    .option('--site <trang>', 'chỉ đọc lại trang tin này (web: địa chỉ lẻ, file: tệp đã nạp)')
    .option('--despite-losses', 'thay kho dù có trang không đọc được hoặc bài không còn trang lưu')
    .option('--drop-old', 'xóa các kho cũ không còn dùng')
    .option('--json', 'in JSON')
    .action((options: Options) => run(options));

async function run(options: Options): Promise<void> {
  const config = readConfig();
  const known = [...everySite.map(({ id }) => id), 'web', 'file'];
  if (options.site !== undefined && !known.includes(options.site)) {
    throw new BadInput('NOT_FOUND', `no site is named ${options.site}; sites: ${known.join(', ')}`);
  }
  const editions = await openEditions(config);
  const lock = takeProcessLock(join(config.dataFolder, 'reprocess.lock'));
  try {
    if (!lock) {
      throw new RetryLater(
        'STORE_FAILED',
        `another \`vankien reprocess\` is at work on ${config.dataFolder}; wait for its end`,
      );
    }
    if (options.dropOld) await dropOld(editions, options.json ?? false);
    if (options.dropOld && !options.swap) return;
    const outcome = await readAgain(config, editions, options);
    if (options.json) printJson(outcome);
    else printReprocessed(outcome, { swap: options.swap ?? false });
    if (outcome.failures > 0 || (options.swap && !outcome.swapped)) process.exitCode = 1;
  } finally {
    lock?.release();
    await editions.close();
  }
}

async function dropOld(editions: Editions, asJson: boolean): Promise<void> {
  const dropped = await editions.dropOld();
  if (asJson) printJson({ dropped });
  else print(dropped.length > 0 ? `Đã xóa ${dropped.join(', ')}` : 'Không có kho cũ nào');
}

async function readAgain(config: Config, editions: Editions, options: Options): Promise<Reprocessed> {
  const archive = openArchive(config);
  const reader = openReader(config, everySite);
  const leftOut = openLeftOut(join(config.dataFolder, 'reprocess.sqlite'));
  const bar = process.stderr.isTTY
    ? new SingleBar({ clearOnComplete: true, stream: process.stderr }, Presets.shades_classic)
    : null;
  bar?.start(await archive.count(), 0);
  try {
    return await reprocess(
      {
        archive,
        readPage: reader.readPage,
        sites: everySite,
        leftOut,
        edition: holdingSignals(await editions.begin()),
        concurrency: config.concurrency,
        tries: config.tries,
        onPage: () => bar?.increment(),
        analysisVersion: analysisVersion(config.segmenter),
        registry: registry(),
      },
      { swap: options.swap ?? false, site: options.site, despiteLosses: options.despiteLosses ?? false },
    );
  } finally {
    bar?.stop();
    await reader.close();
    leftOut.close();
    await archive.close();
  }
}

/** A swap takes seconds, and who asks to stop in between had better wait: it would leave the store closed for writing. */
function holdingSignals(edition: NewEdition): NewEdition {
  const hold = () => tell('vankien: đang thay kho, xin chờ vài giây');
  return {
    ...edition,
    async swap(lastWork) {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, hold);
      try {
        await edition.swap(lastWork);
      } finally {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, hold);
      }
    },
  };
}
