import type { Block } from './blocks.ts';
import { isTextElement } from './furniture.ts';
import type { PageTree } from './tree.ts';

/** A link that is a headline: shorter ones are buttons, tags and names. */
const MIN_HEADLINE_CHARS = 20;
const MIN_PARAGRAPH_CHARS = 60;
/** A teaser has one paragraph, two at most. */
const MAX_PARAGRAPHS = 2;
/** So far above its paragraph the frame of a teaser is looked for. */
const MAX_LEVELS = 5;
/** Fewer than this are pointers inside an article. */
const MIN_TEASERS = 4;
const MAX_TEASER_ELEMENTS = 80;

/**
 * The frames of other articles' teasers: elements that hold a headline that is a link and a paragraph or two, several of
 * them on the page. By index of the element.
 */
export function findTeasers(tree: PageTree, blocks: readonly Block[]): ReadonlySet<number> {
  const headlines = new Array<number>(tree.elements.length).fill(0);
  const paragraphs = new Array<number>(tree.elements.length).fill(0);
  const at: number[] = [];
  for (const { at: element, text, linkChars } of blocks) {
    if (element < 0) continue;
    const isLink = linkChars > text.length * 0.8;
    if (isLink && text.length >= MIN_HEADLINE_CHARS) headlines[element] = (headlines[element] ?? 0) + 1;
    if (isLink || text.length < MIN_PARAGRAPH_CHARS) continue;
    paragraphs[element] = (paragraphs[element] ?? 0) + 1;
    at.push(element);
  }
  for (let i = tree.elements.length - 1; i >= 0; i -= 1) {
    const parent = tree.elements[i]?.parent ?? -1;
    if (parent < 0) continue;
    headlines[parent] = (headlines[parent] ?? 0) + (headlines[i] ?? 0);
    paragraphs[parent] = (paragraphs[parent] ?? 0) + (paragraphs[i] ?? 0);
  }
  const teasers = new Set<number>();
  for (const element of at) {
    let frame = element;
    for (let level = 0; level < MAX_LEVELS && (paragraphs[frame] ?? 0) <= MAX_PARAGRAPHS && frame >= 0; level += 1) {
      if (isTitled(tree, frame)) break;
      if ((headlines[frame] ?? 0) > 0) {
        teasers.add(frame);
        break;
      }
      frame = tree.elements[frame]?.parent ?? -1;
    }
  }
  return teasers.size >= MIN_TEASERS ? teasers : new Set();
}

/** Whether the page's own headline stands in it: a short article with links around it is none. */
function isTitled(tree: PageTree, frame: number): boolean {
  const end = tree.elements[frame]?.end ?? 0;
  // A teaser has few elements, so the look inside is short.
  if (end - frame > MAX_TEASER_ELEMENTS) return true;
  for (let i = frame; i < end; i += 1)
    if (tree.elements[i]?.tag === 'h1' || isTextElement(tree.elements[i]?.names ?? '')) return true;
  return false;
}
