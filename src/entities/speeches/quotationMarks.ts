import type { Span } from '../../model/span.ts';

/** A passage between quotation marks; `start`/`end` cover what is between the marks, without the blanks at its edges. */
export interface Quotation extends Span {
  /** Offset of the opening mark; of the first letter of the paragraph where the mark was left out. */
  readonly open: number;
  /** Offset after the closing mark; equals `end` where the mark never closes. */
  readonly close: number;
  /** False where no closing mark follows: the quotation then runs to the end of its paragraph. */
  readonly isClosed: boolean;
  readonly family: Family;
}

type Family = 'double' | 'single' | 'angle';
type Direction = 'open' | 'close' | 'either';

interface Mark {
  readonly at: number;
  readonly width: number;
  readonly family: Family;
  readonly direction: Direction;
  /** Nothing but blanks stands between the start of the paragraph and this mark. */
  readonly startsParagraph: boolean;
}

interface OpenMark {
  readonly mark: Mark;
  /** Quotations that closed inside this one, kept in case this one never closes. */
  readonly inner: Quotation[];
}

/** Paragraphs that a quotation may run through without any mark before it must close. */
const MAX_SILENT_PARAGRAPHS = 20;
/** Longest passage before a closing mark whose opening mark was left out. */
const MAX_UNOPENED = 800;
/** Quotations within quotations that are followed; deeper marks are read as text. */
const MAX_DEPTH = 3;

