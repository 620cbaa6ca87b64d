import { canonicalNumber } from '../entities/documentNumber.ts';
import { DOCUMENT_TYPES } from '../entities/vocabulary/documentTypes.ts';
import type { DocumentHeader, ParsedArticle } from '../model/article.ts';
import { isLetterhead } from './header/isLetterhead.ts';
import { isCapitals, readIssuer } from './header/letterhead.ts';
import { readPropertyTable } from './header/propertyTable.ts';
import { parseDateTime } from './parseDateTime.ts';

/** A letterhead is over after so many lines. */
const MAX_HEAD_LINES = 30;
const MAX_LINE_CHARS = 400;
const MAX_TITLE_LINES = 4;
const MAX_TITLE_LINE_CHARS = 160;
const RULE = /^[\s*\-–—_.=]+$/u;

/** `Số: 15-NQ/TW`, `Số 04 - NQ/TU`, after a rule in the same line too: `THÀNH ỦY HÀ NỘI * Số 04-NQ/TU`. */
const NUMBER = /(?:^|[\s*|])số ?[:.]? ?(?<number>\d{1,6} ?[a-zđ]?(?: ?[-/–] ?[\p{L}\d&.]{1,30}){1,5})(?![\p{L}\d])/iu;
/** `Hà Nội, ngày 5 tháng 5 năm 2022`. */
const PLACE_AND_DATE = /^.{0,120}ngày\s{1,3}\d{1,2}\s{1,3}tháng\s{1,3}\d{1,2}\s{1,3}năm\s{1,3}\d{4}\.?$/iu;
const ABOUT = /^(?:về |về việc |v\/v |ban hành |phê duyệt |quy định |sửa đổi|thực hiện |triển khai )/iu;
/** Where the title is over: the grounds, the first part, the body that resolves. */
const AFTER_TITLE =
  /^(?:căn cứ |theo |xét |thực hiện |trên cơ sở |[IVX]{1,4}[.\-) ]|\d{1,2}[.)] |điều \d|phần |chương [IVX\d]|-|–|[*_]{2,})/iu;

/**
 * The header of a page that is the text of a document: number, type, issuer, day of issue and title, as printed above its
 * first clause, or as a portal's property table gives them. Null for any other page: a news article that only speaks of
 * a document has no line with its number and no type in capitals.
 *
 * @example
 * readHeader({ ...page, body: ['THÀNH ỦY A', 'Số: 12-NQ/TU', 'A, ngày 2 tháng 3 năm 2024', 'NGHỊ QUYẾT', 'về chuyển đổi số', ...] })
 * // { type: 'Nghị quyết', number: '12-NQ/TU', issuer: 'Thành ủy A', issuedOn: '2024-03-02', title: 'về chuyển đổi số' }
 */
export function readHeader(article: Pick<ParsedArticle, 'title' | 'lead' | 'body'>): DocumentHeader | null {
  const lines = [article.lead, ...article.body].filter((line) => line !== null).slice(0, MAX_HEAD_LINES);
  return readLetterhead(lines.flatMap(columnsOf), article.title) ?? readPropertyTable(lines);
}

/** The header as the paper itself prints it; what it leaves open (a number and a day that were stamped on) as its page gives it. */
export function fillHeader(own: DocumentHeader | null, page: DocumentHeader | null): DocumentHeader | null {
  if (own === null || page === null) return own ?? page;
  const fields = Object.entries(own).map(([field, value]) => [field, value ?? page[field as keyof DocumentHeader]]);
  return Object.fromEntries(fields) as unknown as DocumentHeader;
}

/**
 * How many of these lines are the head of a paper: letterhead, type and title. What follows are its grounds or its first part. 0 where no
 * line has its type in capitals.
 */
export function headLength(lines: readonly string[]): number {
  const typeAt = lines.slice(0, MAX_HEAD_LINES).findIndex((line) => typeOfLine(line) !== null);
  if (typeAt < 0) return 0;
  const underType = lines.slice(typeAt + 1, typeAt + 1 + MAX_TITLE_LINES);
  return typeAt + 1 + readTitle(underType).lines;
}

/** `Hà Nội`: what stands before the day of issue in the head; null where no line has both. */
export function placeOfIssue(lines: readonly string[]): string | null {
  const dated = lines
    .slice(0, MAX_HEAD_LINES)
    .flatMap(columnsOf)
    .find((line) => PLACE_AND_DATE.test(line));
  const place = /^(?<place>[\p{L}\s.-]{2,60}?),?(?:\s+hồi\s[^,]{3,30},)?\s+ngày\s/iu.exec(dated ?? '')?.groups?.place;
  return place?.trim() ?? null;
}

/** Both halves of a letterhead may stand in one line, as the row of a table. */
function columnsOf(line: string): string[] {
  return line.includes(' | ') && isLetterhead(line.split(' | ')) ? line.split(' | ') : [line];
}

