import { isLeadElement } from './furniture.ts';
import { firstOf } from './head.ts';
import type { PageView } from './page.ts';

const MIN_LEAD_CHARS = 30;
const MAX_LEAD_CHARS = 1_500;
/** So many characters of the declared description tell a lead from any other paragraph. */
const DESCRIPTION_KEY_CHARS = 50;
/** How many blocks into the body a lead may stand. */
const BODY_DEPTH = 2;

/** The blocks that are the summary (sapo) of the article whose body begins at block `bodyStart`, by index; often one, or none. */
export function findLeadBlocks(page: PageView, bodyStart: number): readonly number[] {
  return namedLead(page, bodyStart) ?? declaredLead(page, bodyStart);
}

/** What the head says the article is about: the lead's text where the page prints none. */
export function describedLead(page: PageView): string | null {
  return page.linked.description ?? firstOf(page.head, ['og:description', 'description', 'twitter:description']);
}

function namedLead({ tree, blocks, roles }: PageView, bodyStart: number): readonly number[] | null {
  const leadOf: number[] = [];
  for (const [i, { names, parent }] of tree.elements.entries()) {
    const outer = leadOf[parent] ?? -1;
    leadOf.push(outer >= 0 ? outer : isLeadElement(names) ? i : -1);
  }
  const found = new Map<number, number[]>();
  for (let i = 0; i < Math.min(blocks.length, bodyStart + BODY_DEPTH); i += 1) {
    const block = blocks[i];
    if (block === undefined || roles[block.at] !== 'text' || block.tag === 'h1') continue;
    const lead = leadOf[block.at] ?? -1;
    if (lead >= 0 && block.linkChars < block.text.length * 0.5) found.set(lead, [...(found.get(lead) ?? []), i]);
  }
  // The nearest to the body: teasers of other articles come earlier on the page.
  for (const indices of [...found.values()].reverse()) {
    const chars = indices.reduce((sum, i) => sum + (blocks[i]?.text.length ?? 0), 0);
    if (chars >= MIN_LEAD_CHARS && chars <= MAX_LEAD_CHARS) return indices;
  }
  return null;
}

/** A block that begins like the declared description, above the body or, where it is set apart in bold, in it. */
function declaredLead(page: PageView, bodyStart: number): readonly number[] {
  const description = describedLead(page);
  if (description === null) return [];
  const whole = key(description);
  const start = whole.slice(0, DESCRIPTION_KEY_CHARS);
  if (start.length < MIN_LEAD_CHARS / 2) return [];
  for (let i = 0; i < Math.min(page.blocks.length, bodyStart + BODY_DEPTH); i += 1) {
    const block = page.blocks[i];
    if (block === undefined || page.roles[block.at] !== 'text' || block.text.length > MAX_LEAD_CHARS) continue;
    const text = key(block.text);
    const at = text.indexOf(start);
    if (at < 0 || at > 40) continue;
    const isSetApart = i < bodyStart || block.boldChars >= block.text.length * 0.8 || /^h[2-6]$/u.test(block.tag);
    if (isSetApart || text.slice(at) === whole) return [i];
  }
  return [];
}

/** Letters and digits: heads drop quotes, dashes and blanks that the page prints. */
function key(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, MAX_LEAD_CHARS);
}
