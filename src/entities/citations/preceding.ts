import { SURNAMES } from '../vocabulary/surnames.ts';
import { type Author, readAuthor, readPlaceName } from './authors.ts';
import { authorsBefore } from './authorsBefore.ts';
import type { Context, Limits } from './context.ts';
import { fitsOrgan } from './fitsOrgan.ts';
import { fullDay } from './following.ts';
import type { FoundCitation } from './found.ts';
import { clauseBehind, doesMore, opensWithin, writesAt } from './furtherClauses.ts';
import { authorship, endsWithIssuing, issuesItself } from './issuingClauses.ts';
import { readTerm } from './term.ts';
import { lastBefore } from './textOrder.ts';

/** What the sentence says of a document before naming it (or, of who writes in it, right after). */
export interface Preceding {
  readonly issuedOn: string | null;
  readonly issuer: string | null;
  readonly term: string | null;
}

export interface PrecedingLimits extends Limits {
  readonly sentenceStart: number;
  /** Where date and the like behind the citation end. */
  readonly after: number;
}

/** How far a subject may stand before the document it issues. */
const WINDOW = 240;
/** How far an issuing day may. */
const DAY_WINDOW = 160;
const BEFORE_BODY = 64;
const BEFORE_DOCUMENT = 20;
/** `TP.HCM`, `tỉnh Long An`. */
const PLACE = /^(?:tỉnh|thành phố|TP|huyện|quận|thị xã|xã|phường|đặc khu)(?!\p{L})/iu;
/** Bodies that others belong to, and those that do: `Cục Thuế, Bộ Tài chính`. */
const HIGHER = /^(?:Bộ|Sở|Tổng cục|UBND|Ủy ban|Uỷ ban|Công an|Tỉnh|Thành|Trung ương|Chính phủ)(?!\p{L})/iu;
const LOWER =
  /^(?:Cục|Chi cục|Vụ|Tổng công ty|Công ty|Tập đoàn|Phòng|Trung tâm|Viện|Ban|Đồn|Thanh tra|Trường|Đại học|Học viện|Bệnh viện)(?!\p{L})/iu;
/**
 * What may stand between a person and the office: `ông Lê Văn An, Chủ tịch UBND`, `ông Lê Văn An - khi đó là Bộ trưởng`, `ông Lê Văn An,
 * sinh năm 1960, Phó Chủ tịch`.
 */
const APPOSITION =
  /(?<name>(?:\p{Lu}\p{Ll}{0,7}[ \u00a0]){1,3}\p{Lu}\p{Ll}{0,7}|(?<![\p{L}])(?:[Ôô]ng|[Bb]à|[Cc]hí)[ \u00a0]\p{Lu}\p{Ll}{0,7})[ \u00a0]?(?:[,–-][ \u00a0]?(?:sinh năm \d{4}[ \u00a0]?,[ \u00a0])?|\([^()\n]{1,20}\)[ \u00a0]?[,–-]?[ \u00a0]?)(?:(?:khi|lúc)[ \u00a0]đó|nguyên|khi ấy|bấy giờ|hiện|đang|là|[ \u00a0])*$/u;
