import type { Span } from '../../../model/span.ts';
import type { CrfModel } from './crfModel.ts';
import { FIRSTS, type GramWeights, LENGTHS, type Length, makeGrams } from './grams.ts';
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
  const grams = makeGrams(model, dictionary);
  const inside = labels.indexOf(INSIDE);

  /** What the tokens round each token speak for each label. */
  const weigh = (sentence: string, tokens: readonly Span[]): Float64Array => {
    const scores = new Float64Array(tokens.length * labels.length);
    const surfaces = tokens.map(({ start, end }) => sentence.slice(start, end));
    const gramAt = (first: number, length: Length): GramWeights => {
      if (first < 0) return grams.before[length];
      if (first + length > tokens.length) return grams.behind[length];
      return grams.weights(length, surfaces.slice(first, first + length).join(' '));
    };
    for (const length of LENGTHS) {
      const firsts = FIRSTS[length];
      const [least = 0, most = 0] = [firsts[0], firsts.at(-1)];
      for (let first = least; first < tokens.length + most; first++) {
        const weights = gramAt(first, length);
        firsts.forEach((offset, place) => {
          const token = first - offset;
          if (token < 0 || token >= tokens.length) return;
          for (let label = 0; label < labels.length; label++) {
            const at = token * labels.length + label;
            scores[at] = (scores[at] ?? 0) + (weights[place * labels.length + label] ?? 0);
          }
        });
      }
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
