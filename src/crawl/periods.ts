import type { Discovery, Period } from '../model/site.ts';
import { hanoiDay, startOfDay } from '../text/hanoiTime.ts';

/** Days from the first to the last of a year, a month or one day, `YYYY-MM-DD` in Asia/Ho_Chi_Minh. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

const DAY_MS = 86_400_000;

/** The period that a source's URL names; null where it names none. */
export function periodOf({ url, period = 'day' }: Pick<Discovery, 'url' | 'period'>): Period | null {
  if (/\{(?:from|to)\}/.test(url)) return period;
  if (/\{day(?::2)?\}/.test(url)) return 'day';
  if (/\{month(?::2)?\}/.test(url)) return 'month';
  return url.includes('{year}') ? 'year' : null;
}

/** The period of this kind that a day lies in. */
export function periodAround(day: string, period: Period): Days {
  if (period === 'day') return { first: day, last: day };
  const [year = 0, month = 0] = day.split('-').map(Number);
  // Day 0 is the last of the month before.
  const [first, end] = period === 'month' ? [month, month + 1] : [1, 13];
  return { first: utcDay(Date.UTC(year, first - 1, 1)), last: utcDay(Date.UTC(year, end - 1, 0)) };
}

/** The day before a day. */
export function dayBefore(day: string): string {
  return utcDay(Date.parse(day) - DAY_MS);
}

/** The periods that a look now asks for, the newest first: what came out just before midnight may be listed after it. */
export function periodsOfLook(now: number, period: Period): readonly Days[] {
  const today = periodAround(hanoiDay(now), period);
  const yesterday = periodAround(hanoiDay(now - DAY_MS), period);
  return yesterday.first === today.first ? [today] : [today, yesterday];
}

/**
 * A URL with the parts of a period in place of their names.
 *
 * @example
 * fillIn('https://a.example/news-{year}-{month}.xml', { first: '2026-09-01', last: '2026-09-30' }) // '.../news-2026-9.xml'
 */
export function fillIn(url: string, { first, last }: Days): string {
  const [year = '', month = '', day = ''] = first.split('-');
  const parts: Readonly<Record<string, string>> = {
    year,
    month: String(Number(month)),
    'month:2': month,
    day: String(Number(day)),
    'day:2': day,
    from: String(startOfDay(first) / 1000),
    to: String((startOfDay(last) + DAY_MS) / 1000 - 1),
  };
  return url.replace(/\{([a-z]+(?::2)?)\}/g, (written, name: string) => parts[name] ?? written);
}

function utcDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
