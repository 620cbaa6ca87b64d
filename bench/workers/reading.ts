// A process that does nothing but read pages, to show what the machine's cores give to pure computation.
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { articleRecords } from '../records.ts';

const [pages] = process.argv.slice(2).map(Number);
await articleRecords(200);
process.send?.('ready');
await once(process, 'message');
const started = performance.now();
const before = process.cpuUsage();
await articleRecords(pages ?? 0);
const { user, system } = process.cpuUsage(before);
process.send?.({ ms: performance.now() - started, cpuMs: (user + system) / 1000 });
process.disconnect();
