/** A run of characters as a PDF page sets it; in points from the upper left corner of the page as it is shown. */
export interface PdfItem {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  /** Of the baseline, downwards. */
  readonly y: number;
  /** Of the font, in points. */
  readonly size: number;
}

/** Words of one row with no wide gap between them: a line, or the part of one in its column or cell. */
export interface Segment extends PdfItem {
  /** The runs it is made of, blanks left out. */
  readonly runs: readonly PdfItem[];
}

/** What stands on one baseline, from left to right. */
export interface Row {
  readonly y: number;
  readonly size: number;
  readonly segments: readonly Segment[];
}

/** In sizes of the font. Superscripts and the two halves of a letterhead sit a little off the baseline. */
const SAME_ROW = 0.4;
/** A blank is 0.25 wide; justified lines stretch it. A wider gap parts columns. */
const COLUMN_GAP = 1.6;
const BLANK_GAP = 0.15;
/** The right half of a letterhead, which a long name of the issuer or a number comes near to. */
const RIGHT_HALF =
  /^(?:cộng h(?:òa|oà) xã hội chủ nghĩa|đảng cộng sản việt nam$|độc lập ?[-–] ?tự do|\p{L}[\p{L} .-]{1,40}, (?:hồi [^,]{3,30}, )?ngày )/iu;
const HALVES_GAP = 0.6;

/** Puts the runs of a page together into rows, from top to bottom. */
export function readRows(items: readonly PdfItem[]): Row[] {
  const rows: PdfItem[][] = [];
  for (const item of [...items].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && item.y - first.y <= SAME_ROW * Math.max(first.size, item.size)) row.push(item);
    else rows.push([item]);
  }
  return rows.map(rowOf).filter(({ segments }) => segments.length > 0);
}

function rowOf(items: readonly PdfItem[]): Row {
  // Of a line with a note sign or a number in small print the larger letters are the line's.
  const main = items.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  return { y: main.y, size: main.size, segments: segmentsOf(items, COLUMN_GAP) };
}

/** Parts runs of one row where a gap is wider than this, in sizes of the font. */
export function segmentsOf(items: readonly PdfItem[], widest: number): Segment[] {
  const segments: Segment[] = [];
  for (const item of [...items].sort((a, b) => a.x - b.x)) {
    const last = segments.at(-1);
    const gap = last === undefined ? 0 : item.x - last.right;
    const isApart = last === undefined || gap > widest * Math.max(last.size, item.size);
    if (last === undefined || isApart || (gap > HALVES_GAP * item.size && RIGHT_HALF.test(item.text))) {
      if (item.text.trim() !== '') segments.push({ ...item, runs: [item] });
    } else if (item.text.trim() === '') {
      // A blank says that a word ends; how far it reaches says nothing of the text.
      segments[segments.length - 1] = { ...last, text: `${last.text.trimEnd()} ` };
    } else segments[segments.length - 1] = joined(last, item);
  }
  return segments.map((each) => ({ ...each, text: each.text.trim() }));
}

function joined(left: Segment, right: PdfItem): Segment {
  const isApart =
    right.x - left.right > BLANK_GAP * right.size && !left.text.endsWith(' ') && !right.text.startsWith(' ');
  return {
    text: `${left.text}${isApart ? ' ' : ''}${right.text}`,
    x: left.x,
    right: Math.max(left.right, right.right),
    y: left.y,
    size: Math.max(left.size, right.size),
    runs: [...left.runs, right],
  };
}
