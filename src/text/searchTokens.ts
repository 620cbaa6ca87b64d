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

/** A text and the two forms it is searched by, all of one length. */
export interface SearchableText {
  readonly text: string;
  readonly exact: string;
  readonly folded: string;
}

/** Makes both forms of a whole text at once: for each word anew it takes five times as long. */
export function searchable(text: string): SearchableText {
  const lower = text.toLowerCase();
  const exact = modernTone(lower.length === text.length ? lower : text);
  return { text, exact, folded: fold(exact) };
}

const PART = /T\.Ư|[\p{L}\p{M}\p{N}]{1,256}/gu;

/** `TW`, `TƯ` and `T.Ư` in the number of a document are one organ, the Party's centre; `TU` is another, a province's committee. */
const CENTRE = /^(?:tư|t\.ư|tw)$/i;
const CENTRE_IN_CAPITALS = /^T\.?Ư$/;

/**
 * The searchable parts of one word or protected token, in order: its syllables; for `6-1-2012` or `TP.HCM` the parts between the signs;
 * for the number of a document its parts and then the number as one term, so that `15-NQ/TW`, `15 NQ TW` and `15-nq/tư` all find it.
 *
 * The one term is joined by `_` (`15_nq_tw`): the only sign that both stores keep inside a term.
 *
 * @example
 * searchTokens(searchable('15-NQ/TƯ'), { start: 0, end: 8 }).map((token) => token.exact) // ['15', 'nq', 'tw', '15_nq_tw']
 */
export function searchTokens(whole: SearchableText, span: Span): SearchToken[] {
  const surface = whole.text.slice(span.start, span.end);
  const isNumber = isDocumentNumber(surface) || isDocumentNumber(surface.toUpperCase());
  const parts: SearchToken[] = [];
  for (const match of surface.matchAll(PART)) {
    const start = span.start + match.index;
    const end = start + match[0].length;
    const isCentre = (isNumber ? CENTRE : CENTRE_IN_CAPITALS).test(match[0]);
    const exact = isCentre ? 'tw' : whole.exact.slice(start, end);
    parts.push({ start, end, exact, folded: isCentre ? 'tw' : whole.folded.slice(start, end) });
  }
  if (!isNumber) return parts;
  const exact = parts.map((part) => part.exact).join('_');
  const folded = parts.map((part) => part.folded).join('_');
  return [...parts, { ...span, exact, folded }];
}

/** The searchable parts of a text that was not cut into words: the same tokens in the same order as those of its words. */
export function textTokens(text: string): SearchToken[] {
  const whole = searchable(text);
  const tokens: SearchToken[] = [];
  let from = 0;
  for (const { start, end } of protectedTokens(text)) {
    for (const token of searchTokens(whole, { start: from, end: start })) tokens.push(token);
    for (const token of searchTokens(whole, { start, end })) tokens.push(token);
    from = end;
  }
  for (const token of searchTokens(whole, { start: from, end: text.length })) tokens.push(token);
  return tokens;
}
