/** Offsets of things in a text, in order: `[start, end)` in UTF-16 units. */
export type Offsets = readonly (readonly [number, number])[];

/**
 * The digits of Base64 VLQ, the way in which source maps write numbers: five bits a digit, the lowest first, and a sixth that says that
 * more follow; the lowest bit of a number is its sign.
 */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const BITS = 5;
const MORE = 1 << BITS;
const VALUES = new Map([...DIGITS].map((digit, value) => [digit.charCodeAt(0), value]));
const CODES = Uint8Array.from(DIGITS, (digit) => digit.charCodeAt(0));

/** Numbers have at most seven digits, and each pair two numbers. */
const MOST_DIGITS_OF_PAIR = 14;

/**
 * Offsets as one short text: of each pair how far its start is behind the end of the one before, and how long it is. The words of an
 * article so take a fifth of the room, and of the time, that their numbers as JSON take.
 *
 * @example
 * packOffsets([[0, 10], [11, 13]]) // 'AUCE'
 */
export function packOffsets(offsets: Offsets): string {
  const digits = Buffer.allocUnsafe(offsets.length * MOST_DIGITS_OF_PAIR);
  let length = 0;
  let last = 0;
  for (const [start, end] of offsets) {
    length = writeNumber(digits, length, start - last);
    length = writeNumber(digits, length, end - start);
    last = end;
  }
  return digits.toString('latin1', 0, length);
}

/** The offsets that `packOffsets` made a text of. */
export function unpackOffsets(packed: string): [number, number][] {
  const offsets: [number, number][] = [];
  let last = 0;
  let start: number | null = null;
  for (let at = 0; at < packed.length; ) {
    let value = 0;
    let digit: number;
    let shift = 0;
    do {
      digit = VALUES.get(packed.charCodeAt(at++)) ?? 0;
      value |= (digit & (MORE - 1)) << shift;
      shift += BITS;
    } while (digit & MORE);
    last += value & 1 ? -(value >>> 1) : value >>> 1;
    if (start === null) start = last;
    else {
      offsets.push([start, last]);
      start = null;
    }
  }
  return offsets;
}

function writeNumber(digits: Buffer, length: number, number: number): number {
  let rest = number < 0 ? (-number << 1) | 1 : number << 1;
  let at = length;
  do {
    const low = rest & (MORE - 1);
    rest >>>= BITS;
    digits[at++] = CODES[rest > 0 ? low | MORE : low] ?? 0;
  } while (rest > 0);
  return at;
}
