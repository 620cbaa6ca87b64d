import type { PdfItem } from './rows.ts';

/** Papers are printed on A4, 595 points across its narrow side (ISO 216). */
const NARROW_SIDE_PT = 595;
/** What reaches below the line: letters with tails, dots below vowels, signs. A quarter of the size of the print. */
const BELOW_LINE = /[gpqyạặậẹệịọộợụựỵ,;()/|]/u;
const TAIL = 0.2;
/** Of the size of the print: what is flatter is a rule that was taken for a word. A dash is as flat as that, and is one. */
const LEAST_HEIGHT = 0.2;
const DASH = /^[-–—_.]+$/u;
/** The rules of a table. */
const RULE = /^[|¦[\]]+$/u;
/** Of 100: in a line of which Tesseract is sure of no word this much it took a stain or a rule for letters. */
const LEAST_SURE = 40;
/** Share of the page, from its top, that the letterhead takes, down to the name of the paper. */
const HEAD = 0.25;
/** Of 100: it is surer of nine words in ten. */
const DOUBT = 60;
/** It has two letters that look the same for one, and gives both where it cannot decide. */
const TWO_D = /ĐÐ|ÐĐ|Ð/gu;
/** Words in a line that tell how slanted the page lies. */
const LEAST_WORDS = 4;

/** A word in points of the picture. */
interface Word {
  readonly text: string;
  /** Of 100. */
  readonly sure: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly height: number;
}

type Words = readonly Word[];

/**
 * The words of a page as Tesseract writes them with their places (`tesseract ... tsv`: one row for each page, block, paragraph, line and word, with the
 * box around it), each set on the line that it stands on, the page laid straight.
 *
 * @param sparse the same page read as scattered words: where that is surer of a line of the letterhead, it is taken
 */
export function readRecognised(tsv: string, sparse = ''): PdfItem[] {
  const { lines: all, side, tall } = linesOf(tsv);
  const scattered = linesOf(sparse).lines;
  const lines = all
    .flatMap((words) => (isDoubtful(words, tall) ? surer(words, scattered) : [words]))
    .filter((words) => words.some(({ sure }) => sure >= LEAST_SURE));
  // Half the words have a mark above or a letter with a tail: they are as high as their print is large.
  const height = medianOf(lines.flatMap((words) => words.map((word) => word.height)));
  const baseline = ({ text, bottom }: Word) => bottom - (BELOW_LINE.test(text) ? TAIL * height : 0);
  const slants = lines.flatMap((words) => slantOf(words, baseline));
  const slant = slants.length === 0 ? 0 : medianOf(slants);
  const scale = NARROW_SIDE_PT / side;
  return lines.flatMap((words) => {
    const read = words.filter((word) => DASH.test(word.text) || word.height >= LEAST_HEIGHT * height);
    const y = medianOf(read.map((word) => baseline(word) - slant * word.left));
    return read.map(({ text, left, right }) => ({
      text,
      x: left * scale,
      right: right * scale,
      y: y * scale,
      size: height * scale,
    }));
  });
}

/** How sure Tesseract is of the words of a page, of 100; 100 for one without words. */
export const surenessOf = (tsv: string): number => meanSureness(linesOf(tsv).lines.flat());

/** Whether Tesseract doubts a word where the letterhead of a first page stands. */
export function doubtsLetterhead(tsv: string): boolean {
  const { lines, tall } = linesOf(tsv);
  return lines.some((words) => isDoubtful(words, tall));
}

function isDoubtful(words: Words, tall: number): boolean {
  return words.some(({ sure, bottom }) => sure < DOUBT && bottom < HEAD * tall);
}

function meanSureness(words: Words): number {
  return words.length === 0 ? 100 : words.reduce((sum, { sure }) => sum + sure, 0) / words.length;
}

/** What stands in the place of these words, as it was read the other way, if that is surer of it. */
function surer(words: Words, scattered: readonly Words[]): readonly Words[] {
  const [left, right] = [Math.min(...words.map((word) => word.left)), Math.max(...words.map((word) => word.right))];
  const [top, bottom] = [Math.min(...words.map(topOf)), Math.max(...words.map((word) => word.bottom))];
  const isThere = (word: Word) =>
    word.left < right &&
    word.right > left &&
    (topOf(word) + word.bottom) / 2 > top &&
    (topOf(word) + word.bottom) / 2 < bottom;
  const others = scattered.map((line) => line.filter(isThere)).filter((line) => line.length > 0);
  return others.length > 0 && meanSureness(others.flat()) > meanSureness(words) ? others : [words];
}

const topOf = ({ bottom, height }: Word) => bottom - height;

/** @returns the words of each line, and the sides of the picture */
function linesOf(tsv: string): { readonly lines: readonly Words[]; readonly side: number; readonly tall: number } {
  const lines = new Map<string, Word[]>();
  let side = NARROW_SIDE_PT;
  let tall = 0;
  for (const row of tsv.split('\n')) {
    const [level, page, block, paragraph, line, , ...rest] = row.trimEnd().split('\t');
    const [left = 0, top = 0, width = 0, height = 0, sure = 0] = rest.slice(0, 5).map(Number);
    const text = rest[5]?.trim().replace(TWO_D, 'Đ') ?? '';
    if (level === PAGE) [side, tall] = [Math.min(width, height), height];
    if (level !== WORD || text === '' || RULE.test(text)) continue;
    const word = { text, sure, left, right: left + width, bottom: top + height, height };
    const name = `${page} ${block} ${paragraph} ${line}`;
    const words = lines.get(name);
    if (words) words.push(word);
    else lines.set(name, [word]);
  }
  return { lines: [...lines.values()], side, tall };
}

const [PAGE, WORD] = ['1', '5'];

/** How far the line falls for each point to the right. */
function slantOf(words: Words, baseline: (word: Word) => number): number[] {
  const [first, last] = [words.at(0), words.at(-1)];
  if (!first || !last || words.length < LEAST_WORDS) return [];
  return [(baseline(last) - baseline(first)) / (last.left - first.left)];
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