/** Papers in which a body speaks for itself: `Trong công văn số 12/ABC, Công ty X đề nghị` needs no code to confirm it. */
const LETTERS: ReadonlySet<string> = new Set(['Công văn', 'Văn bản', 'Tờ trình', 'Báo cáo', 'Công điện']);
/** A number without its noun begins so: `số 215-TTr/ĐUCA`. */
const LONE = /[sS\d]/u;
/** What may stand before the subject of a sentence: `Ngày 5/3/2020, `, `Sau đó, `, `Hội nghị lần thứ 8 `. */
const OPENING =
  /^[\s“"]*(?:[^,;:.\n]{2,30},[ \u00a0])?(?:Hội nghị[ \u00a0](?:lần[ \u00a0]thứ[ \u00a0][\p{L}\d]{1,5}[ \u00a0])?(?=\p{Lu}))?/u;
/** Who holds the office, and so signs: `Phó Chủ tịch UBND tỉnh phụ trách nông nghiệp, ông Lê Văn An, vừa ban hành`. */
const HOLDER = /(?<!\p{L})(?:ông|bà|đồng chí)[ \u00a0]\p{Lu}/u;
/** Bodies so wide that only an issuing verb makes them authors: `Ban Chỉ đạo Trung ương ... tại Thông báo`. */
const WIDE = /^(?:Đảng|Trung ương|T\.Ư)$/u;

/** Reads who issued `one`, and on which day, from the sentence before it; from the clause behind it where it opens the sentence. */
export function readPreceding(context: Context, one: FoundCitation, limits: PrecedingLimits): Preceding {
  const from = Math.max(limits.from, one.start - WINDOW);
  const author =
    subjectBefore(context, one, from) ?? subjectOfMore(context, one, limits) ?? writerBehind(context, one, limits);
  return {
    issuedOn: dayBefore(context, one, from),
    issuer: author === null ? null : context.text.slice(author.start, author.end),
    term: author === null ? null : (readTerm(context.text, author.end)?.term ?? null),
  };
}

function dayBefore({ text, dates }: Context, one: FoundCitation, from: number): string | null {
  const date = dates[lastBefore(dates, one.start)];
  if (date === undefined || date.start < from || one.start - date.end > DAY_WINDOW) return null;
  const iso = fullDay(date.surface, date.iso);
  if (iso === null || !/ngày[ \u00a0]{1,2}$/iu.test(text.slice(Math.max(0, date.start - 7), date.start))) return null;
  // `đến trước ngày 1-6-2018`
  if (
    /(?:trước|sau|đến|tới|từ)[ \u00a0]ngày[ \u00a0]{1,2}$/iu.test(text.slice(Math.max(0, date.start - 13), date.start))
  )
    return null;
  const between = text.slice(date.end, one.start);
  return !/[.;\n]/u.test(between.replace(/TP\.|T\.Ư/gu, '')) && endsWithIssuing(between) ? iso : null;
}

function subjectBefore(context: Context, one: FoundCitation, from: number): Author | null {
  const { text } = context;
  let best: Author | null = null;
  let previous: Author | null = null;
  for (const author of authorsBefore(text, context.units, from, one.start)) {
    if (isSubject(text, author, one))
      best = previous !== null && isPartOf(text, previous, author, one) ? previous : author;
    previous = author;
  }
  return best;
}

/** Whether `whole` behind a comma only says what `part` belongs to, or where it is: `UBND phường Bến Thành, TP.HCM ban hành`. */
function isPartOf(text: string, part: Author, whole: Author, one: FoundCitation): boolean {
  if (part.named || !/^,[ \u00a0]{1,2}$/u.test(text.slice(part.end, whole.start))) return false;
  const outer = text.slice(whole.start, whole.end);
  const inner = text.slice(part.start, part.end);
  const within = PLACE.test(outer) ? !PLACE.test(inner) : HIGHER.test(outer) && LOWER.test(inner);
  return within && fitsOrgan(inner, one);
}

function isSubject(text: string, author: Author, one: FoundCitation): boolean {
  if (author.named) return false;
  const before = text.slice(Math.max(0, author.start - BEFORE_BODY), author.start);
  const between = text.slice(placeBehind(text, author.end), one.start);
  const surface = text.slice(author.start, author.end);
  const sure = authorship({ before, between, type: one.type, lone: LONE.test(text.charAt(one.start)) });
  if (sure === null || (author.office && isPerson(before))) return false;
  if (WIDE.test(surface) && !endsWithIssuing(between)) return false;
  // `Chính phủ vừa ban hành Quyết định số 370/QĐ-TTg`
  if (issuesItself(between)) return true;
  return fitsOrgan(surface, one, sure === 'unsure' || (sure === 'likely' && !LETTERS.has(one.type)));
}

/** `Huyện ủy Sóc Sơn, Hà Nội đã có`: the end of the province that a comma adds to a body, else the end of the body. */
function placeBehind(text: string, at: number): number {
  return /^,[ \u00a0]\p{Lu}/u.test(text.slice(at, at + 3)) ? (readPlaceName(text, at + 2) ?? at) : at;
}

/** Whether a person stands in apposition: by a Vietnamese family name or `ông`, so that `báo Tin Nhanh, Chủ tịch UBND` is none. */
function isPerson(before: string): boolean {
  const [first = ''] =
    APPOSITION.exec(before)
      ?.groups?.name?.toLowerCase()
      .split(/[ \u00a0]/u) ?? [];
  return /^(?:ông|bà|chí)$/u.test(first) || SURNAMES.has(first);
}

/**
 * The subject that opens the sentence, where issuing is a further thing it does: `UBND xã chưa xin ý kiến ai nhưng đã ban hành Quyết định số`,
 * `Thành ủy sửa đổi Quy chế số 01-QC/TU, đồng thời ban hành Nghị quyết số`. What it asks of others is excluded by the organ code.
 */
function subjectOfMore(
  { text, units }: Context,
  one: FoundCitation,
  { sentenceStart }: PrecedingLimits,
): Author | null {
  if (one.start - sentenceStart > WINDOW) return null;
  const sentence = text.slice(sentenceStart, one.start);
  const start = sentenceStart + (OPENING.exec(sentence)?.[0].length ?? 0);
  const author = readAuthor(text, start, units);
  if (author === null || author.named || author.end >= one.start) return null;
  const words = text.slice(author.end, one.start);
  const does = doesMore(words);
  if (does === null || (author.office && HOLDER.test(words))) return null;
  return fitsOrgan(text.slice(author.start, author.end), one, does === 'unsure') ? author : null;
}

/** `Tại Nghị quyết số 205/NQ-CP ngày 1.8, Chính phủ thông qua ...`: the author named behind, where the organ code fits. */
function writerBehind({ text, units }: Context, one: FoundCitation, limits: PrecedingLimits): Author | null {
  const placed = opensWithin(text.slice(Math.max(limits.sentenceStart, one.start - BEFORE_DOCUMENT), one.start));
  if (placed === null) return null;
  const clause = clauseBehind(text, limits.after);
  if (clause === null) return null;
  const author = readAuthor(text, clause, units);
  if (author === null || author.named || author.end > limits.to) return null;
  const issuer = text.slice(author.start, author.end);
  // `Tại Quyết định số 17/QĐ-TTg, Thủ tướng phê chuẩn`: whatever he does, the code confirms him
  if (fitsOrgan(issuer, one, true)) return author;
  return (LETTERS.has(one.type) || placed === 'tại') && fitsOrgan(issuer, one) && writesAt(text, author.end)
    ? author
    : null;
}
