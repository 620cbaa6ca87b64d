import { isOverText } from './furniture.ts';
import { isElement, type PageTree } from './tree.ts';

/** A run of text between two block boundaries, as a reader sees it: a paragraph, heading, list item, table cell, caption. */
export interface Block {
  /** White space collapsed, not yet cleaned. Never empty. */
  readonly text: string;
  /** Index in `PageTree.elements` of the innermost block element around it. */
  readonly at: number;
  /** Tag of that element. */
  readonly tag: string;
  /** Characters of `text` inside links. */
  readonly linkChars: number;
  /** Characters of `text` inside `b`, `strong`. */
  readonly boldChars: number;
  /** Characters of `text` inside `i`, `em`. */
  readonly italicChars: number;
  /** Whether a picture stands between this block and the one before, or inside it. */
  readonly afterPicture: boolean;
}

/** Tags of headings. */
export const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

const BLOCK_TAGS = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p page pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Never text of a page. `noscript` repeats a picture or asks for JavaScript. */
const SILENT_TAGS = new Set(
  'script style noscript template svg math iframe object embed button select textarea input canvas audio video map head title'.split(
    ' ',
  ),
);
const LINK_TAGS = new Set(['a']);
const BOLD_TAGS = new Set(['b', 'strong']);
const ITALIC_TAGS = new Set(['i', 'em']);

/** A full stop, a colon, or a line wholly in capitals before `<br>` makes it the end of a paragraph, else it is a line break. */
const ENDS_LINE = /[.!?…:;”"»)]\s*$/u;

interface Line {
  parts: string[];
  chars: number;
  linkChars: number;
  boldChars: number;
  italicChars: number;
}

type Walk = { readonly node: Parameters<typeof isElement>[0]; readonly leave: boolean };

/**
 * The blocks of a page in document order. Elements for which `skip` answers true are left out with all they hold, as are
 * scripts, forms' fields and what is hidden.
 */
export function readBlocks(tree: PageTree, skip: (element: number) => boolean = () => false): Block[] {
  const blocks: Block[] = [];
  const around: number[] = [];
  let line: Line = emptyLine();
  let inLink = 0;
  let inBold = 0;
  let inItalic = 0;
  let picture = false;
  let breaks = 0;

  const flush = (): void => {
    const text = line.parts.join('').replace(/\s+/gu, ' ').trim();
    const at = around.at(-1) ?? -1;
    if (text !== '') {
      blocks.push({
        text,
        at,
        tag: tree.elements[at]?.tag ?? 'body',
        linkChars: Math.min(line.linkChars, text.length),
        boldChars: Math.min(line.boldChars, text.length),
        italicChars: Math.min(line.italicChars, text.length),
        afterPicture: picture,
      });
      picture = false;
    }
    line = emptyLine();
    breaks = 0;
  };

  const add = (text: string): void => {
    line.parts.push(text);
    const chars = text.trim() === '' ? 0 : text.replace(/\s+/gu, ' ').length;
    if (chars === 0) return;
    breaks = 0;
    line.chars += chars;
    if (inLink > 0) line.linkChars += chars;
    if (inBold > 0) line.boldChars += chars;
    if (inItalic > 0) line.italicChars += chars;
  };

  const root = tree.$.root()[0];
  const stack: Walk[] = root === undefined ? [] : [{ node: root, leave: false }];
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    const { node, leave } = step;
    if (node.type === 'text') add(node.data);
    if (!('children' in node)) continue;
    if (!isElement(node)) {
      for (let i = node.children.length - 1; i >= 0; i -= 1) push(stack, node.children[i], false);
      continue;
    }
    const isBlock = BLOCK_TAGS.has(node.name);
    if (leave) {
      if (isBlock) {
        flush();
        around.pop();
      }
      if (LINK_TAGS.has(node.name)) inLink -= 1;
      if (BOLD_TAGS.has(node.name)) inBold -= 1;
      if (ITALIC_TAGS.has(node.name)) inItalic -= 1;
      continue;
    }
    if (node.name === 'br') {
      breaks += 1;
      const last = line.parts.at(-1) ?? '';
      if (breaks > 1 || ENDS_LINE.test(last.slice(-20)) || isCapitals(last)) flush();
      else line.parts.push(' ');
      continue;
    }
    const index = tree.indexOf.get(node) ?? -1;
    const isSilent = SILENT_TAGS.has(node.name) || (!isBlock && isOverText(tree.elements[index]?.names ?? ''));
    if (isSilent || isHidden(node.attribs) || skip(index)) {
      if (isBlock) flush();
      continue;
    }
    if (isBlock) {
      flush();
      around.push(index);
    }
    if (LINK_TAGS.has(node.name)) inLink += 1;
    if (BOLD_TAGS.has(node.name)) inBold += 1;
    if (ITALIC_TAGS.has(node.name)) inItalic += 1;
    if (node.name === 'img' || node.name === 'picture') picture = true;
    stack.push({ node, leave: true });
    for (let i = node.children.length - 1; i >= 0; i -= 1) push(stack, node.children[i], false);
  }
  flush();
  return blocks;
}

function emptyLine(): Line {
  return { parts: [], chars: 0, linkChars: 0, boldChars: 0, italicChars: 0 };
}

function push(stack: Walk[], node: Walk['node'] | undefined, leave: boolean): void {
  if (node !== undefined) stack.push({ node, leave });
}

function isHidden(attribs: Readonly<Record<string, string>>): boolean {
  return 'hidden' in attribs || /(?:^|;)\s{0,5}display\s{0,5}:\s{0,5}none/iu.test(attribs.style?.slice(0, 500) ?? '');
}

/** `ĐẢNG CỘNG SẢN VIỆT NAM` over a document is a line of its own. */
function isCapitals(text: string): boolean {
  return text.length < 200 && /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}
