/** What a linear-chain CRF has learnt: how much each attribute of an item, and the label before it, speak for each label. */
export interface CrfModel {
  readonly labels: readonly string[];
  /** Of each attribute that has any: one weight a label. */
  readonly attributes: ReadonlyMap<string, Float64Array>;
  /** Of a label behind another: `labels.length * before + label`. */
  readonly transitions: Float64Array;
}

/** Where the parts of a file begin, in bytes: `header_t` of CRFsuite's `crf1d_model.c`. All numbers are little-endian. */
const HEADER = { features: 28, labels: 32, attributes: 36, featuresOfLabels: 40, featuresOfAttributes: 44 } as const;
/** A feature: its type, the attribute or label it goes out from, the label it speaks for (32 bits each), and its weight (a double). */
const FEATURE = { bytes: 20, label: 8, weight: 12 } as const;
/** Stands before the entries of the tables of features and of references: four letters, the length in bytes, the number of entries. */
const TABLE_HEADER_BYTES = 12;
/** A table of strings (`cqdb.c`): how many, and where the list of their places is; places are counted from the table's beginning. */
const STRINGS = { count: 16, list: 20 } as const;
/** A string: its number, its bytes with a NUL at the end, then these. */
const STRING = { length: 4, bytes: 8 } as const;

/**
 * Reads the model that CRFsuite 0.12 writes for `lbfgs` and its other ways to learn (`lCRF`, `FOMC`).
 *
 * @throws Error where the bytes begin as no such file does
 */
export function readCrfModel(bytes: Uint8Array): CrfModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = (offset: number) => view.getUint32(offset, true);
  const letters = (offset: number) => String.fromCharCode(...bytes.subarray(offset, offset + 4));
  if (bytes.length < 48 || letters(0) !== 'lCRF' || letters(8) !== 'FOMC')
    throw new Error('this is no model of CRFsuite');

  const text = new TextDecoder();
  const stringsAt = (table: number): string[] => {
    const list = table + at(table + STRINGS.list);
    return Array.from({ length: at(table + STRINGS.count) }, (_, number) => {
      const string = table + at(list + 4 * number);
      const start = string + STRING.bytes;
      return text.decode(bytes.subarray(start, start + at(string + STRING.length) - 1));
    });
  };
  const labels = stringsAt(at(HEADER.labels));
  const firstFeature = at(HEADER.features) + TABLE_HEADER_BYTES;
  /** The weights of the features that the entry of a table of references lists. */
  const weightsOf = (table: number, number: number): Float64Array => {
    const weights = new Float64Array(labels.length);
    const list = at(table + TABLE_HEADER_BYTES + 4 * number);
    for (let place = 1; place <= at(list); place++) {
      const feature = firstFeature + FEATURE.bytes * at(list + 4 * place);
      weights[at(feature + FEATURE.label)] = view.getFloat64(feature + FEATURE.weight, true);
    }
    return weights;
  };
  const attributes = stringsAt(at(HEADER.attributes)).map(
    (name, number) => [name, weightsOf(at(HEADER.featuresOfAttributes), number)] as const,
  );
  const transitions = new Float64Array(labels.length ** 2);
  labels.forEach((_, number) => {
    transitions.set(weightsOf(at(HEADER.featuresOfLabels), number), number * labels.length);
  });
  return { labels, attributes: new Map(attributes), transitions };
}
