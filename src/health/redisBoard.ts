import { Redis } from 'ioredis';
import type { HealthBoard, Tally } from './health.ts';

/** Longer than any list of days that is asked for. */
const KEPT_SECONDS = 40 * 86_400;

/**
 * The tallies in Redis, one hash a day: `{name}:crawl:health:DAY`, SITE and counter -> count.
 *
 * @param name parts several installations on one Redis, as for the queue; default `vankien`
 */
export function openRedisBoard(redisUrl: string, name = 'vankien'): HealthBoard {
  const redis = new Redis(redisUrl, { maxRetriesPerRequest: null, lazyConnect: true });
  redis.on('error', () => undefined); // it reconnects, and commands wait for it
  const keyOf = (day: string) => `{${name}}:crawl:health:${day}`;
  return {
    async add(tallies) {
      const all = redis.multi();
      for (const { day, site, counter, count } of tallies) all.hincrby(keyOf(day), `${site} ${counter}`, count);
      for (const day of new Set(tallies.map((tally) => tally.day))) all.expire(keyOf(day), KEPT_SECONDS);
      await all.exec();
    },
    async sums(days) {
      const hashes = await Promise.all(days.map((day) => redis.hgetall(keyOf(day))));
      return hashes.flatMap((hash, at) =>
        Object.entries(hash).map(([field, count]) => tallyOf(days[at] ?? '', field, count)),
      );
    },
    async close() {
      redis.disconnect();
    },
  };
}

function tallyOf(day: string, field: string, count: string): Tally {
  const [site = '', counter = ''] = field.split(' ');
  return { day, site, counter, count: Number(count) };
}
