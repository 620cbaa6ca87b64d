import { readDictionary } from './dictionary.ts';
import { makePerceptron } from './text/segmentation/perceptron/perceptron.ts';
import weights from './text/segmentation/perceptron/weights.json' with { type: 'json' };
import type { Segmenter } from './text/words.ts';

/** Makes the segmenter from the data that it needs; takes some tenths of a second. */
export function openSegmenter(): Segmenter {
  const ofSlots = new Int8Array(Buffer.from(weights.ofSlots, 'base64'));
  return makePerceptron(readDictionary(), { ofSlots, ofPairs: weights.ofPairs });
}
