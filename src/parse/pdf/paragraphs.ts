import { isSpelledInVietnamese } from '../../text/vietnameseSyllable.ts';
import { startsPart } from '../paper/labels.ts';
import type { Flow } from './columns.ts';
import type { Row } from './rows.ts';

interface Line {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** What the lines of a column have in common. */
interface Column {
  readonly left: number;
  readonly right: number;
  /** From one baseline to the next, in sizes of the font. */
  readonly leading: number;
  /** Whether paragraphs begin with an indented line: then so many others do not. */
  readonly isIndented: boolean;
}

/** In sizes of the font. */
const INDENT = 0.8;
const CENTRING = 1.5;
const OFF_CENTRE = 0.4;
/** Lines farther apart than the column's own by this are two paragraphs. */
const WIDE_LEADING = 1.35;
const OTHER_SIZE = 1.15;
const LEAST_UNINDENTED = 0.25;
const SAME_EDGE_PT = 3;
/** So many capitals to a small letter. */
const MOSTLY = 3;
/** Drawn with signs, under a title or a name. */
const RULE = /^[\s*\-–—_=~]{3,}$/u;

/** Joins the lines of a page's flows to paragraphs; rows of tables are one line each. */
export function readParagraphs(pages: readonly (readonly Flow[])[]): string[] {
  const paragraphs: string[] = [];
  let last: Line | null = null;
  let above: Column | null = null;
  for (const flows of pages) {
    let isNewPage = true;
    for (const { kind, rows } of flows) {
      if (kind === 'table') {
        paragraphs.push(...rows.map(({ segments }) => segments.map(({ text }) => text).join(' | ')));
        last = null;
        isNewPage = false;
        continue;
      }
      const lines = rows.map(lineOf);
      const column = columnOf(lines, above);
      if (kind === 'text') above = column;
      for (const line of lines) {
        const before: Line | null = last;
        const goesOn = kind === 'text' && before !== null && !isOpening(before, line, column, isNewPage);
        if (goesOn) paragraphs.push(joinLines(paragraphs.pop() ?? '', line.text));
        else paragraphs.push(line.text);
        last = kind === 'text' ? line : null;
        isNewPage = false;
      }
    }
  }
  return paragraphs;
}

function lineOf({ y, size, segments }: Row): Line {
  return {
    text: segments.map(({ text }) => text).join(' '),
    x: Math.min(...segments.map(({ x }) => x)),
    right: Math.max(...segments.map(({ right }) => right)),
    y,
    size,
  };
}

/** @param above the column before it: a page of two lines is as wide as the pages before */
function columnOf(lines: readonly Line[], above: Column | null): Column {
  const leadings = lines.slice(1).map(({ y, size }, i) => (y - (lines[i]?.y ?? y)) / size);
  const near = leadings.filter((leading) => leading > 0 && leading < 3).sort((a, b) => a - b);
  const left = Math.min(...lines.map(({ x }) => x));
  const isSame = above !== null && Math.abs(above.left - left) < SAME_EDGE_PT;
  return {
    left,
    isIndented: lines.filter(({ x, size }) => x - left <= INDENT * size).length >= lines.length * LEAST_UNINDENTED,
    right: Math.max(...lines.map(({ right }) => right), isSame ? above.right : 0),
    // The nearer half is inside of paragraphs: papers set blanks of 6 points between them.
    leading: near[Math.floor(near.length / 4)] ?? 1.3,
  };
}

function isOpening(before: Line, line: Line, column: Column, isNewPage: boolean): boolean {
  const { size } = line;
  if (RULE.test(line.text) || RULE.test(before.text)) return true;
  const ratio = before.size / size;
  if (ratio > OTHER_SIZE || ratio < 1 / OTHER_SIZE) return true;
  if (!isNewPage && (line.y - before.y) / size > column.leading * WIDE_LEADING) return true;
  const centred = isCentred(line, column);
  // The lines of a heading in capitals are names over one another; a title in small letters runs on.
  if (centred !== isCentred(before, column)) return true;
  if (centred && Math.abs(line.x - before.x) >= OFF_CENTRE * size)
    return isMostlyCapitals(line.text) || isMostlyCapitals(before.text) || /[.;:)]$/u.test(before.text);
  const isIndented = line.x - column.left > INDENT * size;
  if (isIndented && before.x - column.left <= INDENT * size) return true;
  // A second line of the same paragraph would stand at the edge.
  if (isIndented && column.isIndented && Math.abs(line.x - before.x) < INDENT * size) return true;
  const isShort = wouldHaveFitted(line, before, column);
  if (isShort) return true;
  return startsPart(line.text) && (isIndented || /[.;:,”"]$/u.test(before.text));
}

/** `CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH YÊN BÁI điện:`. */
function isMostlyCapitals(text: string): boolean {
  const [small = 0, large = 0] = [/\p{Ll}/gu, /\p{Lu}/gu].map((letters) => text.match(letters)?.length ?? 0);
  return large > MOSTLY * small;
}

function isCentred({ x, right, size }: Line, column: Column): boolean {
  const least = CENTRING * size;
  if (x - column.left < least || column.right - right < least) return false;
  return Math.abs(x + right - column.left - column.right) / 2 < OFF_CENTRE * size;
}

/** Whether the first word of the line had room behind the line before: then that one ends where its author wanted. */
function wouldHaveFitted(line: Line, before: Line, column: Column): boolean {
  const [word = ''] = line.text.split(' ');
  const perChar = (line.right - line.x) / Math.max(1, line.text.length);
  return before.right + (word.length + 2) * perChar < column.right;
}

/**
 * The text of a line behind that of the line before: a number broken at its hyphen or slash (`15-` / `NQ/TW`) and a foreign word broken by a
 * hyphen (`develop-` / `ment`) are put together again, a dash between words stays one.
 */
export function joinLines(before: string, line: string): string {
  if (before === '') return line;
  const broken = /(?<word>[\p{L}\p{N}]+)(?<sign>[-‐/\u00ad])$/u.exec(before)?.groups;
  const [, next = ''] = /^(?<next>[\p{L}\p{N}]+)/u.exec(line) ?? [];
  if (broken === undefined || next === '') return `${before} ${line}`;
  const { word = '', sign } = broken;
  const isForeign =
    /^\p{Ll}{2,}$/u.test(word) &&
    /^\p{Ll}{2,}$/u.test(next) &&
    !isSpelledInVietnamese(word) &&
    !isSpelledInVietnamese(next);
  return sign === '\u00ad' || (isForeign && sign !== '/') ? `${before.slice(0, -1)}${line}` : `${before}${line}`;
}
