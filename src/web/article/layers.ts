import type { Span } from '../../model/span.ts';

/** Something found in the text that the page marks. */
export interface Layer extends Span {
  /** Also the CSS class. */
  readonly kind: 'speech' | 'citation' | 'official';
  /** Where a click leads inside the app; null for none. */
  readonly to: string | null;
  /** What is said of it on hover. */
  readonly title: string;
}

/** A piece of text, or a layer with what lies inside it. */
export type Piece = string | { readonly layer: Layer; readonly inside: readonly Piece[] };

/**
 * Lays marks over a part of a text as nested pieces, the outer ones first. A mark that crosses the end of an outer one, or
 * of the part, is cut there, so that the pieces, put together, are the part again.
 *
 * @param part which range of `text`; layers are offsets into `text`
 */
export function nest(text: string, part: Span, layers: readonly Layer[]): readonly Piece[] {
  const within = layers
    .filter((layer) => layer.start < part.end && layer.end > part.start && layer.end > layer.start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let next = 0;
  const fill = ({ start, end }: Span): Piece[] => {
    const pieces: Piece[] = [];
    let at = start;
    for (let layer = within[next]; layer && layer.start < end; layer = within[next]) {
      next += 1;
      const from = Math.max(layer.start, at);
      const to = Math.min(layer.end, end);
      if (from >= to) continue;
      if (from > at) pieces.push(text.slice(at, from));
      pieces.push({ layer, inside: fill({ start: from, end: to }) });
      at = to;
    }
    if (at < end) pieces.push(text.slice(at, end));
    return pieces;
  };
  return fill(part);
}
