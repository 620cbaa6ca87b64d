import { decode } from '../../src/text/charset.ts';
import { ENCODERS } from './encode.ts';

/** Lengths at which charsets are told apart, in characters. */
export const LENGTHS = [20, 50, 200, 1_000] as const;

const LETTERS = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ';
const NO_LETTER_OF_ALL = new RegExp(`[^ -~${LETTERS}${LETTERS.toUpperCase()}]`, 'g');
const TYPED: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '…': '...',
};

/** A text as every charset can write it, on one line. */
export function encodable(text: string): string {
  const typed = text.normalize('NFC').replace(/[“”‘’–—…]/g, (sign) => TYPED[sign] ?? sign);
  return typed.replace(/\s+/g, ' ').replace(NO_LETTER_OF_ALL, '').trim();
}

/** `count` stretches of a text, each of 1,000 characters or up to its end, that begin at words spread evenly over it. */
export function stretches(text: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const from = text.indexOf(' ', Math.floor((i * text.length) / count)) + 1;
    return text.slice(from, from + 1_100);
  });
}

/** Share of texts that were read rightly, by charset and length of text. */
export type DetectionTable = Readonly<Record<string, Readonly<Record<number, number>>>>;

/**
 * Cuts texts to each length, encodes them in each charset, and reads them without any declaration and where windows-1252 is declared. A text
 * counts as read rightly when every letter is; one without a letter beyond ASCII tells nothing and is not asked.
 */
export function detectionTable(texts: readonly string[]): DetectionTable {
  const table: Record<string, Record<number, number>> = {};
  for (const [charset, encode] of Object.entries(ENCODERS)) {
    const row: Record<number, number> = {};
    for (const length of LENGTHS) {
      const cut = texts.flatMap((text) => piece(text, length) ?? []);
      const right = cut.filter((text) => readsAs(encode(text), text)).length;
      row[length] = cut.length === 0 ? 1 : right / cut.length;
    }
    table[charset] = row;
  }
  return table;
}

function readsAs(bytes: Uint8Array, text: string): boolean {
  return [null, 'text/html; charset=windows-1252'].every((contentType) => decode(bytes, { contentType }).text === text);
}

/** The first whole words of a text, as many as fit; null where it is shorter, or plain ASCII up to there. */
function piece(text: string, length: number): string | null {
  if (text.length < length) return null;
  const end = text.length === length ? length : text.lastIndexOf(' ', length);
  const cut = text.slice(0, end > 0 ? end : length).trim();
  return /[^\p{ASCII}]/u.test(cut) ? cut : null;
}
