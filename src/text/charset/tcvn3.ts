import iconv from 'iconv-lite';
import { isSpelledInVietnamese } from '../vietnameseSyllable.ts';
import { latinByte } from './latin.ts';

/** TCVN 5712: 0x80 to 0x9F and some controls are capitals in the full charset; the fonts (ABC) have the signs of windows-1252 there. */
const LETTERS = Array.from({ length: 256 }, (_, byte) => iconv.decode(Buffer.of(byte), 'tcvn'));

const [FIRST_SIGN, LAST_SIGN] = [0x80, 0x9f];
/** Quotation marks, dashes and the ellipsis of windows-1252, which stand alone or at a word far more often than the capitals in their place. */
const PUNCTUATION = /[‚„…‹‘’“”•–—›]/;
/** A word with what stands at it, whose signs may be letters. */
const WORD = /[^\s!-@[-`{-~]{1,40}/gu;
const EDGES = /^[‚„…‹‘’“”•–—›]+|[‚„…‹‘’“”•–—›]+$/g;

/**
 * Reads TCVN3 (ABC) text whose bytes were read as windows-1252, with `ư` as the soft hyphen U+00AD. Capitals with tones, which the charset
 * has none of, are those of words in capitals; see `raiseCapitals`. NFC.
 *
 * @example
 * readTcvn3('ñy ban nh©n d©n') // 'ủy ban nhân dân'
 */
export function readTcvn3(latin: string): string {
  return raiseCapitals(latin.replace(WORD, readWord).normalize('NFC'));
}

function readWord(word: string): string {
  let signs = false;
  let read = '';
  let withoutSigns = '';
  for (const sign of word) {
    const byte = latinByte(sign) ?? -1;
    const isSign = byte >= FIRST_SIGN && byte <= LAST_SIGN;
    signs ||= isSign;
    const letter = LETTERS[byte] ?? sign;
    read += letter;
    withoutSigns += isSign ? sign : letter;
  }
  if (!signs) return read;
  const core = word.replace(EDGES, '');
  if (core === '' && PUNCTUATION.test(word)) return word;
  return isSpelledInVietnamese(read) ? read : withoutSigns;
}

/** Words of one line with one blank between: only among such neighbours a short word takes their capitals. */
const WORDS_IN_A_ROW = /(?<!\p{L})\p{L}+(?: \p{L}+)*(?!\p{L})/gu;
const PLAIN_SMALL = /[a-z]/;
const PLAIN_CAPITALS = /^[A-Z]+$/;

/**
 * TCVN3 has no capitals with tones; its fonts of capitals (`.VnTimeH`) show the small letters large. `CộNG HòA Xã HộI` was printed
 * `CỘNG HÒA XÃ HỘI`: a word with a plain capital behind its first letter and no plain small letter is all capitals, and so is one without
 * plain small letters beside such a word.
 */
function raiseCapitals(text: string): string {
  return text.replace(WORDS_IN_A_ROW, (row) => {
    const words = row.split(' ');
    const shouted = words.map(isShouted);
    if (!shouted.includes(true)) return row;
    const inCapitals = (i: number) => shouted[i] ?? true;
    const isBeside = (i: number) =>
      (shouted[i - 1] || shouted[i + 1]) &&
      [i - 1, i + 1].every((at) => inCapitals(at) || PLAIN_CAPITALS.test(words[at] ?? ''));
    return words
      .map((word, i) => (shouted[i] || (isBeside(i) && !PLAIN_SMALL.test(word)) ? word.toUpperCase() : word))
      .join(' ');
  });
}

/** `CộNG`, `ủY`: a plain capital behind the first letter, small letters, but none that is plain. */
function isShouted(word: string): boolean {
  return !PLAIN_SMALL.test(word) && /^\p{L}+[A-Z]/u.test(word) && /\p{Ll}/u.test(word);
}
