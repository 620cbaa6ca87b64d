/** `chiều nay (11/3)`, `hôm nay, 5-7`, `sáng nay (ngày 11/3/2021)`: the day that the text is written on. */
const TODAY =
  /(?<!\p{L})(?:hôm|sáng|trưa|chiều|tối|ngày) nay ?[,(]? ?\(?(?:ngày )?(?<day>\d{1,2})[/-](?<month>\d{1,2})(?:[/-](?<year>\d{4}))?(?!\d)/iu;
/** Full dates in the text, which tell the year: `17/3/2021`. */
const FULL_DATE = /(?<!\d)(?<day>\d{1,2})[/-](?<month>\d{1,2})[/-](?<year>(?:19|20)\d{2})(?!\d)/gu;
/** A full date further away than this may be of another year's event. */
const NEAR_DAYS = 60;
const DAY_MS = 86_400_000;

/**
 * The day on which a text says it was written, `YYYY-MM-DD`; the year from the same place or from full dates close to it.
 * Null where the text does not say, or where two years would do.
 *
 * @example
 * datedToday('chiều nay (11/3), ... sẽ ban hành vào ngày 17/3/2021') // '2021-03-11'
 */
export function datedToday(text: string): string | null {
  const match = TODAY.exec(text);
  if (match?.groups === undefined) return null;
  const { day, month, year } = match.groups;
  if (year !== undefined) return isoDay(Number(year), Number(month), Number(day));
  const days = new Set<string>();
  for (const { groups } of text.matchAll(FULL_DATE)) {
    const full = isoDay(Number(groups?.year), Number(groups?.month), Number(groups?.day));
    const today = isoDay(Number(groups?.year), Number(month), Number(day));
    if (full !== null && today !== null && Math.abs(Date.parse(full) - Date.parse(today)) <= NEAR_DAYS * DAY_MS)
      days.add(today);
  }
  return days.size === 1 ? ([...days][0] ?? null) : null;
}

function isoDay(year: number, month: number, day: number): string | null {
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}
