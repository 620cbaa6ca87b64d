import { Redis } from 'ioredis';
import { ADD, AGAIN, AGAIN_ALL, END_LEASES, EXTEND, FOLLOW, PAUSE, RETRY, SET_ASIDE } from './change.ts';
import { DEPTH, FIND, LIST, NEXT_DUE } from './look.ts';
import { reach } from './reach.ts';
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
    retryStrategy: (times) => Math.min(50 * 2 ** times, 1_000),
    scripts: Object.fromEntries(Object.entries(SCRIPTS).map(([name, lua]) => [name, { lua, numberOfKeys: 1 }])),
  });
  const connected = reach(redis, redisUrl);
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
