import { LEAST_SIZE, type Sketch } from './sketch.ts';

/** How much two texts have in common, each from 0 to 1. */
export interface Likeness {
  /** Part of the shorter one's shingles that stand in the longer one, too. */
  readonly contained: number;
  /** The same of the shingles that hold figures or names; 1 where there are too few to tell. */
  readonly specifics: number;
  /** Length of the shorter one by that of the longer one. */
  readonly lengths: number;
}

/** Fewer shingles with figures or names than this tell nothing. */
const LEAST_SPECIFICS = 6;

/** Compares two texts by their sketches. */
export function likenessOf(a: Sketch, b: Sketch): Likeness {
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a];
  const bound = Math.min(boundOf(shorter), boundOf(longer));
  let [sampled, shared, specifics, sharedSpecifics] = [0, 0, 0, 0];
  let at = 0;
  for (const hash of shorter.hashes) {
    if (hash > bound) break;
    while (at < longer.hashes.length && shingleIn(longer, at) < hash >>> 1) at += 1;
    const isShared = shingleIn(longer, at) === hash >>> 1;
    sampled += 1;
    if (isShared) shared += 1;
    if ((hash & 1) === 0) continue;
    specifics += 1;
    if (isShared) sharedSpecifics += 1;
  }
  return {
    contained: sampled === 0 ? 0 : shared / sampled,
    specifics: specifics < LEAST_SPECIFICS ? 1 : sharedSpecifics / specifics,
    lengths: longer.size === 0 ? 0 : shorter.size / longer.size,
  };
}

/** Without the bit that tells whether it is specific: in a heading in capitals all are. */
function shingleIn({ hashes }: Sketch, at: number): number {
  return (hashes[at] ?? 0) >>> 1;
}

/** Up to here all hashes of the text are in its sketch. */
function boundOf({ size, hashes }: Sketch): number {
  return size <= hashes.length ? 0xffff_ffff : ((hashes.at(-1) ?? 0) | 1) >>> 0;
}

const LEAST_CONTAINED = 0.8;
const LEAST_SPECIFIC = 0.5;
const LEAST_LENGTHS = 0.3;

/**
 * Whether one of the texts is a copy of the other: whole, cut, re-ordered, corrected, or with something added. Two articles made from one
 * template share its words, but not figures and names; a collection of short news is longer than any of those in it by more than a copy is
 * cut. Bounds tuned with `npm run bench -- copies`.
 */
export function isCopy(a: Sketch, b: Sketch): boolean {
  if (a.size < LEAST_SIZE || b.size < LEAST_SIZE) return false;
  const { contained, specifics, lengths } = likenessOf(a, b);
  return contained >= LEAST_CONTAINED && specifics >= LEAST_SPECIFIC && lengths >= LEAST_LENGTHS;
}
