import { HANOI_MINUTES, hanoiTime } from '../text/hanoiTime.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `+0700`, `+07:00`, ` +7:00`, `GMT+7`, `(GMT+7)`, `Z`, `GMT`, `UT` */
const ZONE = String.raw`(?:\s{0,3}\(?(?<zone>(?:GMT|UTC?)?[+-]\d{1,2}(?::?\d{2})?|Z|GMT|UTC?)\)?)?`;
/** `13:30`, `13:30:05`, `13:30:05.123`, `1:30:00 PM` */
const TIME = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d{1,9})?)?(?:\s?(?<half>[AP]M))?`;

const FORMS = [
  // `2026-09-05T22:57:40+07:00`, `2026-09-05 22:57:40`
  String.raw`(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:T|\s{1,3})${TIME}${ZONE}`,
  // `Sun, 09 Aug 2026 19:24:17 +0700`
  String.raw`(?:\p{L}{2,9},?\s{1,3})?(?<day>\d{1,2})[\s-](?<name>[a-z]{3})[a-z]{0,6}[\s-](?<year>\d{4})\s{1,3}${TIME}${ZONE}`,
  // `9/5/2026 1:30:00 PM` (the month first: 5 September), `05/09/2026 13:30` and `7/3/2026, 00:05 (GMT+7)` (the day first)
  String.raw`(?<first>\d{1,2})(?<separator>[/-])(?<next>\d{1,2})[/-](?<year>\d{4}),?\s{1,3}(?:-\s)?${TIME}${ZONE}`,
].map((form) => new RegExp(`^${form}$`, 'iu'));

/** `2026-09-05` */
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Reads the date of a feed's entry as ISO 8601 in Asia/Ho_Chi_Minh (`2026-09-05T13:30:00+07:00`), or the day alone where no time is
 * given. A time without a zone is meant as +07:00; twelve hours with AM or PM are written month first (.NET in US style).
 * Null for what is empty or of no known form: never "now".
 */
export function readFeedDate(text: string | null): string | null {
  const printed = text?.trim() ?? '';
  const day = DAY.exec(printed);
  if (day) return toIso({ year: day[1], month: day[2], day: day[3] })?.slice(0, 10) ?? null;
  for (const form of FORMS) {
    const parts = form.exec(printed)?.groups;
    if (parts) return toIso(parts);
  }
  return null;
}

type Parts = Readonly<Record<string, string | undefined>>;

function toIso(parts: Parts): string | null {
  const [month, day] = monthAndDay(parts);
  const year = Number(parts.year);
  const hour = hourOf(parts);
  const [minute, second] = [Number(parts.minute ?? 0), Number(parts.second ?? 0)];
  const midnight = new Date(Date.UTC(year, month - 1, day));
  // The calendar of Date rolls 31 February over into March; such a date is not one.
  if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day) return null;
  if (hour > 23 || minute > 59 || second > 60) return null;
  const utc = Date.UTC(year, month - 1, day, hour, minute - offsetMinutes(parts.zone), second);
  return hanoiTime(utc);
}

function monthAndDay({ month, day, name, first, next, separator, half }: Parts): [number, number] {
  if (name !== undefined) return [MONTHS.indexOf(name.toLowerCase()) + 1, Number(day)];
  if (first === undefined) return [Number(month), Number(day)];
  // `13/9/2026 1:30 PM` can only be the day first, and so is `07-03-2026 - 00:01 AM`: nobody writes dashes in US style.
  const monthFirst = half !== undefined && separator === '/' && Number(first) <= 12;
  return monthFirst ? [Number(first), Number(next)] : [Number(next), Number(first)];
}

function hourOf({ hour, half }: Parts): number {
  const printed = Number(hour ?? 0);
  // A clock of 24 hours with AM stuck on (`00:01 AM`, `13:05 PM`) is left as it is.
  if (half === undefined || printed > 12) return printed;
  return (printed % 12) + (half.toUpperCase() === 'PM' ? 12 : 0);
}

function offsetMinutes(zone: string | undefined): number {
  if (zone === undefined) return HANOI_MINUTES;
  const offset = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (!offset) return 0;
  const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
  return offset[1] === '-' ? -minutes : minutes;
}
