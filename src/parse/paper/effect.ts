import type { Effect } from '../../model/paper.ts';
import type { Line } from './lines.ts';

/**
 * `Nghị quyết này (thay thế ... và) có hiệu lực từ ngày 18 tháng 7 năm 2022`, `Quyết định này có hiệu lực thi hành kể từ ngày ký`, `... sau 45 ngày kể từ ngày
 * ký ban hành` (Luật Ban hành văn bản quy phạm pháp luật 2015, art. 151; Nghị định 34/2016/NĐ-CP on how it is worded).
 */
const EFFECT =
  /(?:này\s[^.;]{0,250}?|(?:quyết định|nghị quyết|nghị định|thông tư|chỉ thị|quy định|kế hoạch|hướng dẫn)\s)có hiệu lực(?:\sthi hành)?,?\s(?:sau\s(?<days>\d{1,3})\sngày,?\s)?(?:kể\s)?từ\sngày\s(?<day>ký(?:\sban hành)?|ban hành|(?:được\s)?thông qua|\d{1,2}\stháng\s\d{1,2}\snăm\s\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})/iu;
const DAY = /^(?<day>\d{1,2})(?:\stháng\s|[/.-])(?<month>\d{1,2})(?:\snăm\s|[/.-])(?<year>\d{4})$/iu;
const DAY_MS = 86_400_000;

/**
 * From when the paper holds, by its own words; null where it says nothing of it.
 *
 * @param issuedOn the day of its head, `YYYY-MM-DD`, which `từ ngày ký` means
 */
export function readEffect(lines: readonly Line[], issuedOn: string | null): Effect | null {
  for (const { text, start } of lines) {
    const match = EFFECT.exec(text);
    if (!match?.groups) continue;
    const { day = '', days } = match.groups;
    const from = isoOfWords(day) ?? (/^(?:ký|ban hành)/iu.test(day) ? issuedOn : null);
    const on = from === null || days === undefined ? from : daysLater(from, Number(days));
    return { on, start: start + match.index, end: start + match.index + match[0].length };
  }
  return null;
}

/** The day of `1 tháng 1 năm 2025` or `01/01/2025`, `YYYY-MM-DD`; null for other words. */
export function isoOfWords(words: string): string | null {
  const { day = '', month = '', year = '' } = DAY.exec(words)?.groups ?? {};
  return year === '' ? null : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function daysLater(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * DAY_MS).toISOString().slice(0, 10);
}
