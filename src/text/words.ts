import type { Span } from '../model/span.ts';
import { modernTone, modernToneOfWord } from './modernTone.ts';
import { protectedTokens } from './protectedTokens.ts';
import { buildWordTrie, UNKNOWN_SYLLABLE, type WordTrie } from './wordTrie.ts';

/**
 * Cuts sentences into words: spans in order, without punctuation, never across sentences. A word of several syllables
 * (`nghị quyết`) is one span; so is a protected token (`15-NQ/TƯ`).
 */
export type Segmenter = (text: string, sentences: readonly Span[]) => Span[];

/** Longer entries of a dictionary are proverbs, not words. */
const MOST_SYLLABLES = 4;

/** Longer runs of letters are no language; V8 runs out of stack where a run of a megabyte is one match. */
const SYLLABLE = /[\p{L}\p{M}\p{N}]{1,256}/gu;

/** Tokens that no sign parts, as columns of one table. */
interface Run {
  readonly spans: Span[];
  /** Numbers of the syllables in the dictionary; unknown for a protected token, which joins no word. */
  readonly syllables: number[];
  /** A capital and small letters, not at the head of its sentence. */
  readonly capitalised: boolean[];
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
  const trie = buildWordTrie(wordsOf(dictionary));

  /** `Vương Đình Huệ`, `Lạng Sơn`: capitals up to the next word that the dictionary knows (`Bộ` in `Bộ Chính trị`). */
  const longestName = ({ syllables, capitalised }: Run, at: number): number => {
    let count = 0;
    while (count < MOST_SYLLABLES && capitalised[at + count]) {
      if (count > 0 && trie.longestFrom(syllables, at + count) > 1) break;
      count++;
    }
    return count;
  };

  return (text, sentences) => {
    const found: Span[] = [];
    for (const run of runsOfTokens(text, sentences, trie)) {
      for (let at = 0; at < run.spans.length; ) {
        const known = trie.longestFrom(run.syllables, at);
        const count = known > 1 ? known : Math.max(1, longestName(run, at));
        const first = run.spans[at];
        const last = run.spans[at + count - 1];
        if (first && last) found.push({ start: first.start, end: last.end });
        at += count;
      }
    }
    return found;
  };
}

/** The entries that are words of several syllables. */
function* wordsOf(dictionary: Iterable<string>): Generator<string[]> {
  for (const entry of dictionary) {
    const syllables = modernTone(entry.normalize('NFC').toLowerCase()).trim().split(/\s+/);
    if (syllables.length > 1 && syllables.length <= MOST_SYLLABLES) yield syllables;
  }
}

const BLANKS = /^[ \u00a0]{1,2}$/;

/** The tokens of each sentence, parted where a sign stands between two: no word reaches across a comma. */
function runsOfTokens(text: string, sentences: readonly Span[], trie: WordTrie): Run[] {
  const runs: Run[] = [];
  let run: Run = { spans: [], syllables: [], capitalised: [] };
  const add = (span: Span, syllable: number, isCapitalised: boolean, isFirst: boolean) => {
    const previous = run.spans.at(-1);
    if (isFirst || !previous || !isBlank(text, previous.end, span.start)) {
      run = { spans: [], syllables: [], capitalised: [] };
      runs.push(run);
    }
    run.spans.push(span);
    run.syllables.push(syllable);
    run.capitalised.push(isCapitalised);
  };
  for (const sentence of sentences) {
    let isFirst = true;
    let from = sentence.start;
    const addSyllables = (to: number) => {
      for (const { 0: letters, index } of text.slice(from, to).matchAll(SYLLABLE)) {
        const start = from + index;
        const small = letters.toLowerCase();
        // The letters are most often small already: then there is no capital to look for.
        const isCapitalised = small !== letters && start > sentence.start && CAPITALISED.test(letters);
        add({ start, end: start + letters.length }, trie.syllable(modernToneOfWord(small)), isCapitalised, isFirst);
        isFirst = false;
      }
    };
    for (const token of protectedTokens(text.slice(sentence.start, sentence.end))) {
      const span = { start: sentence.start + token.start, end: sentence.start + token.end };
      addSyllables(span.start);
      add(span, UNKNOWN_SYLLABLE, false, isFirst);
      isFirst = false;
      from = span.end;
    }
    addSyllables(sentence.end);
  }
  return runs;
}

function isBlank(text: string, from: number, to: number): boolean {
  return (to === from + 1 && text.charAt(from) === ' ') || BLANKS.test(text.slice(from, Math.min(to, from + 3)));
}
