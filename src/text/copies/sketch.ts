import type { Span } from '../../model/span.ts';
import { fold } from '../fold.ts';

/**
 * What is kept of a text so that others can be compared with it: the least hashes of its shingles, runs of `SHINGLE` syllables within one
 * sentence. Of two texts those below the lower of both bounds are samples drawn alike, so that what part of them is shared tells what part
 * of the texts is (A. Broder, *On the resemblance and containment of documents*, 1997: MinHash of the least values).
 */
export interface Sketch {
  /** Different shingles in the whole text. */
  readonly size: number;
  /**
   * The least hashes, rising, each once, at most `MOST_HASHES`. The lowest bit is set where the shingle holds a figure or a name: what makes an
   * article this one and not another one of its kind.
   */
  readonly hashes: Uint32Array;
}

/** Syllables of a shingle: of three, unlike articles share too many; of five, one corrected figure changes too many. */
const SHINGLE = 4;
/** Half the articles of the press have no more shingles; of those that have, a tenth shared is measured to within 2 %. */
const MOST_HASHES = 256;
/**
 * Sketches a text. Order of sentences does not count, nor do tone marks, case and signs.
 *
 * @param from UTF-16 offset at which it begins: sentences before it (a title) are left out
 */
export function sketchOf(text: string, sentences: readonly Span[], from = 0): Sketch {
  const folded = fold(text);
  const shingles = new Set<number>();
  for (const { start, end } of sentences) {
    if (start >= from) addShingles(shingles, syllablesOf(text, folded, { start, end }));
  }
  const hashes = Uint32Array.from(shingles).sort();
  return { size: hashes.length, hashes: hashes.slice(0, MOST_HASHES) };
}

/** What is read of a sentence: for each syllable a hash of its letters, and whether it makes a shingle that holds it specific. */
interface Syllable {
  readonly hash: number;
  readonly isFigure: boolean;
  readonly isCapital: boolean;
}

/** A sentence of fewer syllables is one shingle. */
function addShingles(shingles: Set<number>, syllables: readonly Syllable[]): void {
  const length = Math.min(SHINGLE, syllables.length);
  if (length === 0) return;
  for (let first = 0; first + length <= syllables.length; first += 1) {
    let hash = length;
    let isSpecific = false;
    let isAfterCapital = false;
    for (let at = first; at < first + length; at += 1) {
      const syllable = syllables[at];
      if (!syllable) break;
      hash = Math.imul(hash, 31) + syllable.hash;
      isSpecific ||= syllable.isFigure || (isAfterCapital && syllable.isCapital);
      isAfterCapital = syllable.isCapital;
    }
    shingles.add(((mixed(hash) & ~1) | (isSpecific ? 1 : 0)) >>> 0);
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

/** Shingles by which articles that may be copies are looked up. */
const KEYS = 24;

/**
 * The least hashes of a sketch, which are the same in most copies: of a text cut to a third, all 24 differ from those of the whole once in
 * some ten thousand times.
 */
export function lookupKeys({ size, hashes }: Sketch): number[] {
  return size < LEAST_SIZE ? [] : Array.from(hashes.subarray(0, KEYS));
}

/** Texts of fewer shingles, two sentences, say too little to be known again: `Mời quý vị theo dõi video` is no article. */
export const LEAST_SIZE = 30;

/** A sketch as a text: base64 of its size and hashes, each in four bytes, the least first. */
export function packSketch({ size, hashes }: Sketch): string {
  const bytes = Buffer.alloc(4 * (hashes.length + 1));
  bytes.writeUInt32LE(size, 0);
  hashes.forEach((hash, at) => {
    bytes.writeUInt32LE(hash, 4 * (at + 1));
  });
  return bytes.toString('base64');
}

/** The sketch that was packed. */
export function unpackSketch(packed: string): Sketch {
  const bytes = Buffer.from(packed, 'base64');
  const hashes = new Uint32Array(bytes.length / 4 - 1);
  for (let at = 0; at < hashes.length; at += 1) hashes[at] = bytes.readUInt32LE(4 * (at + 1));
  return { size: bytes.readUInt32LE(0), hashes };
}
