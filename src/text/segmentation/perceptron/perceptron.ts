import type { Span } from '../../../model/span.ts';
import type { Segmenter } from '../../words.ts';
import type { WordTrie } from '../../wordTrie.ts';
import { makeTagger, TAG, type Weights } from './tags.ts';
import { makeTokeniser } from './tokens.ts';
import { MARGIN, SHAPE, type TokenTable } from './tokenTable.ts';

/**
 * A segmenter that tags each syllable with its place in a word, by weights that an averaged perceptron learnt from the treebank VTB
 * (`npm run train:segmenter`), with a dictionary among its features.
 *
 * @param trie of the dictionary that it was trained with
 */
export function makePerceptron(trie: WordTrie, weights: Weights): Segmenter {
  const tokenise = makeTokeniser(trie);
  const tag = makeTagger(weights);
  return {
    name: 'perceptron',
    cut(text, sentences) {
      const words: Span[] = [];
      for (const sentence of sentences) {
        const table = tokenise(text, sentence);
        addWords(table, tag(table), words);
      }
      return words;
    },
  };
}

/** Adds the words that the tags make of a sentence; signs are no words. */
function addWords({ rows, starts, ends, shapes }: TokenTable, tags: Uint8Array, words: Span[]): void {
  let start = 0;
  for (let row = MARGIN; row < rows - MARGIN; row++) {
    const tag = tags[row];
    if (tag === TAG.begin || tag === TAG.single) start = starts[row] ?? 0;
    const isLast = tag === TAG.end || tag === TAG.single;
    if (isLast && shapes[row] !== SHAPE.sign) words.push({ start, end: ends[row] ?? 0 });
  }
}
