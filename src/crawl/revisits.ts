const HOUR_MS = 3_600_000;

/** How long after its first fetch a fresh page is looked at again, in ms: papers correct on the same day or the next, seldom later. */
const REVISITS_MS = [HOUR_MS, 6 * HOUR_MS, 24 * HOUR_MS, 72 * HOUR_MS];

/** When a page that was first fetched at `firstAt` is looked at the next time, ms since 1970; null: no more. Times that passed are not made up for. */
export function nextVisitAt(firstAt: number, now: number): number | null {
  return REVISITS_MS.map((ms) => firstAt + ms).find((at) => at > now) ?? null;
}

/** Whether a page that came out then (ISO 8601 or a day; null: nobody says) may still be corrected. */
export function isFresh(publishedAt: string | null, now: number): boolean {
  return publishedAt === null || Date.parse(publishedAt) > now - Math.max(...REVISITS_MS);
}
