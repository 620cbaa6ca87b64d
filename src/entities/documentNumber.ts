import {
  ASSEMBLY_ORGAN,
  KIND_CODES,
  PARTY_ORGAN,
  STATE_ONLY_KINDS,
  STATE_ORGAN_LIKE_PARTY,
} from './vocabulary/documentCodes.ts';

/** The parts of a document number. */
export interface DocumentNumber {
  /** As printed, zero padding and letter kept: `05`, `34a`. */
  readonly digits: string;
  /** `2020` in `68/2020/NĐ-CP`; null where the number has none (all Party papers, most decisions). */
  readonly year: string | null;
  /** Kind code with its case: `NQ`, `QĐi`; null for `886/STNMT-KS`, `39/2024/QH15`, `15`. */
  readonly code: string | null;
  /** What issues it: `TW`, `UBND`, `QH15`, `STNMT-KS`; null for a short form. */
  readonly organ: string | null;
  /** Who numbers so; null where a short form does not tell. */
  readonly family: 'party' | 'state' | null;
}

const BLANKS = /[\s\u00a0]+/gu;
const DASHES = /[‐‑‒–—―−]/gu;
/** `so 15-NQ/TW`, `Số: 15`, as typed before a number. */
const LEADING_SO = /^s[ốoôỗ]:?(?=\d)/iu;
/** `TƯ`, `T.Ư`, `Tw`, `T.W`, at the end of an organ: `VPTƯ`, `QUTW`. `TU` is another organ and stays. */
const CENTRAL = /T\.?(?:Ư|ư|W|w)/gu;
const SHAPE = /^(\d{1,6}[a-zđ]?)(?:([-/])((?:19|20)\d\d))?(?:([-/])(\p{L}[\p{L}\d&.\-/]*))?$/u;
/** Typed with a blank where the dash belongs: `15 NQ/TW`, `04 nq-tu`. */
const BLANK_FOR_DASH = /^(\s*(?:s[ốo]:?\s*)?\d{1,6})\s+(?=\p{L}{2,4}\s*[-/])/iu;

/** The slash forgotten after the year: `167/2013NĐ-CP`. */
const NO_SLASH = /^(\d{1,6}[-/](?:19|20)\d\d)(?=[A-ZĐ]{2})/u;

/** Letters of codes; other Vietnamese letters stand in words (`12/54 xã`). */
const CODE = /^[A-ZĐƯÂÊÔƠĂa-zđư\d&.\-/]+$/u;

/** Codes as papers write them, from what is typed all small: small letters put in, Đ where it was typed as d. */
const WRITTEN: Readonly<Record<string, string>> = {
  QĐI: 'QĐi',
  QYĐ: 'QyĐ',
  CTR: 'CTr',
  TTR: 'TTr',
  TTG: 'TTg',
  QD: 'QĐ',
  ND: 'NĐ',
  HDND: 'HĐND',
};

/**
 * The canonical form of a document number, or null where `printed` is none: NFC, Ð as Đ, no blanks, every dash `-`, TƯ and
 * T.Ư as TW, separators of a Party number in their order. Zero padding stays as printed, and so does the case of a code that
 * is not all small letters; what is typed all small becomes capitals.
 *
 * @example
 * canonicalNumber('15 – NQ/TƯ') // '15-NQ/TW'
 * canonicalNumber('05/NQ-TW') // '05-NQ/TW'
 * canonicalNumber('68/2020/NĐ - CP') // '68/2020/NĐ-CP'
 * canonicalNumber('số 8B Lê Trực') // null
 */
export function canonicalNumber(printed: string): string | null {
  if (printed.length > 80) return null;
  const plain = printed
    .normalize('NFC')
    .replaceAll('\u00d0', 'Đ')
    .replaceAll('\u00f0', 'đ')
    .replace(DASHES, '-')
    .replace(BLANK_FOR_DASH, '$1-')
    .replace(BLANKS, '')
    .replace(LEADING_SO, '')
    .replace(NO_SLASH, '$1/');
  const match = SHAPE.exec(plain);
  if (match === null) return null;
  const [, digits = '', yearSeparator = '', year, separator = '', tail] = match;
  const head = year === undefined ? digits : `${digits}${yearSeparator}${year}`;
  if (tail === undefined) return head;
  const typedSmall = tail === tail.toLowerCase();
  const code = (typedSmall ? tail.toUpperCase() : tail).replace(CENTRAL, 'TW').replace(/[.\-/]+$/u, '');
  if (!/^\p{Lu}/u.test(code) || !CODE.test(code)) return null;
  return joined(head, separator, typedSmall ? rewritten(code) : code, year === undefined);
}

/** Number and code put together, the separators of a Party number in their order: `05` + `NQ-TW` -> `05-NQ/TW`. */
function joined(head: string, separator: string, code: string, yearless: boolean): string {
  const parts = /^([\p{L}]+)[-/](.+)$/u.exec(code);
  const kind = parts?.[1];
  const organ = parts?.[2];
  if (yearless && kind !== undefined && organ !== undefined && isPartyCode(kind, organ))
    return `${head}-${kind}/${organ}`;
  return `${head}${separator}${code}`;
}

function isPartyCode(kind: string, organ: string): boolean {
  const upper = kind.toUpperCase();
  return (
    KIND_CODES[upper] !== undefined &&
    !(STATE_ONLY_KINDS.has(upper) && !(upper === 'TT' && organ === 'TW')) &&
    PARTY_ORGAN.test(organ.toUpperCase()) &&
    !STATE_ORGAN_LIKE_PARTY.test(organ.toUpperCase())
  );
}

/** Codes that were typed all small, as papers write them: `QD-TTG` -> `QĐ-TTg`. */
function rewritten(code: string): string {
  return code.replace(/[\p{L}\d]+/gu, (part) => WRITTEN[part] ?? part);
}

/**
 * The parts of a canonical number (see `canonicalNumber`), or null where it is none. The kind code is a known one; what else
 * stands there is the organ.
 *
 * @example
 * parseNumber('15-NQ/TW') // { digits: '15', year: null, code: 'NQ', organ: 'TW', family: 'party' }
 */
export function parseNumber(canonical: string): DocumentNumber | null {
  const match = SHAPE.exec(canonical);
  if (match === null) return null;
  const [, digits = '', , year = null, separator, tail] = match;
  if (tail === undefined) return { digits, year, code: null, organ: null, family: null };
  const cut = tail.search(/[-/]/u);
  const first = cut < 0 ? tail : tail.slice(0, cut);
  const rest = cut < 0 ? null : tail.slice(cut + 1);
  const isKind = KIND_CODES[first.toUpperCase()] !== undefined && !ASSEMBLY_ORGAN.test(first);
  const code = isKind ? first : null;
  const organ = isKind ? rest : tail;
  const party = separator === '-' && year === null && isKind && (cut < 0 || tail[cut] === '/');
  return { digits, year, code, organ, family: party ? 'party' : 'state' };
}
