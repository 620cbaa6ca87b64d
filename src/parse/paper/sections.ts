import type { Section } from '../../model/paper.ts';
import { isCapitals } from '../header/letterhead.ts';
import { slug } from './anchor.ts';
import { follows, type Label, readLabel } from './labels.ts';
import type { Line } from './lines.ts';

/** A part that is being read. */
interface Open {
  readonly label: Label;
  readonly anchor: string;
  heading: string | null;
  readonly start: number;
  ownEnd: number;
  end: number;
  readonly parts: Section[];
  /** The number of the last part inside, by rank: what its fellow is counted from. */
  readonly counted: Map<number, string>;
}

/** An amending paper quotes whole parts of another; a mark that nobody closes holds no longer. */
const MOST_QUOTED_LINES = 400;
const MAX_HEADING_CHARS = 250;

/**
 * The parts of a text by their labels, each with those inside it. Lines before the first label are left out; what a paper quotes of
 * another (`“Điều 5. ...”`) is text of the part that quotes it.
 *
 * @param prefix of every anchor: that of the annex, with its dot; empty for the paper itself
 */
export function readSections(lines: readonly Line[], prefix = ''): Section[] {
  const root: Pick<Open, 'parts' | 'counted'> = { parts: [], counted: new Map() };
  const stack: Open[] = [];
  const anchors = new Map<string, number>();
  const quotedUntil = endsOfQuotes(lines);
  let awaitsHeading = false;
  let quoted = -1;
  const close = (rank: number) => {
    while (stack.length > 0 && (stack.at(-1)?.label.rank ?? 0) >= rank) {
      const done = stack.pop();
      const parent = stack.at(-1) ?? root;
      if (done) parent.parts.push(sectionOf(done));
    }
  };
  for (const [i, line] of lines.entries()) {
    const label = i <= quoted ? null : readLabel(line.text);
    if (i > quoted) quoted = quotedUntil[i] ?? -1;
    if (label !== null && isNext(label, stack, root)) {
      close(label.rank);
      const parent = stack.at(-1) ?? root;
      parent.counted.set(label.rank, label.number);
      const isOver = stack.length > 0;
      const heading = headingOf(label);
      stack.push({
        label,
        anchor: unique(anchorOf(label, isOver ? (stack.at(-1)?.anchor ?? '') : '', prefix), anchors),
        heading,
        start: line.start,
        ownEnd: line.end,
        end: line.end,
        parts: [],
        counted: new Map(),
      });
      for (const open of stack) open.end = line.end;
      awaitsHeading = heading === null && label.rest === '';
      continue;
    }
    const open = stack.at(-1);
    if (open === undefined) continue;
    if (awaitsHeading && isHeadingLine(line.text, open.heading)) {
      open.heading = open.heading === null ? line.text : `${open.heading} ${line.text}`;
    } else awaitsHeading = false;
    open.ownEnd = line.end;
    for (const each of stack) each.end = line.end;
  }
  close(-1);
  return root.parts;
}

/** Whether a label counts on from its fellows; that of a part which has its name before its number always does. */
function isNext(label: Label, stack: readonly Open[], root: Pick<Open, 'counted'>): boolean {
  if (label.rank <= 4 || label.kind === 'ý') return true;
  const parent = stack.findLast(({ label: { rank } }) => rank < label.rank) ?? root;
  return follows(label.number, parent.counted.get(label.rank) ?? null);
}

function sectionOf({ label, anchor, heading, start, ownEnd, end, parts }: Open): Section {
  const { kind } = label;
  return { kind, label: label.label, anchor, heading, start, end, own: { start, end: ownEnd }, parts };
}

/** `Điều 1. Phạm vi điều chỉnh` has a heading, `Điều 2. UBND thành phố tổ chức thực hiện.` begins with its text. */
function headingOf({ rest, kind }: Label): string | null {
  if (rest === '' || rest.length > MAX_HEADING_CHARS || kind === 'ý') return null;
  return /[.;:,]$/u.test(rest) ? null : rest;
}

/** Below `Chương II` stands what it is about, in capitals over one or more lines; below `Điều 3` alone its text. */
function isHeadingLine(text: string, before: string | null): boolean {
  if (text.length > MAX_HEADING_CHARS || readLabel(text) !== null) return false;
  return isCapitals(text) || (before === null && !/[.;:,]$/u.test(text));
}

function anchorOf({ kind, number }: Label, parent: string, prefix: string): string {
  // Điểm d and điểm đ are two.
  const own = `${slug(kind)}-${slug(number.replace(/đ/gu, 'dd')) || '1'}`;
  if (kind === 'điều') return `${prefix}${own}`;
  return parent === '' ? `${prefix}${own}` : `${parent}.${own}`;
}

/** A second part of that name has `~2` behind it. */
function unique(anchor: string, taken: Map<string, number>): string {
  const times = (taken.get(anchor) ?? 0) + 1;
  taken.set(anchor, times);
  return times === 1 ? anchor : `${anchor}~${times}`;
}

/** For each line in which a quotation is opened and not closed: the line in which it is closed. */
function endsOfQuotes(lines: readonly Line[]): readonly (number | undefined)[] {
  const ends: (number | undefined)[] = [];
  let opened: number | null = null;
  let depth = 0;
  for (const [i, { text }] of lines.entries()) {
    for (const [mark] of text.matchAll(/[“”]/gu)) {
      if (mark === '“') {
        if (depth === 0) opened = i;
        depth += 1;
      } else if (depth > 0) depth -= 1;
      if (depth === 0 && opened !== null) {
        if (opened < i) ends[opened] = i;
        opened = null;
      }
    }
    if (opened !== null && i - opened > MOST_QUOTED_LINES) {
      opened = null;
      depth = 0;
    }
  }
  return ends;
}
