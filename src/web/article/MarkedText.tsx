import { Link } from 'react-router';
import type { Span } from '../../model/span.ts';
import { type Layer, nest, type Piece } from './layers.ts';

/**
 * A paragraph with its marks. Each mark has an anchor (`s120` for the speech at 120) that links can lead to; the one that is sought
 * is set off.
 */
export function MarkedText({
  text,
  part,
  layers,
  sought,
}: {
  readonly text: string;
  readonly part: Span;
  readonly layers: readonly Layer[];
  readonly sought: string;
}) {
  const show = (piece: Piece, index: number) => {
    if (typeof piece === 'string') return piece;
    const { layer, inside } = piece;
    const id = `${layer.kind.charAt(0)}${layer.start}`;
    const shared = { id, className: id === sought ? `${layer.kind} sought` : layer.kind, title: layer.title };
    const key = `${id}.${index}`;
    const content = inside.map(show);
    return layer.to ? (
      <Link key={key} {...shared} to={layer.to}>
        {content}
      </Link>
    ) : (
      <span key={key} {...shared}>
        {content}
      </span>
    );
  };
  return <>{nest(text, part, layers).map(show)}</>;
}
