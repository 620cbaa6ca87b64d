// A worker as `vankien work` is one, for hosts that need no rest between requests. Tells its parent of every article it has written.
import { openApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { runWorker } from '../../src/jobs/worker.ts';
import { politeTo } from './hosts.ts';
import { tellCpu } from './processes.ts';

const config = readConfig();
const stop = new AbortController();
process.on('disconnect', () => stop.abort());
const app = await openApp(config, { demo: false, sites: config.allow.map(politeTo) });
tellCpu();
process.send?.('ready');
/** The parent may have heard enough, and be gone. */
const tell = (message: string) => process.send?.(message, undefined, undefined, () => undefined);
await runWorker({
  queue: app.queue,
  handlers: app.handlers,
  name: app.workerName,
  concurrency: config.concurrency,
  signal: stop.signal,
  untilIdle: false,
  onOutcome: ({ job, result, failure }) => {
    if (result === 'retry') tell('again');
    else if (result !== 'done') tell(`${job.key}: ${failure?.reason ?? result}`);
    else if (job.work.kind === 'process') tell('article');
  },
});
await app.close();
