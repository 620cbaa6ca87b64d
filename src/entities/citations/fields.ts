import type { Citation } from '../../model/citation.ts';
import { canonicalNumber, parseNumber } from '../documentNumber.ts';
import { authorBehindSubject } from './behindSubject.ts';
import type { Context, Limits } from './context.ts';
import { fitsOrgan } from './fitsOrgan.ts';
import { readFollowing } from './following.ts';
import type { FoundCitation } from './found.ts';
import { issuedAlso } from './furtherClauses.ts';
import { readPreceding } from './preceding.ts';
import { sentenceAt } from './textOrder.ts';

/** What the words round a citation say of the document. */
export type CitationFields = Pick<Citation, 'issuedOn' | 'issuer' | 'term' | 'title'>;

interface ReadFields extends CitationFields {
  /** The issuer is the subject before the citation, and so of what is joined to it. */
  readonly issuerIsSubject: boolean;
  /** Where what is said behind the citation ends. */
  readonly end: number;
}

/** What joins a further object of the same verb: `, `, ` và `, ` cùng các `. */
const JOINED = /^[ \u00a0]?[,;]?[ \u00a0]?(?:(?:và|cùng|cùng với)[ \u00a0])?(?:các[ \u00a0])?$/u;
/** `Nghị quyết số 39 và 40 cùng ngày 28/12/2022`. */
const SAME_DAY = /^[ \u00a0,(]{0,3}(?:đều|cùng)[ \u00a0]/u;
const MAX_JOINT = 20;
const MAX_TITLE = 200;

/**
 * Date, issuer, term and title of each citation. What stands behind a citation goes before what stands in front of it; the issuer
 * behind a list (`Nghị định 178, 67 của Chính phủ`) is that of all its numbers, the date and title behind it only of the last.
 */
export function readAllFields(context: Context, found: readonly FoundCitation[]): CitationFields[] {
  const fields: ReadFields[] = [];
  for (const [i, one] of found.entries()) {
    // what stands behind a document is said of it and of none that follows
    const from = fields[i - 1]?.end ?? 0;
    fields.push(readFields(context, one, { from, to: found[i + 1]?.start ?? context.text.length }));
  }
  shareBackward(context.text, found, fields);
  shareForward(context.text, found, fields);
  return fields.map(({ issuedOn, issuer, term, title }) => ({ issuedOn, issuer, term, title }));
}

function readFields(context: Context, one: FoundCitation, limits: Limits): ReadFields {
  if (one.form === 'named')
    return {
      issuedOn: null,
      issuer: one.issuer ?? null,
      term: null,
      title: null,
      issuerIsSubject: false,
      end: one.end,
    };
  const following = readFollowing(context, one);
  const known = { ...following, issuerIsSubject: false };
  if (one.printedNumber === null || (following.issuer !== null && following.issuedOn !== null)) return known;
  const sentence = sentenceAt(context.sentences, one.start, context.text.length);
  const preceding = readPreceding(context, one, {
    from: Math.max(limits.from, sentence.start),
    to: Math.min(limits.to, sentence.end),
    sentenceStart: sentence.start,
    after: following.end,
  });
  const issuedOn = following.issuedOn ?? preceding.issuedOn;
  if (following.issuer !== null) return { ...known, issuedOn };
  if (preceding.issuer === null) {
    const issuer = authorBehindSubject(context, one, following.end, Math.min(limits.to, sentence.end));
    return { ...known, issuedOn, issuer };
  }
  const { issuer, term } = preceding;
  return { ...following, issuedOn, issuer, term: following.term ?? term, issuerIsSubject: true };
}

/** What stands behind the last number of a list, or of two documents of one series, is said of those before it too. */
function shareBackward(text: string, found: readonly FoundCitation[], fields: ReadFields[]): void {
  for (let i = found.length - 2; i >= 0; i -= 1) {
    const own = fields[i];
    const next = fields[i + 1];
    if (own === undefined || next === undefined) continue;
    if (!sharesWithNext(text, found[i], found[i + 1], own.end)) {
      fields[i] = withConfirmed(text, own, next, { one: found[i], next: found[i + 1] });
      continue;
    }
    const sameDay = next.issuedOn !== null && SAME_DAY.test(text.slice(found[i + 1]?.end ?? 0, next.end));
    const issuedOn = own.issuedOn ?? (sameDay ? next.issuedOn : null);
    fields[i] = { ...own, issuedOn, issuer: own.issuer ?? next.issuer, term: own.term ?? next.term };
  }
}

/**
 * `nghị định 108, quyết định 72 của Chính phủ`, `Chỉ thị số 04/CT-TTg và Thông báo số 192/TB-VPCP của Thủ tướng`: papers of other series joined to
 * it share the issuer behind where their own kind or code confirms it.
 */
function withConfirmed(
  text: string,
  own: ReadFields,
  { issuer, issuerIsSubject }: ReadFields,
  { one, next }: { readonly one: FoundCitation | undefined; readonly next: FoundCitation | undefined },
): ReadFields {
  if (own.issuer !== null || issuer === null || issuerIsSubject || one?.printedNumber == null || !next) return own;
  if (next.start - own.end > MAX_JOINT || !JOINED.test(text.slice(own.end, next.start))) return own;
  return organOf(one.printedNumber) !== 'TW' && fitsOrgan(issuer, one, true) ? { ...own, issuer } : own;
}

/**
 * The next is an item of the same list, or joined and of the same series or, of another type, with the same organ code: `Quy định 263-QĐ/TW và
 * Quy định 102-QĐ/TW của Bộ Chính trị`, `Thông tư 18/2014/TT-BCA, Quyết định 998/2001/QĐ-BCA của Bộ Công an`.
 */
function sharesWithNext(
  text: string,
  one: FoundCitation | undefined,
  next: FoundCitation | undefined,
  end: number,
): boolean {
  if (one === undefined || next === undefined) return false;
  if (next.listed === true) return true;
  if (one.printedNumber === null || next.printedNumber === null) return false;
  if (next.start - end > MAX_JOINT || !JOINED.test(text.slice(end, next.start))) return false;
  if (one.type === next.type) {
    if (seriesOf(one.printedNumber) === seriesOf(next.printedNumber)) return true;
    // `Nghị quyết số 02, Nghị quyết số 35/NQ-CP và`: digits alone in a row of one kind
    return (one.form === 'short') !== (next.form === 'short') && /^[ \u00a0]?,/u.test(text.slice(end, next.start));
  }
  const organ = organOf(one.printedNumber);
  // Bộ Chính trị, Ban Bí thư and Ban Chấp hành Trung ương all sign TW: `Quy định 41-QĐ/TW, Kết luận 20-KL/TW của Bộ Chính trị` says it of one
  return organ !== null && organ !== 'TW' && organ === organOf(next.printedNumber);
}

/** The code without digits, year and blanks. */
function seriesOf(printedNumber: string): string {
  return printedNumber.replace(/\d{1,5}[a-z]?|[ \u00a0/–-]/gu, '');
}

function organOf(printedNumber: string): string | null {
  const canonical = canonicalNumber(printedNumber);
  return canonical === null ? null : (parseNumber(canonical)?.organ ?? null);
}

/** Joined at once, or behind the title of one of its series: `trình Báo cáo số 231/BC-CP về nợ công, Báo cáo số 553/BC-CP`. */
function isJoined(text: string, end: number, one: FoundCitation, previous: FoundCitation | undefined): boolean {
  if (one.start - end <= MAX_JOINT) return JOINED.test(text.slice(end, one.start));
  if (one.start - end > MAX_TITLE || one.printedNumber === null || previous?.printedNumber == null) return false;
  const title = text.slice(end, one.start);
  return (
    one.type === previous.type &&
    seriesOf(one.printedNumber) === seriesOf(previous.printedNumber) &&
    /^[ \u00a0]về[ \u00a0][^.\n]*[,;][ \u00a0](?:và[ \u00a0])?$/u.test(title)
  );
}

/** `ban hành Kế hoạch số 204, tiếp theo đó ban hành Nghị quyết số 39`: a further clause of the same subject. */
function isIssuedFurther(text: string, end: number, one: FoundCitation): boolean {
  return one.start - end <= MAX_TITLE && issuedAlso(text.slice(end, one.start));
}

/**
 * `Theo Quyết định số 87/QĐ-CTN, Chủ tịch nước giáng hàm ông A và Quyết định số 88/QĐ-CTN, giáng hàm ông B`: the next paper of the series, whose
 * code confirms the author.
 */
function isNextOfSeries(
  text: string,
  { end, issuer }: ReadFields,
  one: FoundCitation,
  previous: FoundCitation | undefined,
): boolean {
  const between = text.slice(end, one.start);
  if (between.length > MAX_TITLE || /[\n]|\.[ \u00a0]/u.test(between) || issuer === null) return false;
  if (one.printedNumber === null || previous?.printedNumber == null) return false;
  return (
    seriesOf(previous.printedNumber) === seriesOf(one.printedNumber) &&
    fitsOrgan(issuer, one, true) &&
    /(?:[ \u00a0](?:và|còn)|[,;])[ \u00a0](?:tại[ \u00a0]|theo[ \u00a0])?$/u.test(between)
  );
}

/** A subject that issues one document issues those joined to it: `UBND tỉnh ban hành Quyết định số 5/QĐ-UBND và Kế hoạch số 6/KH-UBND`. */
function shareForward(text: string, found: readonly FoundCitation[], fields: ReadFields[]): void {
  for (let i = 1; i < found.length; i += 1) {
    const one = found[i];
    const own = fields[i];
    const previous = fields[i - 1];
    if (one === undefined || own === undefined || previous === undefined) continue;
    if (own.issuer !== null || previous.issuer === null || !previous.issuerIsSubject || one.printedNumber === null)
      continue;
    const further = isIssuedFurther(text, previous.end, one);
    if (
      !further &&
      !isJoined(text, previous.end, one, found[i - 1]) &&
      !isNextOfSeries(text, previous, one, found[i - 1])
    )
      continue;
    // `Nghị định 116, Thông tư 03`: another kind may be another's, unless its organ code confirms the issuer
    if (!fitsOrgan(previous.issuer, one, !further && one.type !== found[i - 1]?.type)) continue;
    fields[i] = { ...own, issuer: previous.issuer, issuerIsSubject: true };
  }
}
