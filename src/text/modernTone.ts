/**
 * Where the tone mark moves in an open syllable that ends in `oa`, `oe`, `uy`: old `hoà`, `khoẻ`, `uỷ` are new `hòa`, `khỏe`, `ủy`.
 * `quý` stays: its `u` belongs to `qu`.
 */
const OLD_TO_NEW: Readonly<Record<string, string>> = {
  ...pairs('oa', 'òóỏõọ', 'àáảãạ'),
  ...pairs('oe', 'òóỏõọ', 'èéẻẽẹ'),
  ...pairs('uy', 'ùúủũụ', 'ỳýỷỹỵ'),
};

/** `oà`, `uỷ` ...: small letters in NFC. In front of them a `q` makes the one in `uỷ` another sound. */
export const OLD_ENDINGS: readonly string[] = Object.keys(OLD_TO_NEW);

const OLD_ENDING = /(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?![\p{L}\p{M}])/giu;

/**
 * The text with the tone marks of `hoà`, `khoẻ`, `uỷ` set as the newer orthography has them, `hòa`, `khỏe`, `ủy`, so that both spellings
 * are one term. Length and case stay; the text must be in NFC.
 *
 * @example
 * modernTone('Uỷ ban, quý, hoàn') // 'Ủy ban, quý, hoàn'
 */
export function modernTone(text: string): string {
  return text.replace(OLD_ENDING, (ending) => {
    const modern = OLD_TO_NEW[ending.toLowerCase()] ?? ending;
    const [first = '', second = ''] = modern;
    return cased(first, ending.charAt(0)) + cased(second, ending.charAt(1));
  });
}

/** The last letters of the syllables whose tone mark moved. Most words end otherwise and need no look. */
const MOVED = new Set('àáảãạèéẻẽẹỳýỷỹỵ');

/** `modernTone` of one word in small letters. */
export function modernToneOfWord(small: string): string {
  return MOVED.has(small.charAt(small.length - 1)) ? modernTone(small) : small;
}

function cased(letter: string, model: string): string {
  return model === model.toLowerCase() ? letter : letter.toUpperCase();
}

function pairs(plain: string, marksOnFirst: string, marksOnSecond: string): Record<string, string> {
  const [first = '', second = ''] = plain;
  const table: Record<string, string> = {};
  [...marksOnSecond].forEach((marked, tone) => {
    table[first + marked] = (marksOnFirst[tone] ?? first) + second;
  });
  return table;
}
