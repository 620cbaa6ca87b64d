import type { SectionKind } from '../../model/paper.ts';
import { isCapitals } from '../header/letterhead.ts';

/** A way in which parts are labelled. */
interface LabelForm {
  readonly kind: SectionKind;
  /** Parts of a higher rank stand inside those of a lower one. */
  readonly rank: number;
  /** `label`, and in it `number`; what follows is heading or text. */
  readonly pattern: RegExp;
  /** Whether the rest of the line may follow this label; any may where nothing is said. */
  readonly fits?: (rest: string) => boolean;
}

/** `Chương II` alone, `Chương II. QUY ĐỊNH`, `CHƯƠNG II QUY ĐỊNH`; not `Chương 1 của Nghị định này`. */
const isHeadingOrNone = (rest: string) => rest === '' || isCapitals(rest) || /^[.:–-]/u.test(rest);

/**
 * Labels of parts, the outermost first. Sources: Nghị định 30/2020/NĐ-CP, appendix I (phần, chương, mục, tiểu mục, điều, khoản, điểm);
 * Hướng dẫn 36-HD/VPTW (A, I, 1, a and dashes in papers of the Party).
 */
const FORMS: readonly LabelForm[] = [
  {
    kind: 'phần',
    rank: 0,
    pattern:
      /^(?<label>phần\s(?<number>thứ\s\p{L}{2,5}(?:\smột|\shai|\sba)?|[IVXL]{1,5}|\d{1,2}|[A-H]))(?![\p{L}\p{N}])/iu,
    fits: isHeadingOrNone,
  },
  {
    kind: 'chương',
    rank: 1,
    pattern: /^(?<label>chương\s(?<number>[IVXL]{1,7}|\d{1,3}))(?![\p{L}\p{N}])/iu,
    fits: isHeadingOrNone,
  },
  {
    kind: 'mục',
    rank: 2,
    pattern: /^(?<label>mục\s(?<number>[IVXL]{1,6}|\d{1,3}))(?![\p{L}\p{N}])/iu,
    fits: isHeadingOrNone,
  },
  {
    kind: 'tiểu mục',
    rank: 3,
    pattern: /^(?<label>tiểu mục\s(?<number>[IVXL]{1,6}|\d{1,3}))(?![\p{L}\p{N}])/iu,
    fits: isHeadingOrNone,
  },
  // `Điều 5.`, `Điều 12a:`, `Điều 3` alone; not `Điều 5 Luật này`.
  { kind: 'điều', rank: 4, pattern: /^(?<label>điều\s(?<number>\d{1,4}[a-zđ]?))\s?(?:[.:]|$)/iu },
  // `A- TÌNH HÌNH`; not `C. Mác`.
  { kind: 'phần', rank: 4.3, pattern: /^(?<label>(?<number>[A-H]))\s?[.)–-]\s?(?=\p{L})/u, fits: isCapitals },
  // `II- MỤC TIÊU`, `IV. Tổ chức`; not `V.I. Lê-nin`.
  { kind: 'mục', rank: 5, pattern: /^(?<label>(?<number>[IVXL]{1,7}))\s?(?:[.)/:]\s|[–-]\s?)(?=\S)/u },
  // `1.2. Về tổ chức`; not `1.500 tỷ`.
  { kind: 'khoản', rank: 7, pattern: /^(?<label>(?<number>\d{1,2}(?:\.\d{1,2}){1,3}))\.?\s(?=\p{L})/u },
  // `1. `, `1- `, `1) `; not `15 - NQ/TW`, which the count of its fellows tells.
  { kind: 'khoản', rank: 6, pattern: /^(?<label>(?<number>\d{1,3}[a-zđ]?))\s?[.)/–-]\s?(?=[\p{L}“"(])/u },
  { kind: 'điểm', rank: 8, pattern: /^(?<label>(?<number>[a-zđ]))\s?[.)–/-]\s(?=\S)/u },
  { kind: 'ý', rank: 9, pattern: /^(?<label>(?<number>[-–—•*]))\s?(?=[\p{L}\p{N}“"(])/u },
  { kind: 'ý', rank: 10, pattern: /^(?<label>(?<number>[+]))\s?(?=[\p{L}\p{N}“"(])/u },
];

/** The label that a line begins with. */
export interface Label {
  readonly kind: SectionKind;
  readonly rank: number;
  /** `Điều 5`, `II`, `a`. */
  readonly label: string;
  /** `5`, `II`, `thứ nhất`. */
  readonly number: string;
  /** What follows it in the line. */
  readonly rest: string;
}

const MOST_LABEL_CHARS = 40;
/** A sub-number says by its dots how deep it stands: `1.2.1.`. */
const RANK_A_DOT = 0.1;

/** The label that a line begins with; null for plain text. */
export function readLabel(line: string): Label | null {
  const head = line.slice(0, MOST_LABEL_CHARS);
  for (const { kind, rank, pattern, fits } of FORMS) {
    const match = pattern.exec(head);
    if (!match?.groups) continue;
    const { label = '', number = '' } = match.groups;
    const rest = line.slice(match[0].length).trim();
    if (fits && !fits(rest)) continue;
    const dots = number.length > 1 ? number.split('.').length - 1 : 0;
    return { kind, rank: rank + dots * RANK_A_DOT, label, number, rest: rest.replace(/^[.:–-]\s*/u, '') };
  }
  return null;
}

/** Letters in their order as points have them (Nghị định 30/2020/NĐ-CP, appendix I: the Vietnamese alphabet). */
const ALPHABET = 'abcdđeghiklmnopqrstuvxy';
const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

/** How far an author may skip: a clause that was taken out leaves its number. */
const MOST_SKIPPED = 3;

/**
 * Whether a part may have this number after `before`, its last fellow under the same part; null where it is the first, which is numbered one.
 * A year, a sum or an initial that looks like a label is none.
 */
export function follows(number: string, before: string | null): boolean {
  const value = countOf(number);
  if (value === null) return true;
  const last = before === null ? 0 : (countOf(before) ?? 0);
  return value >= last && value <= last + MOST_SKIPPED && (before === null ? value === 1 : number !== before);
}

function countOf(number: string): number | null {
  if (/^\d{1,4}[a-zđ]?$/u.test(number)) return Number.parseInt(number, 10);
  if (/^[a-zđ]$/u.test(number)) return ALPHABET.indexOf(number) + 1 || null;
  if (/^[IVXL]+$/.test(number)) return romanValue(number);
  if (/^[A-H]$/.test(number)) return number.charCodeAt(0) - 64;
  const last = /\.(?<last>\d{1,2})$/.exec(number)?.groups?.last;
  return last === undefined ? null : Number(last);
}

function romanValue(number: string): number {
  const values = Array.from(number, (sign) => ROMAN[sign] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

const OTHER_OPENINGS = /^(?:căn cứ |theo đề nghị |xét (?:đề nghị|tờ trình) |nơi nhận\s?:|phụ lục )/iu;

/** Whether a line begins a part, a ground, the recipients or an annex, so that it does not go on with the line before. */
export function startsPart(line: string): boolean {
  return OTHER_OPENINGS.test(line) || readLabel(line) !== null;
}
