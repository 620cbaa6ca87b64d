import { Redis } from 'ioredis';

/** Removes all that the queue of this name keeps in Redis. */
export async function emptyRedis(url: string, name: string): Promise<void> {
  const redis = new Redis(url);
  for await (const keys of redis.scanStream({ match: `{${name}}:*`, count: 1_000 }))
    if (keys.length > 0) await redis.unlink(keys as string[]);
  await redis.quit();
}
