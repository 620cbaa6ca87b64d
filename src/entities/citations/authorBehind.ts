import { type Author, readAuthor, readPlaceName } from './authors.ts';
import { CENTRAL_CODE } from './behindSubject.ts';
import type { Context } from './context.ts';
import { fitsOrgan } from './fitsOrgan.ts';
import type { FoundCitation } from './found.ts';
import { skipped } from './skipped.ts';
import { firstFrom } from './textOrder.ts';

/** ` của `, `, của `, ` cũng của `. */
const OF = /[ \u00a0]{0,2}[,(]?[ \u00a0]{0,2}(?:(?:cũng|đều)[ \u00a0])?(?:(?:của|CỦA)[ \u00a0]{1,2}){1,2}/uy;
const BY =
  /[ \u00a0]{0,2}[,(]?[ \u00a0]{0,2}(?:(?:được[ \u00a0]|mới[ \u00a0]|vừa[ \u00a0])?do(?:[ \u00a0]chính)?|mà|(?:đã[ \u00a0]|vừa[ \u00a0])?được)[ \u00a0]{1,2}/uy;
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
/** The meeting that passed it, behind a comma: `, Hội nghị Trung ương 4 (khóa XII)`. */
const AT_MEETING = /[ \u00a0]{0,2}[,(][ \u00a0]{0,2}(?=[Hh]ội nghị[ \u00a0])/uy;
/** Authors of a joint paper: `Bộ Tư pháp - Bộ Công an`, `Bộ Y tế và Bộ Tài chính`. */
const JOINT = /[ \u00a0]{0,2}(?:[-–,;][ \u00a0]{0,2}(?:và[ \u00a0])?|[ \u00a0]và[ \u00a0])(?=\p{Lu})/uy;
const BARE_BODY =
  /(?:Bộ(?! trưởng)|Sở|Cục|Tổng cục|Ban|[Tt]ỉnh|TP|[Tt]hành phố|huyện|quận|thị xã|xã|phường)(?![\p{L}\d])/uy;
/** A type of place alone: the one meant before, which has no part in a paper of the Centre: `triển khai Nghị quyết số 15-NQ/TW của quận`. */
const BARE_PLACE = /^(?:tỉnh|TP|thành phố|huyện|quận|thị xã|xã|phường)$/iu;
/** Kinds that only the Centre issues. */
const CENTRAL_TYPES: ReadonlySet<string> = new Set(['Nghị định', 'Luật', 'Bộ luật', 'Pháp lệnh', 'Thông tư']);
const INSIDE_OF = /^\p{L}+(?:[ \u00a0]{1,2}\p{L}+){0,4}?[ \u00a0]{1,2}của[ \u00a0]{1,2}/u;
const MAX_TYPE = 48;
const MAX_JOINT = 8;

/** The author named at `at`, right behind a citation; null where none is. */
export function authorAt(context: Context, at: number, one: FoundCitation): Author | null {
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
export function meetingAt({ text, units }: Context, at: number): number | null {
  const start = skipped(AT_MEETING, text, at);
  return start === null ? null : (readAuthor(text, start, units)?.end ?? null);
}

/** `Chỉ thị của Thủ tướng Chính phủ số 16/CT-TTg`: the issuer stands between noun and number. */
export function issuerInside({ text, units }: Context, one: FoundCitation): string | null {
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
