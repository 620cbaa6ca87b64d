import type { ChildProcess } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { readConfig } from '../../src/config.ts';
import { openQueue } from '../../src/holdings.ts';
import { fetchJob } from '../../src/jobs/discover.ts';
import type { NewJob, Queue } from '../../src/queue/queue.ts';
import { coresToPin } from '../cores.ts';
import { median } from '../median.ts';
import type { Services } from '../services.ts';
import { politeTo } from './hosts.ts';
import { cpuMsOf, ended, isCpuAnswer, start } from './processes.ts';
import { serverCpuMs } from './serverCpu.ts';

/** More than one worker has jobs in hand, since a host is asked by one at a time. */
const HOSTS = 16;
/** Read before the clock starts, by each worker: code that runs for the first time is slow. */
const WARM_UP = 200;
/** Jobs that wait or are in hand until the clock stops: no lane has nothing to do, and pages are fetched and read at the same time. */
const BACKLOG = 8 * HOSTS;

/** Where workers keep what they do. */
interface Backend {
  readonly name: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly services: Services | null;
}

/** One run: articles per second, and CPU time of each kind of process, in ms an article. */
interface Run {
  readonly rate: number;
  readonly cpuMs: Readonly<Record<string, number>>;
}

/**
 * How fast one and two worker processes fetch, archive, read and write pages of a press on loopback that asks for no rest, as long as there
 * are more; beside it what the cores give to the same number of processes that only read pages. Each worker reads in its own
 * thread (`VANKIEN_THREADS=0`) and has a core of its own where the system can give it one, so that it is one core's worth. The clock begins when
 * all are warm, and new jobs come as fast as others are done.
 *
 * Press and servers use the same cores. `coresBusy` is how many cores all of them kept busy together; what is missing to one for each worker
 * is time in which a worker waited for the disk or for another. Where there are no more cores than workers, `mostTwoToOne` is what they allow at most: the rate at
 * which the CPU time of all that has a part in an article would fill the cores, to the rate of one worker.
 */
export async function benchWorkers(pages: number, rounds: number, services: Services | null) {
  const backends: Backend[] = [
    { name: 'SQLite', settings: {}, services: null },
    ...(services
      ? [
          {
            name: 'Elasticsearch + Redis',
            settings: { VANKIEN_STORE: services.elasticsearch, VANKIEN_QUEUE: services.redis },
            services,
          },
        ]
      : []),
  ];
  const cores = coresToPin();
  const computation = await compare(rounds, (workers) => compute(pages, workers, cores));
  const figures: Record<string, unknown> = { computation };
  for (const backend of backends) {
    figures[backend.name] = await compare(rounds, (workers) => crawl(pages, workers, backend, cores));
  }
  return { pages, rounds, hosts: HOSTS, cores: availableParallelism(), pinned: cores.length > 0, ...figures };
}

/** One and two processes, in interleaved rounds. */
async function compare(rounds: number, run: (workers: number) => Promise<Run>) {
  const one: Run[] = [];
  const two: Run[] = [];
  for (let round = 0; round < rounds; round += 1) {
    one.push(await run(1));
    two.push(await run(2));
  }
  const rate = (runs: readonly Run[]) => median(runs.map((each) => each.rate));
  const cpuMs = (runs: readonly Run[]) =>
    Object.fromEntries(
      Object.keys(runs[0]?.cpuMs ?? {}).map((name) => [
        name,
        hundredths(median(runs.map((each) => each.cpuMs[name] ?? 0))),
      ]),
    );
  const allMs = Object.values(cpuMs(two)).reduce((sum, ms) => sum + ms, 0);
  return {
    articlesPerSecond: { one: Math.round(rate(one)), two: Math.round(rate(two)) },
    twoToOne: hundredths(rate(two) / rate(one)),
    mostTwoToOne: hundredths(Math.min(2, (availableParallelism() * 1000) / allMs / rate(one))),
    cpuMsAnArticle: { one: cpuMs(one), two: cpuMs(two) },
    coresBusy: { one: coresBusy(one), two: coresBusy(two) },
  };
}

