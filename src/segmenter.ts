import { readDictionary } from './dictionary.ts';
import { makePerceptron } from './text/segmentation/perceptron/perceptron.ts';
import weights from './text/segmentation/perceptron/weights.json' with { type: 'json' };
import { readCrfModel } from './text/segmentation/vntk/crfModel.ts';
import { makeVntk } from './text/segmentation/vntk/vntk.ts';
import type { Segmenter, SegmenterName } from './text/words.ts';
import { readVntkDictionary, readVntkModel } from './vntkFiles.ts';

const OPEN: Readonly<Record<SegmenterName, () => Segmenter>> = {
  perceptron() {
    const ofSlots = new Int8Array(Buffer.from(weights.ofSlots, 'base64'));
    return makePerceptron(readDictionary(), { ofSlots, ofPairs: weights.ofPairs });
  },
  vntk: () => makeVntk(readCrfModel(readVntkModel()), readVntkDictionary()),
};

/** Makes a segmenter from the data that it needs; takes a tenth of a second. */
export function openSegmenter(name: SegmenterName): Segmenter {
  return OPEN[name]();
}
