/**
 * Works on jobs as a worker does, for tests that kill it or its Redis. Arguments: Redis URL, name of the queue, worker name. Each discover
 * job is followed by a fetch job of the same site. Prints `done KEY` when a completion was acknowledged; ends when nothing is left.
 */
import { openBullmqQueue } from '../../../dist/src/queue/bullmq/queue.js';

const [url, name, worker] = process.argv.slice(2);
const kinds = ['discover', 'fetch'];
const queue = openBullmqQueue(url, { name, maxDeaths: 1_000 });
for (;;) {
  const job = await queue.take({ kinds, leaseMs: 300, worker });
  if (job) {
    const { site, kind } = job.work;
    const page = `https://${site}.example/`;
    const follow = kind === 'discover' ? [{ key: `fetch:${page}`, work: { kind: 'fetch', url: page, site } }] : [];
    if (await queue.complete(job, follow)) process.stdout.write(`done ${job.key}\n`);
    continue;
  }
  if ((await queue.nextDueInMs(kinds)) === null) break;
  await new Promise((resolve) => setTimeout(resolve, 20));
}
await queue.close();
