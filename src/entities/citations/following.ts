import { authorAt, issuerInside, meetingAt } from './authorBehind.ts';
import type { Context } from './context.ts';
import type { FoundCitation } from './found.ts';
import { skipped } from './skipped.ts';
import { readTerm, type StatedTerm } from './term.ts';
import { firstFrom } from './textOrder.ts';

/** What stands behind a citation and is said of it. `end` is where that ends. */
export interface Following {
  readonly issuedOn: string | null;
  readonly issuer: string | null;
  readonly term: string | null;
  readonly title: string | null;
  readonly end: number;
}

/** `ngày`, `ra ngày`, `, ký ngày`, `(ngày`: before a date of issue; without `ngày` only after the verb. */
const BEFORE_DATE =
  /[ \u00a0]{0,2}[,(]?[ \u00a0]{0,2}(?:(?:được[ \u00a0])?(?:ra|ký|ban hành|ký ban hành|được ban hành|được ký|thông qua|phê duyệt|phát hành)[ \u00a0]{1,2}(?:vào[ \u00a0])?(?:ngày[ \u00a0]{1,2})?|(?:(?:đề|cùng|đều)[ \u00a0])?ngày:?[ \u00a0]{1,2})(?=\d)/uy;
/** `năm 2025`, `(năm 2016)`, `tháng 6/2017`: outside the span, states no day. */
const YEAR =
  /[ \u00a0]{0,2}[,(]?[ \u00a0]{0,2}(?:ban hành[ \u00a0])?(?:tháng[ \u00a0]{1,2}\d{1,2}(?:[/.-]|[ \u00a0]năm[ \u00a0])|năm[ \u00a0]{1,2})(?:19|20)\d\d(?!\d)\)?/uy;
/** `Quyết định số 08/2017/QĐ-UBND tỉnh Long An ngày 3-3-2017`: whose code it is. */
const PLACE_OF_CODE =
  /(?<=UBND|HĐND|TU)[ \u00a0](?:tỉnh|[Tt]hành phố|TP|huyện|quận|thị xã)\.?[ \u00a0]?(?:\p{Lu}\p{Ll}{0,7}[ \u00a0]){1,4}(?=(?:của|ngày|do|về)[ \u00a0])/uy;
/** A short name in brackets: `(Nghị quyết 42)`, `(sửa đổi)`. */
const ALIAS =
  /[ \u00a0]{0,2}\((?!của|do|khóa|khoá|ngày)[^()\n]{1,60}\)(?=[ \u00a0]{0,2},?[ \u00a0]{0,2}(?:của|do|ngày)[ \u00a0])/uy;
/** ` do ông Lê Văn An, Phó Chủ tịch UBND huyện, ký` before the day: who signs is none of the fields. */
const SIGNED =
  /[ \u00a0]{0,2},?[ \u00a0](?:được|do)[ \u00a0][^.;:()“”"\n]{3,110}?[ \u00a0](?:ký ban hành|ký|ban hành)(?=[ \u00a0](?:vào[ \u00a0])?(?:ngày[ \u00a0])?\d{1,2}[/.-]\d)/uy;
const AFTER_AUTHOR = /[ \u00a0]{0,2}\((?:nay|cũ|viết tắt|gọi tắt)[^()\n]{0,60}\)/uy;
const ABOUT = /[ \u00a0]{0,2},?[ \u00a0]{0,2}[Vv]ề(?:[ \u00a0]việc)?[ \u00a0]{0,2}:?[ \u00a0]{0,2}(?=[“"])/uy;
const QUOTE = /[ \u00a0]{0,2},?[ \u00a0]{0,2}[“"]([^“”"\n]{3,400})[”"]/uy;
const NEXT_ISSUED =
  /,[ \u00a0][^.,;\n]{3,80}[ \u00a0](?:(?:đã|vừa|mới)[ \u00a0]){1,2}(?:ban hành|có|ra|ký|gửi|phê duyệt)[ \u00a0]/uy;
const GROUNDS =
  /(?:[Cc]ăn cứ|[Tt]hi hành|[Tt]riển khai|[Tt]hực hiện|[Tt]rên cơ sở|[Tt]heo)[ \u00a0](?:vào[ \u00a0])?$/u;
const YEAR_IN = /(?:19|20)\d\d/u;
const MAX_STEPS = 6;

/** Reads date, issuer, term and title behind `one`, in any order, each once, as far as these follow one another. */
export function readFollowing(context: Context, one: FoundCitation): Following {
  const { text } = context;
  let at: number = isBracketed(text, one) ? one.end + 1 : one.end;
  let issuedOn: string | null = null;
  let issuer: string | null = issuerInside(context, one);
  let term: string | null = null;
  let title: string | null = null;
  let authorEnd = -1;
  // a term stands right behind the number, the day or the author
  let termFrom: number = at;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const dated: DayBehind | null = issuedOn === null ? dateAt(context, at, one) : null;
    if (dated !== null) {
      if (dated.iso !== null) issuedOn = dated.iso;
      at = termFrom = dated.end;
      continue;
    }
    const author = issuer === null && one.form !== 'law' && one.form !== 'congress' ? authorAt(context, at, one) : null;
    if (author !== null) {
      if (!author.named) issuer = text.slice(author.start, author.end);
      authorEnd = skipped(AFTER_AUTHOR, text, author.end) ?? author.end;
      at = termFrom = authorEnd;
      continue;
    }
    const stated: StatedTerm | null = term === null && at === termFrom ? readTerm(text, at) : null;
    if (stated !== null) {
      term = stated.term;
      at = stated.end;
      continue;
    }
    const meeting: number | null = authorEnd < 0 ? meetingAt(context, at) : null;
    if (meeting !== null) authorEnd = termFrom = meeting;
    const next: number | null =
      meeting ??
      skippedPlace(text, at) ??
      skipped(YEAR, text, at) ??
      skipped(ALIAS, text, at) ??
      skipped(SIGNED, text, at);
    if (next !== null) {
      at = next;
      continue;
    }
    const titled: Title | null = title === null ? titleAt(text, at) : null;
    if (titled === null) break;
    title = titled.words;
    at = titled.end;
  }
  return { issuedOn, issuer, term, title, end: at };
}

/** `Nghị quyết (số 15-NQ/TW) ngày`: what is said of it stands behind the bracket. */
function isBracketed(text: string, { start, end }: FoundCitation): boolean {
  return text[start - 1] === '(' && text[end] === ')' && /[sS\d]/u.test(text.charAt(start));
}

interface Title {
  readonly words: string;
  readonly end: number;
}

interface DayBehind {
  readonly iso: string | null;
  readonly end: number;
}

/** A day behind a citation; `iso` null where it is not stated with its year. */
function dateAt({ text, dates }: Context, at: number, one: FoundCitation): DayBehind | null {
  const start = skipped(BEFORE_DATE, text, at);
  if (start === null) return null;
  const date = dates[firstFrom(dates, start)];
  if (date?.start !== start) return null;
  // `Căn cứ Nghị định 06, ngày 28-3-2018, Bộ Văn hóa đã ban hành thông tư`: the day of what is done on those grounds
  NEXT_ISSUED.lastIndex = date.end;
  if (
    /^[ \u00a0]{0,2},/u.test(text.slice(at, start)) &&
    NEXT_ISSUED.test(text) &&
    GROUNDS.test(text.slice(Math.max(0, one.start - 16), one.start))
  )
    return null;
  const end = text[date.end] === ')' ? date.end + 1 : date.end;
  return { iso: fullDay(date.surface, date.iso), end };
}

/** The day, where it is printed with its year; a year taken from elsewhere makes no date of issue. */
export function fullDay(surface: string, iso: string | null): string | null {
  return iso !== null && iso.length === 10 && YEAR_IN.test(surface) ? iso : null;
}

/** What stands in quotation marks after `về`, or at once in quotation marks that begin with it (`“Về tăng cường ...”`). */
function titleAt(text: string, at: number): Title | null {
  const about = skipped(ABOUT, text, at);
  QUOTE.lastIndex = about ?? at;
  const words = QUOTE.exec(text)?.[1]?.trim();
  if (words === undefined || (about === null && !/^[Vv]ề[ \u00a0]/u.test(words))) return null;
  return { words, end: QUOTE.lastIndex };
}

function skippedPlace(text: string, at: number): number | null {
  const end = skipped(PLACE_OF_CODE, text, at);
  return end === null ? null : end - 1;
}
