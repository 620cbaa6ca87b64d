import { SkipPage } from '../../errors.ts';

/** Default size limit of a page in UTF-16 units; the largest real article page measured has 600,000. */
export const MAX_PAGE_CHARS = 10 * 1024 * 1024;
/** Tags of a page; the largest real page measured has 12,000. */
const MAX_TAGS = 400_000;
/** Open elements inside one another, as browsers bound it (Blink: 512). Real pages stay under 60. */
const MAX_DEPTH = 256;

/** Elements that hold nothing. */
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Elements whose end tag may be left out: the next of the same name ends them. */
const ENDED_BY_NEXT = new Set('p li dt dd tr td th option tbody'.split(' '));
/** Elements before which an open `<p>` ends. */
const ENDS_PARAGRAPH = new Set(
  'address article aside blockquote div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header main nav ol pre section table ul'.split(
    ' ',
  ),
);
const TAG = /<(?<slash>\/?)(?<name>[a-z][a-z0-9:-]{0,40})/giu;

/**
 * The same markup with tags over the depth limit made into rules (`<div class="x">` into `<hr class="x">`, which ends a
 * line and holds nothing); their text stays. 100,000 nested elements would make the parser's search for the element to
 * close, and every walk up the ancestors, quadratic. Costs one pass; markup within the limit comes back as it is.
 *
 * @throws SkipPage TOO_LARGE over `maxChars` or over 400,000 tags
 */
export function boundMarkup(html: string, url: string, maxChars: number = MAX_PAGE_CHARS): string {
  if (html.length > maxChars) {
    throw new SkipPage('TOO_LARGE', `${url}: the page has ${html.length} characters, the limit is ${maxChars}`);
  }
  const open: string[] = [];
  const flattened = new Map<string, number>();
  const kept: string[] = [];
  let keptTo = 0;
  let tags = 0;
  for (const match of html.matchAll(TAG)) {
    tags += 1;
    if (tags > MAX_TAGS) throw new SkipPage('TOO_LARGE', `${url}: the page has more than ${MAX_TAGS} tags`);
    const name = (match.groups?.name ?? '').toLowerCase();
    if (VOID.has(name)) continue;
    const isEnd = match.groups?.slash === '/';
    if (isEnd ? !isFlattened(name, flattened) : opens(name, open)) {
      if (isEnd) close(name, open);
      continue;
    }
    if (!isEnd) flattened.set(name, (flattened.get(name) ?? 0) + 1);
    kept.push(html.slice(keptTo, match.index), isEnd ? '</hr' : '<hr');
    keptTo = match.index + match[0].length;
  }
  return keptTo === 0 ? html : kept.join('') + html.slice(keptTo);
}

/** Opens an element if the depth allows, as the parser will. */
function opens(name: string, open: string[]): boolean {
  const top = open.at(-1);
  if ((top === name && ENDED_BY_NEXT.has(name)) || (top === 'p' && ENDS_PARAGRAPH.has(name))) open.pop();
  if (open.length >= MAX_DEPTH) return false;
  open.push(name);
  return true;
}

function close(name: string, open: string[]): void {
  const at = open.lastIndexOf(name);
  if (at >= 0) open.length = at;
}

/** Whether the end tag is that of an element that was made into a rule; each is asked for once. */
function isFlattened(name: string, flattened: Map<string, number>): boolean {
  const count = flattened.get(name) ?? 0;
  if (count > 0) flattened.set(name, count - 1);
  return count > 0;
}
