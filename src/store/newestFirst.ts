import { HANOI_MINUTES } from '../text/hanoiTime.ts';

/** Rows for one minute: enough that two articles of a minute rarely want the same one. */
const ROWS_A_MINUTE = 65_536;
const MINUTE_MS = 60_000;
const MINUTES_A_DAY = 1_440;
/** Minutes are counted from 1800, so that the row of every dated article is positive. */
const START = -Date.UTC(1800, 0, 1) / MINUTE_MS;

/**
 * The first row number of a day. Row numbers grow with time, so a period is a range of rows and the newest hits of a search are
 * those with the highest rows: the full-text index gives them without sorting or scoring all the others.
 *
 * @param day `YYYY-MM-DD`
 */
export function firstRowOfDay(day: string): number {
  return (Date.parse(day) / MINUTE_MS + START) * ROWS_A_MINUTE;
}

/** The last row number of a day. */
export function lastRowOfDay(day: string): number {
  return firstRowOfDay(day) + MINUTES_A_DAY * ROWS_A_MINUTE - 1;
}

/**
 * The row that something of this time wants: by minute, then by a hash of `id`, so that rows do not depend on the order of writing.
 * What has no day gets a negative row, below all that has one.
 *
 * @param day `YYYY-MM-DD` in Asia/Ho_Chi_Minh
 * @param at ISO 8601; its time of day is used where it has one
 */
export function newestFirst(day: string | null, at: string | null, id: string): number {
  const hash = hashOf(id);
  if (day === null) return -1 - hash * 256;
  return firstRowOfDay(day) + (minuteOfDay(at) + 1) * ROWS_A_MINUTE - 1 - ((hash % 256) << 8);
}

/** Rows that one hash may take: those of equal minute and hash get the next ones, in the order of writing. */
const ROWS_A_HASH = 256;

/**
 * Puts what was published first before what was published later, and before what has no day; what was published in one minute comes in an
 * order of ids, whichever was written first.
 *
 * @example
 * articles.sort(firstPublishedFirst)
 */
export function firstPublishedFirst(a: Published, b: Published): number {
  const [slotA, slotB] = [Math.floor(a.order / ROWS_A_HASH), Math.floor(b.order / ROWS_A_HASH)];
  return Number(slotA < 0) - Number(slotB < 0) || slotA - slotB || (a.id < b.id ? -1 : 1);
}

interface Published {
  readonly id: string;
  /** Made by `newestFirst`. */
  readonly order: number;
}

function minuteOfDay(at: string | null): number {
  if (at === null || !at.includes('T')) return 0;
  const minutes = Math.floor(Date.parse(at) / MINUTE_MS) + HANOI_MINUTES;
  return Number.isNaN(minutes) ? 0 : ((minutes % MINUTES_A_DAY) + MINUTES_A_DAY) % MINUTES_A_DAY;
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
