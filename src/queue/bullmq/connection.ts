import { Redis } from 'ioredis';
import { Fatal } from '../../errors.ts';
import { ADD, AGAIN, AGAIN_ALL, END_LEASES, EXTEND, FOLLOW, PAUSE, RETRY, SET_ASIDE } from './change.ts';
import { DEPTH, FIND, LIST, NEXT_DUE } from './look.ts';
import { COMPLETE, TAKE } from './take.ts';

const SCRIPTS = {
  add: ADD,
  again: AGAIN,
  againAll: AGAIN_ALL,
  complete: COMPLETE,
  depth: DEPTH,
  endLeases: END_LEASES,
  extend: EXTEND,
  find: FIND,
  follow: FOLLOW,
  list: LIST,
  nextDue: NEXT_DUE,
  pause: PAUSE,
  retry: RETRY,
  setAside: SET_ASIDE,
  take: TAKE,
} as const;

export type ScriptName = keyof typeof SCRIPTS;

/** How long the first connection may take, in ms: longer means that the address is wrong. */
const PATIENCE_MS = 10_000;

/** What Redis says to a wrong user or password, and to none where it wants one. */
const REFUSED = /^(WRONGPASS|NOAUTH)\b/;

/** A connection to Redis that runs our scripts on the queue named `root`. */
export interface ScriptRunner {
  /** Runs one script, all of it or nothing. What it gives is trusted: only our own Lua makes it. */
  run(name: ScriptName, args: readonly (string | number)[]): Promise<unknown>;
  close(): Promise<void>;
}

/**
 * Connects in the background; the first `run` waits for it. After that, a Redis that is away is waited for: calls resolve once it
 * is back. A call that was cut off is sent again, and may then run twice. None does harm: keys are added once, a lease ends a job
 * once, and a job that was leased twice is taken again when its first lease ends.
 *
 * @throws Fatal, from `run`: STORE_FAILED where nothing answers at the address at the start, BAD_CONFIG where it refuses the credentials
 */
export function connect(redisUrl: string, root: string): ScriptRunner {
  const redis = new Redis(redisUrl, {
    maxRetriesPerRequest: null,
    enableAutoPipelining: true, // calls of many lanes that come together travel together
    retryStrategy: (times) => Math.min(50 * 2 ** times, 1_000),
    scripts: Object.fromEntries(Object.entries(SCRIPTS).map(([name, lua]) => [name, { lua, numberOfKeys: 1 }])),
  });
  const place = withoutPassword(redisUrl);
  const connected = new Promise<void>((resolve, reject) => {
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
  connected.catch(() => undefined); // whoever runs a script hears of it
  const commands = redis as unknown as Record<ScriptName, (...args: readonly (string | number)[]) => Promise<unknown>>;
  return {
    async run(name, args) {
      await connected;
      return commands[name](root, ...args);
    },
    async close() {
      if (redis.status === 'ready') await redis.quit();
      else redis.disconnect();
    },
  };
}

function withoutPassword(url: string): string {
  return url.replace(/\/\/[^@/]*@/, '//***@');
}
