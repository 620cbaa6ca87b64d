import { isSpelledInVietnamese } from '../vietnameseSyllable.ts';
import { misreadingOf } from './mend.ts';
import { readTcvn3 } from './tcvn3.ts';
import { readVni } from './vni.ts';

/** Charsets that fonts of files have: letters of theirs come out as Latin ones. */
export type OldCharset = 'tcvn3' | 'vni';

/** A word in which a hyphen may be a letter. */
const HYPHENED = /[\p{L}\p{M}¡-ÿ]*-[\p{L}\p{M}¡-ÿ-]*/gu;

/**
 * The charset that a font has by the words of the text set in it; null where they are read rightly as they are.
 *
 * @param options.isLikely whether another font of the same file surely has one: then less is asked
 */
export function fontCharsetOf(text: string, options: { readonly isLikely?: boolean } = {}): OldCharset | null {
  const misreading = misreadingOf(withLostLetters(text), options.isLikely ?? false);
  return misreading === 'tcvn3' || misreading === 'vni' ? misreading : null;
}

/**
 * Reads a text of such a font.
 *
 * @example
 * readFont('Thñ t-íng ChÝnh phñ', 'tcvn3') // 'Thủ tướng Chính phủ'
 */
export function readFont(text: string, charset: OldCharset): string {
  return charset === 'vni' ? readVni(text) : readTcvn3(withLostLetters(text));
}

/**
 * What the encoding of PDF fonts (ISO 32000-1, annex D.2) makes other signs of: the `ư` of TCVN3, byte AD, is a hyphen there, so where a word
 * is spelled with that letter it is one; its `à`, byte B5, is a mu, which comes out as the Greek letter.
 */
function withLostLetters(text: string): string {
  return text.replaceAll('\u03bc', '\u00b5').replace(HYPHENED, (word) => {
    const meant = word.replaceAll('-', '\u00ad');
    return word.length > 1 && isSpelledInVietnamese(readTcvn3(meant)) ? meant : word;
  });
}
