import { type Author, readAuthor, readPlaceName } from './authors.ts';
import { CENTRAL_CODE } from './behindSubject.ts';
import type { Context } from './context.ts';
import { fitsOrgan } from './fitsOrgan.ts';
import type { FoundCitation } from './found.ts';
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
/** ` của `, `, của `, ` cũng của `. */
const OF = /[ \u00a0]{0,2}[,(]?[ \u00a0]{0,2}(?:(?:cũng|đều)[ \u00a0])?(?:(?:của|CỦA)[ \u00a0]{1,2}){1,2}/uy;
const BY =
  /[ \u00a0]{0,2}[,(]?[ \u00a0]{0,2}(?:(?:được[ \u00a0]|mới[ \u00a0]|vừa[ \u00a0])?do(?:[ \u00a0]chính)?|mà|(?:đã[ \u00a0]|vừa[ \u00a0])?được)[ \u00a0]{1,2}/uy;
/** ` do ông Lê Văn An, Phó Chủ tịch UBND huyện, ký` before the day: who signs is none of the fields. */
const SIGNED =
  /[ \u00a0]{0,2},?[ \u00a0](?:được|do)[ \u00a0][^.;:()“”"\n]{3,110}?[ \u00a0](?:ký ban hành|ký|ban hành)(?=[ \u00a0](?:vào[ \u00a0])?(?:ngày[ \u00a0])?\d{1,2}[/.-]\d)/uy;
const ISSUES =
  /(?:[ \u00a0](?:và|,)[ \u00a0]\p{Lu}[^.,;:()\n]{3,40}?)?[ \u00a0]{1,2}(?:cùng[ \u00a0])?(?:vừa[ \u00a0]|đã[ \u00a0]|mới[ \u00a0]){0,2}(?:ban hành|ký|phê duyệt|công bố|phát hành|phát đi|xây dựng|thông qua|ra|gửi)(?!\p{L})/uy;
/** `Thông tư 01, Bộ Công an ban hành, có hiệu lực`. */
const APART = /,[ \u00a0]{1,2}(?=\p{Lu})/uy;
const ISSUED_APART = /[ \u00a0](?:vừa[ \u00a0]|mới[ \u00a0])?ban hành(?=[,.;]|[ \u00a0](?:ngày|năm)[ \u00a0]\d)/uy;
/** `Nghị quyết 54 Quốc hội về`: the author with no word between. */
const BESIDE =
  /[ \u00a0]{1,2}(?=Chính phủ|Quốc hội|[Ll]iên [Bb]ộ|Bộ[ \u00a0]\p{Lu}|Bộ Chính trị|Ban Bí thư|Ban [Cc]hấp hành|BCH|BCT|UBTVQH|Trung ương|Thủ tướng|HĐND|UBND|Thành [ủu]|Tỉnh [ủu])/uy;
const AFTER_BESIDE = /[ \u00a0]{0,2}(?:$|[.,;:()“”"\n]|(?:về|khóa|khoá|năm|và)[ \u00a0])/uy;
const BRACKET = /[ \u00a0]{0,2}\([ \u00a0]?/uy;
const BRACKET_END = /[ \u00a0]?[),;]/uy;
const AFTER_AUTHOR = /[ \u00a0]{0,2}\((?:nay|cũ|viết tắt|gọi tắt)[^()\n]{0,60}\)/uy;
/** The meeting that passed it, behind a comma: `, Hội nghị Trung ương 4 (khóa XII)`. */
const AT_MEETING = /[ \u00a0]{0,2}[,(][ \u00a0]{0,2}(?=[Hh]ội nghị[ \u00a0])/uy;
/** Authors of a joint paper: `Bộ Tư pháp - Bộ Công an`, `Bộ Y tế và Bộ Tài chính`. */
const JOINT = /[ \u00a0]{0,2}(?:[-–,;][ \u00a0]{0,2}(?:và[ \u00a0])?|[ \u00a0]và[ \u00a0])(?=\p{Lu})/uy;
const ABOUT = /[ \u00a0]{0,2},?[ \u00a0]{0,2}[Vv]ề(?:[ \u00a0]việc)?[ \u00a0]{0,2}:?[ \u00a0]{0,2}(?=[“"])/uy;
const QUOTE = /[ \u00a0]{0,2},?[ \u00a0]{0,2}[“"]([^“”"\n]{3,400})[”"]/uy;
const NEXT_ISSUED =
  /,[ \u00a0][^.,;\n]{3,80}[ \u00a0](?:(?:đã|vừa|mới)[ \u00a0]){1,2}(?:ban hành|có|ra|ký|gửi|phê duyệt)[ \u00a0]/uy;
const GROUNDS =
  /(?:[Cc]ăn cứ|[Tt]hi hành|[Tt]riển khai|[Tt]hực hiện|[Tt]rên cơ sở|[Tt]heo)[ \u00a0](?:vào[ \u00a0])?$/u;
const BARE_BODY =
  /(?:Bộ(?! trưởng)|Sở|Cục|Tổng cục|Ban|[Tt]ỉnh|TP|[Tt]hành phố|huyện|quận|thị xã|xã|phường)(?![\p{L}\d])/uy;
/** A type of place alone: the one meant before, which has no part in a paper of the Centre: `triển khai Nghị quyết số 15-NQ/TW của quận`. */
const BARE_PLACE = /^(?:tỉnh|TP|thành phố|huyện|quận|thị xã|xã|phường)$/iu;
/** Kinds that only the Centre issues. */
const CENTRAL_TYPES: ReadonlySet<string> = new Set(['Nghị định', 'Luật', 'Bộ luật', 'Pháp lệnh', 'Thông tư']);
const INSIDE_OF = /^\p{L}+(?:[ \u00a0]{1,2}\p{L}+){0,4}?[ \u00a0]{1,2}của[ \u00a0]{1,2}/u;
const MAX_TYPE = 48;
const YEAR_IN = /(?:19|20)\d\d/u;
const MAX_STEPS = 6;
const MAX_JOINT = 8;

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

function authorAt(context: Context, at: number, one: FoundCitation): Author | null {
  const { text, units } = context;
  const of = skipped(OF, text, at);
  if (of !== null) {
    const author = readAuthor(text, of, units) ?? placeAt(context, of);
    // `của Thủ tướng Lê Văn An`: the office is the author, whoever holds it
    if (author === null) return null;
    const bareName = readPlaceName(text, author.start) === author.end;
    if (isPlaceUnderCentre(text.slice(author.start, author.end), one, bareName)) return null;
    return { ...joined(text, author, units, one), named: false };
  }
  const by = skipped(BY, text, at);
  if (by !== null) {
    const author = readAuthor(text, by, units);
    if (author === null || author.named) return null;
    const whole = joined(text, author, units, one);
    ISSUES.lastIndex = whole.end;
    return ISSUES.test(text) ? whole : null;
  }
  const apart = skipped(APART, text, at);
  if (apart !== null) {
    const author = readAuthor(text, apart, units);
    if (author !== null && !author.named && skipped(ISSUED_APART, text, author.end) !== null) return author;
  }
  const beside = at === one.end ? skipped(BESIDE, text, at) : null;
  if (beside !== null) {
    const author = readAuthor(text, beside, units);
    return author === null || author.named || !isBeside(text, author, one) ? null : author;
  }
  const bracket = skipped(BRACKET, text, at);
  if (bracket === null) return null;
  const author = readAuthor(text, bracket, units);
  if (author === null || author.named) return null;
  BRACKET_END.lastIndex = author.end;
  return BRACKET_END.test(text) ? author : null;
}

/** What the code or the kind confirms is the author though nothing joins them; without them it must not be the subject of what follows. */
function isBeside(text: string, author: Author, one: FoundCitation): boolean {
  const issuer = text.slice(author.start, author.end);
  if (fitsOrgan(issuer, one, true)) return true;
  AFTER_BESIDE.lastIndex = author.end;
  return fitsOrgan(issuer, one) && AFTER_BESIDE.test(text);
}

/** `triển khai Nghị quyết số 15-NQ/TW của quận`, `tàu theo Nghị định 67 của Bình Định`: whose the doing is, not the paper. */
function isPlaceUnderCentre(issuer: string, one: FoundCitation, bareName: boolean): boolean {
  const place = BARE_PLACE.test(issuer) || bareName;
  if (one.form === 'code') return place && CENTRAL_CODE.test(one.printedNumber ?? '');
  return place && CENTRAL_TYPES.has(one.type);
}

/** End of the meeting named behind a citation, whose term is the document's. */
function meetingAt({ text, units }: Context, at: number): number | null {
  const start = skipped(AT_MEETING, text, at);
  return start === null ? null : (readAuthor(text, start, units)?.end ?? null);
}

/** `Chỉ thị của Thủ tướng Chính phủ số 16/CT-TTg`: the issuer stands between noun and number. */
function issuerInside({ text, units }: Context, one: FoundCitation): string | null {
  if (one.form !== 'code') return null;
  const of = INSIDE_OF.exec(text.slice(one.start, Math.min(one.end, one.start + MAX_TYPE)));
  const author = of === null ? null : readAuthor(text, one.start + of[0].length, units);
  return author === null || author.named || author.end > one.end ? null : text.slice(author.start, author.end);
}

/** A place stands for its authority (`Nghị quyết 10 của tỉnh Lào Cai`), a bare type word for the body meant before (`của Bộ`, `của tỉnh`). */
function placeAt({ text, units }: Context, at: number): Author | null {
  const unit = units[firstFrom(units, at)];
  const end = unit?.start === at ? unit.end : skipped(BARE_BODY, text, at);
  return end === null ? null : { start: at, end, office: false, named: false };
}

/** All authors of a joint paper as one issuer; of any other paper the first. */
function joined(text: string, first: Author, units: Context['units'], one: FoundCitation): Author {
  if (!/liên tịch|liên bộ/iu.test(one.type) && !/TTLT|NQLT|LT-/u.test(one.printedNumber ?? '')) return first;
  let last = first;
  for (let count = 0; count < MAX_JOINT; count += 1) {
    const next = skipped(JOINT, text, last.end);
    const author = next === null ? null : readAuthor(text, next, units);
    if (author === null || author.named) break;
    last = author;
  }
  return { ...first, end: last.end };
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

function skipped(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}
