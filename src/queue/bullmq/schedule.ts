import { type Job as BullJob, Queue as BullQueue, Worker as BullWorker } from 'bullmq';
import { Redis } from 'ioredis';

/** When a site is looked at. */
export interface ScheduledSite {
  readonly site: string;
  /** Cron expression in Asia/Ho_Chi_Minh. */
  readonly cron: string;
}

export interface ScheduleEntry extends ScheduledSite {
  readonly isPaused: boolean;
  /** ISO 8601; null while paused. */
  readonly nextAt: string | null;
}

/** Asks for a look at a site; `at` is the time of the schedule, ISO 8601, the same whenever and wherever this one is tried again. */
export type OnTick = (site: string, at: string) => Promise<void>;

/**
 * The times at which sites are looked at, kept in Redis by BullMQ's job schedulers: one for any number of machines. A time that
 * passes while no process keeps the schedule is made up for once by the next that does.
 */
export interface Schedule {
  /** Makes the schedule hold these sites and no others. Sites that are paused stay so. */
  sync(sites: readonly ScheduledSite[]): Promise<void>;
  /** Sorted by site. */
  list(): Promise<readonly ScheduleEntry[]>;
  /** No looks at this site until `resume`. Resolves to whether anything changed. */
  pause(site: string): Promise<boolean>;
  resume(site: string): Promise<boolean>;
  /**
   * Calls `onTick` at each time of the schedule, in one of the processes that keep it; again, with growing waits, where it rejects.
   *
   * @param onError told what went wrong meanwhile
   * @returns stops keeping, once the ticks in hand are done
   */
  keep(onTick: OnTick, onError: (error: Error) => void): () => Promise<void>;
  close(): Promise<void>;
}

const TIME_ZONE = 'Asia/Ho_Chi_Minh';
const TICK = {
  attempts: 20,
  backoff: { type: 'exponential', delay: 1_000 },
  removeOnComplete: { count: 1_000 },
  removeOnFail: { count: 1_000 },
} as const;

type Tick = { readonly site: string };

/**
 * Opens the schedule in Redis.
 *
 * @param name parts several installations on one Redis, as for the queue; default `vankien`
 * @example
 * const schedule = openSchedule('redis://localhost:6379');
 * await schedule.sync(sites.map(({ id, schedule }) => ({ site: id, cron: schedule })));
 * const stop = schedule.keep((site, at) => addLook(site, at), report);
 */
export function openSchedule(redisUrl: string, name = 'vankien'): Schedule {
  return new BullmqSchedule(redisUrl, `{${name}}`);
}

class BullmqSchedule implements Schedule {
  readonly #redis: Redis;
  readonly #ticks: BullQueue<Tick>;
  readonly #prefix: string;
  /** SITE -> its cron expression, of sites that are paused: BullMQ's schedulers cannot be. */
  readonly #paused: string;

  constructor(redisUrl: string, prefix: string) {
    this.#redis = new Redis(redisUrl, { maxRetriesPerRequest: null });
    this.#redis.on('error', () => undefined); // it reconnects, and commands wait for it
    this.#prefix = prefix;
    this.#paused = `${prefix}:crawl:paused-sites`;
    this.#ticks = new BullQueue('schedule', { connection: this.#redis, prefix, defaultJobOptions: TICK });
    this.#ticks.on('error', () => undefined);
  }

  async sync(sites: readonly ScheduledSite[]): Promise<void> {
    const wanted = new Map(sites.map(({ site, cron }) => [site, cron]));
    const known = await this.list();
    for (const { site } of known) {
      if (wanted.has(site)) continue;
      await this.#ticks.removeJobScheduler(site);
      await this.#redis.hdel(this.#paused, site);
    }
    const now = new Map(known.map((entry) => [entry.site, entry]));
    for (const [site, cron] of wanted) {
      const entry = now.get(site);
      if (entry?.isPaused) await this.#redis.hset(this.#paused, site, cron);
      else if (entry?.cron !== cron) await this.#start(site, cron);
    }
  }

  async list(): Promise<readonly ScheduleEntry[]> {
    const schedulers = await this.#ticks.getJobSchedulers();
    const running = schedulers.map(({ key, pattern = '', next }) => ({
      site: key,
      cron: pattern,
      isPaused: false,
      nextAt: next === undefined ? null : new Date(next).toISOString(),
    }));
    const paused = Object.entries(await this.#redis.hgetall(this.#paused)).map(([site, cron]) => ({
      site,
      cron,
      isPaused: true,
      nextAt: null,
    }));
    // A process that died while it paused a site leaves it in both: it is paused.
    const sites = new Map([...running, ...paused].map((entry) => [entry.site, entry]));
    return [...sites.values()].sort((a, b) => (a.site < b.site ? -1 : 1));
  }

  async pause(site: string): Promise<boolean> {
    const scheduler = await this.#ticks.getJobScheduler(site);
    if (!scheduler?.pattern) return false;
    await this.#redis.hset(this.#paused, site, scheduler.pattern);
    return this.#ticks.removeJobScheduler(site);
  }

  async resume(site: string): Promise<boolean> {
    const cron = await this.#redis.hget(this.#paused, site);
    if (cron === null) return false;
    await this.#start(site, cron);
    await this.#redis.hdel(this.#paused, site);
    return true;
  }

  keep(onTick: OnTick, onError: (error: Error) => void): () => Promise<void> {
    const worker = new BullWorker<Tick>('schedule', (job: BullJob<Tick>) => onTick(job.data.site, timeOf(job)), {
      connection: this.#redis,
      prefix: this.#prefix,
    });
    worker.on('error', onError);
    worker.on('failed', (_job, error) => onError(error));
    return () => worker.close();
  }

  async close(): Promise<void> {
    await this.#ticks.close();
    this.#redis.disconnect();
  }

  async #start(site: string, cron: string): Promise<void> {
    await this.#ticks.upsertJobScheduler(
      site,
      { pattern: cron, tz: TIME_ZONE },
      { name: site, data: { site }, opts: TICK },
    );
  }
}

/** BullMQ names a scheduled job `repeat:SITE:TIME`, ms since 1970. */
function timeOf(job: BullJob<Tick>): string {
  return new Date(Number(job.id?.split(':').at(-1))).toISOString();
}
