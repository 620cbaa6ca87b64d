import type { Where } from '../../model/site.ts';
import { absoluteAddress } from './addresses.ts';
import { type PageView, select } from './page.ts';

/** A paper comes in a file, its annexes in a few more. */
const MOST_ATTACHMENTS = 10;
/** Forms of one paper that lie beside each other, the one that is read most surely first. */
const FORMS = ['docx', 'pdf', 'doc', 'rtf'];
/** Files that are no papers: tables, archives, pictures, drawings, sound and film. */
const NO_PAPER = /\.(?:xlsx?|csv|zip|rar|7z|pptx?|jpe?g|png|gif|tiff?|dwg|mp[34]|xml|sig|p7s)$/iu;
const FORM = /\.(?<form>[a-z]{3,4})$/iu;

/**
 * The addresses of the files that a page names as its text, in the order of its links. Of a paper that lies there in several forms (`15.docx`,
 * `15.pdf`) one is named.
 *
 * @param where what the site file says of such links
 */
export function findAttachments(page: PageView, where: Where | undefined): string[] {
  if (where === undefined) return [];
  const { select: selector, attribute } = typeof where === 'string' ? { select: where, attribute: 'href' } : where;
  const byPaper = new Map<string, { readonly address: string; readonly rank: number }>();
  for (const { attribs } of select(page.tree, selector)) {
    const address = absoluteAddress(attribs[attribute] ?? '', page.url);
    if (address === null || NO_PAPER.test(new URL(address).pathname)) continue;
    const form = FORM.exec(address)?.groups?.form?.toLowerCase() ?? '';
    const rank = FORMS.includes(form) ? FORMS.indexOf(form) : FORMS.length;
    const paper = rank < FORMS.length ? address.slice(0, -form.length) : address;
    const known = byPaper.get(paper);
    // Setting a known key keeps its place.
    if (known === undefined || rank < known.rank) byPaper.set(paper, { address, rank });
  }
  return [...byPaper.values()].slice(0, MOST_ATTACHMENTS).map(({ address }) => address);
}
