import { fold } from './fold.ts';

/** Initial consonants, longest first, in folded form (`đ` is `d`). */
const ONSET = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|b|c|d|g|h|k|l|m|n|p|r|s|t|v|x)?';
/** Vowels of a syllable in folded form: `nguyễn` has `uye`, `thuở` has `uo`, `khuỷu` has `uyu`. */
const NUCLEUS =
  '(?:uye|uya|uyu|uoi|uou|oai|oay|oao|oeo|ieu|yeu|uay|uao|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ye|a|e|i|o|u|y)';
const CODA = '(?:ch|ng|nh|c|m|n|p|t)?';

const SYLLABLE = new RegExp(`^${ONSET}${NUCLEUS}${CODA}$`);
const LONGEST_SYLLABLE = 7;

/**
 * Whether a run of letters can be a syllable of Vietnamese by its letters: `nghiêng` and `Văn` can, `Donald`, `NQ` and `George` can
 * not. Tone and vowel marks are not looked at.
 */
export function isVietnameseSyllable(letters: string): boolean {
  return letters.length <= LONGEST_SYLLABLE && SYLLABLE.test(fold(letters));
}
