import { isCapitals } from '../header/letterhead.ts';
import { type Block, HEADINGS } from './blocks.ts';
import type { PageTree } from './tree.ts';

const MAX_CAPTION_CHARS = 300;
/** Of a text of photographs half may be legends. */
const MAX_SET_SHARE = 0.7;

/**
 * Tells legends that no name tells: a centred or italic line right under a picture. Where most of a text is set so, that says nothing.
 */
export function legendsOf(
  tree: PageTree,
  blocks: readonly Block[],
  root: number,
  end: number,
): (block: Block) => boolean {
  const isSet = (block: Block): boolean =>
    block.italicChars >= block.text.length * 0.9 || alignment(tree, block) === 'center';
  let chars = 0;
  let setChars = 0;
  for (const block of blocks) {
    if (block.at < root || block.at >= end) continue;
    chars += block.text.length;
    if (isSet(block)) setChars += block.text.length;
  }
  return (block) => {
    if (!block.afterPicture || block.text.length > MAX_CAPTION_CHARS || HEADINGS.has(block.tag)) return false;
    // Under the emblem over a document stands the name of who issues it.
    return !isCapitals(block.text) && setChars < chars * MAX_SET_SHARE && isSet(block);
  };
}

/** How the text of a block is set: `center`, `right` ...; null where nothing says. */
export function alignment(tree: PageTree, block: Block): string | null {
  const attribs = tree.elements[block.at]?.dom.attribs;
  if (attribs === undefined) return null;
  const styled = /text-align\s{0,5}:\s{0,5}(?<side>[a-z]{1,10})/iu.exec(attribs.style?.slice(0, 500) ?? '');
  return (styled?.groups?.side ?? attribs.align ?? null)?.toLowerCase() ?? null;
}
