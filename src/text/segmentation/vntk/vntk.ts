import type { Span } from '../../../model/span.ts';
import { protectedTokens } from '../../protectedTokens.ts';
import { wholeWords } from '../../wholeWords.ts';
import type { Segmenter } from '../../words.ts';
import type { CrfModel } from './crfModel.ts';
import { makeVntkWords } from './vntkWords.ts';

/**
 * The segmenter of the package vntk, with what a search needs mended: numbers and other protected tokens are whole, no word ends within
 * letters (`Zürich`, of which vntk makes three), and none has signs at its ends.
 *
 * @param dictionary entries of vntk's dictionary, lower-cased
 */
export function makeVntk(model: CrfModel, dictionary: ReadonlySet<string>): Segmenter {
  const cut = makeVntkWords(model, dictionary);
  return {
    name: 'vntk',
    cut(text, sentences) {
      const words: Span[] = [];
      for (const { start: from, end: to } of sentences) {
        const sentence = text.slice(from, to);
        const wholeRuns = withoutSigns(sentence, joined(sentence, cut(sentence)));
        for (const { start, end } of wholeWords(sentence, wholeRuns, protectedTokens(sentence), [])) {
          words.push({ start: from + start, end: from + end });
        }
      }
      return words;
    },
  };
}

const LETTER = /^[\p{L}\p{M}\p{N}]/u;

/** Joins words that are parted within a run of letters and digits. */
function joined(sentence: string, words: readonly Span[]): Span[] {
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of words) {
    const last = runs.at(-1);
    if (last?.end === start && isLetterAt(sentence, start - 1) && isLetterAt(sentence, start)) last.end = end;
    else runs.push({ start, end });
  }
  return runs;
}

/** Takes the signs from the ends of words; what is nothing else is no word. */
function withoutSigns(sentence: string, words: readonly Span[]): Span[] {
  return words.flatMap((word) => {
    let { start, end } = word;
    while (start < end && !isLetterAt(sentence, start)) start++;
    while (start < end && !isLetterAt(sentence, end - 1)) end--;
    return start < end ? [{ start, end }] : [];
  });
}

/** Whether a letter, a mark or a digit is at this place, or the second half of one. */
function isLetterAt(sentence: string, at: number): boolean {
  const isSecondHalf = /[\udc00-\udfff]/.test(sentence.charAt(at)) && /[\ud800-\udbff]/.test(sentence.charAt(at - 1));
  return LETTER.test(String.fromCodePoint(sentence.codePointAt(isSecondHalf ? at - 1 : at) ?? 0));
}
