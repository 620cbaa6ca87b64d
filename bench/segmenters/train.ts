import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDictionary } from '../../src/dictionary.ts';
import { projectRoot } from '../../src/projectRoot.ts';
import { FEATURES, featuresAt, SLOTS } from '../../src/text/segmentation/perceptron/features.ts';
import { makePerceptron } from '../../src/text/segmentation/perceptron/perceptron.ts';
import { makeTagger, TAG, TAGS, type Weights } from '../../src/text/segmentation/perceptron/tags.ts';
import { makeTokeniser } from '../../src/text/segmentation/perceptron/tokens.ts';
import { MARGIN, type TokenTable } from '../../src/text/segmentation/perceptron/tokenTable.ts';
import { randomOf } from '../search/random.ts';
import { readTreebank, type TreebankSentence } from './treebank.ts';
import { scoreSegmenter } from './wordScore.ts';

/**
 * `npm run train:segmenter`: learns the weights of the segmenter from the treebank's parts `train` and `dev` and writes them into
 * `src/text/segmentation/perceptron/`. The same treebank and dictionary give the same bytes. Rounds and the share of capitals were chosen
 * by learning from `train` alone and scoring `dev`; `test` is only scored.
 */
const ROUNDS = 6;
/** Of the sentences, this share is learnt from in capitals, too: headlines are printed so. */
const IN_CAPITALS = 0.2;

const dictionary = readDictionary();

class Perceptron {
  readonly #slots = new Float64Array(SLOTS * TAGS);
  readonly #pairs = new Float64Array(TAGS * TAGS);
  /** Changes times the step at which they came: what an average over all steps needs. */
  readonly #slotsByStep = new Float64Array(SLOTS * TAGS);
  readonly #pairsByStep = new Float64Array(TAGS * TAGS);
  readonly #features = new Int32Array(FEATURES);
  readonly #tag = makeTagger({ ofSlots: this.#slots, ofPairs: this.#pairs });
  #step = 1;

  learn(table: TokenTable, wanted: Uint8Array): void {
    const given = this.#tag(table);
    for (let row = MARGIN; row < table.rows - MARGIN; row++) {
      const [right = 0, wrong = 0] = [wanted[row], given[row]];
      if (right !== wrong) {
        featuresAt(table, row, this.#features);
        for (const slot of this.#features) {
          this.#change(this.#slots, this.#slotsByStep, slot * TAGS + right, 1);
          this.#change(this.#slots, this.#slotsByStep, slot * TAGS + wrong, -1);
        }
      }
      const [rightBefore = 0, wrongBefore = 0] = [wanted[row - 1], given[row - 1]];
      if (row > MARGIN && (right !== wrong || rightBefore !== wrongBefore)) {
        this.#change(this.#pairs, this.#pairsByStep, rightBefore * TAGS + right, 1);
        this.#change(this.#pairs, this.#pairsByStep, wrongBefore * TAGS + wrong, -1);
      }
    }
    this.#step += 1;
  }

  /** The averages, scaled so that the greatest is 127, as 8-bit numbers. */
  weights(): { readonly ofSlots: Int8Array; readonly ofPairs: readonly number[] } {
    const slots = this.#slots.map((weight, at) => weight - (this.#slotsByStep[at] ?? 0) / this.#step);
    const pairs = this.#pairs.map((weight, at) => weight - (this.#pairsByStep[at] ?? 0) / this.#step);
    const scale = 127 / slots.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
    return {
      ofSlots: Int8Array.from(slots, (weight) => Math.round(weight * scale)),
      ofPairs: Array.from(pairs, (weight) => Math.round(weight * scale)),
    };
  }

  #change(weights: Float64Array, byStep: Float64Array, at: number, change: number): void {
    weights[at] = (weights[at] ?? 0) + change;
    byStep[at] = (byStep[at] ?? 0) + change * this.#step;
  }
}

/** The tag of each row: where the words of the treebank begin; nothing else parts rows that could be joined. */
function tagsOf({ rows, starts, joins }: TokenTable, words: TreebankSentence['words']): Uint8Array {
  const begins = new Set(words.map(({ start }) => start));
  const isFirst = (row: number) => joins[row] !== 1 || begins.has(starts[row] ?? 0);
  const tags = new Uint8Array(rows);
  for (let row = MARGIN; row < rows - MARGIN; row++) {
    const isLast = row === rows - MARGIN - 1 || isFirst(row + 1);
    tags[row] = isFirst(row) ? (isLast ? TAG.single : TAG.begin) : isLast ? TAG.end : TAG.middle;
  }
  return tags;
}

function train(sentences: readonly TreebankSentence[]): Weights & ReturnType<Perceptron['weights']> {
  const random = randomOf(1);
  const tokenise = makeTokeniser(dictionary);
  const perceptron = new Perceptron();
  const order = [...sentences];
  for (let round = 0; round < ROUNDS; round++) {
    for (let last = order.length - 1; last > 0; last--) {
      const other = Math.floor(random() * (last + 1));
      [order[last], order[other]] = [order[other] as TreebankSentence, order[last] as TreebankSentence];
    }
    for (const { text, words } of order) {
      const capitals = text.toUpperCase();
      const texts = random() < IN_CAPITALS && capitals.length === text.length ? [text, capitals] : [text];
      for (const each of texts) {
        const table = tokenise(each, { start: 0, end: each.length });
        perceptron.learn(table, tagsOf(table, words));
      }
    }
  }
  return perceptron.weights();
}

const file = join(projectRoot(), 'src', 'text', 'segmentation', 'perceptron', 'weights.json');
const score = (weights: Weights, part: 'dev' | 'test') =>
  scoreSegmenter(readTreebank(part), makePerceptron(dictionary, weights));

console.log('learnt from train, scored on dev:', score(train(readTreebank('train')), 'dev'));
const weights = train([...readTreebank('train'), ...readTreebank('dev')]);
console.log('learnt from train and dev, scored on test:', score(weights, 'test'));
const { ofSlots, ofPairs } = weights;
// As the formatter of the project leaves it, so that learning again changes nothing.
const pairs = `[${ofPairs.join(', ')}]`;
writeFileSync(file, `{\n  "ofPairs": ${pairs},\n  "ofSlots": "${Buffer.from(ofSlots.buffer).toString('base64')}"\n}\n`);
console.log(`written to ${file}`);
