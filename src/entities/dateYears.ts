import { type DateFacts, isDay } from './dateForms.ts';

type Yearless = Exclude<DateFacts, { of: 'period' }>;

const DAY_MS = 86_400_000;
/** A yearless date is taken to be at most half a year from the day it is printed. */
const HALF_YEAR_DAYS = 183;
/** Near a whole year back (`ngày 3-1` printed on 30 December) the coming day is meant even without a word for it. */
const ALMOST_A_YEAR_DAYS = 330;

/**
 * The year that a date without one has in an article of `publishedOn` (`YYYY-MM-DD`): its year, but the year before for a day far
 * ahead (`25-12` in an article of 5 January), and the next for a planned day far back (`ngày 5-1 tới` in one of 28 December).
 * Null where no such day exists in that year (29 February).
 */
export function yearByPublication(date: Yearless, publishedOn: string, isPlanned: boolean): number | null {
  const published = Date.parse(`${publishedOn.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(published)) return null;
  const year = Number(publishedOn.slice(0, 4));
  const { day, month } = middle(date);
  const daysAhead = (Date.UTC(year, month - 1, day) - published) / DAY_MS;
  let chosen = year;
  if (daysAhead > HALF_YEAR_DAYS && !isPlanned) chosen = year - 1;
  if (daysAhead < -HALF_YEAR_DAYS && (isPlanned || daysAhead < -ALMOST_A_YEAR_DAYS)) chosen = year + 1;
  return date.of === 'day' && !isDay(date.day, date.month, chosen) ? null : chosen;
}

function middle(date: Yearless): { day: number; month: number } {
  if (date.of === 'day') return date;
  return { day: 15, month: date.of === 'month' ? date.month : date.quarter * 3 - 1 };
}

/** Fewer printed dates than this do not tell when a text was written: one may be the date of a cited paper. */
const LEAST_EVIDENCE = 2;

/**
 * The year that an undated text speaks of: the one that more than half of its printed dates, months, quarters and half-years have.
 * Null where none does, or where a later one is printed: `sinh ngày 27-8-1946 ... năm 2016` tells of the past. Bare years (`đến năm 2030`) are goals as often as now and do not count.
 */
export function yearByContext(dates: readonly DateFacts[]): number | null {
  const counts = new Map<number, number>();
  let total = 0;
  for (const date of dates) {
    const year = date.of === 'period' ? date.halfOf : date.year;
    if (year === null) continue;
    total += 1;
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const latest = Math.max(...counts.keys());
  for (const [year, count] of counts) {
    if (count >= LEAST_EVIDENCE && count * 2 > total && year === latest) return year;
  }
  return null;
}
