import { HOLDS_FIGURE, HOLDS_NAME, LEAST_SIZE, MARK_BITS, type Sketch } from './sketch.ts';

/** How much two texts have in common, each from 0 to 1. */
export interface Likeness {
  /** Part of the shorter one's shingles that stand in the longer one, too. */
  readonly contained: number;
  /** The same of the shingles that hold figures or names; 1 where there are too few to tell. */
  readonly specifics: number;
  /** The same of those that hold figures. */
  readonly figures: number;
  /** Length of the shorter one by that of the longer one. */
  readonly lengths: number;
}

/** Fewer shingles of a kind than this tell nothing of it. */
const LEAST_OF_KIND = 6;

/** Compares two texts by their sketches. */
export function likenessOf(a: Sketch, b: Sketch): Likeness {
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a];
  const bound = Math.min(boundOf(shorter), boundOf(longer));
  const all = new Share();
  const specifics = new Share();
  const figures = new Share();
  let at = 0;
  for (const hash of shorter.hashes) {
    if (hash > bound) break;
    const shingle = hash >>> MARK_BITS;
    while (at < longer.hashes.length && shingleIn(longer, at) < shingle) at += 1;
    const isShared = at < longer.hashes.length && shingleIn(longer, at) === shingle;
    all.add(isShared);
    if ((hash & (HOLDS_NAME | HOLDS_FIGURE)) !== 0) specifics.add(isShared);
    if ((hash & HOLDS_FIGURE) !== 0) figures.add(isShared);
  }
  return {
    contained: all.of(1, 0),
    specifics: specifics.of(LEAST_OF_KIND, 1),
    figures: figures.of(LEAST_OF_KIND, 1),
    lengths: longer.size === 0 ? 0 : shorter.size / longer.size,
  };
}

/** What part of those that were added is shared. */
class Share {
  #added = 0;
  #shared = 0;

  add(isShared: boolean): void {
    this.#added += 1;
    if (isShared) this.#shared += 1;
  }

  /** @param unknown is given where fewer than `least` were added */
  of(least: number, unknown: number): number {
    return this.#added < least ? unknown : this.#shared / this.#added;
  }
}

function shingleIn({ hashes }: Sketch, at: number): number {
  return (hashes[at] ?? 0) >>> MARK_BITS;
}

/** Up to here all hashes of the text are in its sketch. */
function boundOf({ size, hashes }: Sketch): number {
  return size <= hashes.length ? 0xffff_ffff : ((hashes.at(-1) ?? 0) | HOLDS_NAME | HOLDS_FIGURE) >>> 0;
}

const LEAST_CONTAINED = 0.8;
const LEAST_SPECIFIC = 0.5;
/**
 * Where a figure in three is corrected, `25-5-2014` and `1.250.000` hardly ever stay, and as little as a sixth is left; where the figures are of
 * another day, nothing is.
 */
const LEAST_FIGURES = 0.15;
const LEAST_LENGTHS = 0.3;

/**
 * Whether one of the texts is a copy of the other: whole, cut, re-ordered, corrected, or with something added. Two articles made from one
 * template share its words, but not figures and names; news of
 * another day that tell the older ones again share names, but not figures; a collection of short news is longer than any of those in it by more than a copy is
 * cut. Bounds tuned with `npm run bench -- copies`.
 */
export function isCopy(a: Sketch, b: Sketch): boolean {
  if (a.size < LEAST_SIZE || b.size < LEAST_SIZE) return false;
  const { contained, specifics, figures, lengths } = likenessOf(a, b);
  return (
    contained >= LEAST_CONTAINED && specifics >= LEAST_SPECIFIC && figures >= LEAST_FIGURES && lengths >= LEAST_LENGTHS
  );
}
