import { type Finding, finding } from './origin.ts';
import type { PageView } from './page.ts';

const META_NAMES = ['article:section', 'its_section', 'section', 'parsely-section'] as const;
const HOME = /^(?:trang chủ|home|[/>»›|]+)$/iu;
const SEPARATOR = /\s*[>»›/]\s*/u;
const MAX_SECTION_CHARS = 60;

/**
 * The section an article stands in, as the page shows it: the outermost of the breadcrumb, else what metadata say, else the link that
 * stands alone right above the headline.
 */
export function findSection(page: PageView, title: string | null): Finding<string> | null {
  const { linked, head } = page;
  const printed = printedTrail(page);
  const declared = linked.breadcrumb[0];
  // tinnhanhchungkhoan.vn declares the innermost name alone; of those that it prints the first is the section.
  if (declared !== undefined && !(linked.breadcrumb.length === 1 && printed.includes(declared))) {
    return finding(declared, 'declared');
  }
  if (printed[0] !== undefined) return finding(printed[0], 'text');
  const named = linked.section ?? META_NAMES.map((name) => head.get(name)?.[0]).find((value) => value !== undefined);
  return named === undefined ? finding(linkAbove(page, title), 'text') : finding(named, 'declared');
}

/** The names of the breadcrumb that the page prints, outermost first. */
function printedTrail({ tree, blocks }: PageView): string[] {
  const inTrail: boolean[] = [];
  for (const { names, parent } of tree.elements) {
    inTrail.push(inTrail[parent] === true || / \S*bread-?crumb\S* /u.test(names));
  }
  return blocks
    .filter(({ at, text }) => inTrail[at] === true && text.length <= MAX_SECTION_CHARS && !/\d{4}/u.test(text))
    .flatMap(({ text }) => text.split(SEPARATOR))
    .filter((name) => name !== '' && !HOME.test(name));
}

function linkAbove({ blocks }: PageView, title: string | null): string | null {
  const at = blocks.findIndex(({ text }) => text === title);
  const above = blocks[at - 1];
  const isLink = above !== undefined && above.linkChars === above.text.length;
  return isLink && above.text.length <= MAX_SECTION_CHARS && !HOME.test(above.text) ? above.text : null;
}
