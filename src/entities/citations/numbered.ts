import type { Span } from '../../model/span.ts';
import { KIND_CODES } from '../vocabulary/documentCodes.ts';
import type { DocumentType } from '../vocabulary/documentTypes.ts';
import type { FoundCitation } from './found.ts';
import { type PrintedNumber, readNumber } from './printedNumber.ts';
import { isCount, isShortNumber } from './shortForm.ts';
import { lastBefore } from './textOrder.ts';
import type { TypeNoun } from './typeNouns.ts';

/** Where a code may start: digits, perhaps a letter, a separator (`15 -`, `68/`); glued to `số` or a noun, too. */
const CODE_START =
  /(?:(?<![\p{L}\d.,/-])|(?<=[Ss][ốỐ]|[Nn]ghị (?:quyết|định)|[Qq]uyết định|[Qq]uy định|[Cc]hỉ thị|[Tt]hông tư|[Kk]ết luận|[Kk]ế hoạch))(?:\d[ \u00a0]\d\d(?=\/2[ \u00a0]0)|\d{1,5}(?:[a-zđ]|[ \u00a0][a-d])?)(?=[ \u00a0]{0,2}[-‐‑–—/]|[ \u00a0](?:NQ|NĐ|CT|KL|KH|QĐ|QĐi|HD|TB|CTr|TTr|TTLT)[ \u00a0]?[-/][ \u00a0]?[A-ZĐ])/gu;
