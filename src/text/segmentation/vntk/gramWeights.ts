import type { CrfModel } from './crfModel.ts';
import type { Gram } from './grams.ts';

export type Length = 1 | 2 | 3;
export const LENGTHS = [1, 2, 3] as const;

/** Where the first of so many tokens stands, seen from the one that is tagged, in all that vntk looks at. */
export const FIRSTS: Readonly<Record<Length, readonly number[]>> = {
  1: [-2, -1, 0, 1, 2],
  2: [-2, -1, 0, 1],
  3: [-2, -1, 0],
};

/** What a row of tokens speaks for each label of a token: one weight a label for each place of `FIRSTS`. */
export type GramWeights = Float64Array;

/** Weighs rows of one length. */
export interface GramScale {
  /** Gives what the row speaks by what it is (in the dictionary, in title case, digits) and by how it is written; undefined: nothing. */
  weigh(gram: Gram, add: (weights: GramWeights | undefined) => void): void;
  /** Of a row that begins before the sentence, and of one that ends behind it. */
  readonly before: GramWeights;
  readonly behind: GramWeights;
}

/**
 * The attributes of vntk's model: `T[-1,0].istitle=True` says that the token before and the token itself are in title case. Without a
 * word behind the bracket it is how they are written; `[1]` is a column that says `X` of every token.
 */
const ATTRIBUTE = /^T\[(?<first>-?\d)(?:,(?<last>-?\d))?\](?:\.(?<reading>\w+)|(?<column>\[1\]))?=(?<value>.*)$/s;

/** Weights by what is read of a row (`surface`, `istitle`, ...) and the value. */
type Table = Map<string, Map<string, GramWeights>>;

/**
 * Sorts a model's attributes so that a row of tokens is weighed by few looks.
 *
 * @param dictionary lower-cased entries
 * @throws Error where the model has an attribute of another form than vntk's
 */
export function makeGramScales(model: CrfModel, dictionary: ReadonlySet<string>): Readonly<Record<Length, GramScale>> {
  const labels = model.labels.length;
  const tables: Readonly<Record<Length, Table>> = { 1: new Map(), 2: new Map(), 3: new Map() };
  for (const [attribute, weights] of model.attributes) {
    const { first, last = first, reading, column, value } = ATTRIBUTE.exec(attribute)?.groups ?? {};
    const length = (Number(last) - Number(first) + 1) as Length;
    const place = FIRSTS[length]?.indexOf(Number(first)) ?? -1;
    if (place === -1 || value === undefined) throw new Error(`vntk makes no such attribute: ${attribute}`);
    const ofReading = entryOf(tables[length], reading ?? (column ? 'column' : 'surface'), () => new Map());
    const ofValue = entryOf(ofReading, value, () => new Float64Array(FIRSTS[length].length * labels));
    ofValue.set(weights, place * labels);
  }
  const scaleOf = (length: Length): GramScale => {
    const table = tables[length];
    const empty = new Float64Array(FIRSTS[length].length * labels);
    const look = (reading: string, value: string) => table.get(reading)?.get(value);
    const always = (value: string) =>
      sum(
        empty,
        [...table.values()].map((values) => values.get(value)),
      );
    /** By whether it is known, in title case, digits. */
    const kinds = [false, true].map((known) =>
      [false, true].map((title) =>
        [false, true].map((digits) =>
          sum(empty, [
            look('column', 'X'),
            look('is_in_dict', printed(known)),
            look('istitle', printed(title)),
            look('isdigit', printed(digits)),
          ]),
        ),
      ),
    );
    const unwritten = sum(empty, [look('surface', '-'), look('lower', '-')]);
    const surfaces = table.get('surface');
    const lowers = table.get('lower');
    return {
      weigh(gram, add) {
        const isKnown = dictionary.has(gram.lower);
        add(kinds[Number(isKnown)]?.[Number(gram.isTitle)]?.[Number(gram.isDigits)]);
        // vntk does not look how words of its dictionary are written, but for three tokens.
        if (isKnown && length < 3) return add(unwritten);
        add(surfaces?.get(printedPart(gram.surface)));
        add(lowers?.get(printedPart(gram.lower)));
      },
      before: always('BOS'),
      behind: always('EOS'),
    };
  };
  return { 1: scaleOf(1), 2: scaleOf(2), 3: scaleOf(3) };
}

function entryOf<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}

function sum(empty: GramWeights, parts: readonly (GramWeights | undefined)[]): GramWeights {
  return empty.map((_, at) => parts.reduce((total, part) => total + (part?.[at] ?? 0), 0));
}

function printed(is: boolean): string {
  return is ? 'True' : 'False';
}

/** vntk parts what it reads from its value at each `=`, and keeps of the value the first part. */
function printedPart(surface: string): string {
  const end = surface.indexOf('=');
  return end === -1 ? surface : surface.slice(0, end);
}
