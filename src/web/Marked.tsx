import type { Snippet } from '../store/store.ts';

/** A piece of text with what matched set off. */
export function Marked({ text, marks }: Snippet) {
  const pieces = [];
  let at = 0;
  for (const { start, end } of marks) {
    pieces.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <>
      {pieces}
      {text.slice(at)}
    </>
  );
}
