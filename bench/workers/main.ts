import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../../src/config.ts';
import { openQueue } from '../../src/holdings.ts';
import { fetchJob } from '../../src/jobs/discover.ts';
import { median } from '../median.ts';
import { politeTo } from './hosts.ts';

/** More than one worker has jobs in hand, since a host is asked by one at a time. */
const HOSTS = 16;
/** Read before the clock starts, by each worker: code that runs for the first time is slow. */
const WARM_UP = 200;

/** Where workers keep what they do. */
interface Backend {
  readonly name: string;
  readonly settings: Readonly<Record<string, string>>;
}

/**
 * How fast one and two worker processes fetch, archive, read and write pages of a press on loopback that asks for no rest, from the first
 * job to the last; beside it what the cores give to the same number of processes that only read pages. Each worker reads in its own
 * thread (`VANKIEN_THREADS=0`), so that it is one core's worth.
 */
export async function benchWorkers(
  pages: number,
  rounds: number,
  services: { elasticsearch: string; redis: string } | null,
) {
  const backends: Backend[] = [
    { name: 'SQLite', settings: {} },
    ...(services
      ? [
          {
            name: 'Elasticsearch + Redis',
            settings: { VANKIEN_STORE: services.elasticsearch, VANKIEN_QUEUE: services.redis },
          },
        ]
      : []),
  ];
  const computation = await compare(rounds, (workers) => compute(pages, workers));
  const figures: Record<string, unknown> = { computation };
  for (const backend of backends) {
    figures[backend.name] = await compare(rounds, (workers) => crawl(pages, workers, backend));
  }
  return { pages, rounds, hosts: HOSTS, ...figures };
}

/** Articles per second of one and of two processes, in interleaved rounds. */
async function compare(rounds: number, run: (workers: number) => Promise<number>) {
  const one: number[] = [];
  const two: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    one.push(await run(1));
    two.push(await run(2));
  }
  const rate = (rates: readonly number[]) => Math.round(median(rates));
  return {
    articlesPerSecond: { one: rate(one), two: rate(two) },
    twoToOne: Math.round((median(two) / median(one)) * 100) / 100,
  };
}

async function compute(pages: number, workers: number): Promise<number> {
  const children = Array.from({ length: workers }, () => start('reading', [String(Math.ceil(pages / workers))]));
  await Promise.all(children.map((child) => once(child, 'message')));
  const ends = children.map((child) => once(child, 'message'));
  for (const child of children) child.send('go');
  const times = (await Promise.all(ends)).map(([ms]) => Number(ms));
  return pages / (Math.max(...times) / 1000);
}

async function crawl(pages: number, workers: number, { settings }: Backend): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'vankien-bench-'));
  const warmUp = WARM_UP * workers;
  const press = start('press', [String(HOSTS), String(pages + warmUp)]);
  const [ports] = (await once(press, 'message')) as [number[]];
  const hosts = ports.map((port) => `127.0.0.1:${port}`);
  const environment = {
    VANKIEN_DATA: folder,
    VANKIEN_NAME: `bench-${process.pid}-${Date.now().toString(36)}`,
    VANKIEN_THREADS: '0',
    VANKIEN_CONCURRENCY: '8',
    VANKIEN_ALLOW: hosts.join(),
    ...settings,
  };
  const queue = await openQueue(readConfig(environment));
  const children = Array.from({ length: workers }, () => start('worker', [], environment));
  try {
    await Promise.all(children.map((child) => once(child, 'message')));
    const articles = counted(children);
    const jobs = Array.from({ length: pages + warmUp }, (_, page) => {
      const host = hosts[page % hosts.length] ?? '';
      return fetchJob(`http://${host}/bai-${page}.html`, politeTo(host).id);
    });
    await queue.add(jobs.slice(0, warmUp));
    await articles(warmUp);
    const started = performance.now();
    await queue.add(jobs.slice(warmUp));
    await articles(pages);
    return pages / ((performance.now() - started) / 1000);
  } finally {
    await Promise.all([press, ...children].map(ended));
    await queue.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Resolves when so many more articles were written; rejects when a job ended otherwise. A job that is tried again may still end well. */
function counted(children: readonly ChildProcess[]): (more: number) => Promise<void> {
  const news = new EventEmitter();
  let written = 0;
  let wanted = 0;
  let failure: string | null = null;
  for (const child of children) {
    child.on('message', (message) => {
      if (message === 'article') written += 1;
      else if (message !== 'again') failure = String(message);
      news.emit('news');
    });
  }
  return async (more) => {
    wanted += more;
    while (written < wanted && failure === null) await once(news, 'news');
    if (failure !== null) throw new Error(failure);
  };
}

function start(
  program: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): ChildProcess {
  const file = fileURLToPath(new URL(`./${program}.js`, import.meta.url));
  return fork(file, [...words], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exit = once(child, 'exit');
  if (child.connected) child.disconnect();
  await exit;
}
