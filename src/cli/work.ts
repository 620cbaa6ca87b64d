import type { Command } from 'commander';
import { openApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { discoverJob } from '../jobs/discover.ts';
import { rememberDemo } from './demo.ts';
import { tell, tellBrokenSource, tellLook } from './print.ts';
import { openFigures } from './serving.ts';
import { stopOnSignals } from './stopping.ts';
import { keepWorking } from './working.ts';

export const workCommand = (program: Command) =>
  program
    .command('work')
    .description(
      'nhận việc và giữ lịch thu thập cho đến khi được bảo dừng; bao nhiêu tiến trình trên một kho lưu trang cũng được',
    )
    .option('--demo', 'kèm làng báo mẫu của dự án, chạy ngay trên máy này')
    .action((options: { demo?: boolean }) => work(options.demo ?? false));

/** Names the look at a site that was never looked at; the key of a job is unique for ever, so that there is one. */
const FIRST = 'first';

async function work(asksDemo: boolean): Promise<void> {
  const config = readConfig();
  const stop = stopOnSignals();
  const demo = rememberDemo(config, asksDemo);
  const app = await openApp(config, {
    demo,
    abandon: stop.abandon,
    onBrokenSource: tellBrokenSource,
    onLooked: tellLook,
  });
  try {
    await app.queue.add(app.sites.map((site) => discoverJob(site, FIRST)));
    tell(`Đang nhận việc với tên ${app.workerName}`);
    const figures = await openFigures(app, config, stop);
    if (figures) tell(`Số liệu: ${figures.address}/metrics`);
    try {
      await keepWorking(app, config, stop);
    } finally {
      await figures?.close();
    }
  } finally {
    await app.close();
  }
  stop.ended();
}
