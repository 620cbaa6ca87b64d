import type { Command } from 'commander';
import { demoSites } from '../../crawlers/index.ts';
import { type App, openApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { canonicalUrl } from '../crawl/canonicalUrl.ts';
import { siteOfUrl } from '../crawl/siteOfUrl.ts';
import { BadInput } from '../errors.ts';
import { backfillJobs } from '../jobs/backfill.ts';
import { discoverJob, fetchJob } from '../jobs/discover.ts';
import { runWorker } from '../jobs/worker.ts';
import type { Site } from '../model/site.ts';
import type { NewJob } from '../queue/queue.ts';
import { everySite, sitesOf } from '../sites.ts';
import { hanoiDay } from '../text/hanoiTime.ts';
import { isDay } from '../text/isDay.ts';
import { type CrawlRun, crawlRun } from './crawlRun.ts';
import { print, tell, tellBrokenSource, tellLook } from './print.ts';
import { stopOnSignals } from './stopping.ts';

export const crawlCommand = (program: Command) =>
  program
    .command('crawl')
    .description(
      'thu thập một lần: các trang tin theo tên, hoặc từng địa chỉ (mặc định: các trang tin của VANKIEN_SITES)',
    )
    .argument('[trang...]', 'tên trang tin trong crawlers/, hoặc địa chỉ http(s)://')
    .option(
      '--since <ngày>',
      'lấy cả bài cũ từ ngày này (YYYY-MM-DD), lùi dần theo kho bài của trang tin',
      dayInThePast,
    )
    .action((targets: string[], { since }: { since?: string }) => crawl(targets, since ?? null));

/** @param since has the archives of the named sites read back to this day, too */
async function crawl(targets: readonly string[], since: string | null): Promise<void> {
  const config = readConfig();
  const wanted =
    targets.length > 0 ? targets.map(readTarget) : sitesOf(config, false).watched.map((site) => ({ site }));
  if (wanted.length === 0) {
    throw new BadInput(
      'BAD_ARGUMENT',
      `name a site or give a URL, or set VANKIEN_SITES; sites: ${everySite.map(({ id }) => id).join(', ')}`,
    );
  }
  const stop = stopOnSignals();
  const app = await openApp(config, {
    demo: wanted.some((target) => 'site' in target && demoSites.includes(target.site)),
    // An address that a person types is an address they mean, also one on their own network.
    allow: wanted.flatMap((target) => ('url' in target ? [hostAndPort(target.url)] : [])),
    abandon: stop.abandon,
    onBrokenSource: tellBrokenSource,
    onLooked: tellLook,
  });
  const run = crawlRun(app, config, stop);
  try {
    const now = new Date().toISOString();
    const jobs = wanted.flatMap((target): readonly NewJob[] => {
      if ('site' in target)
        return [discoverJob(target.site, now), ...(since === null ? [] : backfillJobs(target.site, since, now))];
      const site = siteOfUrl(target.url, everySite);
      return [fetchJob(canonicalUrl(target.url, { site }), site ?? 'web')];
    });
    for (const { key } of jobs) await app.queue.again(key);
    await app.queue.add(jobs);
    const before = await app.store.counts();
    await runWorker({ ...run, untilIdle: true });
    run.finish();
    const after = await app.store.counts();
    print(
      `Thêm ${after.articles - before.articles} bài (đang có ${after.articles} bài, ${after.speeches} phát biểu, ${after.citations} trích dẫn)`,
    );
    const untouched = await notYetDone(app, jobs, run);
    for (const key of untouched) tell(`vankien: ${key}: chưa tới lượt (máy chủ yêu cầu chờ), lần chạy sau sẽ làm`);
    if (run.failed() + untouched.length > 0) process.exitCode = 1;
  } finally {
    run.finish();
    await app.close();
  }
  stop.ended();
}

/** What was asked for and is neither done nor told as a failure: its host rests (Retry-After), or the run was stopped. */
async function notYetDone(app: App, jobs: readonly NewJob[], { hasFailed }: CrawlRun): Promise<string[]> {
  const left: string[] = [];
  for (const { key } of jobs) {
    if (!hasFailed(key) && (await app.queue.find(key))?.state !== 'done') left.push(key.replace(/^\w+:/, ''));
  }
  return left;
}

type Target = { readonly site: Site } | { readonly url: string };

function readTarget(text: string): Target {
  const site = everySite.find(({ id }) => id === text);
  if (site) return { site };
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    const known = everySite.map(({ id }) => id).join(', ');
    throw new BadInput('NOT_FOUND', `${text} is neither an http(s) URL nor a site; sites: ${known}`);
  }
  return { url: canonicalUrl(text) };
}

function hostAndPort(url: string): string {
  const { hostname, port, protocol } = new URL(url);
  return `${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`;
}

function dayInThePast(text: string): string {
  if (!isDay(text) || text > hanoiDay(Date.now()))
    throw new BadInput('BAD_ARGUMENT', `--since: expected a day that has passed, YYYY-MM-DD, got ${text}`);
  return text;
}
