/** No server puts a crawler off for longer than this; the queue's own backoff goes on from there. */
const MAX_RETRY_AFTER_MS = 3_600_000;

/**
 * How long a server asks to be left alone, in ms from `now`: `Retry-After` is either seconds or an HTTP date (RFC 9110,
 * 10.2.3). At most one hour; undefined where the header is missing or of neither form.
 */
export function retryAfterMs(header: string | undefined, now: number): number | undefined {
  const value = header?.trim() ?? '';
  const ms = /^\d{1,10}$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  if (Number.isNaN(ms)) return undefined;
  return Math.min(Math.max(ms, 0), MAX_RETRY_AFTER_MS);
}
