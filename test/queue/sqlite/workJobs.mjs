/**
 * Works on jobs as a worker does, for tests that kill it. Arguments: database, worker name. Each discover job is followed by a
 * fetch job of the same site. Prints `done KEY` when a completion was acknowledged; ends when nothing is left.
 */
import { openSqliteQueue } from '../../../dist/src/queue/sqlite/queue.js';

const [database, worker] = process.argv.slice(2);
const kinds = ['discover', 'fetch'];
const queue = openSqliteQueue(database, { maxAttempts: 1_000 });
for (;;) {
  const job = await queue.take({ kinds, leaseMs: 300, worker });
  if (job) {
    const { site, kind } = job.work;
    const url = `https://${site}.example/`;
    const follow = kind === 'discover' ? [{ key: `fetch:${url}`, work: { kind: 'fetch', url, site } }] : [];
    if (await queue.complete(job, follow)) process.stdout.write(`done ${job.key}\n`);
    continue;
  }
  if ((await queue.nextDueInMs(kinds)) === null) break;
  await new Promise((resolve) => setTimeout(resolve, 20));
}
