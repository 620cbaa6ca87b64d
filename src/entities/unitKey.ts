import { remembered } from '../text/remembered.ts';
import { type Phrases, phrases } from './phrases.ts';
import { readTokens } from './tokens.ts';
import { UNIT_ABBREVIATIONS } from './vocabulary/unitAbbreviations.ts';

let table: Phrases<string> | null = null;

/**
 * The words by which two names of one body are equal: small letters, abbreviations written out, without `và` and `của`.
 * For comparison, never for display.
 *
 * @example
 * unitKey('UBND TP.HCM') === unitKey('Ủy ban nhân dân Thành phố Hồ Chí Minh'); // true
 */
export const unitKey = remembered((name) => {
  table ??= phrases(UNIT_ABBREVIATIONS, ['space', 'dot', 'dot space', 'join']);
  const tokens = readTokens(name);
  const words: string[] = [];
  for (let i = 0; i < tokens.length; ) {
    const match = table.longest(tokens, i);
    const word = match ? match.value : (tokens[i]?.key ?? '');
    if (word) words.push(word);
    i = match?.end ?? i + 1;
  }
  return words.join(' ');
});
