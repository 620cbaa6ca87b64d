import { isCapitals } from '../header/letterhead.ts';
import { type Block, HEADINGS } from './blocks.ts';
import type { PageTree } from './tree.ts';

const MAX_CAPTION_CHARS = 300;
/** What only a legend ends with: `Toàn cảnh hội nghị. Ảnh: Ngọc An`, `(Ảnh minh họa)`, `Photo: AFP`. */
const CREDIT =
  /(?:^|[\s(.,–-])(?:nguồn )?(?:ảnh|đồ họa|photo|image credit|picture|graphic)(?: (?:minh họa|tư liệu|chụp màn hình|internet|ctv)|(?: \p{L}{2,8}){0,2} ?[:/] ?[^.!?:;]{2,40})[).]{0,2}$/iu;
/** Of a text of photographs half may be legends. */
const MAX_SET_SHARE = 0.7;

/**
 * Tells legends that no name tells: a line right under a picture that is centred or italic, or ends with who took it. Where most of a text is
 * set so, that says nothing.
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
    if (isCapitals(block.text)) return false;
    return CREDIT.test(block.text) || (setChars < chars * MAX_SET_SHARE && isSet(block));
  };
}

/** How the text of a block is set: `center`, `right` ...; null where nothing says. */
export function alignment(tree: PageTree, block: Block): string | null {
  const attribs = tree.elements[block.at]?.dom.attribs;
  if (attribs === undefined) return null;
  const styled = /text-align\s{0,5}:\s{0,5}(?<side>[a-z]{1,10})/iu.exec(attribs.style?.slice(0, 500) ?? '');
  return (styled?.groups?.side ?? attribs.align ?? null)?.toLowerCase() ?? null;
}
