import type { Span } from '../../model/span.ts';
import { firstIndex } from '../../text/firstIndex.ts';

/** Index of the first span that begins after an offset; the spans are ordered by start. */
export function firstAfter(spans: readonly Span[], offset: number): number {
  return firstIndex(spans, ({ start }) => start > offset);
}

/** The span that an offset lies in; the spans are in order and do not overlap. */
export function spanAround<Each extends Span>(spans: readonly Each[], offset: number): Each | null {
  const span = spans[firstAfter(spans, offset) - 1];
  return span && offset < span.end ? span : null;
}

/** The spans that lie inside another, in order; they do not overlap. */
export function spansWithin<Each extends Span>(spans: readonly Each[], { start, end }: Span): Each[] {
  const found: Each[] = [];
  for (let i = firstAfter(spans, start - 1); i < spans.length; i += 1) {
    const span = spans[i];
    if (!span || span.start >= end) break;
    if (span.end <= end) found.push(span);
  }
  return found;
}
