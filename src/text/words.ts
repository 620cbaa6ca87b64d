import type { Span } from '../model/span.ts';
import { modernTone } from './modernTone.ts';
import { protectedTokens } from './protectedTokens.ts';

/**
 * Cuts sentences into words: spans in order, without punctuation, never across sentences. A word of several syllables
 * (`nghị quyết`) is one span; so is a protected token (`15-NQ/TƯ`).
 */
export type Segmenter = (text: string, sentences: readonly Span[]) => Span[];

/** Longer entries of a dictionary are proverbs, not words. */
const MOST_SYLLABLES = 4;

/** Longer runs of letters are no language; V8 runs out of stack where a run of a megabyte is one match. */
const SYLLABLE = /[\p{L}\p{M}\p{N}]{1,256}/gu;

interface Token extends Span {
  /** Lower-cased, tone marks in the newer place; null for a protected token, which joins no word. */
  readonly syllable: string | null;
  /** A capital and small letters, not at the head of its sentence. */
  readonly isCapitalised: boolean;
}

const CAPITALISED = /^\p{Lu}\p{Ll}{0,7}$/u;

/**
 * A segmenter by longest match: at each syllable it takes the longest run that the dictionary knows.
 *
 * @param dictionary words of two and more syllables separated by blanks; others are passed over. Read by the caller: this room does no I/O.
 * @example
 * makeSegmenter(['nghị quyết'])('Ban hành nghị quyết 15-NQ/TW.', [{ start: 0, end: 29 }])
 * // spans of `Ban`, `hành`, `nghị quyết`, `15-NQ/TW`
 */
export function makeSegmenter(dictionary: Iterable<string>): Segmenter {
  const words = new Set<string>();
  const longestFrom = new Map<string, number>();
  for (const entry of dictionary) {
    const syllables = modernTone(entry.normalize('NFC').toLowerCase()).trim().split(/\s+/);
    const [first = ''] = syllables;
    if (syllables.length < 2 || syllables.length > MOST_SYLLABLES) continue;
    words.add(syllables.join(' '));
    longestFrom.set(first, Math.max(longestFrom.get(first) ?? 0, syllables.length));
  }

  const longestWord = (tokens: readonly Token[], at: number): number => {
    let run = tokens[at]?.syllable ?? null;
    const most = run === null ? 1 : (longestFrom.get(run) ?? 1);
    let longest = 1;
    for (let count = 2; count <= most; count++) {
      const next = tokens[at + count - 1]?.syllable ?? null;
      if (next === null) break;
      run = `${run} ${next}`;
      if (words.has(run)) longest = count;
    }
    return longest;
  };

  /** `Vương Đình Huệ`, `Lạng Sơn`: capitals up to the next word that the dictionary knows (`Bộ` in `Bộ Chính trị`). */
  const longestName = (tokens: readonly Token[], at: number): number => {
    let count = 0;
    while (count < MOST_SYLLABLES && tokens[at + count]?.isCapitalised) {
      if (count > 0 && longestWord(tokens, at + count) > 1) break;
      count++;
    }
    return count;
  };

  return (text, sentences) => {
    const found: Span[] = [];
    for (const run of runsOfTokens(text, sentences)) {
      for (let at = 0; at < run.length; ) {
        const known = longestWord(run, at);
        const count = known > 1 ? known : Math.max(1, longestName(run, at));
        const first = run[at];
        const last = run[at + count - 1];
        if (first && last) found.push({ start: first.start, end: last.end });
        at += count;
      }
    }
    return found;
  };
}

const BLANKS = /^[ \u00a0]{1,2}$/;

/** The tokens of each sentence, parted where a sign stands between two: no word reaches across a comma. */
function* runsOfTokens(text: string, sentences: readonly Span[]): Generator<Token[]> {
  for (const sentence of sentences) {
    let run: Token[] = [];
    for (const token of tokensOf(text, sentence)) {
      const previous = run.at(-1);
      if (previous && !BLANKS.test(text.slice(previous.end, token.start))) {
        yield run;
        run = [];
      }
      run.push(token);
    }
    if (run.length > 0) yield run;
  }
}

/** Protected tokens and the syllables between them, in order. */
function tokensOf(text: string, sentence: Span): Token[] {
  const tokens: Token[] = [];
  let from = sentence.start;
  for (const token of protectedTokens(text.slice(sentence.start, sentence.end))) {
    const start = sentence.start + token.start;
    const end = sentence.start + token.end;
    addSyllables(tokens, text, { start: from, end: start }, sentence.start);
    tokens.push({ start, end, syllable: null, isCapitalised: false });
    from = end;
  }
  addSyllables(tokens, text, { start: from, end: sentence.end }, sentence.start);
  return tokens;
}

function addSyllables(tokens: Token[], text: string, part: Span, sentenceStart: number): void {
  for (const match of text.slice(part.start, part.end).matchAll(SYLLABLE)) {
    const [letters] = match;
    const start = part.start + match.index;
    const small = letters.toLowerCase();
    // The letters are most often small already: then there is no capital to look for.
    const isCapitalised = small !== letters && start > sentenceStart && CAPITALISED.test(letters);
    tokens.push({ start, end: start + letters.length, syllable: modernTone(small), isCapitalised });
  }
}
