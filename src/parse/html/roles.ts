import type { Block } from './blocks.ts';
import { isCaption, isFurniture, isNeverArticle } from './furniture.ts';
import { findTeasers } from './teasers.ts';
import type { PageTree } from './tree.ts';

/** What an element's text is to the article. */
export type Role = 'text' | 'caption' | 'furniture';

/** A block shorter than this says nothing about where the article is. */
const MIN_PARAGRAPH_CHARS = 60;
/** Blocks in which links take more than this share are lists of other articles. */
const MAX_LINK_SHARE = 0.4;
/** One long block (terms of use) must not outweigh an article of short ones. */
const MAX_BLOCK_MASS = 800;
/** What holds this share of a page's text is no furniture, whatever it is called. */
const ARTICLE_SHARE = 0.5;
/** What holds this share of it is the page. */
const PAGE_SHARE = 0.85;
/** A table or a frame with a picture and so little text is the picture with its legend. */
const MAX_CAPTION_CHARS = 400;

/** Blocks of one element in a row: the lines of a text that is parted by `<br>` alone. */
interface Run {
  readonly at: number;
  readonly tag: string;
  readonly chars: number;
  readonly linkChars: number;
  /** Characters outside links, no more than `MAX_BLOCK_MASS` of any block. */
  readonly plainChars: number;
  /** Index after its last block. */
  readonly end: number;
}

function runAt(blocks: readonly Block[], start: number): Run {
  const first = blocks[start];
  let end = start;
  let chars = 0;
  let linkChars = 0;
  let plainChars = 0;
  for (let block = first; block !== undefined && block.at === first?.at; block = blocks[end]) {
    chars += block.text.length;
    linkChars += block.linkChars;
    plainChars += Math.min(block.text.length - block.linkChars, MAX_BLOCK_MASS);
    end += 1;
  }
  return { at: first?.at ?? -1, tag: first?.tag ?? '', chars, linkChars, plainChars, end };
}

/** What a run counts for as text of an article, in characters. */
function massOf({ tag, chars, linkChars, plainChars }: Run): number {
  if (chars < MIN_PARAGRAPH_CHARS || linkChars > chars * MAX_LINK_SHARE) return 0;
  const share = tag === 'li' || tag === 'td' || tag === 'dd' ? 0.5 : 1;
  return plainChars * share;
}

/** How much text of an article each element holds, in characters, over the blocks whose element is `counted`. Index 0 stands for the page. */
export function massByElement(
  tree: PageTree,
  blocks: readonly Block[],
  counted: (element: number) => boolean = () => true,
): number[] {
  const mass = new Array<number>(tree.elements.length).fill(0);
  for (let i = 0; i < blocks.length; ) {
    const run = runAt(blocks, i);
    if (run.at >= 0 && counted(run.at)) mass[run.at] = (mass[run.at] ?? 0) + massOf(run);
    i = run.end;
  }
  for (let i = tree.elements.length - 1; i > 0; i -= 1) {
    const parent = tree.elements[i]?.parent ?? 0;
    mass[parent] = (mass[parent] ?? 0) + (mass[i] ?? 0);
  }
  return mass;
}

/**
 * The role of each element by its tag and names; what lies inside furniture or a caption shares its role. With `root`, only
 * what lies inside that element is judged: a body that a site's selector names is text whatever stands around it.
 */
export function markRoles(tree: PageTree, blocks: readonly Block[], root = 0): Role[] {
  const mass = massByElement(tree, blocks);
  const total = mass[root] ?? 0;
  const legends = pictureTables(tree, blocks);
  const teasers = findTeasers(tree, blocks);
  const headlines = countHeadlines(tree);
  // A frame of the whole page may be called `sticky-footer`.
  const isBeside = (i: number): boolean =>
    (mass[i] ?? 0) < total * PAGE_SHARE && headlines[i] === headlines[tree.elements[i]?.end ?? i];
  const roles: Role[] = [];
  for (const [i, { tag, names, parent }] of tree.elements.entries()) {
    const inherited = roles[parent] ?? 'text';
    const isArticle = (mass[i] ?? 0) >= total * ARTICLE_SHARE && total > 0;
    if (i <= root) roles.push('text');
    else if (inherited !== 'text') roles.push(inherited);
    else if (isArticle && !(isNeverArticle(tag, names) && isBeside(i))) roles.push('text');
    else if ((isCaption(tag, names) && !holdsText(tree, i)) || legends.has(i)) roles.push('caption');
    else roles.push(teasers.has(i) || isFurniture(tag, names) ? 'furniture' : 'text');
  }
  return roles;
}

/** How many `<h1>` stand before each element, and last how many there are. */
function countHeadlines({ elements }: PageTree): number[] {
  const counts = [0];
  for (const { tag } of elements) counts.push((counts.at(-1) ?? 0) + (tag === 'h1' ? 1 : 0));
  return counts;
}

/** WordPress sets tables and quotations into a `<figure>` too. */
function holdsText(tree: PageTree, figure: number): boolean {
  const { tag, end } = tree.elements[figure] ?? { tag: '', end: 0 };
  if (tag !== 'figure') return false;
  const inside = tree.elements.slice(figure + 1, Math.min(end, figure + 6)).map((element) => element.tag);
  return inside.includes('table') || (inside.includes('blockquote') && !inside.includes('img'));
}

/** Tables that hold a picture and little text: the layout in which older editors set a picture over its legend. */
function pictureTables(tree: PageTree, blocks: readonly Block[]): Set<number> {
  const pictures = new Set<number>();
  const chars = new Map<number, number>();
  const tableOf = nearestTable(tree);
  for (const [i, { tag }] of tree.elements.entries()) {
    const table = tableOf[i] ?? -1;
    if (tag === 'img' && table >= 0) pictures.add(table);
  }
  for (const block of blocks) {
    const table = tableOf[block.at] ?? -1;
    if (table >= 0) chars.set(table, (chars.get(table) ?? 0) + block.text.length);
  }
  return new Set([...pictures].filter((table) => (chars.get(table) ?? 0) <= MAX_CAPTION_CHARS));
}

function nearestTable(tree: PageTree): number[] {
  const tables: number[] = [];
  for (const [i, { tag, parent }] of tree.elements.entries()) tables.push(tag === 'table' ? i : (tables[parent] ?? -1));
  return tables;
}
