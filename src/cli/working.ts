import { Cron } from 'croner';
import type { App } from '../app.ts';
import type { Config } from '../config.ts';
import { discoverJob } from '../jobs/discover.ts';
import { runWorker } from '../jobs/worker.ts';
import type { Site } from '../model/site.ts';
import { crawlRun } from './crawlRun.ts';
import { tell } from './print.ts';
import type { Stop } from './stopping.ts';

/** Takes jobs until told to stop, and asks for a look at each site at the times of its schedule. */
export async function keepWorking(app: App, config: Config, stop: Stop): Promise<void> {
  const schedules = app.sites.map((site) => schedule(app, site));
  try {
    await workUntil('stopped', app, config, stop);
  } finally {
    for (const each of schedules) each.stop();
  }
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

/** Asks for a look at the site at each time of its schedule, in Vietnamese time; of all processes that do, one is heard. */
function schedule(app: App, site: Site): Cron {
  return new Cron(
    site.schedule,
    { timezone: 'Asia/Ho_Chi_Minh', catch: (error) => tell(`vankien: ${site.id}: ${String(error)}`) },
    async () => {
      await app.queue.add([discoverJob(site, `${new Date().toISOString().slice(0, 16)}:00.000Z`)]);
    },
  );
}
