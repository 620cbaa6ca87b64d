import iconv from 'iconv-lite';

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** VNI's sign behind the base letter for each tone, alone and over a circumflex or a breve: sắc, huyền, hỏi, ngã, nặng. */
const TONE_ORDER = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];
const PLAIN_SIGNS = 'ùøûõï';
const CIRCUMFLEX_SIGNS = 'áàåãä';
const BREVE_SIGNS = 'éèúüë';
const VNI_SINGLES: Readonly<Record<string, string>> = { đ: 'ñ', í: 'í', ì: 'ì', ỉ: 'æ', ĩ: 'ó', ị: 'ò', ỵ: 'î' };

/** Vietnamese text as it was written before Unicode. Letters that a charset has none for must not be in it. */
export const ENCODERS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  /** Vowels with hat or horn are letters, tones are signs of their own behind them. */
  'windows-1258': (text) => {
    const signs = [...text].map((letter) => {
      const tone = letter.normalize('NFD').match(TONES)?.[0] ?? '';
      return letter.normalize('NFD').replace(TONES, '').normalize('NFC') + tone;
    });
    return iconv.encode(signs.join(''), 'windows1258');
  },
  tcvn3: (text) => iconv.encode(text, 'tcvn'),
  viscii: (text) => iconv.encode(text, 'viscii'),
  vni: (text) => iconv.encode([...text].map(vniLetter).join(''), 'windows1252'),
};

function vniLetter(letter: string): string {
  const small = letter.toLowerCase();
  const printed = VNI_SINGLES[small] ?? vniVowel(small.normalize('NFD'));
  return small === letter ? printed : printed.toUpperCase();
}

function vniVowel(decomposed: string): string {
  const tone = TONE_ORDER.indexOf(decomposed.match(TONES)?.[0] ?? '');
  const base = decomposed.charAt(0);
  if (decomposed.includes('\u0302')) return base + (tone === -1 ? 'â' : CIRCUMFLEX_SIGNS.charAt(tone));
  if (decomposed.includes('\u0306')) return base + (tone === -1 ? 'ê' : BREVE_SIGNS.charAt(tone));
  const vowel = decomposed.includes('\u031B') ? (base === 'o' ? 'ô' : 'ö') : base;
  return vowel + PLAIN_SIGNS.charAt(tone);
}
