/**
 * VNI-Windows: a font encoding of the 1990s that prints a Vietnamese letter as a base letter and a sign of Latin-1 behind it
 * (`Vieät` is `Việt`), with single signs for `đ`, `ơ`, `ư` and the forms of `i`. Pages in it declare windows-1252 or nothing.
 * Facts of the encoding as in the tables of the free keyboard programs xvnkb and UniKey.
 */

const [ACUTE, GRAVE, HOOK, TILDE, DOT] = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];
const [CIRCUMFLEX, BREVE] = ['\u0302', '\u0306'];

/** The sign behind a base letter -> the marks it stands for. */
const MARKS: Readonly<Record<string, string>> = {
  ...{ ù: ACUTE, ø: GRAVE, û: HOOK, õ: TILDE, ï: DOT },
  ...{
    â: CIRCUMFLEX,
    á: CIRCUMFLEX + ACUTE,
    à: CIRCUMFLEX + GRAVE,
    å: CIRCUMFLEX + HOOK,
    ã: CIRCUMFLEX + TILDE,
    ä: CIRCUMFLEX + DOT,
  },
  ...{ ê: BREVE, é: BREVE + ACUTE, è: BREVE + GRAVE, ú: BREVE + HOOK, ü: BREVE + TILDE, ë: BREVE + DOT },
};

/** Signs that are a letter of their own. */
const SINGLES: Readonly<Record<string, string>> = {
  ñ: 'đ',
  ô: 'ơ',
  ö: 'ư',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};

/** Tones stand behind any vowel, circumflexes behind `a`, `e`, `o`, breves behind `a`. */
const LETTER = /[aeouyôö][ùøûõï]|[aeo][âáàåãä]|a[êéèúüë]|[ñôöíìæóòî]/giu;

/**
 * Reads VNI text whose bytes were read as windows-1252, to NFC. Signs that make no Vietnamese letter stay.
 *
 * @example
 * readVni('Vieät Nam ñoåi môùi') // 'Việt Nam đổi mới'
 */
export function readVni(latin: string): string {
  const letters = latin.replace(LETTER, (printed) => {
    const [base = '', mark = ''] = printed;
    return single(base) + (MARKS[mark.toLowerCase()] ?? '');
  });
  return letters.normalize('NFC');
}

/** `ñ` -> `đ`, `Ñ` -> `Đ`, `a` -> `a`. */
function single(sign: string): string {
  const lower = sign.toLowerCase();
  const letter = SINGLES[lower] ?? lower;
  return sign === lower ? letter : letter.toUpperCase();
}
