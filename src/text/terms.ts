import type { Span } from '../model/span.ts';
import { searchable, searchTokens } from './searchTokens.ts';

/**
 * What a text is searched by: three streams of terms parted by single blanks, for fields that are analysed by white space. A term
 * holds letters, digits and `_` only. Within `syllables` and within `folded` neighbours in the text are neighbours in the stream, so
 * phrases can be searched there.
 */
export interface IndexTerms {
  /** Lower-cased words, syllables joined by `_`: `nghị_quyết số 15 nq tw 15_nq_tw`. */
  readonly words: string;
  /** Lower-cased syllables with their marks: `nghị quyết số 15 nq tw 15_nq_tw`. */
  readonly syllables: string;
  /** The same without marks: `nghi quyet so 15 nq tw 15_nq_tw`. */
  readonly folded: string;
}

const ONLY_SYLLABLES = /^[\p{L}\p{M}]+(?:\s+[\p{L}\p{M}]+)*$/u;

/**
 * Makes the search terms of a text from its words. Index and query both go through here, so that they cannot differ.
 *
 * @example
 * indexTerms('Nghị quyết', [{ start: 0, end: 10 }])
 * // { words: 'nghị_quyết', syllables: 'nghị quyết', folded: 'nghi quyet' }
 */
export function indexTerms(text: string, words: readonly Span[]): IndexTerms {
  const whole = searchable(text);
  const wordTerms: string[] = [];
  const syllables: string[] = [];
  const folded: string[] = [];
  for (const word of words) {
    const tokens = searchTokens(whole, word);
    for (const token of tokens) {
      syllables.push(token.exact);
      folded.push(token.folded);
    }
    const exact = tokens.map((token) => token.exact);
    if (ONLY_SYLLABLES.test(text.slice(word.start, word.end))) wordTerms.push(exact.join('_'));
    else wordTerms.push(...exact);
  }
  return { words: wordTerms.join(' '), syllables: syllables.join(' '), folded: folded.join(' ') };
}
