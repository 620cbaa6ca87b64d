import { windowsSign } from './latin.ts';

/** The names of U+00A0 to U+00FF, in order: https://html.spec.whatwg.org/multipage/named-characters.html */
const LATIN_NAMES = `
  nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1
  ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc
  Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml
  aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave
  uacute ucirc uuml yacute thorn yuml
`
  .trim()
  .split(/\s+/);
const NAMED = new Map(LATIN_NAMES.map((name, i) => [name, String.fromCharCode(0xa0 + i)]));
/** What an escaped text has beside letters. */
const PLAIN_NAMED: Readonly<Record<string, string>> = {
  ...{ quot: '"', apos: "'", amp: '&', lt: '<', gt: '>', ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’' },
  ...{ ndash: '–', mdash: '—', hellip: '…', Scaron: 'Š', scaron: 'š' },
};

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]{2,8}\d{0,2}));/g;
const TWICE = /&amp;(#\d{1,7};|#[xX][\da-fA-F]{1,6};|[A-Za-z]{2,8}\d{0,2};)/g;
const LETTER = /[\p{L}\p{M}]/u;
const BEYOND_ASCII = /[^\p{ASCII}]/u;

/** What a character reference (`&#7871;`, `&#x1EBF;`, `&ecirc;`) stands for; those of 128 to 159 as browsers read them. Null for an unknown one. */
function referred(reference: string): string | null {
  const [, decimal, hex, name] = new RegExp(`^${REFERENCE.source}$`).exec(reference) ?? [];
  if (name !== undefined) return NAMED.get(name) ?? PLAIN_NAMED[name] ?? null;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  if (!(code > 0 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) return null;
  return code >= 0x80 && code <= 0x9f ? windowsSign(code) : String.fromCodePoint(code);
}

/** Whether the reference is of a letter beyond ASCII. */
const isLetter = (sign: string | null): boolean => sign !== null && LETTER.test(sign) && BEYOND_ASCII.test(sign);

/**
 * Markup that was escaped twice, once: `ki&amp;#7871;n` to `ki&#7871;n`. Only references to letters beyond ASCII are touched, and blanks and
 * quotation marks where the text has such letters: what a page on markup shows of it stays.
 */
export function escapedOnce(markup: string): string {
  if (!markup.includes('&amp;')) return markup;
  const hasLetters = [...markup.matchAll(TWICE)].some(([, reference]) => isLetter(referred(`&${reference}`)));
  if (!hasLetters) return markup;
  return markup.replace(TWICE, (escaped, reference: string) => {
    const sign = referred(`&${reference}`);
    return isLetter(sign) || (sign !== null && sign > '\u007F') || reference === 'quot;' ? `&${reference}` : escaped;
  });
}

/** A text without markup whose letters are written as references, with the letters; one without such letters stays as it is. */
export function withoutReferences(text: string): string {
  if (!text.includes('&')) return text;
  const hasLetters = [...text.matchAll(REFERENCE)].some(([reference]) => isLetter(referred(reference)));
  return hasLetters ? text.replace(REFERENCE, (reference) => referred(reference) ?? reference) : text;
}

/** Whether a reference inside or at a word stands for one of the bytes of a charset that fonts made. */
const OF_A_BYTE = /^[\u00A0-\u00FF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]$/;
const WORD_BEFORE = /[\p{L}\p{M}\u0080-\u00FF]$/u;
const WORD_BEHIND = /^(?:[\p{L}\p{M}\u0080-\u00FF]|&(?:#|[A-Z]))/iu;

/**
 * The signs of one byte that are written as references at a letter, as themselves: programs that took TCVN3 for Latin saved `ch&ntilde;` and
 * `t&shy;` (`chủ`, `tư`). A blank or a copyright sign between words stays a reference.
 */
export function withSignsOfBytes(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (reference, _decimal, _hex, _name, at: number) => {
    const sign = referred(reference);
    if (sign === null || !OF_A_BYTE.test(sign)) return reference;
    const before = text.slice(Math.max(0, at - 1), at);
    const isInside =
      WORD_BEFORE.test(before) ||
      before === ';' ||
      WORD_BEHIND.test(text.slice(at + reference.length, at + reference.length + 2));
    const isOfDoubled = sign === '\u00A0' ? /(?:Ã|áº|á»|Æ|Ä)$/.test(text.slice(Math.max(0, at - 2), at)) : isInside;
    return isOfDoubled ? sign : reference;
  });
}
