import type { Span } from '../../../model/span.ts';
import type { CrfModel } from './crfModel.ts';
import { type Gram, joinGrams, makeGramOf } from './grams.ts';
import { FIRSTS, type GramWeights, LENGTHS, makeGramScales } from './gramWeights.ts';
import { tokenise } from './tokenise.ts';

/** The label of a token that goes on with the word before it. */
const INSIDE = 'IW';

/** The words of a sentence exactly as vntk 1.4.4 cuts them, signs among them: in order, together all that is not blank. */
export type VntkWords = (sentence: string) => Span[];

/**
 * Makes what cuts sentences as vntk does, without its native add-ons and in linear time.
 *
 * @param dictionary entries of vntk's dictionary, lower-cased
 */
export function makeVntkWords(model: CrfModel, dictionary: ReadonlySet<string>): VntkWords {
  const { labels, transitions } = model;
  const scales = makeGramScales(model, dictionary);
  const gramOf = makeGramOf();
  const inside = labels.indexOf(INSIDE);

  /** What the tokens round each token speak for each label. */
  const weigh = (sentence: string, tokens: readonly Span[]): Float64Array => {
    const scores = new Float64Array(tokens.length * labels.length);
    let [first, firsts] = [0, FIRSTS[1]];
    /** Adds what the row of tokens that begins at `first` speaks for all that see it. */
    const add = (weights: GramWeights | undefined) => {
      if (!weights) return;
      for (let place = 0; place < firsts.length; place++) {
        const token = first - (firsts[place] ?? 0);
        if (token < 0 || token >= tokens.length) continue;
        for (let label = 0; label < labels.length; label++) {
          const at = token * labels.length + label;
          scores[at] = (scores[at] ?? 0) + (weights[place * labels.length + label] ?? 0);
        }
      }
    };
    const single = tokens.map(({ start, end }) => gramOf(sentence.slice(start, end)));
    let grams: readonly Gram[] = single;
    for (const length of LENGTHS) {
      const scale = scales[length];
      firsts = FIRSTS[length];
      const last = tokens.length - 1 + (firsts.at(-1) ?? 0);
      for (first = firsts[0] ?? 0; first <= last; first++) {
        const gram = grams[first];
        if (gram) scale.weigh(gram, add);
        else add(first < 0 ? scale.before : scale.behind);
      }
      grams = grams.slice(0, -1).map((gram, at) => joinGrams(gram, single[at + length] ?? gram));
    }
    return scores;
  };

  return (sentence) => {
    const tokens = tokenise(sentence);
    const best = bestLabels(weigh(sentence, tokens), transitions, labels.length);
    const words: { start: number; end: number }[] = [];
    tokens.forEach(({ start, end }, at) => {
      const last = words.at(-1);
      if (best[at] === inside && last) last.end = end;
      else words.push({ start, end });
    });
    return words;
  };
}

/** The row of labels with the greatest sum of weights (Viterbi's algorithm); among equals the first, as CRFsuite takes. Changes `scores`. */
function bestLabels(scores: Float64Array, transitions: Float64Array, labels: number): Uint8Array {
  const rows = scores.length / labels;
  const came = new Uint8Array(scores.length);
  for (let row = 1; row < rows; row++) {
    for (let label = 0; label < labels; label++) {
      let [best, from] = [-Infinity, 0];
      for (let before = 0; before < labels; before++) {
        const score = (scores[(row - 1) * labels + before] ?? 0) + (transitions[before * labels + label] ?? 0);
        if (score > best) [best, from] = [score, before];
      }
      const at = row * labels + label;
      scores[at] = (scores[at] ?? 0) + best;
      came[at] = from;
    }
  }
  const found = new Uint8Array(rows);
  if (rows === 0) return found;
  const ofLast = scores.subarray((rows - 1) * labels);
  let label = ofLast.indexOf(ofLast.reduce((most, score) => Math.max(most, score)));
  for (let row = rows - 1; row >= 0; row--) {
    found[row] = label;
    label = came[row * labels + label] ?? 0;
  }
  return found;
}
