import { SkipPage } from '../../errors.ts';

/** Default size limit of a page in UTF-16 units; the largest real article page measured has 600,000. */
export const MAX_PAGE_CHARS = 10 * 1024 * 1024;
/** Tags of a page; the largest real page measured has 12,000. */
const MAX_TAGS = 400_000;
/** Open elements inside one another, as browsers bound it (Blink: 512). Real pages stay under 60. */
const MAX_DEPTH = 256;

/** Elements that never hold others, or whose end tag authors leave out: they do not nest by themselves. */
const NOT_NESTING = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option optgroup html head body'.split(
    ' ',
  ),
);

/**
 * The same markup with start tags over the depth limit left out (their text stays): 100,000 nested `<div>` would make
 * the parser's search for the element to close, and every walk up the ancestors, quadratic. Costs one pass.
 *
 * @throws SkipPage TOO_LARGE over `maxChars` or over 400,000 tags
 */
export function boundMarkup(html: string, url: string, maxChars: number = MAX_PAGE_CHARS): string {
  if (html.length > maxChars) {
    throw new SkipPage('TOO_LARGE', `${url}: the page has ${html.length} characters, the limit is ${maxChars}`);
  }
  const open = new Map<string, number>();
  const kept: string[] = [];
  const tag = /<(\/?)([a-z][a-z0-9:-]{0,40})/giu;
  let keptTo = 0;
  let depth = 0;
  let tags = 0;
  for (let match = tag.exec(html); match !== null; match = tag.exec(html)) {
    tags += 1;
    if (tags > MAX_TAGS) throw new SkipPage('TOO_LARGE', `${url}: the page has more than ${MAX_TAGS} tags`);
    const name = (match[2] ?? '').toLowerCase();
    if (NOT_NESTING.has(name)) continue;
    const count = open.get(name) ?? 0;
    if (match[1] === '/') {
      if (count === 0) continue;
      open.set(name, count - 1);
      depth -= 1;
    } else if (depth < MAX_DEPTH) {
      open.set(name, count + 1);
      depth += 1;
    } else {
      // `<div class="x">` becomes `<br class="x">`: it still ends a line of text and opens nothing.
      kept.push(html.slice(keptTo, match.index), '<br');
      keptTo = match.index + match[0].length;
    }
  }
  return keptTo === 0 ? html : kept.join('') + html.slice(keptTo);
}
