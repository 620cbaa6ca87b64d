/** Numbers in `[0, 1)` that are the same for the same seed (mulberry32): what is made of them is the same on every machine. */
export type Random = () => number;

export function randomOf(seed: number): Random {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number from 0 to `count - 1`, all equally likely. */
export function below(random: Random, count: number): number {
  return Math.floor(random() * count);
}

/** A whole number from 0 to `count - 1`, the first ones most likely: as often as words, names and numbers are in real texts. */
export function zipfBelow(random: Random, count: number): number {
  return Math.floor((count + 1) ** random()) - 1;
}
