/** What the words of a date say, before a missing year is looked for. `null` years are not printed. */
export type DateFacts =
  | { readonly of: 'day'; readonly day: number; readonly month: number; readonly year: number | null }
  | { readonly of: 'month'; readonly month: number; readonly year: number | null }
  | { readonly of: 'quarter'; readonly quarter: number; readonly year: number | null }
  /** More than one day, month or quarter: `giai đoạn 2011-2020`; `halfOf` is the year of `6 tháng đầu năm 2022`. */
  | { readonly of: 'period'; readonly halfOf: number | null };

/** One way in which a date is printed. */
export interface DateForm {
  /** The date as a whole is the match; named groups hold its parts. */
  readonly pattern: RegExp;
  /**
   * What must stand beside it for it to be a date at all: nothing, a word for a day (`sáng`) or a time (`từ 5/2018`), or no word for a number
   * to call (`gọi 1900-2021`) or a count (`mỗi tháng`).
   */
  readonly needs: 'nothing' | 'day cue' | 'month cue' | 'no number' | 'no count';
  /** Null where the numbers are no date (`31/02/2021`). */
  read(parts: Readonly<Record<string, string | undefined>>): DateFacts | null;
}

/** Blanks inside a date as printed: `5 / 5 / 2022`, `tháng  6`. */
const B = String.raw`[ \u00a0]{0,2}`;
const BB = String.raw`[ \u00a0]{1,2}`;
const DAY = '0?[1-9]|[12][0-9]|3[01]';
const MONTH = '0?[1-9]|1[0-2]';
const YEAR = '(?:1[5-9]|20|21)[0-9]{2}';
const DASH = '[-–—]';
/** Not inside a longer number (`1.134`, `68/2020/NĐ-CP`), nor behind the letters of a code (`NQ-15/5`). */
const FREE_LEFT = String.raw`(?<![\p{N}\p{Lu}])(?<![\p{N}\p{Lu}][-–./,:])`;
/** Asked before what stands to the left: looking back from every letter takes ten times as long. */
const DIGIT = '(?=[0-9])';
/** The first or the second of two days with a dash between them: `30/11-9/12`. */
const AFTER_DAY = `(?<=[/.](?:${MONTH}|${YEAR})${B}${DASH}${B})`;
const BEFORE_DAY = String.raw`(?=${B}${DASH}${B}(?:${DAY})[/.](?:${MONTH})(?!\p{N}))`;
const FREE_RIGHT = String.raw`(?![\p{N}%])(?!${B}[-–/][\p{N}\p{Lu}])(?![.,:]\p{N})`;
/** `1/1/2020-31/12/2020` goes on with a second day, `20-4-2017-2` is a code. */
const END_OF_YEAR = String.raw`(?!\p{N})(?![/.,]\p{N})(?!-(?!(?:${DAY})[/.](?:${MONTH}))\p{N})(?![-/]\p{Lu})`;

/** `tháng Tư`; with `tháng năm` in small letters meaning `months and years`, only capitals are read where no day precedes. */
const MONTH_NAMES: Readonly<Record<string, number>> = {
  giêng: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  'mười một': 11,
  'mười hai': 12,
  chạp: 12,
};
const MONTH_NAME =
  '[Mm]ười (?:[Mm]ột|[Hh]ai)|[Gg]iêng|[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm(?! [0-9])|[Ss]áu|[Bb]ảy|[Tt]ám|[Cc]hín|[Mm]ười|[Cc]hạp';
const CAPITAL_MONTH_NAME = 'Mười (?:[Mm]ột|[Hh]ai)|Giêng|Hai|Ba|Tư|Năm|Sáu|Bảy|Tám|Chín|Mười|Chạp';
const OF_YEAR = `(?:,?${BB}năm${BB}(?<year>${YEAR})|${B}[-–/.]${B}(?<shortYear>${YEAR}))`;

const QUARTERS: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4, nhất: 1, hai: 2, ba: 3, tư: 4 };

