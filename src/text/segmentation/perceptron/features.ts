import { SHAPE, type TokenTable } from './tokenTable.ts';

/** Features of one token. */
export const FEATURES = 28;

/** Features are hashed to 2^15 slots; that some share one costs less than a tenth of a point of F1 (measured on VTB). */
export const SLOTS = 2 ** 15;

/**
 * Writes the slots of a token's features: its syllable and its neighbours', alone and in pairs; how they are written; and the words of the
 * dictionary that begin, go on and end there.
 *
 * @param row of the table, not one of its margins
 * @param slots gets `FEATURES` numbers below `SLOTS`
 */
export function featuresAt(
  { hashes, shapes, joins, begins, within, finishes }: TokenTable,
  row: number,
  slots: Int32Array,
): void {
  const before2 = hashes[row - 2] ?? 0;
  const before = hashes[row - 1] ?? 0;
  const here = hashes[row] ?? 0;
  const next = hashes[row + 1] ?? 0;
  const next2 = hashes[row + 2] ?? 0;
  slots[0] = slotOf(0, here, 0);
  slots[1] = slotOf(1, next, 0);
  slots[2] = slotOf(2, before, 0);
  slots[3] = slotOf(3, next2, 0);
  slots[4] = slotOf(4, before2, 0);
  slots[5] = slotOf(5, here, next);
  slots[6] = slotOf(6, before, here);
  slots[7] = slotOf(7, before, next);
  slots[8] = slotOf(8, next, next2);
  slots[9] = slotOf(9, before2, before);

  const shape = shapes[row] ?? 0;
  const shapeNext = shapes[row + 1] ?? 0;
  const shapeBefore = shapes[row - 1] ?? 0;
  const shapesRound = shapeBefore * 256 + shape * 16 + shapeNext;
  const isFirst = shapeBefore === SHAPE.before || shapeBefore === SHAPE.sign ? 1 : 0;
  slots[10] = slotOf(10, shapesRound, 0);
  slots[11] = slotOf(11, shapesRound, (shapes[row + 2] ?? 0) * 16 + (shapes[row - 2] ?? 0));
  slots[12] = slotOf(12, shape, before);
  slots[13] = slotOf(13, shape, next);
  slots[14] = slotOf(14, shape * 16 + shapeNext, here);
  slots[15] = slotOf(15, shape * 16 + shapeBefore, here);
  slots[16] = slotOf(16, shape * 16 + shapeNext, isFirst);
  slots[17] = slotOf(17, (joins[row] ?? 0) + 2 * (joins[row + 1] ?? 0), shape);

  const begin = begins[row] ?? 0;
  const beginNext = begins[row + 1] ?? 0;
  const end = finishes[row] ?? 0;
  const endBefore = finishes[row - 1] ?? 0;
  const words = begin * 25 + end * 5 + (within[row] ?? 0);
  slots[18] = slotOf(18, words, 0);
  slots[19] = slotOf(19, words, beginNext * 25 + endBefore * 5);
  slots[20] = slotOf(20, words, here);
  slots[21] = slotOf(21, words, shape);
  slots[22] = slotOf(22, words, (begins[row - 1] ?? 0) * 25 + (finishes[row + 1] ?? 0) * 5);
  slots[23] = slotOf(23, begin, beginNext * 5 + (begins[row + 2] ?? 0));
  slots[24] = slotOf(24, end, endBefore);
  slots[25] = slotOf(25, words, next);
  slots[26] = slotOf(26, words, before);
  slots[27] = slotOf(27, words, shapeNext * 16 + shapeBefore);
}

/** Mixes the bits of what kind of feature it is and of its two parts. */
function slotOf(kind: number, first: number, second: number): number {
  let mixed =
    Math.imul(first, 0x9e3779b1) ^ Math.imul((second + 0x7f4a7c15) | 0, 0x85ebca6b) ^ Math.imul(kind + 1, 0xc2b2ae35);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x2c1b3c6d);
  mixed ^= mixed >>> 13;
  return mixed & (SLOTS - 1);
}
