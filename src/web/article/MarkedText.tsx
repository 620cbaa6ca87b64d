import { Link } from 'react-router';
import type { Span } from '../../model/span.ts';
import { type Layer, nest, type Piece } from './layers.ts';

/** A paragraph with its marks. Each mark has an anchor (`#s120` for the speech at 120) that links can lead to. */
export function MarkedText({
  text,
  part,
  layers,
}: {
  readonly text: string;
  readonly part: Span;
  readonly layers: readonly Layer[];
}) {
  return <>{nest(text, part, layers).map(show)}</>;
}

function show(piece: Piece, index: number) {
  if (typeof piece === 'string') return piece;
  const { layer, inside } = piece;
  const content = inside.map(show);
  const key = `${layer.kind}${layer.start}.${index}`;
  const id = `${layer.kind.charAt(0)}${layer.start}`;
  if (!layer.to) {
    return (
      <span key={key} id={id} className={layer.kind} title={layer.title}>
        {content}
      </span>
    );
  }
  return (
    <Link key={key} id={id} className={layer.kind} title={layer.title} to={layer.to}>
      {content}
    </Link>
  );
}
