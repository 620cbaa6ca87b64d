import type { Block } from './blocks.ts';
import { isTextElement } from './furniture.ts';
import { massByElement, type Role } from './roles.ts';
import type { PageTree } from './tree.ts';

/** The walk goes down while one child holds at least this share of the text. */
const DESCEND_SHARE = 0.75;
/** Inside an element that is called an article's body only this share leads further down. */
const DESCEND_SHARE_INSIDE_NAMED = 0.9;
/** An element called like an article's body is believed when it holds this share of the text. */
const NAMED_SHARE = 0.45;
/** Less text than this in paragraphs is no article. */
const MIN_ARTICLE_CHARS = 80;
/** Less text than this under a headline is a notice (`Trang không tồn tại.`). */
const MIN_SHORT_CHARS = 60;

/** An article of one long paragraph is the element around it, so that the headings beside it are seen. */
const LEAVES = new Set(['p', 'li', 'ul', 'ol', 'td', 'tr', 'blockquote']);

/**
 * Finds the element that holds the article, by its index: where the text in paragraphs with few links is densest,
 * furniture left out. Null where the page has no such text.
 */
export function findBody(tree: PageTree, blocks: readonly Block[], roles: readonly Role[]): number | null {
  const mass = massByElement(tree, blocks, (element) => roles[element] === 'text');
  if ((mass[0] ?? 0) < MIN_ARTICLE_CHARS) return findShort(tree, blocks, roles);
  const named = findNamed(tree, mass, roles);
  return named === null
    ? descend(tree, mass, 0, DESCEND_SHARE)
    : descend(tree, mass, named, DESCEND_SHARE_INSIDE_NAMED);
}

/** A few lines of news: the innermost element that holds all `<p>` with a full stop, beside a headline or called an article. */
function findShort(tree: PageTree, blocks: readonly Block[], roles: readonly Role[]): number | null {
  const lines = blocks.filter(
    ({ at, tag, text, linkChars }) => tag === 'p' && roles[at] === 'text' && linkChars === 0 && /[.!?…”"]$/u.test(text),
  );
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return null;
  let root = tree.elements[first.at]?.parent ?? -1;
  while (root > 0 && (tree.elements[root]?.end ?? 0) <= last.at) root = tree.elements[root]?.parent ?? -1;
  const names = tree.elements[root]?.names ?? '';
  const isCalledArticle = tree.elements[root]?.tag === 'article' || isTextElement(names);
  const chars = lines.reduce((sum, { text }) => sum + text.length, 0);
  const hasHeadline = tree.elements.some(({ tag }) => tag === 'h1');
  return isCalledArticle || (hasHeadline && chars >= MIN_SHORT_CHARS) ? Math.max(root, 0) : null;
}

function findNamed(tree: PageTree, mass: readonly number[], roles: readonly Role[]): number | null {
  let innermost: number | null = null;
  for (const [i, element] of tree.elements.entries()) {
    if (roles[i] !== 'text' || (element.tag !== 'article' && !isTextElement(element.names))) continue;
    // Inside one so called, another must hold nearly all of it: telegraph.co.uk calls each part of a body `articleBodyText`.
    const share =
      innermost === null ? (mass[0] ?? 0) * NAMED_SHARE : (mass[innermost] ?? 0) * DESCEND_SHARE_INSIDE_NAMED;
    if ((mass[i] ?? 0) >= share) innermost = i;
  }
  return innermost;
}

function descend(tree: PageTree, mass: readonly number[], from: number, share: number): number {
  let root = from;
  for (;;) {
    const heaviest = heaviestChild(tree, mass, root);
    if (heaviest === null || (mass[heaviest] ?? 0) < (mass[root] ?? 0) * share) return root;
    if (LEAVES.has(tree.elements[heaviest]?.tag ?? '')) return root;
    root = heaviest;
  }
}

function heaviestChild(tree: PageTree, mass: readonly number[], root: number): number | null {
  const end = tree.elements[root]?.end ?? 0;
  let heaviest: number | null = null;
  for (let child = root + 1; child < end; child = tree.elements[child]?.end ?? end) {
    if (heaviest === null || (mass[child] ?? 0) > (mass[heaviest] ?? 0)) heaviest = child;
  }
  return heaviest;
}
