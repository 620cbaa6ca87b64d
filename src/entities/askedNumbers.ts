import { canonicalNumber, parseNumber } from './documentNumber.ts';
import { KIND_CODES, PARTY_ORGAN } from './vocabulary/documentCodes.ts';

/** `Nghị quyết số `, `NQ `: what people type before a number. */
const LEADING_WORDS = /^\D*(?=\d)/u;

/** Digits with a letter of their own (`34a`), the year, and the letters after them, whatever stands in between. */
const TYPED =
  /^(\d{1,6}(?:[a-zđ](?=[\s\-/.]))?)[\s\-/.]*(?:((?:19|20)\d\d)[\s\-/.]+)?(\p{L}[\p{L}\d]*(?:[\s\-/.]+\p{L}[\p{L}\d]*)?)$/iu;

/** Organs of the State that people type without anything before them: `68/2020/ndcp`. */
const STATE_ORGAN = /^(?:CP|TTG|UBND|H[ĐD]ND|UBTVQH\d*)$/u;

/** `nghi-quyet.15-nq-tw.2022-05-05`: the id of one document, no number. */
const ID = /^\p{L}[\p{L}\d-]*\.[\p{L}\d-]/u;

const MOST_LETTERS = 80;

/**
 * The canonical numbers that a number may mean as a person types it, in haste or from memory: with blanks, or nothing, in place of dash
 * and slash, and with or without the zero that fills one digit up to two (`5-CT/TW` is printed `05-CT/TW`). Upper-cased, as numbers are
 * compared; empty where none is typed, or one without a code, by which many documents may be meant.
 *
 * @example
 * askedNumbers('Nghị quyết số 15 nq tw') // ['15-NQ/TW']
 * askedNumbers('5ct/tw') // ['5-CT/TW', '05-CT/TW']
 * askedNumbers('68/2020/ndcp') // ['68/2020/NDCP', '68/2020/NĐ-CP']
 */
export function askedNumbers(typed: string): string[] {
  if (typed.length > MOST_LETTERS || ID.test(typed)) return [];
  const number = typed.normalize('NFC').trim().replace(LEADING_WORDS, '');
  const read = [canonicalNumber(number), withSeparators(number)].filter((each) => each !== null);
  const coded = read.filter((each) => parseNumber(each)?.organ != null || parseNumber(each)?.code != null);
  return [...new Set(coded.flatMap(paddings).map((each) => each.toUpperCase()))];
}

/** With the dash and the slash that belong there; null where the letters are no kind and organ. */
function withSeparators(number: string): string | null {
  const [, digits = '', year, letters = ''] = TYPED.exec(number) ?? [];
  const found = kindAndOrgan(letters);
  if (found === null) return null;
  const [kind, organ] = found;
  if (year !== undefined) return canonicalNumber(`${digits}/${year}/${kind}-${organ}`);
  return canonicalNumber(isParty(organ) ? `${digits}-${kind}/${organ}` : `${digits}/${kind}-${organ}`);
}

function kindAndOrgan(letters: string): readonly [string, string] | null {
  const [kind = '', organ] = letters.split(/[\s\-/.]+/u);
  if (organ !== undefined) return KIND_CODES[kind.toUpperCase()] === undefined ? null : [kind, organ];
  for (let end = Math.min(kind.length - 2, 5); end >= 2; end -= 1) {
    const [head, tail] = [kind.slice(0, end), kind.slice(end)];
    if (KIND_CODES[head.toUpperCase()] !== undefined && (isParty(tail) || STATE_ORGAN.test(tail.toUpperCase()))) {
      return [head, tail];
    }
  }
  return null;
}

const isParty = (organ: string): boolean => PARTY_ORGAN.test(organ.toUpperCase().replace(/TƯ$/u, 'TW'));

/** The number as typed, without zeros before it, and with one digit filled up to two. */
function paddings(number: string): string[] {
  const bare = number.replace(/^0+(?=\d)/u, '');
  return [number, bare, bare.replace(/^(?=\d(?!\d))/u, '0')];
}
