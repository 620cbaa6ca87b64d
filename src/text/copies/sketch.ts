import type { Span } from '../../model/span.ts';
import { fold } from '../fold.ts';

/**
 * What is kept of a text so that others can be compared with it: the least hashes of its shingles, runs of syllables within one sentence. Of two
 * texts those below the lower of both bounds are samples drawn alike, so that what part of them is shared tells what part of the texts is
 * (A. Broder, *On the resemblance and containment of documents*, 1997: MinHash of the least values).
 */
export interface Sketch {
  /** Different shingles in the whole text. */
  readonly size: number;
  /**
   * The least hashes, rising, each once, at most `MOST_HASHES`. The two lowest bits tell what the shingle holds that makes an article this one and
   * not another one of its kind: `HOLDS_NAME`, `HOLDS_FIGURE`.
   */
  readonly hashes: Uint32Array;
  /** The least hashes of longer shingles, rising, each once, at most `MOST_KEYS`: articles that share some of them may be copies. */
  readonly keys: Uint32Array;
}

export const HOLDS_NAME = 1;
export const HOLDS_FIGURE = 2;
/** By so many bits a hash is shifted to tell the shingle alone: in a heading in capitals all are names. */
export const MARK_BITS = 2;

/**
 * Syllables of the shingles that are compared. A corrected syllable changes three of them: with more, a copy with one in twenty corrected has no more
 * in common with its source than news that tells the background again. With fewer, unlike articles share too many.
 */
const SHINGLE = 3;
/** Half the articles of the press have no more than twice as many; of longer ones, a tenth shared is measured to within 2 %. */
const MOST_HASHES = 256;
/** Syllables of those that articles are looked up by: what hardly comes again but in copies and in the names of papers. */
const KEY_SHINGLE = 6;
/** Of a text cut to a third, fewer than two of 24 are the same as of the whole once in five hundred times. */
const MOST_KEYS = 24;
/** Texts of fewer shingles, two sentences, say too little to be known again: `Mời quý vị theo dõi video` is no article. */
export const LEAST_SIZE = 30;

/**
 * Sketches a text. Order of sentences does not count, nor do tone marks, case and signs.
 *
 * @param from UTF-16 offset at which it begins: sentences before it (a title) are left out
 */
export function sketchOf(text: string, sentences: readonly Span[], from = 0): Sketch {
  const folded = fold(text);
  const shingles = new Map<number, number>();
  const keys = new Map<number, number>();
  for (const sentence of sentences) {
    if (sentence.start < from) continue;
    const syllables = syllablesOf(text, folded, sentence);
    addShingles(shingles, syllables, SHINGLE);
    addShingles(keys, syllables, KEY_SHINGLE);
  }
  const hashes = Uint32Array.from(shingles, ([hash, marks]) => hash + marks).sort();
  const isLong = hashes.length >= LEAST_SIZE;
  return {
    size: hashes.length,
    hashes: hashes.slice(0, MOST_HASHES),
    keys: isLong ? Uint32Array.from(keys.keys()).sort().slice(0, MOST_KEYS) : new Uint32Array(),
  };
}

/** What is read of a sentence: for each syllable a hash of its letters, and whether it makes a shingle that holds it one of a figure or a name. */
interface Syllable {
  readonly hash: number;
  readonly isFigure: boolean;
  readonly isCapital: boolean;
}

/**
 * A sentence of fewer syllables is one shingle.
 *
 * @param shingles hashes whose lowest bits are unset, each with those to be set
 */
function addShingles(shingles: Map<number, number>, syllables: readonly Syllable[], most: number): void {
  const length = Math.min(most, syllables.length);
  if (length === 0) return;
  for (let first = 0; first + length <= syllables.length; first += 1) {
    let hash = length;
    let marks = 0;
    let isAfterCapital = false;
    for (let at = first; at < first + length; at += 1) {
      const syllable = syllables[at];
      if (!syllable) break;
      hash = Math.imul(hash, 31) + syllable.hash;
      if (syllable.isFigure) marks |= HOLDS_FIGURE;
      if (isAfterCapital && syllable.isCapital) marks |= HOLDS_NAME;
      isAfterCapital = syllable.isCapital;
    }
    const unmarked = ((mixed(hash) >>> MARK_BITS) << MARK_BITS) >>> 0;
    shingles.set(unmarked, (shingles.get(unmarked) ?? 0) | marks);
  }
}

/** @param folded the whole text folded, unit for unit */
function syllablesOf(text: string, folded: string, { start, end }: Span): Syllable[] {
  const syllables: Syllable[] = [];
  for (let at = start; at < end; at += 1) {
    let unit = folded.charCodeAt(at);
    if (!isOfWord(unit)) continue;
    const isFigure = unit >= ZERO && unit <= NINE;
    // Folding makes small letters of all.
    const isCapital = !isFigure && isCapitalUnit(text.charCodeAt(at));
    let hash = FNV_BASIS;
    for (; at < end && isOfWord(unit); unit = folded.charCodeAt(++at)) hash = Math.imul(hash ^ unit, FNV_PRIME);
    syllables.push({ hash, isFigure, isCapital });
  }
  return syllables;
}

const [ZERO, NINE, SMALL_A, SMALL_Z] = [0x30, 0x39, 0x61, 0x7a];
/** FNV-1a, 32 bits. */
const [FNV_BASIS, FNV_PRIME] = [0x811c9dc5, 0x01000193];

/** Letters that folding leaves (`ß`, Cyrillic, Chinese) are beyond Latin-1's signs, but not among the signs from U+2000. */
function isOfWord(unit: number): boolean {
  if (unit < 0x80) return (unit >= SMALL_A && unit <= SMALL_Z) || (unit >= ZERO && unit <= NINE);
  return (unit >= 0xc0 && unit < 0x2000) || unit >= 0x2e80;
}

function isCapitalUnit(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a;
  const letter = String.fromCharCode(unit);
  return letter !== letter.toLowerCase();
}

/** Spreads every bit over all others (the finish of MurmurHash3), so that the least hashes are drawn by chance. */
function mixed(hash: number): number {
  let bits = hash;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

/** A sketch as a text: base64 of its size, the number of its keys, the keys and the hashes, each in four bytes, the least first. */
export function packSketch({ size, hashes, keys }: Sketch): string {
  const numbers = [size, keys.length, ...keys, ...hashes];
  const bytes = Buffer.alloc(4 * numbers.length);
  for (const [at, number] of numbers.entries()) bytes.writeUInt32LE(number, 4 * at);
  return bytes.toString('base64');
}

/** The sketch that was packed. */
export function unpackSketch(packed: string): Sketch {
  const bytes = Buffer.from(packed, 'base64');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const numbers = new Uint32Array(bytes.byteLength / 4);
  for (let at = 0; at < numbers.length; at += 1) numbers[at] = view.getUint32(4 * at, true);
  const [size = 0, keys = 0] = numbers;
  return { size, keys: numbers.subarray(2, 2 + keys), hashes: numbers.subarray(2 + keys) };
}
