import { workerData } from 'node:worker_threads';

/** On a thread of its own: the one that reads may be held for long. What is unpacked lies outside of the heap that V8 limits. */
const { mostMb } = workerData as { readonly mostMb: number };
const EVERY_MS = 25;
const BYTES_A_MB = 1_048_576;

const parent = process.ppid;
setInterval(() => {
  if (process.memoryUsage.rss() > mostMb * BYTES_A_MB || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, EVERY_MS);