const MARKS = /[“”„‟"«»‘’‛']{1,2}/gu;
const BEFORE_OPENING = /[\s([{:\-–—,;…/“"‘«]/u;
const AFTER_CLOSING = /[\s)\]}:\-–—,;.!?…/”"’»]/u;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * All outermost quotations of a text, in order, without overlap: `“ ”`, `" "`, `« »`, `‘ ’`, `' '`, also mixed (`“ "`) and
 * turned the wrong way round (`” “`). Straight marks are paired by what stands beside them: a blank before and a letter after
 * open. A quotation runs over a paragraph's end where the next paragraph reopens it (`“A.⏎“B.”`) or closes it before it
 * opens any other (`“A.⏎B”`), and from its start where the opening mark was left out (`A”, ông nói`). A double mark that never closes runs to the end of its paragraph; a single one that
 * never closes is an apostrophe. Linear in the length of the text.
 */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  const paragraphs = paragraphsWithMarks(text);
  const nested = nestedMarks(paragraphs);
  let stack: OpenMark[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    for (const [position, mark] of paragraph.marks.entries()) {
      if (position === 0 && mark.startsParagraph && stack.length > 0 && mark.direction !== 'close') continue; // reopens
      const tail = position === 0 && stack.length === 0 ? unopened(text, paragraph.start, mark) : null;
      if (tail !== null) found.push(tail);
      else stack = read(nested.has(mark) ? { ...mark, direction: 'open' } : mark, stack, text, found);
    }
    const outer = stack[0];
    if (outer === undefined) continue;
    if (outer.mark.family === 'double' && goesOn(paragraphs, index)) {
      stack = [outer];
      continue;
    }
    giveUp(stack, paragraph.end, text, found);
    stack = [];
  }
  return found;
}

/**
 * Straight marks with blanks on both sides that open inside a quotation: where two that can only close come next, the first of them closes
 * this one (`" Làm theo tinh thần " phục vụ ". Chúng tôi sẽ cố ", ông nói`).
 */
function nestedMarks(paragraphs: readonly Paragraph[]): ReadonlySet<Mark> {
  const nested = new Set<Mark>();
  let closing = 0;
  const marks = paragraphs.flatMap((paragraph) => paragraph.marks.filter(({ family }) => family === 'double'));
  for (const mark of marks.reverse()) {
    if (mark.direction === 'either' && closing >= 2) nested.add(mark);
    closing = mark.direction === 'close' ? closing + 1 : 0;
  }
  return nested;
}

/** Opens or closes by `mark`; finished outermost quotations go to `found`. */
function read(mark: Mark, stack: OpenMark[], text: string, found: Quotation[]): OpenMark[] {
  const depth = lastOpen(stack, mark.family);
  const closes = depth >= 0 && mark.direction !== 'open';
  if (!closes) {
    const opens = mark.direction === 'open' || mark.direction === 'either';
    return opens && stack.length < MAX_DEPTH ? [...stack, { mark, inner: [] }] : stack;
  }
  const opened = stack[depth] as OpenMark;
  const quotation = between(text, opened.mark, mark.at, mark.at + mark.width);
  const holder = stack[depth - 1];
  if (quotation !== null) (holder?.inner ?? found).push(quotation);
  return stack.slice(0, depth);
}

/**
 * `Chúng tôi sẽ làm xong”, ông An nói`: where the first mark of a paragraph can only close, and a comma or dash follows, the
 * paragraph begins with the words quoted. `màn hình 32", giá 5 triệu` are inches.
 */
function unopened(text: string, paragraphStart: number, mark: Mark): Quotation | null {
  if (mark.family !== 'double' || mark.direction !== 'close' || mark.at - paragraphStart > MAX_UNOPENED) return null;
  const isInch = text[mark.at] === '"' && /\d/u.test(text[mark.at - 1] ?? '');
  const close = mark.at + mark.width;
  if (isInch || !/^\s?[,–—-]/u.test(text.slice(close, close + 2))) return null;
  const start: Mark = { ...mark, at: paragraphStart, width: 0 };
  const quotation = between(text, start, mark.at, close);
  return quotation && { ...quotation, open: quotation.start };
}

function lastOpen(stack: readonly OpenMark[], family: Family): number {
  for (let depth = stack.length - 1; depth >= 0; depth--) if (stack[depth]?.mark.family === family) return depth;
  return -1;
}

/** Ends what never closed at the end of its paragraph: a double mark quotes all the rest, a single mark was an apostrophe. */
function giveUp(stack: readonly OpenMark[], paragraphEnd: number, text: string, found: Quotation[]): void {
  const outer = stack[0];
  if (outer === undefined) return;
  if (outer.mark.family === 'double') {
    const fresh = outer.inner.findIndex((quotation) => startsAfresh(text, quotation.open));
    const cut =
      fresh < 0 ? paragraphEnd : sentenceEndBefore(text, outer.inner[fresh]?.open ?? paragraphEnd, outer.mark.at);
    const rest = between(text, outer.mark, cut, null);
    if (rest !== null) found.push(rest);
    if (fresh >= 0) found.push(...outer.inner.slice(fresh));
    return;
  }
  found.push(...outer.inner);
  giveUp(stack.slice(1), paragraphEnd, text, found);
}

/** A quotation after a full stop or colon is a new one, and the mark before it was left open by mistake. */
function startsAfresh(text: string, open: number): boolean {
  return /[.!?…:]\s{0,3}$/u.test(text.slice(Math.max(0, open - 4), open));
}

/** The end of the last sentence before `offset`, looking back 300 characters at most: `“A. Ông nói: “B”` ends at `A.`. */
function sentenceEndBefore(text: string, offset: number, least: number): number {
  for (let at = offset - 1; at > Math.max(least, offset - 300); at--) {
    if (/[.!?…]/u.test(text[at] ?? '') && /\s/u.test(text[at + 1] ?? ' ')) return at + 1;
  }
  return offset;
}

function between(text: string, opening: Mark, end: number, close: number | null): Quotation | null {
  let from = opening.at + opening.width;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  if (from === to) return null;
  return {
    start: from,
    end: to,
    open: opening.at,
    close: close ?? to,
    isClosed: close !== null,
    family: opening.family,
  };
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
}

interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly marks: Mark[];
}

/**
 * Whether an open quotation goes on after paragraph `index`: the next paragraph reopens it, or a mark to come closes it, quotations that open
 * and close on the way (`ông nhắc lời dạy “nói đi đôi với làm”`) left out.
 */
function goesOn(paragraphs: readonly Paragraph[], index: number): boolean {
  const last = Math.min(paragraphs.length - 1, index + MAX_SILENT_PARAGRAPHS);
  let depth = 0;
  let isFirst = true;
  for (let next = index + 1; next <= last; next++) {
    for (const mark of paragraphs[next]?.marks ?? []) {
      if (mark.family !== 'double') continue;
      if (depth === 0 && (mark.direction === 'close' || (isFirst && mark.direction === 'either'))) return true;
      if (isFirst && mark.startsParagraph && next === index + 1) return true;
      isFirst = false;
      depth += mark.direction === 'open' || depth === 0 ? 1 : -1;
    }
  }
  return false;
}

function paragraphsWithMarks(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  while (start <= text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    if (end > start) paragraphs.push({ start, end, marks: marksIn(text, start, end) });
    start = end + 1;
  }
  return paragraphs;
}

function marksIn(text: string, start: number, end: number): Mark[] {
  const marks: Mark[] = [];
  MARKS.lastIndex = start;
  for (let match = MARKS.exec(text); match !== null && match.index < end; match = MARKS.exec(text)) {
    const glyphs = match[0];
    // Two single marks typed for a double one (''như thế'') count as one; any other pair is two marks ("‘).
    const isTypedDouble = glyphs === "''" || glyphs === '‘‘' || glyphs === '’’';
    const width = isTypedDouble ? 2 : 1;
    MARKS.lastIndex = match.index + width;
    const mark = classify(text, match.index, width, start);
    if (mark !== null) marks.push(mark);
  }
  return marks;
}

function classify(text: string, at: number, width: number, paragraphStart: number): Mark | null {
  const glyph = text[at] ?? '';
  const before = at === paragraphStart ? ' ' : (text[at - 1] ?? ' ');
  const after = text[at + width] ?? ' ';
  const isSingle = width === 1 && /[‘’‛']/u.test(glyph);
  if (isSingle && LETTER.test(before) && LETTER.test(after)) return null; // O'Brien, M’Nông
  const startsParagraph = at - paragraphStart < 4 && text.slice(paragraphStart, at).trim() === '';
  // `" Chúng tôi` at the start of a paragraph opens and ` ", ông nói` closes, though a blank stands inside the mark.
  const opensParagraph =
    (startsParagraph || (isSingle && isAfterColon(text, at))) &&
    LETTER.test(text[at + width + (after === ' ' ? 1 : 0)] ?? '');
  const mayOpen = opensParagraph || (BEFORE_OPENING.test(before) && !/[\s.,;:!?)]/u.test(after));
  const mayClose = !opensParagraph && (/[.,;:!?)]/u.test(after) || (!/\s/u.test(before) && AFTER_CLOSING.test(after)));
  return {
    at,
    width,
    family: isSingle ? 'single' : /[«»]/u.test(glyph) ? 'angle' : 'double',
    direction: directionOf(glyph, mayOpen, mayClose, isSingle),
    startsParagraph,
  };
}

/** `Chủ tịch xã: ' Đường sẽ xong '`: after a colon a single mark opens though blanks stand on both its sides. */
function isAfterColon(text: string, at: number): boolean {
  return text[at - 1] === ' ' && text[at - 2] === ':';
}

function directionOf(glyph: string, mayOpen: boolean, mayClose: boolean, isSingle: boolean): Direction {
  if (glyph === '«') return 'open';
  if (glyph === '»') return 'close';
  if (mayOpen && !mayClose) return 'open';
  if (mayClose && !mayOpen) return 'close';
  if (/[“„‘]/u.test(glyph)) return 'open';
  if (/[”’]/u.test(glyph)) return 'close';
  // `nói:"Được` and `được"ông`: no blank on either side tells; for a single mark that is an apostrophe at a word's end.
  return isSingle ? 'close' : 'either';
}
