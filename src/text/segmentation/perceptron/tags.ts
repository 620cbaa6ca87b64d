import { FEATURES, featuresAt } from './features.ts';
import { MARGIN, type TokenTable } from './tokenTable.ts';

/** Where in its word a token stands: at the beginning, in the middle, at the end, or alone. */
export const TAG = { begin: 0, middle: 1, end: 2, single: 3 } as const;
export const TAGS = 4;

/** What a tagger has learnt, or is learning. */
export interface Weights {
  /** Of the four tags for each slot, one slot after the other. */
  readonly ofSlots: Int8Array | Float64Array;
  /** Of a tag behind another: `TAGS * before + tag`. */
  readonly ofPairs: readonly number[] | Float64Array;
}

/** Tags that may stand before each. */
const BEFORE: readonly (readonly [number, number])[] = [
  [TAG.end, TAG.single],
  [TAG.begin, TAG.middle],
  [TAG.begin, TAG.middle],
  [TAG.end, TAG.single],
];

const NEVER = -1e15;

/** Gives each row its tag; what it gives is used again for the next sentence. Those of the margins mean nothing. */
export type Tagger = (table: TokenTable) => Uint8Array;

/**
 * Makes a tagger that finds the tags with the greatest sum of weights (Viterbi's algorithm), among those that join no rows that must stay
 * apart. Linear in the rows. The weights may change between two sentences.
 */
export function makeTagger({ ofSlots, ofPairs }: Weights): Tagger {
  const slots = new Int32Array(FEATURES);
  const scores = new Float64Array(TAGS);
  let best = new Float64Array(0);
  let came = new Uint8Array(0);
  let tags = new Uint8Array(0);

  const weigh = (table: TokenTable, row: number) => {
    featuresAt(table, row, slots);
    let [begin, middle, end, single] = [0, 0, 0, 0];
    for (let at = 0; at < FEATURES; at++) {
      const slot = (slots[at] ?? 0) * TAGS;
      begin += ofSlots[slot] ?? 0;
      middle += ofSlots[slot + 1] ?? 0;
      end += ofSlots[slot + 2] ?? 0;
      single += ofSlots[slot + 3] ?? 0;
    }
    scores[TAG.begin] = begin;
    scores[TAG.middle] = middle;
    scores[TAG.end] = end;
    scores[TAG.single] = single;
  };

  /** Comes to this tag from the better of the two that may stand before it. */
  const come = (row: number, tag: number, isFirst: boolean) => {
    const at = row * TAGS + tag;
    if (isFirst) {
      best[at] = scores[tag] ?? 0;
      return;
    }
    const [one, other] = BEFORE[tag] ?? [TAG.end, TAG.single];
    const sum = (before: number) => (best[at - tag - TAGS + before] ?? NEVER) + (ofPairs[before * TAGS + tag] ?? 0);
    const [fromOne, fromOther] = [sum(one), sum(other)];
    came[at] = fromOther > fromOne ? other : one;
    best[at] = Math.max(fromOne, fromOther) + (scores[tag] ?? 0);
  };

  return (table) => {
    const { rows, joins } = table;
    if (rows > tags.length) {
      best = new Float64Array(2 * rows * TAGS);
      came = new Uint8Array(2 * rows * TAGS);
      tags = new Uint8Array(2 * rows);
    }
    const last = rows - MARGIN - 1;
    for (let row = MARGIN; row <= last; row++) {
      const isJoined = joins[row] === 1;
      const joinsNext = joins[row + 1] === 1;
      const isFirst = row === MARGIN;
      best.fill(NEVER, row * TAGS, (row + 1) * TAGS);
      if (!isJoined && !joinsNext) scores.fill(0);
      else weigh(table, row);
      if (joinsNext) come(row, TAG.begin, isFirst);
      if (isJoined && joinsNext) come(row, TAG.middle, isFirst);
      if (isJoined) come(row, TAG.end, isFirst);
      come(row, TAG.single, isFirst);
    }
    const ofLast = last * TAGS;
    let tag: number = (best[ofLast + TAG.end] ?? NEVER) > (best[ofLast + TAG.single] ?? NEVER) ? TAG.end : TAG.single;
    for (let row = last; row >= MARGIN; row--) {
      tags[row] = tag;
      tag = came[row * TAGS + tag] ?? TAG.single;
    }
    return tags;
  };
}
