import { setTimeout as sleep } from 'node:timers/promises';

/** How often something is tried, and how long to wait in between. */
export interface Backoff {
  /** At most this many tries, the first among them. */
  readonly tries: number;
  /** Before the second try, in ms; doubles each time. */
  readonly firstDelayMs: number;
  readonly mostDelayMs: number;
}

/** 6 to 11 s in all: longer than a garbage collection or a full queue takes; then the job is handed back and waits longer. */
export const WRITE_BACKOFF: Backoff = { tries: 8, firstDelayMs: 100, mostDelayMs: 5_000 };

/** Someone is waiting for the answer. */
export const READ_BACKOFF: Backoff = { tries: 4, firstDelayMs: 50, mostDelayMs: 500 };

/** The wait after this many failed tries, in ms: half of it is drawn, so that many clients do not come back at once. */
function delayAfter({ firstDelayMs, mostDelayMs }: Omit<Backoff, 'tries'>, attempt: number): number {
  const whole = Math.min(mostDelayMs, firstDelayMs * 2 ** (attempt - 1));
  return whole / 2 + (whole / 2) * Math.random();
}

export async function pause(backoff: Omit<Backoff, 'tries'>, attempt: number): Promise<void> {
  await sleep(delayAfter(backoff, attempt));
}
