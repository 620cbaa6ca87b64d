import { remembered } from '../../remembered.ts';
import type { CrfModel } from './crfModel.ts';
import { isTitleCase } from './titleCase.ts';

/**
 * What vntk looks at: tokens in a row, seen from the one that is tagged, and what of them. `T[-1,0].istitle`: the token before and the
 * token itself, whether both are in title case. `T[-1][1]` is a column that says `X` of every token.
 */
const TEMPLATES: readonly (readonly [first: number, length: Length, readings: readonly Reading[]])[] = [
  [-2, 1, ['lower', 'is_in_dict', 'surface', 'column']],
  [-1, 1, ['lower', 'isdigit', 'istitle', 'is_in_dict', 'surface', 'column']],
  [0, 1, ['lower', 'isdigit', 'istitle', 'is_in_dict', 'surface']],
  [1, 1, ['lower', 'isdigit', 'istitle', 'is_in_dict', 'surface']],
  [2, 1, ['lower', 'is_in_dict', 'surface']],
  [-2, 2, ['is_in_dict', 'surface']],
  [-1, 2, ['is_in_dict', 'surface']],
  [0, 2, ['istitle', 'is_in_dict', 'surface']],
  [1, 2, ['is_in_dict', 'surface']],
  [-2, 3, ['is_in_dict', 'surface']],
  [-1, 3, ['is_in_dict', 'surface']],
  [0, 3, ['istitle', 'is_in_dict', 'surface']],
];

export type Length = 1 | 2 | 3;
export const LENGTHS = [1, 2, 3] as const;

type Reading = 'surface' | 'lower' | 'isdigit' | 'istitle' | 'is_in_dict' | 'column';

/** Where the first of so many tokens may stand, seen from the one that is tagged. */
export const FIRSTS: Readonly<Record<Length, readonly number[]>> = { 1: firstsOf(1), 2: firstsOf(2), 3: firstsOf(3) };

function firstsOf(length: Length): number[] {
  return TEMPLATES.flatMap(([first, ofLength]) => (ofLength === length ? [first] : []));
}

/** What tokens in a row speak for each label of a token: one weight a label for each place of `FIRSTS`. */
export type GramWeights = Float64Array;

/** The weights of tokens in a row, of what stands before the first token of a sentence and of what stands behind its last. */
export interface Grams {
  weights(length: Length, surface: string): GramWeights;
  readonly before: Readonly<Record<Length, GramWeights>>;
  readonly behind: Readonly<Record<Length, GramWeights>>;
}

/**
 * Adds up what the model says of tokens in a row. What came before is remembered; memory is bounded.
 *
 * @param dictionary lower-cased entries
 */
export function makeGrams({ labels, attributes }: CrfModel, dictionary: ReadonlySet<string>): Grams {
  const add = (weights: GramWeights, place: number, attribute: string) => {
    const ofLabels = attributes.get(attribute);
    if (!ofLabels) return;
    for (let label = 0; label < labels.length; label++) {
      const at = place * labels.length + label;
      weights[at] = (weights[at] ?? 0) + (ofLabels[label] ?? 0);
    }
  };
  const make = (length: Length, read: (reading: Reading) => string): GramWeights => {
    const weights = new Float64Array(FIRSTS[length].length * labels.length);
    for (const [first, ofLength, readings] of TEMPLATES) {
      if (ofLength !== length) continue;
      const place = FIRSTS[length].indexOf(first);
      for (const reading of readings) add(weights, place, `${nameOf(first, length, reading)}=${read(reading)}`);
    }
    return weights;
  };
  const ofTokens = (length: Length) => (surface: string) => {
    const values = valuesOf(surface, length, dictionary);
    return make(length, (reading) => values[reading]);
  };
  const always = (value: string) => ({ 1: make(1, () => value), 2: make(2, () => value), 3: make(3, () => value) });
  const known = { 1: remembered(ofTokens(1)), 2: remembered(ofTokens(2)), 3: remembered(ofTokens(3)) };
  return { weights: (length, surface) => known[length](surface), before: always('BOS'), behind: always('EOS') };
}

/** The name of a template in the model. */
function nameOf(first: number, length: Length, reading: Reading): string {
  const tokens = `T[${length === 1 ? first : `${first},${first + length - 1}`}]`;
  if (reading === 'surface') return tokens;
  return reading === 'column' ? `${tokens}[1]` : `${tokens}.${reading}`;
}

/** What vntk reads of tokens joined by blanks; of what is in the dictionary, but for three tokens, not how it is written. */
function valuesOf(surface: string, length: Length, dictionary: ReadonlySet<string>): Readonly<Record<Reading, string>> {
  const lower = surface.toLowerCase();
  const isKnown = dictionary.has(lower);
  const written = (letters: string) => (isKnown && length < 3 ? '-' : (letters.split('=', 1)[0] ?? ''));
  return {
    surface: written(surface),
    lower: written(lower),
    isdigit: isIt(/^\d+$/.test(surface)),
    istitle: isIt(isTitleCase(surface)),
    is_in_dict: isIt(isKnown),
    column: 'X',
  };
}

function isIt(is: boolean): string {
  return is ? 'True' : 'False';
}
