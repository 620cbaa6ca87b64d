import type { Command } from 'commander';
import { type App, openApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { discoverJob } from '../jobs/discover.ts';
import { wholeNumber } from './arguments.ts';
import { rememberDemo } from './demo.ts';
import { print, tell, tellBrokenSource, tellLook } from './print.ts';
import { openServing } from './serving.ts';
import { stopOnSignals } from './stopping.ts';
import { keepWorking, workUntil } from './working.ts';

export const startCommand = (program: Command) =>
  program
    .command('start')
    .description('thu thập các trang đã khai báo, rồi phục vụ trang tra cứu')
    .option('--demo', 'kèm làng báo mẫu của dự án, chạy ngay trên máy này')
    .option('--port <cổng>', 'cổng của trang tra cứu (0: cổng trống bất kỳ)', wholeNumber(0, 65_535))
    .action((options: { demo?: boolean; port?: number }) => start(options));

async function start(options: { readonly demo?: boolean; readonly port?: number }): Promise<void> {
  const config = readConfig();
  const stop = stopOnSignals();
  const demo = rememberDemo(config, options.demo ?? false);
  const app = await openApp(config, {
    demo,
    abandon: stop.abandon,
    onBrokenSource: tellBrokenSource,
    onLooked: tellLook,
  });
  try {
    const serving = await openServing(app, { ...config, port: options.port ?? config.port }, stop);
    try {
      tell(`Trang tra cứu: ${serving.address} (đang thu thập, dữ liệu hiện dần)`);
      // One look at every site, and all that follows from it and from what an earlier process left undone.
      const now = new Date().toISOString();
      await app.queue.add(app.sites.map((site) => discoverJob(site, now)));
      await workUntil('idle', app, config, stop);
      if (!stop.signal.aborted) {
        print(await summary(app, serving.address));
        await keepWorking(app, config, stop);
      }
    } finally {
      await serving.close();
    }
  } finally {
    await app.close();
  }
  stop.ended();
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
