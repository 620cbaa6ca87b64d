import { type Job as BullJob, Queue as BullQueue, Worker as BullWorker } from 'bullmq';
import { Redis } from 'ioredis';
import {
  KEPT_LOOKS,
  type Look,
  type OnTick,
  SCHEDULE_TIME_ZONE,
  type Schedule,
  type ScheduledSite,
  type ScheduleEntry,
} from '../schedule.ts';
import { reach } from './reach.ts';

const TICK = {
  attempts: 20,
  backoff: { type: 'exponential', delay: 1_000 },
  removeOnComplete: { count: 1_000 },
  removeOnFail: { count: 1_000 },
} as const;

type Tick = { readonly site: string };

/**
 * Opens the schedule in Redis, kept by BullMQ's job schedulers.
 *
 * @param name parts several installations on one Redis, as for the queue; default `vankien`
 * @example
 * const schedule = await openBullmqSchedule('redis://localhost:6379');
 * await schedule.sync(sites.map(({ id, schedule }) => ({ site: id, cron: schedule })));
 * const stop = schedule.keep((site, at) => addLook(site, at), report);
 * @throws as `reach`
 */
export async function openBullmqSchedule(redisUrl: string, name = 'vankien'): Promise<Schedule> {
  const redis = new Redis(redisUrl, { maxRetriesPerRequest: null });
  try {
    await reach(redis, redisUrl);
  } catch (error) {
    redis.disconnect();
    throw error;
  }
  return new BullmqSchedule(redis, `{${name}}`);
}

class BullmqSchedule implements Schedule {
  readonly #redis: Redis;
  readonly #ticks: BullQueue<Tick>;
  readonly #prefix: string;
  /** SITE -> its cron expression, of sites that are paused: BullMQ's schedulers cannot be. */
  readonly #paused: string;
  /** SITE -> the list of its looks as JSON, newest first. */
  readonly #looksOf: (site: string) => string;

  constructor(redis: Redis, prefix: string) {
    this.#redis = redis;
    this.#prefix = prefix;
    this.#paused = `${prefix}:crawl:paused-sites`;
    this.#looksOf = (site) => `${prefix}:crawl:looks:${site}`;
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
      await this.#redis.del(this.#looksOf(site));
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
    const entries = [...sites.values()].sort((a, b) => (a.site < b.site ? -1 : 1));
    return Promise.all(
      entries.map(async (entry) => {
        const looks = await this.#redis.lrange(this.#looksOf(entry.site), 0, -1);
        return { ...entry, looks: looks.map((look) => JSON.parse(look) as Look) };
      }),
    );
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

  async looked(site: string, look: Look): Promise<void> {
    const key = this.#looksOf(site);
    await this.#redis
      .multi()
      .lpush(key, JSON.stringify(look))
      .ltrim(key, 0, KEPT_LOOKS - 1)
      .exec();
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
      { pattern: cron, tz: SCHEDULE_TIME_ZONE },
      { name: site, data: { site }, opts: TICK },
    );
  }
}

/** BullMQ names a scheduled job `repeat:SITE:TIME`, ms since 1970. */
function timeOf(job: BullJob<Tick>): string {
  return new Date(Number(job.id?.split(':').at(-1))).toISOString();
}
