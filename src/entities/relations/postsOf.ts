import type { Official } from '../../model/official.ts';
import type { Span } from '../../model/span.ts';

/** A post stands at most so far from the name that it is given to, in UTF-16 units. */
const MAX_FROM_NAME = 400;

/** Where the posts of officials are written round the names that carry them, in text order, without overlap. */
export function postsOf(text: string, officials: readonly Official[]): Span[] {
  const spans: Span[] = [];
  for (const { start, end, posts } of officials) {
    const from = Math.max(0, start - MAX_FROM_NAME);
    const around = text.slice(from, end + MAX_FROM_NAME);
    for (const post of posts) {
      const at = nearest(around, post, start - from);
      if (at !== null) spans.push({ start: from + at, end: from + at + post.length });
    }
  }
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  return spans.filter(({ start }, index) => start >= (spans[index - 1]?.end ?? 0));
}

/** Of the places where some words stand, the one nearest to an offset. */
function nearest(text: string, words: string, offset: number): number | null {
  const before = text.lastIndexOf(words, offset);
  const after = text.indexOf(words, offset);
  if (before < 0 || after < 0) return before < 0 && after < 0 ? null : Math.max(before, after);
  return offset - before <= after - offset ? before : after;
}
