/** Asia/Ho_Chi_Minh is seven hours ahead of UTC, all year. */
export const HANOI_MINUTES = 7 * 60;

const HANOI_MS = HANOI_MINUTES * 60_000;

/**
 * A moment as ISO 8601 in Asia/Ho_Chi_Minh, to the second.
 *
 * @param ms since 1970
 * @example
 * hanoiTime(Date.UTC(2026, 2, 6, 17, 5)) // '2026-03-07T00:05:00+07:00'
 */
export function hanoiTime(ms: number): string {
  return `${new Date(ms + HANOI_MS).toISOString().slice(0, 19)}+07:00`;
}

/** The day at a moment (ms since 1970), `YYYY-MM-DD` in Asia/Ho_Chi_Minh. */
export function hanoiDay(ms: number): string {
  return hanoiTime(ms).slice(0, 10);
}

/** When a day of Asia/Ho_Chi_Minh begins, in ms since 1970. */
export function startOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) - HANOI_MS;
}
