import type { Span } from '../../src/model/span.ts';
import type { Segmenter } from '../../src/text/words.ts';
import type { TreebankSentence } from './treebank.ts';

/** F1 of words, those exactly right over those found and those wanted, in per cent. */
export interface WordScore {
  /** As published figures count: signs are words, too. */
  readonly withSigns: number;
  readonly wordsAlone: number;
}

const WORD = /[\p{L}\p{N}]/u;

/** Scores a segmenter. */
export function scoreSegmenter(sentences: readonly TreebankSentence[], { cut }: Segmenter): WordScore {
  return scoreWords(
    sentences,
    sentences.map(({ text }) => cut(text, [{ start: 0, end: text.length }])),
  );
}

/**
 * Scores whole words. Those found without a letter or digit are passed over; each sign of the treebank that no word overlaps counts as found.
 *
 * @param cuts the words of each sentence
 */
export function scoreWords(sentences: readonly TreebankSentence[], cuts: readonly (readonly Span[])[]): WordScore {
  let [right, found, wanted, signs] = [0, 0, 0, 0];
  for (const [number, { text, words }] of sentences.entries()) {
    const finds = (cuts[number] ?? []).filter(({ start, end }) => WORD.test(text.slice(start, end)));
    const ends = new Map(finds.map(({ start, end }) => [start, end]));
    found += finds.length;
    for (const { start, end } of words) {
      if (WORD.test(text.slice(start, end))) {
        wanted += 1;
        if (ends.get(start) === end) right += 1;
      } else if (!finds.some((find) => find.start < end && find.end > start)) signs += 1;
    }
  }
  const f1 = (hits: number, sum: number) => Math.round((20_000 * hits) / sum) / 100;
  return { withSigns: f1(right + signs, found + wanted + 2 * signs), wordsAlone: f1(right, found + wanted) };
}
