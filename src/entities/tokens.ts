import { modernToneOfWord } from '../text/modernTone.ts';

/**
 * What stands between a token and the one before it: nothing or blanks on one line (`space`), `.` (`TP.HCM`, `TP. Vinh`),
 * a joiner (`NN&PTNT`, `GD - ĐT`), a comma, or anything else, a line end among it (`break`).
 */
export type Gap = 'space' | 'dot' | 'dot space' | 'join' | 'comma' | 'break';

/** A run of letters and digits. `start`/`end` are UTF-16 offsets into the text it was read from. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Lower-cased, tone mark in its new place (`uỷ` and `ủy` are one); empty for runs too long to be a syllable. */
  readonly key: string;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  readonly number: boolean;
  readonly gap: Gap;
  /** Stands in a line written in capitals throughout, where a capital says nothing. */
  readonly shouted: boolean;
}

/** Longest run that can be a syllable, an abbreviation or a foreign word of a name. */
const MAX_TOKEN = 24;

/** `R'Lấp` and `Đăk` are one token each. */
const TOKEN = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;
const CAPITAL = /^\p{Lu}/u;
const DIGITS = /^\d+$/;
const SPACE = /^[ \t\u00a0]{0,4}$/;
const JOIN = /^[ \t\u00a0]{0,2}[-–&/][ \t\u00a0]{0,2}$/;
const COMMA = /^[ \t\u00a0]?,[ \t\u00a0]{0,2}$/;
/** The longest gap that can be of a named kind; longer ones are breaks and are not looked into. */
const MAX_GAP = 6;

/** Share of capital letters above which a line counts as written in capitals. */
const SHOUTED_SHARE = 0.7;

/** Splits a text into tokens, in order. Linear in the length of the text. */
export function readTokens(text: string): Token[] {
  const tokens: { -readonly [K in keyof Token]: Token[K] }[] = [];
  let line = { first: 0, letters: 0, capitals: 0 };
  let last = 0;
  const closeLine = () => {
    const count = tokens.length - line.first;
    if (count >= 3 && line.capitals > SHOUTED_SHARE * line.letters) {
      for (let i = line.first; i < tokens.length; i += 1) {
        const token = tokens[i];
        if (token) token.shouted = true;
      }
    }
    line = { first: tokens.length, letters: 0, capitals: 0 };
  };
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index;
    const end = start + match[0].length;
    const between = start - last > MAX_GAP ? null : text.slice(last, start);
    if (tokens.length > 0 && (between ?? text.slice(last, start)).includes('\n')) closeLine();
    const long = match[0].length > MAX_TOKEN;
    const key = long ? '' : toneKey(match[0]);
    const number = !long && DIGITS.test(match[0]);
    if (!long && !number) {
      line.letters += key.length;
      line.capitals += capitalCount(match[0]);
    }
    const gap = tokens.length === 0 || between === null ? 'break' : gapKind(between);
    tokens.push({ start, end, key, capital: CAPITAL.test(match[0]), number, gap, shouted: false });
    last = end;
  }
  closeLine();
  return tokens;
}

function gapKind(between: string): Gap {
  if (between === ' ') return 'space';
  if (SPACE.test(between)) return 'space';
  if (between === '.') return 'dot';
  if (/^\.[ \u00a0]$/.test(between)) return 'dot space';
  if (JOIN.test(between)) return 'join';
  if (COMMA.test(between)) return 'comma';
  return 'break';
}

function capitalCount(word: string): number {
  if (word === word.toLowerCase()) return 0;
  let count = 0;
  for (const letter of word) if (letter !== letter.toLowerCase()) count += 1;
  return count;
}

/** A word lower-cased with the tone mark in its new place: `Uỷ` -> `ủy`, `HOÀ` -> `hòa`. For comparison only. */
export function toneKey(word: string): string {
  return modernToneOfWord(word.toLowerCase());
}