function readLetterhead(lines: readonly string[], pageTitle: string | null): DocumentHeader | null {
  const numberAt = lines.findIndex((line) => line.length <= MAX_LINE_CHARS && isNumberLine(line));
  if (numberAt < 0) return null;
  const number = numberIn(lines[numberAt] ?? '');
  const typeAt = lines.findIndex((line) => typeOfLine(line) !== null);
  const type = typeOfLine(lines[typeAt] ?? '') ?? typeOfTitle(pageTitle);
  if (number === null || type === null) return null;
  const dateLine = lines.find((line) => PLACE_AND_DATE.test(line) && line.length <= 200);
  const underType = typeAt < 0 ? [] : lines.slice(typeAt + 1, typeAt + 1 + MAX_TITLE_LINES);
  return {
    type,
    number,
    issuer: readIssuer(lines.slice(0, numberAt).concat(beforeNumber(lines[numberAt] ?? '')), [
      restOfType(lines[typeAt] ?? ''),
      ...underType,
    ]),
    issuedOn: dateLine === undefined ? null : (parseDateTime(dateLine.slice(-80))?.slice(0, 10) ?? null),
    title: readTitle(underType).title ?? titleInPageTitle(pageTitle),
  };
}

/** A line of the letterhead, not a sentence that cites: nothing but the number, or capitals around it. */
function isNumberLine(line: string): boolean {
  const match = NUMBER.exec(line);
  if (match === null) return false;
  const around = `${line.slice(0, match.index)} ${line.slice(match.index + match[0].length).replace(PLACE_AND_DATE, '')}`;
  const rest = around.replace(/[^\p{L}]+/gu, ' ').trim();
  return rest === '' || isCapitals(rest) || /^[\p{Lu}\s]*(?:\p{Lu}\p{L}*\s?){1,4}ngày tháng năm$/u.test(rest);
}

function numberIn(line: string): string | null {
  const number = NUMBER.exec(line)?.groups?.number;
  return number === undefined ? null : canonicalNumber(number.trim());
}

function beforeNumber(line: string): string[] {
  const match = NUMBER.exec(line);
  return match === null || match.index === 0 ? [] : [line.slice(0, match.index)];
}

/** `NGHỊ QUYẾT`, `NGHỊ QUYẾT CỦA BỘ CHÍNH TRỊ`, `CHƯƠNG TRÌNH HÀNH ĐỘNG`: a line in capitals that begins with a type. */
function typeOfLine(line: string): string | null {
  if (line.length > 160 || !isCapitals(line)) return null;
  return typeAtStart(line);
}

function typeOfTitle(title: string | null): string | null {
  return title === null ? null : typeAtStart(title);
}

function typeAtStart(line: string): string | null {
  const lower = line.toLowerCase();
  const fits = DOCUMENT_TYPES.filter(
    ({ name }) => lower.startsWith(name.toLowerCase()) && !/\p{L}/u.test(lower.charAt(name.length)),
  );
  return fits.sort((a, b) => b.name.length - a.name.length)[0]?.name ?? null;
}

function restOfType(line: string): string {
  return line.slice(typeAtStart(line)?.length ?? line.length).trim();
}

/** The title in the lines under the type, and how many lines it and what stands above it take. */
function readTitle(lines: readonly string[]): { readonly title: string | null; readonly lines: number } {
  const parts: string[] = [];
  let taken = 0;
  for (const [i, line] of lines.entries()) {
    if (/^của /iu.test(line) && parts.length === 0) continue;
    if (RULE.test(line)) {
      if (parts.length > 0) break;
      continue;
    }
    const startsAbout = (/^\p{Ll}/u.test(line) || ABOUT.test(line)) && !isCapitals(line);
    // `HỘI NGHỊ LẦN THỨ BẢY ...` above `về ...` says who; `CHỦ TỊCH ỦY BAN ...` below it begins the text.
    if (startsAbout && isCapitals(parts[0] ?? '')) parts.length = 0;
    else if (parts.length > 0 && isCapitals(line) && !isCapitals(parts[0] ?? '')) break;
    // A title may run on (`... phát triển` / `Thủ đô đến năm 2030`); a sentence with its full stop is the text already.
    const runsOn = !AFTER_TITLE.test(line) && line.length <= MAX_TITLE_LINE_CHARS && !/^\p{Lu}.*[.;:]$/u.test(line);
    // A line that a rule or the text itself comes under is the title, however it begins (Hướng dẫn 36-HD/VPTW).
    const next = lines[i + 1] ?? '';
    const isAlone = runsOn && !/^kính gửi/iu.test(line) && (RULE.test(next) || AFTER_TITLE.test(next));
    const opens =
      parts.length === 0 ? /^\p{Ll}/u.test(line) || ABOUT.test(line) || isCapitals(line) || isAlone : runsOn;
    if (!opens) break;
    parts.push(line.replace(/[.;]$/u, ''));
    taken = i + 1;
    if (/[.;:]$/u.test(line) || line.length > MAX_TITLE_LINE_CHARS) break;
  }
  return { title: parts.length === 0 ? null : parts.join(' '), lines: taken };
}

/** `Nghị quyết số 15-NQ/TW của Bộ Chính trị về phương hướng ...`: what stands from `về` on. */
function titleInPageTitle(title: string | null): string | null {
  const at = title === null ? -1 : title.search(/(?<= )về /u);
  return title === null || at < 0 ? null : title.slice(at);
}
