import { fold } from './fold.ts';

const ONSET = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x)?';
const CODA = '(?:ch|ng|nh|c|m|n|p|t)?';

/** Vowels of a syllable without its tone, longest first: `nguyễn` has `uyê`, `thuở` has `uơ`, `khuỷu` has `uyu`. */
const NUCLEUS =
  '(?:uyê|uya|uyu|iêu|yêu|uôi|ươi|ươu|oai|oay|oao|oeo|oeo|uây|uay|uao|ai|ao|au|âu|ay|ây|eo|êu|ia|iê|iu|yê|oa|oă|oe|oi|ôi|ơi|oo|ua|uâ|uă|uê|ui|uô|uơ|uy|ưa|ươ|ưi|ưu|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y)';
const FOLDED_NUCLEUS = fold(NUCLEUS);

const SPELLED = new RegExp(`^${ONSET}${NUCLEUS}${CODA}$`);
const SHAPED = new RegExp(`^${ONSET}${FOLDED_NUCLEUS}${CODA}$`);
const LONGEST_SYLLABLE = 7;

/** Sắc, huyền, hỏi, ngã, nặng as combining marks. */
const TONE = /[\u0301\u0300\u0309\u0303\u0323]/g;
const STOPPED = /(?:ch|c|p|t)$/;
/** A syllable that ends in a stop has the tone sắc or nặng only: `việt`, `pháp`. */
const TONES_OF_STOPPED = /[\u0301\u0323]/;

/**
 * Whether a run of letters can be a syllable of Vietnamese by its shape alone: `nghiêng`, `Văn` and `Nguyen` can, `Donald`, `NQ` and
 * `George` can not. Marks are not looked at.
 */
export function isVietnameseSyllable(letters: string): boolean {
  return letters.length <= LONGEST_SYLLABLE && SHAPED.test(fold(letters));
}

/**
 * Whether a run of letters is spelled as Vietnamese spells: the right marks on its vowels, one tone at most, and a tone that its ending
 * allows. `triệt` and `quyền` are, `triÖt` and `quyèt` are not.
 */
export function isSpelledInVietnamese(letters: string): boolean {
  if (letters.length > LONGEST_SYLLABLE) return false;
  const decomposed = letters.toLowerCase().normalize('NFD');
  const tones = decomposed.match(TONE) ?? [];
  const toneless = decomposed.replace(TONE, '').normalize('NFC');
  if (tones.length > 1 || !SPELLED.test(toneless)) return false;
  return !STOPPED.test(toneless) || (tones.length === 1 && TONES_OF_STOPPED.test(tones[0] ?? ''));
}