/** In order of trust only where two forms fit the same characters; else the longer one that starts first is taken. */
export const DATE_FORMS: readonly DateForm[] = [
  // 6-1-2012, 06/12/2021, 5.5.2022, 5 - 5 - 2022
  {
    pattern: form(
      `${DIGIT}(?:${AFTER_DAY}|${FREE_LEFT})(?<day>${DAY})${B}(?<mark>[-–/.])${B}(?<month>${MONTH})${B}\\k<mark>${B}(?<year>${YEAR})${END_OF_YEAR}`,
    ),
    needs: 'nothing',
    read: readDay,
  },
  // 2022-05-16
  {
    pattern: form(`${FREE_LEFT}(?<year>${YEAR})-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12][0-9]|3[01])${END_OF_YEAR}`),
    needs: 'nothing',
    read: readDay,
  },
  // 5/5/22
  {
    pattern: form(
      `${FREE_LEFT}(?<day>${DAY})(?<mark>[-/.])(?<month>${MONTH})\\k<mark>(?<twoDigits>[0-9]{2})${END_OF_YEAR}`,
    ),
    needs: 'day cue',
    read: readDay,
  },
  // 5 tháng 5 năm 2022, 5 tháng Năm năm 2022, 5/4 năm 2021
  {
    pattern: form(
      `${FREE_LEFT}(?<day>${DAY})${BB}tháng${BB}(?:(?<month>${MONTH})|(?<name>${MONTH_NAME}))${OF_YEAR}${END_OF_YEAR}`,
    ),
    needs: 'nothing',
    read: readDay,
  },
  {
    pattern: form(
      `${FREE_LEFT}(?<day>${DAY})${B}[-–/.]${B}(?<month>${MONTH}),?${BB}năm${BB}(?<year>${YEAR})${END_OF_YEAR}`,
    ),
    needs: 'nothing',
    read: readDay,
  },
  // 2 tháng 9 (after `ngày`, `mùng`)
  {
    pattern: form(
      `${FREE_LEFT}(?<day>${DAY})${BB}tháng${BB}(?:(?<month>${MONTH})(?![\\p{N}/])|(?<name>${MONTH_NAME})(?!\\p{L}))(?!,?${BB}năm${BB}${YEAR})`,
    ),
    needs: 'day cue',
    read: readDay,
  },
  // 5-7/6, 5-7/6/2022: more than one day
  {
    pattern: form(
      `${FREE_LEFT}(?<day>${DAY})${B}${DASH}${B}(?<last>${DAY})[/.](?<month>${MONTH})(?:[/.](?<year>${YEAR}))?${FREE_RIGHT}`,
    ),
    needs: 'day cue',
    read: () => ({ of: 'period', halfOf: null }),
  },
  // 18-11, 28/6, 25.12
  {
    pattern: form(
      `${DIGIT}(?:${AFTER_DAY}|${FREE_LEFT})(?<day>${DAY})${B}[-–/.]${B}(?<month>${MONTH})(?:${BEFORE_DAY}|${FREE_RIGHT})`,
    ),
    needs: 'day cue',
    read: readDay,
  },
  // tháng 6/2022, tháng 6 năm 2022, tháng 6-2022, tháng Sáu năm 2022
  {
    pattern: form(`(?<!\\p{L})[Tt]háng${BB}(?:(?<month>${MONTH})|(?<name>${MONTH_NAME}))${OF_YEAR}${END_OF_YEAR}`),
    needs: 'nothing',
    read: readMonth,
  },
  // tháng 6, tháng Sáu
  {
    pattern: form(
      `(?<!\\p{L})[Tt]háng${BB}(?:(?<month>${MONTH})${FREE_RIGHT}|(?<name>${CAPITAL_MONTH_NAME})(?!\\p{L}))`,
    ),
    needs: 'no count',
    read: readMonth,
  },
  // từ 5/2018 đến 6/2019, (12/2018)
  {
    pattern: form(`${DIGIT}${FREE_LEFT}(?<month>${MONTH})[/-](?<year>${YEAR})${END_OF_YEAR}`),
    needs: 'month cue',
    read: readMonth,
  },
  // quý I/2021, quý 4 năm 2021, quý III
  {
    pattern: form(
      `(?<!\\p{L})[Qq]uý${BB}(?<quarter>IV|I{1,3}|[1-4]|nhất|hai|ba|tư)(?![\\p{L}\\p{N}])(?:${OF_YEAR}${END_OF_YEAR}|${BB}(?<bareYear>${YEAR})${END_OF_YEAR})?`,
    ),
    needs: 'nothing',
    read: ({ quarter = '', ...parts }) => ({
      of: 'quarter',
      quarter: QUARTERS[quarter] ?? Number(quarter),
      year: readYear(parts),
    }),
  },
  // giai đoạn 2011-2020, nhiệm kỳ 2020 - 2025, thời kỳ 2021-2030, năm học 2021-2022, giai đoạn từ năm 2021 đến năm 2025
  {
    pattern: form(
      `(?<!\\p{L})(?:[Gg]iai đoạn|[Nn]hiệm k[ỳì]|[Tt]hời k[ỳì]|[Nn]ăm học|[Nn]iên (?:khóa|khoá|độ)|[Nn]ăm)(?:${BB}từ)?(?:${BB}năm)?${BB}${YEAR}(?:${B}${DASH}${B}|${BB}(?:đến|tới)${BB}(?:năm${BB})?)(?:${YEAR}|[0-9]{2})(?!\\p{N})`,
    ),
    needs: 'nothing',
    read: () => ({ of: 'period', halfOf: null }),
  },
  // khóa 2021-2026, tầm nhìn 2030-2045: years in order are a term, but for a number to call (`gọi 1900-2021`)
  {
    pattern: form(`${DIGIT}${FREE_LEFT}(?<year>${YEAR})${B}${DASH}${B}(?<lastYear>${YEAR})${END_OF_YEAR}`),
    needs: 'no number',
    read: ({ year, lastYear }) => (Number(year) < Number(lastYear) ? { of: 'period', halfOf: null } : null),
  },
  // 6 tháng đầu năm 2022, những tháng cuối năm, sáu tháng đầu năm
  {
    pattern: form(
      `(?<![\\p{L}\\p{N}])(?:[0-9]{1,2}|[Nn]hững|[Cc]ác|[Hh]ai|[Bb]a|[Bb]ốn|[Nn]ăm|[Ss]áu|[Bb]ảy|[Tt]ám|[Cc]hín|[Mm]ười)${BB}tháng${BB}(?:(?:đầu|cuối|giữa|còn lại)(?:${BB}của)?${BB}năm(?:${BB}(?<year>${YEAR})${END_OF_YEAR})?|năm${BB}(?<bareYear>${YEAR})${END_OF_YEAR})`,
    ),
    needs: 'nothing',
    read: (parts) => ({ of: 'period', halfOf: readYear(parts) }),
  },
  // năm 2021
  {
    pattern: form(`(?<!\\p{L})[Nn]ăm${BB}${YEAR}(?!\\p{N})(?![.,]\\p{N})`),
    needs: 'nothing',
    read: () => ({ of: 'period', halfOf: null }),
  },
];

