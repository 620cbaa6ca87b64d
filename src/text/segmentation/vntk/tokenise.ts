import type { Span } from '../../../model/span.ts';

/** Longer runs are no language; V8 runs out of stack where a run of a megabyte is one match. */
const RUN = '{1,256}';

/** None, `á`, `à`, `ạ`, `ả`, `ã`. */
const TONE_MARKS = ['', '\u0301', '\u0300', '\u0323', '\u0309', '\u0303'];

/** vntk's letters and digits: those of Vietnamese in NFC, and of English. */
const LETTERS = `a-zA-Z0-9đĐ${['aăâ', 'eê', 'i', 'oôơ', 'uư', 'y'].map(withTones).join('')}`;
const CAPITALS = '[A-ZĐ]';

/** What vntk takes before all else. */
const ABBREVIATIONS_AND_ARROWS = [
  `${CAPITALS}${RUN}\\.`, // `TP.`
  'Tp\\.',
  'Mrs?\\.',
  'Ms\\.',
  'Dr\\.',
  'ThS\\.',
  '==>',
  '->',
  '\\.\\.\\.',
  '>>',
].join('|');

/** The forms of vntk's tokens, the first that fits wins. Letters of other alphabets stand alone, as signs do. */
const TOKEN = new RegExp(
  [
    ABBREVIATIONS_AND_ARROWS,
    `\\d{1,2}/\\d{1,2}(?:/\\d${RUN})?`, // `6/1/2012`
    `\\d{1,2}-\\d{1,2}(?:-\\d${RUN})?`, // `6-1`
    `\\d${RUN}(?:[.,_]\\d${RUN}){1,256}`, // `6.482,91`
    `[^${LETTERS}\\s]`,
    `[${LETTERS}]${RUN}`,
  ].join('|'),
  'g',
);

const BEGINS_OTHERWISE = new RegExp(`^(?:${ABBREVIATIONS_AND_ARROWS})`);

/**
 * The tokens of a sentence as vntk's `tokenizer()` makes them, odd as they are, since its model was learnt from them: every character that
 * is not a blank is in one. Its pattern for addresses takes exponential time where a text nearly is one; this one is linear.
 */
export function tokenise(sentence: string): Span[] {
  if (isAddress(sentence) && !BEGINS_OTHERWISE.test(sentence)) return [{ start: 0, end: sentence.length }];
  return Array.from(sentence.matchAll(TOKEN), ({ 0: token, index }) => ({ start: index, end: index + token.length }));
}

/** vntk takes for an address whatever consists of English letters and of signs that an address may have: `Covid-19`, `24h.com.vn`. */
function isAddress(sentence: string): boolean {
  for (let at = 0; at < sentence.length; at++) if (!IN_ADDRESSES.test(sentence.charAt(at))) return false;
  return sentence !== '';
}

const IN_ADDRESSES = /[a-z!$-_]/;

/** The letters without and with each of the five tone marks, small and capital. */
function withTones(letters: string): string {
  const marked = [...letters].flatMap((letter) => TONE_MARKS.map((mark) => letter + mark));
  const small = marked.join('').normalize('NFC');
  return small + small.toUpperCase();
}
