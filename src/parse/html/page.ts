import type { Block } from './blocks.ts';
import { readBlocks } from './blocks.ts';
import { boundMarkup } from './bounds.ts';
import { type Head, readHead } from './head.ts';
import { type LinkedData, readJsonLd } from './jsonLd.ts';
import { markRoles, type Role } from './roles.ts';
import { type DomElement, type PageTree, parseTree } from './tree.ts';

/** A page taken apart once; every reader of a field looks at this. */
export interface PageView {
  readonly url: string;
  readonly tree: PageTree;
  readonly blocks: readonly Block[];
  readonly roles: readonly Role[];
  readonly head: Head;
  readonly linked: LinkedData;
  /** Names of the paper as the page gives them: site name, publisher, host. */
  readonly papers: readonly string[];
}

/**
 * Takes a page apart. Elements that match a selector of `drop` are left out of the blocks with all they hold.
 *
 * @throws SkipPage TOO_LARGE (see `boundMarkup`)
 */
export function viewPage(html: string, url: string, drop: readonly string[] = [], maxChars?: number): PageView {
  const tree = parseTree(boundMarkup(html, url, maxChars));
  const dropped = new Set<number>();
  for (const selector of drop) for (const dom of select(tree, selector)) dropped.add(tree.indexOf.get(dom) ?? -1);
  const blocks = readBlocks(tree, (element) => dropped.has(element));
  const head = readHead(tree);
  const linked = readJsonLd(tree);
  const papers = [...(head.get('og:site_name') ?? []), linked.publisher ?? '', hostOf(url)].filter(
    (name) => name !== '',
  );
  return { url, tree, blocks, roles: markRoles(tree, blocks), head, linked, papers };
}

/** The elements that a CSS selector matches, in document order. */
export function select(tree: PageTree, selector: string): DomElement[] {
  return tree
    .$(selector)
    .toArray()
    .filter((node): node is DomElement => 'attribs' in node);
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : '';
}
