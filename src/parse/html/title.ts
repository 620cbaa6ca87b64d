import { decodeEntities } from './entities.ts';
import { firstOf } from './head.ts';
import { type Finding, finding } from './origin.ts';
import type { PageView } from './page.ts';
import { rawText } from './tree.ts';

const MIN_OVERLAP = 0.5;
const MAX_TITLE_CHARS = 500;

/**
 * The headline of a page: the `h1` that is most like what the head declares, since the first is often the logo and
 * og:title is often shorter than what is printed; the declared one where no `h1` is like it.
 */
export function findTitle(page: PageView): Finding<string> | null {
  const declared = declaredTitle(page);
  const printed = printedTitles(page);
  if (declared === null) return finding(printed[0] ?? null, 'text');
  const wanted = words(declared);
  let best: string | null = null;
  let bestOverlap = MIN_OVERLAP;
  for (const title of printed) {
    const overlap = overlapOf(words(title), wanted);
    if (overlap > bestOverlap) {
      best = title;
      bestOverlap = overlap;
    }
  }
  return best === null ? finding(declared, 'declared') : finding(best, 'text');
}

function printedTitles({ tree, roles }: PageView): string[] {
  const titles: string[] = [];
  for (const [i, { tag, names, dom }] of tree.elements.entries()) {
    if (tag !== 'h1' && !/ headline /u.test(names)) continue;
    if (tag === 'meta' || roles[i] === 'caption') continue;
    const text = decodeEntities(rawText(dom)).replace(/\s+/gu, ' ').trim();
    if (text !== '' && text.length <= MAX_TITLE_CHARS) titles.push(text);
  }
  return titles;
}

function declaredTitle(page: PageView): string | null {
  const title = page.linked.headline ?? firstOf(page.head, ['og:title', 'twitter:title', 'headline', 'dc.title']);
  if (title !== null) return withoutPaper(title, page.papers);
  const whole = firstOf(page.head, ['title']);
  return whole === null ? null : withoutPaper(whole, null);
}

/** `Tin A | Báo B` without the paper; where `papers` is given only a tail that names one of them goes. */
function withoutPaper(title: string, papers: readonly string[] | null): string {
  const text = title.replace(/\s+/gu, ' ').trim();
  const cut = Math.max(
    text.lastIndexOf(' | '),
    text.lastIndexOf(' - '),
    text.lastIndexOf(' – '),
    text.lastIndexOf(' — '),
  );
  if (cut < 10) return text;
  const tail = words(text.slice(cut + 3)).join('');
  const isPaper = papers === null ? tail.length <= 40 : papers.some((paper) => words(paper).join('') === tail);
  return isPaper ? text.slice(0, cut) : text;
}

function words(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Share of the shorter title's words that the longer has: og:title of qdnd.vn leaves words of the `h1` out. */
function overlapOf(left: readonly string[], right: readonly string[]): number {
  const set = new Set(right);
  const common = new Set(left.filter((word) => set.has(word))).size;
  return common / Math.max(1, Math.min(new Set(left).size, set.size));
}
