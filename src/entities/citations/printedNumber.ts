import { COURT_CODE, KIND_CODES, kindOf, MIXED_CASE_CODES, ORGANS_ALONE } from '../vocabulary/documentCodes.ts';

/** A document number as a paper prints it, blanks and all. */
export interface PrintedNumber {
  readonly start: number;
  readonly end: number;
  /** With a code (`15-NQ/TƯ`, `886/STNMT-KS`) or digits alone (`15`, `254/2025`). */
  readonly form: 'code' | 'short';
  /** First part of the code, upper-cased where it is a kind: `NQ`, `QĐI`; null where it is none (`STNMT`) or there is no code. */
  readonly kind: string | null;
  /** Whether kind and organ both stand there, or an organ with its unit: two parts or more. */
  readonly complete: boolean;
  /** A number of a court's decision or judgment: `90/2024/DS-GĐT`. */
  readonly court: boolean;
}

/** Blanks round a separator: papers print up to two, word segmenters one. */
const BLANKS = '[ \\u00a0]{0,2}';
/** A word glued to the digits: `số 181của Bộ Chính trị`. */
const GLUED = '(?:của|ngày|về)(?!\\p{L})';
/** `15`, `34a`; `35 a` before a code, as word segmenters print it. */
const DIGITS = new RegExp(
  `\\d[ \\u00a0]\\d\\d(?=/2[ \\u00a0]0)|\\d{1,5}(?:[ \\u00a0][a-d](?=[ \\u00a0]?[-/][ \\u00a0]?[A-ZĐ])|[a-zđ]?(?:(?![\\p{L}\\d])|(?=${GLUED})))`,
  'uy',
);
/** `/2020`; `/2 016/`, as programs that part thousands print it. */
const YEAR = new RegExp(
  `${BLANKS}[/–-]${BLANKS}((?:19|20)\\d\\d(?!\\d)|2[ \\u00a0]0\\d\\d(?=[ \\u00a0]?[/-][ \\u00a0]?[A-ZĐ]))`,
  'uy',
);
const SEPARATOR = new RegExp(`(${BLANKS})([-‐‑–—/])(${BLANKS})`, 'uy');
/** The slash after the year forgotten: `123/2013NĐ-CP`. */
const NO_SEPARATOR = /()()()(?=[A-ZĐ]{2})/uy;
/** A blank where the dash belongs: `62 KL/TW`. */
const BLANK_FOR_DASH =
  /([ \u00a0])()()(?=(?:NQ|NĐ|CT|KL|KH|QĐ|QĐi|HD|TB|CTr|TTr|TTLT)[ \u00a0]?[-/][ \u00a0]?[A-ZĐ])/uy;
/** `C 46-P 13`, `UBND-XD 1 về`: a unit by letters and number, the blank as word segmenters print it. */
const NUMBERED_UNIT =
  '(?!CP|T[WUƯ]|QH)[A-ZĐ]{1,2}[ \\u00a0]\\d{1,2}(?=[ \\u00a0]?-[ \\u00a0]?[A-ZĐ]|[,;)]|\\.[\\s]|[ \\u00a0](?:về|của|do|và|cho|gửi|truyền|xác|ngày[ \\u00a0]\\d))';
/** `TTg`, `CTr`, `QĐi`; `T.Ư`; `QH 13`, `BCĐ 389`; `GD&ĐT`; `V.I`; `HoREA`, `GDTrH`, `QLĐTh`; `TTLT`, `UBTVQH14`. */
const PART = new RegExp(
  `(?:${NUMBERED_UNIT}|[A-ZĐ]{2}[ \\u00a0]&[ \\u00a0][A-ZĐ]{2,5}(?!\\p{L})|${MIXED_CASE_CODES.join('|')}|[A-ZĐ]{0,6}T\\.[ \\u00a0]?[ƯW]|(?:UBTV)?QH[ \\u00a0]?\\d{1,2}|BCĐ[ \\u00a0]?\\d{2,4}|V\\.[IVX]{1,4}|[A-ZĐ]{1,4}[a-z]{1,2}[A-ZĐ]{2,6}(?!\\p{L})|[A-ZĐ]{2,4}[a-z]{1,2}[A-ZĐ](?!\\p{L})|[A-ZĐ]{2,8}[a-z](?!\\p{L})|` +
    `[A-ZĐƯÂÊÔƠĂ\\d][A-ZĐƯÂÊÔƠĂ\\d&]{0,15})`,
  'uy',
);
/** A whole code in small letters, or with small letters where capitals belong: `15-nq/tw`, `15-Nq/Tw`, `68/2020/nđ-cp`, `39/2024/qh15`. */
const SMALL_CODE = new RegExp(
  `${BLANKS}[-‐‑–—/]${BLANKS}(?:(${Object.keys(KIND_CODES).join('|')})${BLANKS}[-‐‑–—/]${BLANKS}[a-zđư.]{2,10}\\d{0,2}(?:-[a-zđ]{2,8}){0,3}|(?:ubtv)?qh\\d{1,2})(?![\\p{L}\\d])`,
  'iuy',
);
const NEXT_IS_SMALL = /\p{Ll}/uy;
const NEXT_IS_CAPITAL = /[\p{Lu}\d]/uy;
const HAS_CAPITAL = /[A-ZĐƯ]/u;
/** What makes digits alone no number: `1.500`, `12/5`, `15%`, `34B`, `5-7`, `10:30`. */
const MORE_DIGITS = /[ \u00a0]?(?:[/–-][ \u00a0]?\d|%|‰|[xX×][ \u00a0]?\d)|[.,:]\d|(?!(?:của|ngày|về)(?!\p{L}))\p{L}/uy;
/** `/4`, `.4` after a figure: the day of a date, no part of the number. */
const DATE_GOES_ON = /^[/.-]\d/u;
const MAX_PARTS = 7;

