import type { Span } from '../model/span.ts';

/** A run of characters that no segmenter may cut, with whether it is the number of a document. */
export interface ProtectedToken extends Span {
  readonly kind: 'number' | 'address' | 'figure' | 'abbreviation' | 'compound';
}

const FREE_LEFT = String.raw`(?<![\p{L}\p{N}])`;
const FREE_RIGHT = String.raw`(?![\p{L}\p{N}])`;
const B = String.raw`[ \u00a0]?`;
const SEPARATOR = '[-–—/]';
/** Letters of a kind or an organ: `NQ`, `QĐi`, `CTr`, `TTg`, `UBTVQH14`, `T.Ư`, `X11`. */
const CODE = String.raw`(?:T\.Ư|\p{Lu}\p{L}{0,9}\p{N}{0,3})`;

/** `68/2020/NĐ-CP`, `05/NQ-TW`, `15-NQ/TƯ`, `85/2014/QH13`, `886/STNMT-KS`: no blanks. */
const GLUED_NUMBER = String.raw`\p{N}{1,5}(?:/\p{N}{4})?${SEPARATOR}${CODE}(?:${SEPARATOR}${CODE}){1,4}|\p{N}{1,5}/\p{N}{4}/${CODE}(?:${SEPARATOR}${CODE}){0,4}|\p{N}{1,5}/\p{Lu}{2}\p{L}{0,8}`;
/** `15 - NQ/TW`, `788- CT/QUTW`, `3553 / QĐ - UBND`: blanks round a separator, and a slash among them (`2020 - UBND` has none). */
const SPACED_NUMBER = String.raw`\p{N}{1,5}(?:${B}/${B}\p{N}{4})?(?:${B}[-–—]${B}${CODE}${B}/${B}${CODE}|${B}/${B}${CODE}${B}[-–—]${B}${CODE}(?:-${CODE}){0,3})`;
const NUMBER = `(?:${GLUED_NUMBER}|${SPACED_NUMBER})`;

const HOST = String.raw`(?:[\p{L}\p{N}][\p{L}\p{N}-]{0,62}\.){1,5}(?:vn|com|net|org|gov|edu|info|io|me|tv|asia|eu|uk|us|cn|jp|fr|de)`;
/** `https://...`, `www.gov.vn/tin`, `vnexpress.net`, `toasoan@bao.vn`; the stop of the sentence behind it is not taken. */
const ADDRESS = String.raw`(?:https?://|www\.)[^\s<>"“”]{1,2000}(?<![.,;:!?)])|[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}@${HOST}|${HOST}(?:/[^\s<>"“”]{1,2000}(?<![.,;:!?)]))?`;

/** `6.482,91`, `6-1-2012`, `5.000-6.000`, `30/11`, `51%`, `12h30`, `06:15`, and days with blanks (`5 - 5 - 2022`). */
const SPACED_DATE = String.raw`\p{N}{1,2} - \p{N}{1,2} - \p{N}{4}`;
const FIGURE = String.raw`${SPACED_DATE}|\p{N}{1,24}(?:[.,/:–-]\p{N}{1,24}){0,12}(?:%|h(?:\p{N}{2})?)?`;

/** `TP.HCM`, `T.Ư`, `PGS.TS`, `Th.S`, `Q.1`, `N.V.A`: capitals joined by stops. `hội.Văn` is two sentences. */
const ABBREVIATION = String.raw`(?:\p{Lu}{1,5}|Tp|Th|Ts)(?:\.(?:\p{Lu}{1,6}|\p{N}{1,3})(?!\p{L})){1,5}`;
/** `Covid-19`, `MiG-21`, `GD-ĐT`, `Ki-ép`, `U22`, `QĐ-TTg`, `B.1`. */
const COMPOUND = String.raw`\p{L}{1,12}(?:-[\p{L}\p{N}]{1,12}){1,5}|\p{L}{1,4}\p{N}{1,4}\p{L}{0,2}`;

const KINDS = ['number', 'address', 'figure', 'abbreviation', 'compound'] as const;

/** What every form begins with: a digit, or letters with a digit or a joining sign behind them. Most words have neither, and cost no more. */
const MAY_BEGIN = String.raw`(?=\p{N}|[\p{L}_%+]{1,64}[\p{N}\-–—./@:])`;

/** One pass, the first form that fits wins: a number before its digits, an address before its parts. */
const PROTECTED = new RegExp(
  `${FREE_LEFT}${MAY_BEGIN}(?:(${NUMBER})${FREE_RIGHT}|(${ADDRESS})${FREE_RIGHT}|(${FIGURE})${FREE_RIGHT}|(${ABBREVIATION})${FREE_RIGHT}|(${COMPOUND})${FREE_RIGHT})`,
  'gu',
);

/** Every form has one of these somewhere; most sentences have none, and need no closer look. */
const MAY_HOLD = /\p{N}|[-–—./@:]\S/u;

/**
 * Finds what must stay one word whatever a segmenter thinks: numbers of documents (with blanks round their hyphens), figures and
 * dates in digits, addresses of the net, abbreviations with stops, and compounds with a hyphen or digits.
 *
 * In order, without overlaps.
 *
 * @example
 * protectedTokens('Nghị quyết 15-NQ/TƯ ở TP.HCM') // spans of `15-NQ/TƯ` and `TP.HCM`
 */
export function protectedTokens(text: string): ProtectedToken[] {
  if (!MAY_HOLD.test(text)) return [];
  const tokens: ProtectedToken[] = [];
  for (const match of text.matchAll(PROTECTED)) {
    const kind = KINDS.find((_, i) => match[i + 1] !== undefined);
    if (kind) tokens.push({ start: match.index, end: match.index + match[0].length, kind });
  }
  return tokens;
}

/** Whether all of `surface` is one protected token. */
export function isProtected(surface: string): boolean {
  const [token] = protectedTokens(surface);
  return token?.start === 0 && token.end === surface.length;
}

const WHOLE_NUMBER = new RegExp(`^${NUMBER}$`, 'u');
const LONGEST_NUMBER = 80;

/** Whether all of `surface` is printed like the number of a document: `15-NQ/TW`, `68/2020/NĐ-CP`. */
export function isDocumentNumber(surface: string): boolean {
  return surface.length <= LONGEST_NUMBER && WHOLE_NUMBER.test(surface);
}
