import type { Span } from '../../model/span.ts';

const ONES = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'] as const;
const WORDS: Readonly<Record<string, number>> = {
  nhất: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  'mười một': 11,
  'mười hai': 12,
  'mười ba': 13,
  'mười bốn': 14,
  'mười lăm': 15,
};

/** A term or congress as a Roman numeral: `XII` and `12` and `mười hai` -> `XII`; null for what is no number from 1 to 39. */
export function romanOf(numeral: string): string | null {
  if (/^[IVX]+$/u.test(numeral)) return numeral;
  const value = /^\d+$/u.test(numeral) ? Number(numeral) : WORDS[numeral.toLowerCase().replace(/[ \u00a0]+/gu, ' ')];
  if (value === undefined || value < 1 || value > 39) return null;
  return 'X'.repeat(Math.floor(value / 10)) + (ONES[value % 10] ?? '');
}

const B0 = '[ \\u00a0]{0,2}';
const NUMERAL = '(?:[IVX]{1,6}|\\d{1,2})(?![\\p{L}\\d])';
const KHOA = '[Kk]h(?:óa|oá)';
/**
 * `khóa XII`, `(khóa XI)`, `, khóa XII`, `khóa (XII)`, `(Khóa XI, XII)`, `khóa XI, khóa XII`, `(khóa 12)`, `(XII)`.
 */
const TERM = new RegExp(
  `${B0},?${B0}\\(?${B0}${KHOA}${B0}\\(?(?:thứ${B0})?(${NUMERAL})(?:${B0}(?:,|và)${B0}(?:${KHOA}${B0})?(${NUMERAL}))?${B0}\\)?`,
  'uy',
);
const BARE_TERM = /[ \u00a0]{0,2}\(([IVX]{1,6})\)/uy;

/** A term as a text states it, with where that ends. */
export interface StatedTerm extends Span {
  readonly term: string;
}

/** The term at `at`, with the end of what states it; null where none stands there. Two terms read `XI, XII`. */
export function readTerm(text: string, at: number): StatedTerm | null {
  TERM.lastIndex = at;
  const match = TERM.exec(text);
  if (match?.[1] !== undefined) {
    const terms = [match[1], match[2]].map((numeral) => (numeral === undefined ? null : romanOf(numeral)));
    let end = TERM.lastIndex;
    // the bracket is the term's only where the term opened it
    if (match[0].endsWith(')') && !match[0].includes('(')) end -= 1;
    while (/[ \u00a0]/u.test(text.charAt(end - 1))) end -= 1;
    const term = terms.filter((roman) => roman !== null).join(', ');
    return term === '' ? null : { start: at, end, term };
  }
  BARE_TERM.lastIndex = at;
  const bare = BARE_TERM.exec(text);
  return bare?.[1] === undefined ? null : { start: at, end: BARE_TERM.lastIndex, term: bare[1] };
}