/** `số`, `Số:` right before a number. */
const SO_BEFORE = /(?<!\d)[Ss][ốỐ][ \u00a0]{0,2}:?[ \u00a0]{0,2}$/u;
const SO = /[ \u00a0]{0,2}[Ss][ốỐ][ \u00a0]{0,2}:?[ \u00a0]{0,2}(?=\d)/uy;
const GOVERNED = /(?<!\p{L})(?:theo|tại|trong|với|và|cùng|các|từ|sau|trước|bằng|ban hành|ký|ra|của|\()[ \u00a0]?$/u;
const CARRIED_OUT = /(?:thực hiện|triển khai|vi phạm|quán triệt|sơ kết|tổng kết)[ \u00a0](?:các[ \u00a0])?$/u;
/** `từ số 12`, where the range ends with a number marked or coded as one of papers: ` đến số 15-QĐ/TU`. */
const RANGE =
  /[ \u00a0]{1,2}từ[ \u00a0]{1,2}(?:số[ \u00a0]{1,2})?(\d{1,5})(?=[ \u00a0]{1,2}đến[ \u00a0]{1,2}(?:số[ \u00a0]{1,2}\d|\d{1,5}[-–/][A-ZĐ]{2}))/uy;
const GAP = /[ \u00a0:]{0,3}/uy;
const DIRECT = /^[ \u00a0:]{0,3}$/u;
/**
 * What may stand inside, between the noun and `số`: `Quyết định khởi tố vụ án hình sự số`, `công văn quan trọng, số`. Words of one
 * name: none that opens another clause.
 */
const INSIDE =
  /^[ \u00a0]{1,2}(?:(?!(?:theo|tại|trong|vào|đã|được|là|khi|bị(?! can| cáo)|rằng|mà|thì|có|sẽ|ngày|năm|kèm|và|trên|dưới)[ \u00a0])[\p{L}&.-]{1,20}[ \u00a0]{1,2}){1,14}$/u;
/** The same for laws, whose names hold more: `Luật Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng số 69/2020/QH14`. */
const INSIDE_LAW =
  /^[ \u00a0]{1,2}(?:(?!(?:đã|được|là|khi|rằng|mà|thì|sẽ|ngày|năm|kèm)[ \u00a0])[\p{L}&.-]{1,20},?[ \u00a0]{1,2}){1,24}$/u;
/**
 * How urgent or secret a paper is, what it does or of whom it is, in one or two words before a number without `số`: `công văn hỏa tốc
 * 877/UBND`, `Chương trình hành động 33-CTr/TU`, `Nghị quyết Trung ương 10-NQ/TW`.
 */
const QUALIFIED =
  /^[ \u00a0]{1,2}(?:hỏa tốc|hoả tốc|(?:rất |thượng )?khẩn|khẩn cấp|(?:tối |tuyệt )?mật|trả lời|phúc đáp|chỉ đạo|đề nghị|hành động|liên tịch|thanh tra|kiểm tra|giám sát|kiểm toán|xử phạt|kỷ luật|khởi tố|phê duyệt|(?:của )?[Tt]rung ương(?: Đảng)?|TW|T\.Ư|TƯ)[ \u00a0]{1,2}$/u;
const MAX_INSIDE = 120;

/** A code in the text with the word `số` before it, if any. */
export interface Code extends Span {
  readonly number: PrintedNumber;
  readonly marked: boolean;
}

/** All numbers with a code, in order, whatever they belong to. `start` is at `số` where that word stands before them. */
export function findCodes(text: string): Code[] {
  const codes: Code[] = [];
  let end = 0;
  for (const { index } of text.matchAll(CODE_START)) {
    if (index < end) continue;
    const number = readNumber(text, index);
    if (number?.form !== 'code' || number.court) continue;
    const so = SO_BEFORE.exec(text.slice(Math.max(0, index - 9), index));
    codes.push({ start: so === null ? index : index - so[0].length, end: number.end, number, marked: so !== null });
    end = number.end;
  }
  return codes;
}

/** The names that a code's kind may stand for, the usual one first; empty where the code tells no kind (`886/STNMT-KS`). */
export function namesOfKind(text: string, number: PrintedNumber): readonly string[] {
  if (number.kind !== null) return KIND_CODES[number.kind] ?? [];
  if (/UBTVQH[ \u00a0]?\d{0,2}$/u.test(text.slice(number.start, number.end))) return ['Nghị quyết', 'Pháp lệnh'];
  if (/QH[ \u00a0]?\d{0,2}$/u.test(text.slice(number.start, number.end))) return ['Luật', 'Nghị quyết', 'Bộ luật'];
  return [];
}

/**
 * The noun that a code belongs to: the nearest before it with nothing between but words of its own name; where the nearest does
 * not fit the kind and the one before it does, or stands at it and does better (`Thông báo kết luận số 19-TB/TW`), that one. Null where no noun is near.
 */
export function nounOfCode(text: string, code: Code, nouns: readonly TypeNoun[]): TypeNoun | null {
  const at = lastBefore(nouns, code.start);
  const nearest = nouns[at];
  if (nearest === undefined || !belongs(text, nearest, code)) return null;
  const earlier = nouns[at - 1];
  const names = namesOfKind(text, code.number);
  if (earlier?.type && nearest.type && names.includes(earlier.type.name)) {
    const adjacent = names[0] === earlier.type.name && DIRECT.test(text.slice(earlier.end, nearest.start));
    const verb = !isCapital(text, earlier) && isCapital(text, nearest);
    if ((adjacent || !names.includes(nearest.type.name)) && !verb && isInside(text, earlier, code)) return earlier;
  }
  return nearest;
}

function isCapital(text: string, noun: TypeNoun): boolean {
  return /^\p{Lu}/u.test(text.slice(noun.start, noun.start + 1));
}

function belongs(text: string, noun: TypeNoun, code: Code): boolean {
  if (code.start - noun.end > MAX_INSIDE) return false;
  const between = text.slice(noun.end, code.start);
  const isLaw = noun.type !== null && /^(?:Luật|Bộ luật)$/u.test(noun.type.name);
  // `dự thảo Luật số 333/BC-UBTVQH14`: the number of the report on it
  if (isLaw && code.number.kind !== null && !namesOfKind(text, code.number).includes(noun.type?.name ?? ''))
    return false;
  if (DIRECT.test(between) || (noun.abbreviated === 'no' && QUALIFIED.test(between))) return true;
  if (!isInside(text, noun, code)) return false;
  const names = namesOfKind(text, code.number);
  return noun.type === null || names.length === 0 || names.includes(noun.type.name);
}

/** Whether only words of the document's own name stand between. The name of a law may hold commas: `Luật Phòng, chống ma túy số`. */
function isInside(text: string, noun: TypeNoun, code: Code): boolean {
  if (!code.marked || code.start - noun.end > MAX_INSIDE || noun.abbreviated !== 'no') return false;
  const between = text.slice(noun.end, code.start);
  const isLaw = noun.type !== null && /^(?:Luật|Bộ luật|Pháp lệnh)$/u.test(noun.type.name);
  return isLaw ? INSIDE_LAW.test(between) : INSIDE.test(between.replace(/, ?$/u, ' '));
}

/**
 * The short form at a noun: `Nghị quyết 15`, `Quyết định số 1841`, `quyết định từ số 12 đến số 15`; null where the digits there are no number
 * of a paper.
 *
 * @param inFull `type digits` of what the text names by its code: their digits alone mean them again, whatever the noun
 */
export function shortAt(
  text: string,
  noun: TypeNoun,
  type: DocumentType,
  inFull: ReadonlySet<string>,
): FoundCitation | null {
  if (noun.abbreviated === 'before codes') return null;
  RANGE.lastIndex = noun.end;
  const first = RANGE.exec(text)?.[1];
  if (first !== undefined)
    return {
      start: noun.start,
      end: RANGE.lastIndex,
      type: type.name,
      printedNumber: first,
      form: 'short',
      term: null,
    };
  SO.lastIndex = noun.end;
  const marked = SO.test(text);
  GAP.lastIndex = noun.end;
  if (!marked) GAP.test(text);
  const at = marked ? SO.lastIndex : GAP.lastIndex;
  const number = readNumber(text, at);
  if (number?.form !== 'short') return null;
  const digits = text.slice(number.start, number.end);
  const capital = isCapital(text, noun);
  const before = text.slice(Math.max(0, noun.start - 16), noun.start);
  const isCarriedOut = CARRIED_OUT.test(before);
  const isGoverned = isCarriedOut || GOVERNED.test(before);
  const again = inFull.has(`${type.name} ${digits}`) && !isCount(text, number.end);
  if (!again && !isShortNumber(text, type, { digits, end: number.end, marked, capital, isCarriedOut, isGoverned }))
    return null;
  return { start: noun.start, end: number.end, type: type.name, printedNumber: digits, form: 'short', term: null };
}
