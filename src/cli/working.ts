import type { App } from '../app.ts';
import type { Config } from '../config.ts';
import { BadInput } from '../errors.ts';
import { scheduledLook } from '../jobs/discover.ts';
import { runWorker } from '../jobs/worker.ts';
import { crawlRun } from './crawlRun.ts';
import { tell } from './print.ts';
import type { Stop } from './stopping.ts';

/** Takes jobs until told to stop, and keeps the schedule of the sites with all other processes that do. */
export async function keepWorking(app: App, config: Config, stop: Stop): Promise<void> {
  if (app.sites.length === 0)
    tell('Không xem báo nào theo lịch: đặt VANKIEN_SITES (tên tệp trong crawlers/, hoặc all)');
  await app.schedule.sync(app.sites.map(({ id, schedule }) => ({ site: id, cron: schedule })));
  let lastSaid = '';
  const stopKeeping = app.schedule.keep(
    (site, at) => addLook(app, site, at),
    ({ message }) => {
      if (message !== lastSaid) tell(`vankien: lịch thu thập: ${message}`); // a server that is away says so every second
      lastSaid = message;
    },
  );
  try {
    await workUntil('stopped', app, config, stop);
  } finally {
    await stopKeeping();
  }
}

async function addLook({ sites, queue }: App, id: string, at: string): Promise<void> {
  const site = sites.find((each) => each.id === id);
  if (!site)
    throw new BadInput('NOT_FOUND', `${id} is scheduled, but this version of the program declares no such site`);
  await queue.add([scheduledLook(site, at)]);
}

/** Takes jobs until told to stop, or until there is nothing left to do before. */
export async function workUntil(end: 'stopped' | 'idle', app: App, config: Config, stop: Stop): Promise<void> {
  const run = crawlRun(app, config, stop);
  try {
    await runWorker({ ...run, untilIdle: end === 'idle' });
  } finally {
    run.finish();
  }
}
