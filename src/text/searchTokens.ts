import type { Span } from '../model/span.ts';
import { fold } from './fold.ts';
import { modernTone } from './modernTone.ts';
import { isDocumentNumber, protectedTokens } from './protectedTokens.ts';

/** One position of the search index: what is written there, in the two forms it is searched by. */
export interface SearchToken extends Span {
  /** Lower-cased, tone marks in their newer place: `hòa`. */
  readonly exact: string;
  /** Without any marks: `hoa`. */
  readonly folded: string;
}

const PART = /T\.Ư|[\p{L}\p{M}\p{N}]+/gu;

/** `TW`, `TƯ` and `T.Ư` in the number of a document are one organ, the Party's centre; `TU` is another, a province's committee. */
const CENTRE = /^(?:tư|t\.ư|tw)$/;

/**
 * The searchable parts of one word or protected token, in order: its syllables; for `6-1-2012` or `TP.HCM` the parts between the signs;
 * for the number of a document its parts and then the number as one term, so that `15-NQ/TW`, `15 NQ TW` and `15-nq/tư` all find it.
 *
 * The one term is joined by `_` (`15_nq_tw`): the only sign that both stores keep inside a term.
 *
 * @param from offset of `surface` in its text; the spans of the tokens count from there
 * @example
 * searchTokens('15-NQ/TƯ', 0).map((token) => token.exact) // ['15', 'nq', 'tw', '15_nq_tw']
 */
export function searchTokens(surface: string, from: number): SearchToken[] {
  const isNumber = isDocumentNumber(surface) || isDocumentNumber(surface.toUpperCase());
  const parts: SearchToken[] = [];
  for (const match of surface.matchAll(PART)) {
    const start = from + match.index;
    parts.push({ start, end: start + match[0].length, ...formsOf(match[0], isNumber) });
  }
  if (!isNumber) return parts;
  return [
    ...parts,
    {
      start: from,
      end: from + surface.length,
      exact: parts.map((part) => part.exact).join('_'),
      folded: parts.map((part) => part.folded).join('_'),
    },
  ];
}

function formsOf(part: string, isInNumber: boolean): { exact: string; folded: string } {
  const lower = part.toLowerCase();
  if (CENTRE.test(lower) && (isInNumber || part === 'TƯ' || part === 'T.Ư')) return { exact: 'tw', folded: 'tw' };
  const exact = modernTone(lower.normalize('NFC'));
  return { exact, folded: fold(exact) };
}

/** The searchable parts of a text that was not cut into words: the same tokens in the same order as those of its words. */
export function textTokens(text: string): SearchToken[] {
  const tokens: SearchToken[] = [];
  let from = 0;
  for (const { start, end } of protectedTokens(text)) {
    for (const token of searchTokens(text.slice(from, start), from)) tokens.push(token);
    for (const token of searchTokens(text.slice(start, end), start)) tokens.push(token);
    from = end;
  }
  for (const token of searchTokens(text.slice(from), from)) tokens.push(token);
  return tokens;
}
