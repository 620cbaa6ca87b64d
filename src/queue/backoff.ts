/**
 * How long a job waits after a failed try, in ms: doubled with every try up to `mostMs`, and of that a random share between a
 * half and the whole, so that jobs which failed together do not come back together.
 *
 * @param attempt the try that failed, 1 for the first
 * @param random at least 0, below 1
 */
export function backoffMs(attempt: number, firstMs: number, mostMs: number, random: number): number {
  const whole = Math.min(firstMs * 2 ** (attempt - 1), mostMs);
  return Math.round(whole * (0.5 + random / 2));
}
