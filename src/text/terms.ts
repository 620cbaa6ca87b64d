import type { Span } from '../model/span.ts';
import { type SearchableText, searchable, searchTokens } from './searchTokens.ts';
import { type IndexTerms, TermStreams } from './termStreams.ts';

/** The search terms of a text, and those of any words of it in a row. */
export interface TextTerms extends IndexTerms {
  /** Of the words with the indices `from` to before `to`. */
  part(from: number, to: number): IndexTerms;
}

/**
 * Makes the search terms of a text from its words. Index and query cannot differ: a query goes through `searchTokens`, and so does every
 * word here but those of simple letters, whose terms are written down letter by letter, which takes a tenth of the time.
 *
 * @param words in order, without overlaps
 * @example
 * indexTerms('Nghị quyết', [{ start: 0, end: 10 }])
 * // { words: 'nghị_quyết', syllables: 'nghị quyết', folded: 'nghi quyet' }
 */
export function indexTerms(text: string, words: readonly Span[]): TextTerms {
  const streams = new TermStreams(words);
  /** What the streams hold when so many words are written. */
  const lengths = new Uint32Array(words.length + 1);
  const whole = LOWERED_BY_NEIGHBOURS.test(text) ? searchable(text) : null;
  for (const [index, word] of words.entries()) {
    if (whole) streams.write(termsIn(whole, word));
    else if (!streams.writeSimple(text, word)) streams.write(termsOfWord(text.slice(word.start, word.end)));
    lengths[index + 1] = streams.length;
  }
  const all = streams.read();
  return {
    ...all,
    part(from, to) {
      const behind = lengths[from] ?? 0;
      const start = behind === 0 ? 0 : behind + 1; // behind the blank
      const end = lengths[to] ?? 0;
      const cut = (stream: string) => stream.slice(start, Math.max(start, end));
      return { words: cut(all.words), syllables: cut(all.syllables), folded: cut(all.folded) };
    },
  };
}

/** A sigma is lower-cased by where it stands, and `İ` becomes longer: the terms of a word then hang on the text round it. */
const LOWERED_BY_NEIGHBOURS = /[Σİ]/;

/** Terms of words that are not simple, by how they are written: numbers, abbreviations, `hoà`; most come again and again. */
const known = new Map<string, IndexTerms>();
const MOST_KNOWN = 20_000;
const LONGEST_KNOWN = 40;

function termsOfWord(surface: string): IndexTerms {
  const met = known.get(surface);
  if (met) return met;
  // A copy: V8 keeps the whole text in memory for as long as a part of it.
  const own = ` ${surface}`.slice(1);
  const terms = termsIn(searchable(own), { start: 0, end: own.length });
  if (own.length > LONGEST_KNOWN) return terms;
  if (known.size === MOST_KNOWN) known.clear();
  known.set(own, terms);
  return terms;
}

const ONLY_SYLLABLES = /^[\p{L}\p{M}]+(?:\s+[\p{L}\p{M}]+)*$/u;

function termsIn(whole: SearchableText, word: Span): IndexTerms {
  const tokens = searchTokens(whole, word);
  const exact = tokens.map((token) => token.exact);
  return {
    words: exact.join(ONLY_SYLLABLES.test(whole.text.slice(word.start, word.end)) ? '_' : ' '),
    syllables: exact.join(' '),
    folded: tokens.map((token) => token.folded).join(' '),
  };
}