interface Part {
  readonly text: string;
  readonly end: number;
  /** A small letter follows at once: a word glued to the number (`15-NQ/TWngày`); no further part can come. */
  readonly glued: boolean;
}

/** The number that starts at `at`, or null. Reads at most some 150 characters. */
export function readNumber(text: string, at: number): PrintedNumber | null {
  DIGITS.lastIndex = at;
  if (!DIGITS.test(text)) return null;
  let end = DIGITS.lastIndex;
  let hasYear = false;
  YEAR.lastIndex = end;
  const year = YEAR.exec(text);
  if (year !== null) {
    end = YEAR.lastIndex;
    hasYear = true;
  }
  const code = fuller(readCode(text, end, hasYear), readSmallCode(text, end));
  if (code === null) {
    MORE_DIGITS.lastIndex = end;
    if (MORE_DIGITS.test(text) || (year !== null && !year[0].includes('/'))) return null;
    return { start: at, end, form: 'short', kind: null, complete: false, court: false };
  }
  return { start: at, form: 'code', ...code };
}

type Code = Pick<PrintedNumber, 'end' | 'kind' | 'complete' | 'court'>;

function fuller(capitals: Code | null, small: Code | null): Code | null {
  return capitals?.complete ? capitals : (small ?? capitals);
}

function readSmallCode(text: string, from: number): Code | null {
  SMALL_CODE.lastIndex = from;
  const match = SMALL_CODE.exec(text);
  if (match === null) return null;
  const stop = match[0].endsWith('.') ? 1 : 0;
  return { end: SMALL_CODE.lastIndex - stop, kind: match[1]?.toUpperCase() ?? null, complete: true, court: false };
}

function readCode(text: string, from: number, hasYear: boolean): Code | null {
  const parts: string[] = [];
  let end = from;
  let spacedThroughout = true;
  let glued = false;
  while (parts.length < MAX_PARTS && !glued) {
    const pattern = hasYear && parts.length === 0 && isCapital(text, end) ? NO_SEPARATOR : SEPARATOR;
    pattern.lastIndex = end;
    BLANK_FOR_DASH.lastIndex = end;
    const separator = pattern.exec(text) ?? (parts.length === 0 ? BLANK_FOR_DASH.exec(text) : null);
    if (separator === null) break;
    const spaced = separator[1] !== '' && separator[3] !== '';
    const part = readPart(text, separator.index + separator[0].length, spaced);
    if (part === null) break;
    if (parts.length === 0 && !startsCode(separator[2] === '/', part.text, hasYear)) break;
    // `30-NQ/TW - TP Hà Nội`: in a number printed without blanks a dash between blanks ends it once kind and organ are there
    const joint = parts[0]?.startsWith('TTLT') === true;
    if (spaced && !spacedThroughout && parts.length >= 2 && !joint) break;
    if (!spaced) spacedThroughout = false;
    parts.push(part.text);
    end = part.end;
    glued = part.glued;
  }
  const head = parts[0];
  if (head === undefined) return null;
  return {
    end,
    kind: kindOf(head),
    complete: parts.length >= 2 || /^(?:UBTV)?QH/u.test(head),
    court: parts.some((part) => COURT_CODE.test(part)),
  };
}

/** After a slash any organ may stand (`886/STNMT-KS`); after a hyphen only a kind (`15-NQ/TW`) or an organ that numbers so (`41-TTg`), else it is a range or a score. */
function startsCode(slash: boolean, part: string, hasYear: boolean): boolean {
  if (slash || hasYear) return HAS_CAPITAL.test(part) && !/^\d/u.test(part);
  return kindOf(part) !== null || ORGANS_ALONE.has(part);
}

function isCapital(text: string, at: number): boolean {
  NEXT_IS_CAPITAL.lastIndex = at;
  return NEXT_IS_CAPITAL.test(text);
}

function readPart(text: string, at: number, spaced: boolean): Part | null {
  PART.lastIndex = at;
  const match = PART.exec(text);
  if (match === null) return null;
  const end = PART.lastIndex;
  if (isCapital(text, end)) return null;
  NEXT_IS_SMALL.lastIndex = end;
  const glued = NEXT_IS_SMALL.test(text);
  const body = match[0];
  if (glued && !/(?:[A-ZĐƯ]{2}|QH[ \u00a0]?\d{1,2})$/u.test(body) && !MIXED_CASE_CODES.includes(body)) return null; // `Q` of `Quốc hội`
  if (!HAS_CAPITAL.test(body) && (spaced || !/^\d{1,4}$/u.test(body) || DATE_GOES_ON.test(text.slice(end, end + 2))))
    return null;
  return { text: body, end, glued };
}
