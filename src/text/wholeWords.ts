import type { Span } from '../model/span.ts';

/**
 * Corrects words by what is known to be one thing: a person's name is one word, and no word reaches over the edge of a name or a body
 * (`Chủ tịch UBND | huyện Lê Chân`). Linear in both.
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
  const edges = [...names, ...bodies].flatMap(({ start, end }) => [start, end]).sort((a, b) => a - b);
  const parts = cutAt(text, words, edges);
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

/** The words, parted where an edge lies within one. */
function cutAt(text: string, words: readonly Span[], edges: readonly number[]): Span[] {
  const parts: Span[] = [];
  let next = 0;
  for (const { start, end } of words) {
    while ((edges[next] ?? Number.POSITIVE_INFINITY) <= start) next++;
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
