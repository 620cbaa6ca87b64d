import { splitSentences } from '../../src/text/sentences.ts';
import { below, type Random } from '../search/random.ts';

/** What can be read of an article. */
export interface Text {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** What a paper does to an article that it takes over. */
export type Edit = (text: Text, random: Random) => Text;

const cut: Edit = ({ title, paragraphs }, random) => {
  const length = paragraphs.join('').length;
  const wanted = length * (0.45 + 0.4 * random());
  // From the end, as papers do, or here and there.
  const left = [...paragraphs];
  const isHere = below(random, 2) === 0;
  while (left.length > 1) {
    const at = isHere ? below(random, left.length) : left.length - 1;
    if (left.join('').length - (left[at]?.length ?? 0) < wanted) break;
    left.splice(at, 1);
  }
  return { title, paragraphs: left.length < paragraphs.length ? left : [firstHalf(left.join(' '))] };
};

/** Of a text of few paragraphs. */
function firstHalf(text: string): string {
  const sentences = splitSentences(text);
  return text.slice(0, sentences[Math.ceil(sentences.length / 2) - 1]?.end ?? text.length);
}

const retitled: Edit = ({ paragraphs }, random) => {
  const words = (paragraphs[below(random, paragraphs.length)] ?? '').split(' ');
  return { title: words.slice(0, 8 + below(random, 6)).join(' '), paragraphs };
};

const reordered: Edit = ({ title, paragraphs }, random) => {
  const [first = '', ...rest] = paragraphs;
  const shuffled = rest.map((paragraph) => [random(), paragraph] as const).sort(([a], [b]) => a - b);
  return { title, paragraphs: [...shuffled.map(([, paragraph]) => paragraph), first] };
};

/** One figure in three is another, one syllable in a hundred is spelled otherwise, and the reporter signs. */
const corrected: Edit = ({ title, paragraphs }, random) => ({
  title,
  paragraphs: [
    ...paragraphs.map((paragraph) =>
      paragraph
        .replace(/\d+/g, (figure) => (below(random, 3) === 0 ? String(Number(figure) + 1 + below(random, 9)) : figure))
        .replace(/\p{Ll}{2,}/gu, (syllable) => (below(random, 100) === 0 ? `${syllable}n` : syllable)),
    ),
    'Tin, ảnh: Phóng viên thường trú',
  ],
});

const exact: Edit = (text) => text;

const allAtOnce: Edit = (text, random) =>
  [cut, retitled, reordered, corrected].reduce((edited, edit) => edit(edited, random), text);

/** By their names. */
export const CHANGES: Readonly<Record<string, Edit>> = {
  exact,
  cut,
  're-titled': retitled,
  're-ordered': reordered,
  corrected,
  'all at once': allAtOnce,
};