function form(source: string): RegExp {
  return new RegExp(source, 'gu');
}

/** Days of each month, February with its leap day. */
const LONGEST_MONTHS: readonly number[] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether there is such a day; without a year, whether any year has it. */
export function isDay(day: number, month: number, year: number | null): boolean {
  if (day < 1 || day > (LONGEST_MONTHS[month - 1] ?? 0)) return false;
  return year === null || new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}

function readDay(parts: Readonly<Record<string, string | undefined>>): DateFacts | null {
  const day = Number(parts.day);
  const month = readMonthNumber(parts);
  const year = readYear(parts);
  return isDay(day, month, year) ? { of: 'day', day, month, year } : null;
}

function readMonth(parts: Readonly<Record<string, string | undefined>>): DateFacts {
  return { of: 'month', month: readMonthNumber(parts), year: readYear(parts) };
}

function readMonthNumber({ month, name }: Readonly<Record<string, string | undefined>>): number {
  return name === undefined ? Number(month) : (MONTH_NAMES[name.toLowerCase()] ?? 0);
}

/** Two digits name this century up to 40 (`5/5/22`), the last one from there (`2-9-45`). */
const LAST_TWO_DIGITS_OF_2000S = 40;

function readYear(parts: Readonly<Record<string, string | undefined>>): number | null {
  const printed = parts.year ?? parts.shortYear ?? parts.bareYear;
  if (printed !== undefined) return Number(printed);
  if (parts.twoDigits === undefined) return null;
  const twoDigits = Number(parts.twoDigits);
  return twoDigits + (twoDigits <= LAST_TWO_DIGITS_OF_2000S ? 2000 : 1900);
}
