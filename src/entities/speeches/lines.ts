import type { Span } from '../../model/span.ts';
import type { Quotation } from './quotationMarks.ts';

/** A syllable, a punctuation mark, or a whole quotation standing in a line as one thing. */
export interface Token extends Span {
  readonly kind: 'word' | 'mark' | 'quotation';
  /** Lower-cased syllable or the mark itself; empty for a quotation and for words of more than 30 characters. */
  readonly lower: string;
  readonly isCapital: boolean;
  /** Two capitals or more: `UBND`, `HoREA`; never part of a person's name. */
  readonly isAcronym: boolean;
  readonly quotation: Quotation | null;
}

/** A sentence with its quotations folded into one token each, so that full stops inside a quotation do not end it. */
export type Line = readonly Token[];

const MAX_WORD = 30;
// TP.HCM, capital.com, 15-NQ/TW, 8,4%: marks between letters or digits belong to the word; a stop before a capital (`Nam.Ông`) does not.
const TOKEN =
  /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}%]|[/&'’-](?=[\p{L}\p{N}])|[.,](?=\p{N})|(?<=\p{Lu})\.(?=\p{L})|\.(?=\p{Ll}))*|\n|[^\s\p{L}\p{N}]/gu;
const LETTER_OR_DIGIT = /^[\p{L}\p{N}]/u;
const CAPITAL = /^\p{Lu}/u;
const ACRONYM = /\p{Lu}.{0,3}\p{Lu}/u;
/** What follows a quotation and still belongs to its sentence: `“...!” - ông nói`, `“...?” bà hỏi`. */
const CARRIES_ON = /^[\p{Ll},;:\-–—)]/u;

/**
 * The sentences of `text` as lines of tokens. A sentence start inside a quotation is no boundary, nor is one right after a
 * quotation when a dash, comma or small letter follows; a paragraph's end outside quotations always is.
 */
export function readLines(text: string, sentences: readonly Span[], quotations: readonly Quotation[]): Line[] {
  const lines: Line[] = [];
  let line: Token[] = [];
  let nextSentence = 0;
  let nextQuotation = 0;
  const finish = (): void => {
    if (line.length > 0) lines.push(line);
    line = [];
  };
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const start = match.index;
    while (nextQuotation < quotations.length && (quotations[nextQuotation]?.close ?? 0) <= start) nextQuotation++;
    const quotation = quotations[nextQuotation];
    let starts = false;
    while (nextSentence < sentences.length && (sentences[nextSentence]?.start ?? 0) <= start) {
      starts = true;
      nextSentence++;
    }
    const lastKind = line[line.length - 1]?.kind;
    if (match[0] === '\n') {
      finish();
      continue;
    }
    if (starts && !(lastKind === 'quotation' && CARRIES_ON.test(match[0]))) finish();
    if (quotation !== undefined && quotation.open <= start) {
      line.push({
        kind: 'quotation',
        lower: '',
        isCapital: false,
        isAcronym: false,
        quotation,
        start: quotation.open,
        end: quotation.close,
      });
      TOKEN.lastIndex = quotation.close;
      while (nextSentence < sentences.length && (sentences[nextSentence]?.start ?? 0) < quotation.close) nextSentence++;
      continue;
    }
    line.push(token(match[0], start));
  }
  finish();
  return lines;
}

/** Longest name or nickname in marks inside a phrase, in characters: `tạp chí “Kinh tế và Đời sống”`, `tiệm bánh “wagashi”`. */
const MAX_QUOTED_NAME = 40;

/** Whether the quotation at `index` is a part of the phrase around it: a few quoted words straight behind a word. */
export function isQuotedName(line: Line, index: number): boolean {
  const token = line[index];
  if (token?.kind !== 'quotation' || token.end - token.start > MAX_QUOTED_NAME) return false;
  return line[index - 1]?.kind === 'word' && !/^(?:rằng|là)$/u.test(line[index - 1]?.lower ?? '');
}

function token(surface: string, start: number): Token {
  const end = start + surface.length;
  const isWord = LETTER_OR_DIGIT.test(surface);
  const lower = surface.toLowerCase();
  const hasCapitals = isWord && lower !== surface; // most words have none to look for
  return {
    kind: isWord ? 'word' : 'mark',
    lower: surface.length > MAX_WORD ? '' : lower,
    isCapital: hasCapitals && CAPITAL.test(surface),
    isAcronym: hasCapitals && surface.length <= MAX_WORD && ACRONYM.test(surface),
    quotation: null,
    start,
    end,
  };
}
