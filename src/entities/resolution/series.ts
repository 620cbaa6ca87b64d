import type { Document } from '../../model/document.ts';
import { parseNumber } from '../documentNumber.ts';
import { NATIONAL_CONGRESSES } from '../vocabulary/congresses.ts';

/** Whether a term's series of numbers had come to a number by a day: surely, surely not, or nobody knows. */
export type Reached = 'yes' | 'no' | 'unknown';

/**
 * The most papers of a kind that the Party's centre has issued a month, rounded up, from the registry: 16-NQ/TW six months into
 * term XIV, 368-QĐ/TW in the 55th month of term XIII, 118-KL/TW in the 47th.
 */
const MOST_A_MONTH: ReadonlyMap<string, number> = new Map([
  ['NQ', 3],
  ['CT', 3],
  ['KL', 4],
  ['QĐ', 8],
]);
const MOST_A_MONTH_OF_OTHERS = 12;

/** Known papers of the centre by kind and term, for what their numbers and days say of the others. */
export type Series = ReadonlyMap<string, readonly { readonly number: number; readonly issuedOn: string }[]>;

/** Collects the dated papers of the centre. */
export function readSeries(documents: Iterable<Document>): Series {
  const series = new Map<string, { readonly number: number; readonly issuedOn: string }[]>();
  for (const { number, issuedOn, term } of documents) {
    const parts = number === null ? null : parseNumber(number);
    if (!parts?.code || parts.organ !== 'TW' || issuedOn === null || term === null) continue;
    const key = `${kind(parts.code)} ${term}`;
    const papers = series.get(key) ?? [];
    papers.push({ number: Number.parseInt(parts.digits, 10), issuedOn });
    series.set(key, papers);
  }
  return series;
}

/**
 * Whether the series of a kind of document in a term had reached a number by a day. Numbers rise with the days of issue
 * (Hướng dẫn 36-HD/VPTW): a higher number issued before says yes, a lower one issued after says no, and so does a number that no
 * committee could have come to so soon.
 */
export function reached(series: Series, code: string, digits: number, term: string, day: string): Reached {
  const papers = series.get(`${kind(code)} ${term}`) ?? [];
  if (papers.some(({ number, issuedOn }) => number >= digits && issuedOn <= day)) return 'yes';
  if (papers.some(({ number, issuedOn }) => number <= digits && issuedOn > day)) return 'no';
  const began = NATIONAL_CONGRESSES.find(([each]) => each === term)?.[1];
  if (began === undefined) return 'unknown';
  const months = (Date.parse(day) - Date.parse(began)) / (30 * 24 * 3600 * 1000);
  return digits > (MOST_A_MONTH.get(kind(code)) ?? MOST_A_MONTH_OF_OTHERS) * (months + 1) ? 'no' : 'unknown';
}

/** Quy định and Quyết định have series of their own under one code; what is said of one is not said of the other, so both count. */
function kind(code: string): string {
  const upper = code.toUpperCase();
  return upper === 'QĐI' || upper === 'QYĐ' ? 'QĐ' : upper;
}

/** The term before; null before the first that is known. */
export function termBefore(term: string): string | null {
  const index = NATIONAL_CONGRESSES.findIndex(([each]) => each === term);
  return NATIONAL_CONGRESSES[index - 1]?.[0] ?? null;
}
