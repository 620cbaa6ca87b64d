const VOWELS = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];

const SMALL = [...VOWELS.flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC'))), 'đ'];

/** The 73 vowels with tones and `đ`, small and capital. */
export const VIETNAMESE_LETTERS: readonly string[] = [...SMALL, ...SMALL.map((letter) => letter.toUpperCase())];
