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
    const first = tokens[at]?.syllable ?? '';
    for (let count = longestFrom.get(first) ?? 1; count > 1; count--) {
      const run = tokens.slice(at, at + count);
      if (run.length === count && run.every((token) => token.syllable !== null)) {
        if (words.has(run.map((token) => token.syllable).join(' '))) return count;
      }
    }
    return 1;
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

/** The tokens of each sentence, parted where a sign stands between two: no word reaches across a comma. */
function* runsOfTokens(text: string, sentences: readonly Span[]): Generator<Token[]> {
  for (const { start, end } of sentences) {
    const sentence = text.slice(start, end);
    let run: Token[] = [];
    for (const token of tokensOf(sentence)) {
      const previousEnd = (run.at(-1)?.end ?? start) - start;
      if (run.length > 0 && !/^[ \u00a0]{1,2}$/.test(sentence.slice(previousEnd, token.start))) {
        yield run;
        run = [];
      }
      run.push({ ...token, start: token.start + start, end: token.end + start });
    }
    if (run.length > 0) yield run;
  }
}

/** Protected tokens and the syllables between them, in order. */
function* tokensOf(sentence: string): Generator<Token> {
  let from = 0;
  for (const { start, end } of protectedTokens(sentence)) {
    yield* syllablesOf(sentence, from, start);
    yield { start, end, syllable: null, isCapitalised: false };
    from = end;
  }
  yield* syllablesOf(sentence, from, sentence.length);
}

function* syllablesOf(sentence: string, from: number, to: number): Generator<Token> {
  for (const match of sentence.slice(from, to).matchAll(SYLLABLE)) {
    const start = from + match.index;
    const isCapitalised = start > 0 && CAPITALISED.test(match[0]);
    yield { start, end: start + match[0].length, syllable: modernTone(match[0].toLowerCase()), isCapitalised };
  }
}
