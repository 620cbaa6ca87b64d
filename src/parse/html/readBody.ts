import { endsArticle, isBoilerplate } from '../boilerplate.ts';
import { type Byline, guessByline, isSignature } from '../byline.ts';
import { lengthUpToFullStop } from '../fullStop.ts';
import { type Block, HEADINGS } from './blocks.ts';
import { alignment, legendsOf } from './legends.ts';
import type { PageView } from './page.ts';
import { withoutPreamble } from './preamble.ts';
import { joinRows } from './tableRows.ts';
import type { PageTree } from './tree.ts';

/** What stands in the element that holds an article. */
export interface BodyText {
  /** Paragraphs, headings of sections and rows of tables in order, each by the indices of its blocks. */
  readonly paragraphs: readonly (readonly number[])[];
  /** Indices of the pictures' legends. */
  readonly captions: readonly number[];
  /** The byline that ends the text, where one does. */
  readonly byline: Byline | null;
}

/** What reading a body looks at. */
type BodyView = Pick<PageView, 'tree' | 'blocks' | 'roles'>;

/** A short block that is mostly link leads to another article: `>> Giá vàng hôm nay`, `Read the full story`. */
const MAX_LINK_SHARE = 0.6;
const MAX_LINK_BLOCK_CHARS = 250;
/** A first block shorter than this and without a full stop is no paragraph. */
const MIN_OPENING_CHARS = 40;
/** Section, kicker and the like above a headline in the body. */
const MAX_ABOVE_TITLE_CHARS = 200;

/** How many blocks from the end a byline may stand. */
const BYLINE_DEPTH = 4;
const MAX_TAIL_CHARS = 80;

/**
 * Reads the blocks inside element `root`: paragraphs and headings, captions apart, furniture and byline out.
 *
 * @param taken blocks that are title, lead or another field, by index: never paragraphs
 */
export function readBody({ tree, blocks, roles }: BodyView, root: number, taken: ReadonlySet<number>): BodyText {
  const end = tree.elements[root]?.end ?? 0;
  const title = titleInside(blocks, root, end);
  const isLegend = legendsOf(tree, blocks, root, end);
  const kept: number[] = [];
  const captions: number[] = [];
  for (const [i, block] of blocks.entries()) {
    // Above a title that lies in the body (OneCMS) stands what belongs to the title: section, kicker.
    if (block.at < root || block.at >= end || i <= title || taken.has(i)) continue;
    const role = roles[block.at] ?? 'text';
    if (role === 'furniture') continue;
    if (role === 'caption' || isLegend(block)) {
      captions.push(i);
      continue;
    }
    if (endsArticle(block.text) && kept.length > 0 && isMostOfIt(blocks, kept, i, end)) break;
    if (isText(block)) kept.push(i);
  }
  const { paragraphs, byline } = takeByline(tree, blocks, kept);
  const length = lengthUpToFullStop(paragraphs.map((i) => blocks[i]?.text ?? ''));
  const text = withoutPreamble(blocks, paragraphs.slice(0, length));
  return { paragraphs: joinRows(tree, blocks, withoutLooseHeadings(blocks, text)), captions, byline };
}

/** Index of the headline where it lies in the body with no more than a few words above it; -1 elsewhere. */
function titleInside(blocks: readonly Block[], root: number, end: number): number {
  let chars = 0;
  for (const [i, { at, tag, text }] of blocks.entries()) {
    if (at < root || at >= end) continue;
    if (tag === 'h1') return i;
    chars += text.length;
    if (chars > MAX_ABOVE_TITLE_CHARS) return -1;
  }
  return -1;
}

function isText(block: Block): boolean {
  if (isBoilerplate(block.text)) return false;
  const { length } = block.text;
  if (length <= MAX_LINK_BLOCK_CHARS && block.linkChars > length * MAX_LINK_SHARE && !goesOn(block)) return false;
  return /[\p{L}\p{N}]/u.test(block.text);
}

/** `Giá vàng tăng trở lại. Đó là kết quả của ...`: a linked sentence and another one that is no link are text. */
function goesOn({ text, linkChars }: Block): boolean {
  return text.length - linkChars >= MIN_OPENING_CHARS && /[.!?…”"]$/u.test(text);
}

/** A list's head inside the text (cafef sets `TIN MỚI` there) ends it only where most of it has been read. */
function isMostOfIt(blocks: readonly Block[], kept: readonly number[], at: number, end: number): boolean {
  const read = kept.reduce((sum, i) => sum + (blocks[i]?.text.length ?? 0), 0);
  let rest = 0;
  for (let i = at; i < blocks.length && (blocks[i]?.at ?? end) < end; i += 1) {
    const block = blocks[i];
    if (block !== undefined && block.linkChars < block.text.length * 0.5) rest += block.text.length;
  }
  return read > rest;
}

function takeByline(
  tree: PageTree,
  blocks: readonly Block[],
  kept: readonly number[],
): { paragraphs: readonly number[]; byline: Byline | null } {
  for (let back = 1; back <= BYLINE_DEPTH && back < kept.length; back += 1) {
    const block = blocks[kept[kept.length - back] ?? -1];
    if (block === undefined) break;
    if (isSignature(blocks[kept[kept.length - back - 1] ?? -1]?.text ?? '')) break;
    const byline = guessByline(block.text);
    const isSet = block.boldChars >= block.text.length * 0.8 || alignment(tree, block) === 'right';
    if (byline !== null && (isSet || back === 1)) {
      return { paragraphs: kept.filter((_, i) => i !== kept.length - back), byline };
    }
    // A sentence is the end of the text, and above it `NGHỊ QUYẾT` in bold heads a document.
    if (block.text.length > MAX_TAIL_CHARS || /[.!?…”"]$/u.test(block.text)) break;
  }
  return { paragraphs: kept, byline: null };
}

/** A heading with no text under it belonged to something that was left out. */
function withoutLooseHeadings(blocks: readonly Block[], kept: readonly number[]): number[] {
  const isHeading = (i: number | undefined): boolean => i !== undefined && HEADINGS.has(blocks[i]?.tag ?? '');
  let last = kept.length;
  while (last > 0 && isHeading(kept[last - 1])) last -= 1;
  return kept.slice(0, last);
}
