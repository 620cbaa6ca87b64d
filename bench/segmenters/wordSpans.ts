import type { Span } from '../../src/model/span.ts';

/**
 * Where the words that another program gives stand in the sentence: in order, by how many characters that are not blank each has. Programs
 * change blanks, and some where a tone mark stands.
 *
 * @returns null where they are more or fewer characters than the sentence has
 */
export function wordSpans(sentence: string, words: readonly string[]): Span[] | null {
  const places = [...sentence.matchAll(/\S/g)].map(({ index }) => index);
  let at = 0;
  const spans = words.map((word): Span => {
    const start = places[at] ?? sentence.length;
    at += word.replace(/\s/g, '').length;
    return { start, end: (places[at - 1] ?? sentence.length) + 1 };
  });
  return at === places.length ? spans : null;
}
