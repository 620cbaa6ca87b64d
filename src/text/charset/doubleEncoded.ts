import { HIGH_SIGNS, latinByte } from './latin.ts';
import { syllableWeight } from './vietnameseEvidence.ts';

/** A letter of UTF-8 whose two or three bytes were each read as a sign of windows-1252 or ISO 8859-1: `Ã¡` is `á`, `áº¿` is `ế`. */
const FOLLOWING = `[${HIGH_SIGNS}]`;
const DOUBLED = new RegExp(`[\u00C2-\u00DF]${FOLLOWING}|[\u00E0-\u00EF]${FOLLOWING}{2}`, 'g');
const HIGH_SIGN = new RegExp(`^${FOLLOWING}$`);
/** Letters with marks, punctuation, the đồng sign; what else two signs could mean was meant as two signs. */
const MEANT = /^(?:[\u00A0-\u024F\u1E00-\u1EFF\u2010-\u2026\u20AB]|\p{M})$/u;

/** The bytes that windows-1252 has no sign for, the no-break blank and the soft hyphen get lost: `á»` is then all that is left of `ề`. */
const REMAINS = /(\p{L}{0,7})(á»|áº|Ã|Ä)([\uFFFD?\u00A0 ]?)(\p{L}{0,6})/gu;
/** What each may have been: the letters whose last byte is 81, 8D, 8F, 90, 9D, A0 or AD. */
const LOST: Readonly<Record<string, string>> = { 'á»': 'ềọỏờửỐỠ', áº: 'ậẠ', Ã: 'àíÁÍÝ', Ä: 'Đ' };

/**
 * A text that was encoded in UTF-8 twice, encoded once; `Tiáº¿ng Viá»‡t` is `Tiếng Việt`. Where a byte was lost on the way the letter is the
 * one that makes a common syllable (`ngÆ°á»i` is `người`); where none does, what is left stays.
 */
export function encodedOnce(text: string): string {
  return withLostBytes(undoubled(text, MEANT));
}

/** A text that was encoded in UTF-8 three times, encoded once. */
export function encodedOnceOfThree(text: string): string {
  return encodedOnce(undoubled(text, HIGH_SIGN));
}

function undoubled(text: string, meant: RegExp): string {
  return text.replace(DOUBLED, (signs) => {
    const bytes = Uint8Array.from([...signs], (sign) => latinByte(sign) ?? 0);
    const letter = new TextDecoder().decode(bytes);
    return meant.test(letter) ? letter : signs;
  });
}

function withLostBytes(text: string): string {
  return text.replace(REMAINS, (all, before: string, remains: string, gap: string, behind: string) => {
    const isBlank = /\s/.test(gap);
    let best = { written: all, weight: 0 };
    const consider = (syllable: string, written: string) => {
      const weight = syllableWeight(syllable);
      if (weight > best.weight) best = { written, weight };
    };
    for (const letter of LOST[remains] ?? '') {
      consider(before + letter + behind, before + letter + behind);
      if (isBlank) consider(before + letter, `${before}${letter} ${behind}`);
    }
    return best.written;
  });
}
