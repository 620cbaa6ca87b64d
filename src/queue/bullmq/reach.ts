import type { Redis } from 'ioredis';
import { Fatal } from '../../errors.ts';
import { withoutPassword } from '../withoutPassword.ts';

/** How long the first connection may take, in ms: longer means that the address is wrong. */
const PATIENCE_MS = 10_000;

/** What Redis says to a wrong user or password, and to none where it wants one. */
const REFUSED = /^(WRONGPASS|NOAUTH)\b/;

/**
 * Resolves when the server answers for the first time; after that, one that is away is waited for. Called before the connection
 * can have failed: in the turn that made it.
 *
 * @throws Fatal STORE_FAILED where nothing answers within 10 s, BAD_CONFIG where the server refuses the credentials
 */
export function reach(redis: Redis, redisUrl: string): Promise<void> {
  const place = withoutPassword(redisUrl);
  return new Promise<void>((resolve, reject) => {
    let cause: Error | undefined;
    const timer = setTimeout(() => {
      reject(new Fatal('STORE_FAILED', `no Redis answers at ${place} (${cause?.message ?? 'timeout'})`, { cause }));
    }, PATIENCE_MS);
    const settle = () => {
      clearTimeout(timer);
      resolve();
    };
    redis.once('ready', settle);
    redis.once('end', settle); // closed before it was ready: the next command says so
    redis.on('error', (error) => {
      cause = error;
      if (!REFUSED.test(error.message)) return; // it connects again, and commands wait for it
      clearTimeout(timer);
      const what = `the Redis at ${place} does not accept the credentials (${error.message})`;
      reject(new Fatal('BAD_CONFIG', `${what}; VANKIEN_QUEUE=redis://USER:PASSWORD@HOST:PORT`, { cause }));
    });
  });
}
