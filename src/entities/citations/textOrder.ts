import type { Span } from '../../model/span.ts';
import { firstIndex } from '../../text/firstIndex.ts';

/** Index of the last span that ends at or before `offset`, -1 where there is none. The spans are in order and do not overlap. */
export function lastBefore(spans: readonly Span[], offset: number): number {
  return firstIndex(spans, ({ end }) => end > offset) - 1;
}

/** The sentence that holds `offset`, or the whole text's bounds cut to what lies round it where none does. */
export function sentenceAt(sentences: readonly Span[], offset: number, length: number): Span {
  const before = lastBefore(sentences, offset);
  const holding = sentences[before + 1];
  if (holding !== undefined && holding.start <= offset) return holding;
  return { start: sentences[before]?.end ?? 0, end: holding?.start ?? length };
}

/** Index of the first span that starts at or after `offset`; the length of the list where there is none. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  return firstIndex(spans, ({ start }) => start >= offset);
}
