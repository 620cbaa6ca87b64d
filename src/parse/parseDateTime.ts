import { HANOI_MINUTES, hanoiTime } from '../text/hanoiTime.ts';

/** How to read `9/5/2026` where both numbers may be a month. */
export type DateOrder = 'day-first' | 'month-first';

/** Printed dates are short; what is longer is cut, so that a wrong selector costs nothing. */
const MAX_PRINTED = 200;

const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};

/** `2026-03-07`, `2026/3/7`: the year first. */
const YEAR_FIRST = /(?<!\d)(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)/u;
/** `ngày 7 tháng 3 năm 2026`, `7 Tháng 3, 2026`, `3 tháng Mười Hai` is not printed by papers. */
const IN_WORDS = /(?<!\d)(?<day>\d{1,2}) {1,3}tháng {1,3}(?<month>\d{1,2})(?: {1,3}năm|,)? {1,3}(?<year>\d{4})(?!\d)/iu;
/** `07/03/2026`, `7-3-2026`, `07.03.2026`. */
const DIGITS = /(?<!\d)(?<first>\d{1,2})[-/.](?<second>\d{1,2})[-/.](?<year>\d{4})(?!\d)/u;
/** `Sat, 07 Mar 2026` (RFC 822), `7 March 2026`. */
const DAY_MONTH_NAME =
  /(?<!\d)(?<day>\d{1,2})[ -](?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,?[ -](?<year>\d{4})(?!\d)/iu;
/** `March 7, 2026`, `Mar 7 2026`. */
const MONTH_NAME_DAY =
  /\b(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})(?!\d)/iu;

/** `00:05`, `08:01:53`, `11:00:11.000`, `08h22`, `8g22`, `8h` with the half of the day (`AM`, `CH`) after it. */
const CLOCK =
  /(?<![\d:.+-])(?<hour>\d{1,2})(?:[:hg](?<minute>\d{2})|h(?![\p{L}\d]))(?::(?<second>\d{2})(?:[.,]\d{1,9})?)?(?: ?(?<half>am|pm|sa|ch)(?!\p{L}))?/iu;
/** After the clock: `Z`, `+07:00`, `+0700`, ` +07:00`, `GMT+7`, `(GMT+7)`, `UTC`, `+7:00`. */
const ZONE =
  /^ ?\(?(?:(?<utc>z|utc|gmt)(?![\p{L}\d+-])|(?:gmt|utc)? ?(?<sign>[+-])(?<hours>\d{1,2}):?(?<minutes>\d{2})?(?!\d))/iu;

/** .NET's en-US form, the month first: `9/5/2026 10:17:01 PM` in heads of OneCMS, `9/5/2026 1:30:00 PM` in feeds. */
const NET_EN_US = /^\d{1,2}\/\d{1,2}\/\d{4} (?:1[0-2]|[1-9]):\d{2}:\d{2} [AP]M$/u;

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * When something was published, from what a page, feed or head prints: ISO 8601 in Asia/Ho_Chi_Minh
 * (`2026-03-07T08:01:53+07:00`), or the day alone (`2026-03-07`) where no time is printed. Null where there is no
 * possible date (`31/02/2026`, an empty string). A missing zone means +07:00.
 *
 * `order` settles `9/5/2026`; without it the day comes first, as in Vietnam, except in the form `9/5/2026 10:17:01 PM`,
 * which only .NET's en-US writes. A number over 12 is never a month whatever the order says.
 *
 * @example
 * parseDateTime('Thứ bảy, 7/3/2026, 00:05 (GMT+7)') // '2026-03-07T00:05:00+07:00'
 * parseDateTime('2026-03-06T17:05:00Z')             // '2026-03-07T00:05:00+07:00'
 * parseDateTime('1772816700')                       // '2026-03-07T00:05:00+07:00'
 */
export function parseDateTime(printed: string, order?: DateOrder): string | null {
  const text = printed.slice(0, MAX_PRINTED).replace(/\s+/gu, ' ').trim();
  if (/^\d{10}$|^\d{13}$/u.test(text)) return fromUnix(text);
  const found = findDay(text, order ?? (NET_EN_US.test(text) ? 'month-first' : 'day-first'));
  if (found === null || !isPossible(found.day)) return null;
  // The date is blotted out so that `2026-03` is not read as a zone nor `07.03` as a clock.
  const rest = `${text.slice(0, found.start)} ${text.slice(found.end).replace(/^T/u, ' ')}`;
  return withClock(found.day, rest);
}

function fromUnix(digits: string): string {
  const milliseconds = digits.length === 13 ? Number(digits) : Number(digits) * 1000;
  return hanoiTime(milliseconds);
}

function findDay(text: string, order: DateOrder): { day: Day; start: number; end: number } | null {
  for (const pattern of [YEAR_FIRST, IN_WORDS, DIGITS, DAY_MONTH_NAME, MONTH_NAME_DAY]) {
    const match = pattern.exec(text);
    if (match?.groups === undefined) continue;
    const { year, month, day, first, second, name } = match.groups;
    const named = name === undefined ? undefined : MONTHS[name.toLowerCase()];
    const read: Day =
      first !== undefined
        ? { year: Number(year), ...inOrder(Number(first), Number(second), order) }
        : { year: Number(year), month: named ?? Number(month), day: Number(day) };
    return { day: read, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

function inOrder(first: number, second: number, order: DateOrder): { month: number; day: number } {
  const monthFirst = second > 12 || (order === 'month-first' && first <= 12);
  return monthFirst ? { month: first, day: second } : { month: second, day: first };
}

function isPossible({ year, month, day }: Day): boolean {
  if (year < 1900 || year > 2100) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function withClock(day: Day, rest: string): string {
  const iso = `${day.year}-${two(day.month)}-${two(day.day)}`;
  const clock = CLOCK.exec(rest);
  if (clock?.groups === undefined) return iso;
  const hour = onTwentyFour(Number(clock.groups.hour), clock.groups.half?.toLowerCase());
  const minute = Number(clock.groups.minute ?? 0);
  const second = Number(clock.groups.second ?? 0);
  if (hour > 23 || minute > 59 || second > 59) return iso;
  const utc = Date.UTC(day.year, day.month - 1, day.day, hour, minute, second);
  const zone = ZONE.exec(rest.slice(clock.index + clock[0].length));
  return hanoiTime(utc - offsetMinutes(zone) * 60_000);
}

/** `00:01 AM` of cafef is a 24-hour clock: 0 and 13 to 23 stay what they are whatever follows. `SA`, `CH`: sáng, chiều. */
function onTwentyFour(hour: number, half: string | undefined): number {
  if ((half === 'pm' || half === 'ch') && hour >= 1 && hour < 12) return hour + 12;
  if ((half === 'am' || half === 'sa') && hour === 12) return 0;
  return hour;
}

function offsetMinutes(zone: RegExpExecArray | null): number {
  if (zone?.groups === undefined) return HANOI_MINUTES;
  const { utc, sign, hours, minutes } = zone.groups;
  if (utc !== undefined) return 0;
  const total = Number(hours) * 60 + Number(minutes ?? 0);
  // `08:00 -12` is a dash before something else, no zone on earth.
  if (total > 14 * 60 || (sign === '-' && minutes === undefined)) return HANOI_MINUTES;
  return sign === '-' ? -total : total;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