function coresBusy(runs: readonly Run[]): number {
  const allMs = ({ cpuMs }: Run) => Object.values(cpuMs).reduce((sum, ms) => sum + ms, 0);
  return hundredths(median(runs.map((run) => (allMs(run) * run.rate) / 1000)));
}

const hundredths = (value: number) => Math.round(value * 100) / 100;

async function compute(pages: number, workers: number, cores: readonly number[]): Promise<Run> {
  const share = Math.ceil(pages / workers);
  const children = Array.from({ length: workers }, (_, i) => start('reading', [String(share)], { core: cores[i] }));
  await Promise.all(children.map((child) => once(child, 'message')));
  const ends = children.map((child) => once(child, 'message'));
  for (const child of children) child.send('go');
  const told = (await Promise.all(ends)).map(([end]) => end as { readonly ms: number; readonly cpuMs: number });
  const cpuMs = told.reduce((sum, end) => sum + end.cpuMs, 0);
  return { rate: pages / (Math.max(...told.map(({ ms }) => ms)) / 1000), cpuMs: { workers: cpuMs / pages } };
}

async function crawl(
  pages: number,
  workers: number,
  { settings, services }: Backend,
  cores: readonly number[],
): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'vankien-bench-'));
  const warmUp = WARM_UP * workers;
  const all = warmUp + pages + BACKLOG;
  const press = start('press', [String(HOSTS), String(all)]);
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
  const children = Array.from({ length: workers }, (_, i) => start('worker', [], { core: cores[i], environment }));
  try {
    await Promise.all(children.map((child) => once(child, 'message')));
    const articles = counted(children);
    const jobs = Array.from({ length: all }, (_, page) => {
      const host = hosts[page % hosts.length] ?? '';
      return fetchJob(`http://${host}/bai-${page}.html`, politeTo(host));
    });
    const cpuMs = async () => ({
      workers: (await Promise.all(children.map(cpuMsOf))).reduce((sum, ms) => sum + ms, 0),
      press: await cpuMsOf(press),
      ...(services ? await serverCpuMs(services) : {}),
    });
    const measure = async (): Promise<Run> => {
      await articles(warmUp);
      const started = performance.now();
      const before: Readonly<Record<string, number>> = await cpuMs();
      await articles(warmUp + pages);
      const rate = pages / ((performance.now() - started) / 1000);
      const used = Object.entries(await cpuMs()).map(([name, ms]) => [name, (ms - (before[name] ?? 0)) / pages]);
      return { rate, cpuMs: Object.fromEntries(used) };
    };
    const [run] = await Promise.all([measure(), feed(queue, jobs, articles)]);
    return run;
  } finally {
    await Promise.all([press, ...children].map(ended));
    await queue.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Resolves when so many articles were written in all. */
type Articles = (inAll: number) => Promise<void>;

/** Adds the jobs, one for each host at a time, so that no more than the backlog is still to do. */
async function feed(queue: Queue, jobs: readonly NewJob[], articles: Articles): Promise<void> {
  for (let added = 0; added < jobs.length; added += HOSTS) {
    await articles(added + HOSTS - BACKLOG);
    await queue.add(jobs.slice(added, added + HOSTS));
  }
}

/** Rejects when a job ended otherwise. A job that is tried again may still end well. */
function counted(children: readonly ChildProcess[]): Articles {
  const news = new EventEmitter();
  let written = 0;
  let failure: string | null = null;
  for (const child of children) {
    child.on('message', (message) => {
      if (isCpuAnswer(message)) return;
      if (message === 'article') written += 1;
      else if (message !== 'again') failure = String(message);
      news.emit('news');
    });
  }
  return async (inAll) => {
    while (written < inAll && failure === null) await once(news, 'news');
    if (failure !== null) throw new Error(failure);
  };
}
