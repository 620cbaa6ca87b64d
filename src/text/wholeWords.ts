import type { Span } from '../model/span.ts';
import { isProtected } from './protectedTokens.ts';

/**
 * Corrects words by what is known to be one thing: a person's name is one word, and no word reaches over the edge of a name or a body
 * (`Chủ tịch UBND | huyện Lê Chân`), but for protected tokens: the number `12/QĐ-UBND` stays whole. Linear in both.
 *
 * @param words in order, without overlaps; so must `names` be
 * @param bodies in any order
 */
export function wholeWords(
  text: string,
  words: readonly Span[],
  names: readonly Span[],
  bodies: readonly Span[],
): Span[] {
  const ofBodies = cutAt(text, words, bodies, (word) => !isProtected(text.slice(word.start, word.end)));
  const parts = cutAt(text, ofBodies, names, () => true);
  const whole: Span[] = [];
  let next = 0;
  for (const part of parts) {
    while ((names[next]?.end ?? Number.POSITIVE_INFINITY) <= part.start) next++;
    const name = names[next];
    if (!name || part.start < name.start) whole.push(part);
    else if (part.start === name.start) whole.push({ start: name.start, end: name.end });
  }
  return whole;
}

/** The words, parted where an edge of the things lies within one that may be parted. */
function cutAt(
  text: string,
  words: readonly Span[],
  things: readonly Span[],
  mayPart: (word: Span) => boolean,
): Span[] {
  const edges = things.flatMap(({ start, end }) => [start, end]).sort((a, b) => a - b);
  const parts: Span[] = [];
  let next = 0;
  for (const word of words) {
    const { start, end } = word;
    while ((edges[next] ?? Number.POSITIVE_INFINITY) <= start) next++;
    if ((edges[next] ?? Number.POSITIVE_INFINITY) >= end || !mayPart(word)) {
      parts.push(word);
      continue;
    }
    let from = start;
    for (let edge = edges[next]; edge !== undefined && edge < end; edge = edges[++next]) {
      if (edge > from) add(text, from, edge, parts);
      from = edge;
    }
    add(text, from, end, parts);
  }
  return parts;
}

/** Adds what stands between blanks and signs; nothing where there is nothing. */
function add(text: string, from: number, to: number, parts: Span[]): void {
  const part = text.slice(from, to);
  const start = part.search(/[\p{L}\p{M}\p{N}]/u);
  if (start !== -1) parts.push({ start: from + start, end: from + part.trimEnd().length });
}
