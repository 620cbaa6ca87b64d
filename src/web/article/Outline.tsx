import type { PaperView, PassageSection } from '../../model/paper.ts';
import { day } from '../day.ts';

const MOST_CHARS = 50;

/** How a paper is built, each part a link to where it stands in the text beside it. */
export function Outline({ paper: { effect, parts, annexes } }: { readonly paper: PaperView }) {
  if (parts.length + annexes.length === 0) return null;
  return (
    <nav className="outline" aria-label="Bố cục">
      <h2>Bố cục</h2>
      {effect?.on && <p className="note">Có hiệu lực từ {day(effect.on)}</p>}
      <Parts parts={parts} />
      <ul>
        {annexes.map(({ anchor, label, title, parts: inside }) => (
          <li key={anchor}>
            <a href={`#${anchor}`}>{label}</a> {title}
            <Parts parts={inside} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Parts({ parts }: { readonly parts: readonly PassageSection[] }) {
  // Dashes have neither name nor number to be found by.
  const named = parts.filter(({ kind }) => kind !== 'ý');
  if (named.length === 0) return null;
  return (
    <ul>
      {named.map(({ anchor, label, heading, text, parts: inside }) => (
        <li key={anchor}>
          <a href={`#${anchor}`}>{label}</a> {heading ?? opening(text.slice(label.length))}
          <Parts parts={inside} />
        </li>
      ))}
    </ul>
  );
}

/** The first words of a part that has no heading. */
function opening(text: string): string {
  const words = text.replace(/^[\s.:)/–-]+/u, '').split('\n', 1)[0] ?? '';
  return words.length <= MOST_CHARS ? words : `${words.slice(0, words.lastIndexOf(' ', MOST_CHARS))}…`;
}

/** The anchors of a paper's parts, by where each begins in the text; where two begin in one place, that of the outer one. */
export function anchorsOf({ parts, annexes }: PaperView): ReadonlyMap<number, string> {
  const anchors = new Map<number, string>();
  const add = (start: number, anchor: string) => anchors.has(start) || anchors.set(start, anchor);
  const addAll = (sections: readonly PassageSection[]) => {
    for (const { start, anchor, parts: inside } of sections) {
      add(start, anchor);
      addAll(inside);
    }
  };
  addAll(parts);
  for (const annex of annexes) {
    add(annex.start, annex.anchor);
    addAll(annex.parts);
  }
  return anchors;
}
