import { isSpelledInVietnamese } from '../vietnameseSyllable.ts';
import { COMMON_SYLLABLES } from './commonSyllables.ts';

/**
 * A word of letters: no blanks, no signs or digits of ASCII, none of the quotation marks and dashes of the Windows charsets. One sign alone
 * (`©`) tells nothing.
 */
const WORD = /[^\s!-@[-`{-~\u2013\u2014\u2018\u2019\u201C\u201D\u2026«»₫]{2,40}/gu;
const BEYOND_ASCII = /[^\p{ASCII}]/u;

/**
 * What a word with letters beyond ASCII weighs: the logarithm of how much oftener it is met in Vietnamese than in a text of another
 * language. A common syllable by its rank (shares of syllables fall like `0.55 / (rank + 45) ** 1.12`, fitted to the counts of
 * `COMMON_SYLLABLES`), against e^-11 for any such word of another language; one that is spelled in Vietnamese but rare; one that is not.
 */
const COMMON = new Map(COMMON_SYLLABLES.map((syllable, rank) => [syllable, 11 + Math.log(0.55 / (rank + 45) ** 1.12)]));
const SPELLED = 0.4;
const NOT_SPELLED = -3;

export interface Evidence {
  /** How much speaks for it that the text is Vietnamese, rightly read: the logarithm of a ratio; 0 where no word has marks. */
  readonly weight: number;
  /** Words with letters beyond ASCII. */
  readonly marked: number;
  /** Those of them that are not spelled as Vietnamese spells. */
  readonly misspelled: number;
}

/** Weighs whether a text is Vietnamese whose letters were rightly read. Linear in its length. */
export function vietnameseEvidence(text: string): Evidence {
  let weight = 0;
  let marked = 0;
  let misspelled = 0;
  for (const [word] of text.matchAll(WORD)) {
    if (!BEYOND_ASCII.test(word)) continue;
    marked += 1;
    const of = syllableWeight(word);
    weight += of;
    if (of === NOT_SPELLED) misspelled += 1;
  }
  return { weight, marked, misspelled };
}

/** `HĐND`, `TƯ`: not spelled, but written. */
const ABBREVIATION = /^[A-ZĐƯ]{2,6}$/;

/** What one word weighs. */
export function syllableWeight(word: string): number {
  const common = COMMON.get(word.toLowerCase().normalize('NFC'));
  return common ?? (isSpelledInVietnamese(word) || ABBREVIATION.test(word) ? SPELLED : NOT_SPELLED);
}
