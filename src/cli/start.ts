import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { Cron } from 'croner';
import { buildServer } from '../api/server.ts';
import { type App, openApp } from '../app.ts';
import { type Config, readConfig } from '../config.ts';
import { makeDataFolder } from '../dataFolder.ts';
import { BadInput } from '../errors.ts';
import { discoverJob } from '../jobs/discover.ts';
import { runWorker } from '../jobs/worker.ts';
import type { Site } from '../model/site.ts';
import { wholeNumber } from './arguments.ts';
import { crawlRun } from './crawlRun.ts';
import { print, tell } from './print.ts';

export const startCommand = (program: Command) =>
  program
    .command('start')
    .description('thu thập các trang đã khai báo, rồi phục vụ trang tra cứu')
    .option('--demo', 'kèm làng báo mẫu của dự án, chạy ngay trên máy này')
    .option('--port <cổng>', 'cổng của trang tra cứu (0: cổng trống bất kỳ)', wholeNumber(0, 65_535))
    .action((options: { demo?: boolean; port?: number }) => start(options));

async function start(options: { readonly demo?: boolean; readonly port?: number }): Promise<void> {
  const config = readConfig();
  const demo = rememberDemo(config, options.demo ?? false);
  const app = await openApp(config, {
    demo,
    onBrokenSource: (site, source, reason) => tell(`vankien: ${site}: không đọc được ${source}: ${reason}`),
  });
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const server = await buildServer(app);
  try {
    const address = await listen(server, config.host, options.port ?? config.port);
    tell(`Trang tra cứu: ${address} (đang thu thập, dữ liệu hiện dần)`);
    await firstLook(app, config, stop.signal);
    if (stop.signal.aborted) return;
    print(await summary(app, address));
    const schedules = app.sites.map((site) => schedule(app, site));
    try {
      await runWorker({
        ...crawlRun(app, config, stop.signal),
        untilIdle: false,
      });
    } finally {
      for (const each of schedules) each.stop();
    }
  } finally {
    await server.close();
    await app.close();
  }
}

/** One look at every site, and all that follows from it and from what an earlier process left undone. */
async function firstLook(app: App, config: Config, signal: AbortSignal): Promise<void> {
  const now = new Date().toISOString();
  await app.queue.add(app.sites.map((site) => discoverJob(site, now)));
  const run = crawlRun(app, config, signal);
  try {
    await runWorker({ ...run, untilIdle: true });
  } finally {
    run.finish();
  }
}

/** Asks for a look at the site at each time of its schedule, in Vietnamese time. */
function schedule(app: App, site: Site): Cron {
  return new Cron(
    site.schedule,
    { timezone: 'Asia/Ho_Chi_Minh', catch: (error) => tell(`vankien: ${site.id}: ${String(error)}`) },
    async () => {
      await app.queue.add([discoverJob(site, new Date().toISOString())]);
    },
  );
}

async function listen(server: Awaited<ReturnType<typeof buildServer>>, host: string, port: number): Promise<string> {
  try {
    return await server.listen({ host, port });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new BadInput(
        'BAD_CONFIG',
        `port ${port} on ${host} is in use; choose another with --port or VANKIEN_PORT`,
        { cause: error },
      );
    }
    throw error;
  }
}

async function summary(app: App, address: string): Promise<string> {
  const { articles, speeches, citations, officials } = await app.store.counts();
  const jobs = await app.queue.counts();
  const { total: skipped } = await app.queue.list({ state: 'skipped', limit: 1, offset: 0 });
  const left = [
    skipped > 0 ? `${skipped} trang bị bỏ qua` : '',
    jobs.failed > 0 ? `${jobs.failed} việc sẽ thử lại` : '',
    jobs.quarantined > 0 ? `${jobs.quarantined} việc bị cách ly` : '',
  ].filter(Boolean);
  return (
    `Đã có ${articles} bài, ${speeches} phát biểu, ${citations} trích dẫn, ${officials} cán bộ` +
    ` (${articles} articles, ${speeches} speeches, ${citations} citations, ${officials} officials)` +
    `${left.length > 0 ? `; ${left.join(', ')}` : ''}. Mở ${address}`
  );
}

/** A data folder that was begun with the demo goes on with it: jobs of the made-up press need the press. */
function rememberDemo(config: Config, asked: boolean): boolean {
  const mark = join(config.dataFolder, 'demo');
  if (!asked) return existsSync(mark);
  makeDataFolder(config.dataFolder);
  writeFileSync(mark, '');
  return true;
}
