import { describe, expect, test } from 'vitest';
import { findDates } from '../../src/entities/dates.ts';
import { openSegmenter } from '../../src/segmenter.ts';
import { highlight } from '../../src/text/highlight.ts';
import { parseQuery } from '../../src/text/query.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { indexTerms } from '../../src/text/terms.ts';
import { SEGMENTERS } from '../../src/text/words.ts';

const MEGABYTE = 1024 * 1024;

/** Four megabytes of letters as one match of a pattern overflow V8's stack; one megabyte in a quadratic scan never ends. */
describe.each(SEGMENTERS)('a file of one thing, over and over, is read to the end, its words cut by %s', (name) => {
  const { cut } = openSegmenter(name);

  test.each([
    ['A', 4 * MEGABYTE],
    ['1', MEGABYTE],
    ['“', MEGABYTE],
    ['15-', MEGABYTE],
    ['Nghị quyết số ', MEGABYTE],
  ])('%j', (piece, length) => {
    const text = piece.repeat(Math.floor(length / piece.length));
    const sentences = splitSentences(text);
    expect(sentences.at(-1)?.end).toBe(text.trimEnd().length);
    const words = cut(text, sentences).map(({ start, end }): [number, number] => [start, end]);
    expect(indexTerms(text, words).folded).toBeTypeOf('string');
    expect(findDates(text, { publishedOn: null })).toEqual([]);
    expect(highlight(text, parseQuery('nghị quyết'), { maxLength: 80 }).text.length).toBeLessThanOrEqual(80);
  });
});
