import type { Row } from './rows.ts';
import { joinCells } from './tables.ts';

/**
 * Rows that are read one after the other: `text` that runs on from row to row, `lines` that each stand for themselves (a letterhead), or the
 * rows of a `table`, its segments the cells.
 */
export interface Flow {
  readonly kind: 'text' | 'lines' | 'table';
  readonly rows: readonly Row[];
}

/** In sizes of the font: what must stay blank between two columns. */
const LEAST_GUTTER = 0.7;
/** In sizes of the font: rows of one block are set closer than this. */
const MOST_LEADING = 3;
/** What stands in a letterhead or beside a signature, which are set in two columns and are no tables. */
const LETTERHEAD =
  /^(?:số ?[:.]|đảng cộng sản việt nam|cộng h(?:òa|oà) xã hội chủ nghĩa|độc lập ?[-–]|nơi nhận|t\/m\b|tm\.|k\/t\b|kt\.|t\/l\b|tl\.)/iu;
/** Columns of running text: so many rows of so many characters on both sides. */
const LEAST_TEXT_ROWS = 8;
const LEAST_TEXT_CHARS = 25;

/** Parts the rows of a page into what is read one after the other: full lines, left column, right column, tables. */
export function readFlows(rows: readonly Row[]): Flow[] {
  const flows: Flow[] = [];
  let full: Row[] = [];
  for (let at = 0; at < rows.length; ) {
    const region = regionAt(rows, at);
    if (region === null) {
      full.push(...rows.slice(at, at + 1));
      at += 1;
      continue;
    }
    // The right half of a letterhead may begin higher than its left half.
    while (full.length > 0 && region.gutter !== null && isRightOf(full.at(-1), region.gutter, rows[at])) {
      const above = full.pop();
      if (above) region.rows.unshift(above);
    }
    flows.push({ kind: 'text', rows: full }, ...flowsOf(region));
    full = [];
    at = region.end;
  }
  flows.push({ kind: 'text', rows: full });
  return flows.filter((flow) => flow.rows.length > 0);
}

interface Region {
  readonly rows: Row[];
  readonly end: number;
  /** The blank between two columns; null for a table of more. */
  readonly gutter: { readonly from: number; readonly to: number } | null;
}

/** The rows from here on that one gutter parts; null where the row has one segment. */
function regionAt(rows: readonly Row[], start: number): Region | null {
  const first = rows[start];
  if (first === undefined || first.segments.length < 2) return null;
  const gaps = first.segments.slice(1).map((right, i) => ({ from: first.segments[i]?.right ?? 0, to: right.x }));
  let gutter = gaps.reduce((a, b) => (b.to - b.from > a.to - a.from ? b : a));
  let end = start + 1;
  for (; end < rows.length; end += 1) {
    const row = rows[end];
    const before = rows[end - 1];
    if (!row || !before || row.y - before.y > MOST_LEADING * Math.max(row.size, before.size)) {
      // The name stands far below the signature's first lines, in its column still.
      if (!row || !isRightOf(row, gutter, null)) break;
    }
    const narrowed = narrow(gutter, row);
    if (narrowed.to - narrowed.from < LEAST_GUTTER * row.size) break;
    gutter = narrowed;
  }
  return { rows: rows.slice(start, end), end, gutter };
}

function narrow(gutter: { from: number; to: number }, { segments }: Row) {
  const middle = (gutter.from + gutter.to) / 2;
  let { from, to } = gutter;
  for (const { x, right } of segments) {
    if ((x + right) / 2 < middle) from = Math.max(from, right);
    else to = Math.min(to, x);
  }
  return { from, to };
}

function isRightOf(row: Row | undefined, gutter: { from: number; to: number }, next: Row | null | undefined): boolean {
  if (!row) return false;
  if (next && next.y - row.y > MOST_LEADING * row.size) return false;
  return row.segments.every(({ x }) => x > (gutter.from + gutter.to) / 2);
}

function flowsOf({ rows, gutter }: Region): Flow[] {
  const kind = gutter === null ? 'table' : kindOf(rows, gutter);
  if (gutter === null || kind === 'table') return [{ kind: 'table', rows: joinCells(rows) }];
  const middle = (gutter.from + gutter.to) / 2;
  const side = (isLeft: boolean): Row[] =>
    rows
      .map((row) => ({ ...row, segments: row.segments.filter(({ x, right }) => (x + right) / 2 < middle === isLeft) }))
      .filter(({ segments }) => segments.length > 0);
  return [
    { kind, rows: side(true) },
    { kind, rows: side(false) },
  ];
}

function kindOf(rows: readonly Row[], gutter: { from: number; to: number }): Flow['kind'] {
  const segments = rows.flatMap((row) => row.segments);
  if (segments.some(({ text }) => LETTERHEAD.test(text))) return 'lines';
  const middle = (gutter.from + gutter.to) / 2;
  const isText = (isLeft: boolean) => {
    const ofSide = segments.filter(({ x, right }) => (x + right) / 2 < middle === isLeft);
    const chars = ofSide.reduce((sum, { text }) => sum + text.length, 0);
    return ofSide.length >= LEAST_TEXT_ROWS && chars / ofSide.length >= LEAST_TEXT_CHARS;
  };
  return isText(true) && isText(false) ? 'text' : 'table';
}
