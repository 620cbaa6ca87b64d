import { type CheerioAPI, load } from 'cheerio/slim';
import { SkipPage } from '../errors.ts';
import type { Feed } from './feed.ts';
import { readFeedDate } from './feedDate.ts';

/** The largest real page measured has 12,000. */
const MAX_TAGS = 30_000;
/** As browsers bound it; real pages stay under 60. `h3 a` looks through all that is around each link. */
const MAX_DEPTH = 512;

/**
 * The links of a list page that a CSS selector picks, in page order. The selector may name the links or elements around them.
 *
 * @param url of the page; a `<base href>` on it goes first
 * @param dates picks the date that stands beside a link: in it, or in the nearest element around it that holds any
 * @throws SkipPage BAD_CONFIG where the selector is none; TOO_LARGE for a page made to keep us busy
 */
export function readListPage(html: string, url: string, selector: string, dates?: string): Feed {
  let tags = 0;
  for (const _ of html.matchAll(/<[a-z]/gi)) tags += 1;
  if (tags > MAX_TAGS) throw new SkipPage('TOO_LARGE', `expected at most ${MAX_TAGS} tags at ${url}, got ${tags}`);
  const page = load(html);
  if (isDeeperThan(MAX_DEPTH, page.root().toArray())) {
    throw new SkipPage('TOO_LARGE', `expected at most ${MAX_DEPTH} elements inside one another at ${url}, got more`);
  }
  const base = page('base[href]').first().attr('href') ?? '';
  const around = dates === undefined ? new Map<object, string | null>() : datesAround(page, dates, url);
  const links = pick(page, selector, url)
    .toArray()
    .flatMap((element) => {
      const picked = page(element);
      const address = picked.attr('href') ?? picked.find('a[href]').first().attr('href');
      if (address === undefined) return [];
      const entry = [...ancestors(element)].find((each) => around.has(each));
      return [{ address, publishedAt: (entry && around.get(entry)) ?? null }];
    });
  return { links, base: URL.canParse(base, url) ? new URL(base, url).href : url };
}

/** An entry of a list is no deeper around its link and its date. */
const MOST_AROUND = 5;

/** By each element around a date: that date; null where it is around several, so that it tells nothing of one entry. */
function datesAround(page: CheerioAPI, selector: string, url: string): ReadonlyMap<object, string | null> {
  const around = new Map<object, string | null>();
  for (const element of pick(page, selector, url).toArray()) {
    const date = page(element);
    const printed = readFeedDate(date.attr('datetime') ?? null) ?? readFeedDate(date.text());
    for (const each of ancestors(element)) around.set(each, around.has(each) ? null : printed);
  }
  return around;
}

function* ancestors(element: { readonly parent: object | null }): Generator<object> {
  let at: object | null = element;
  for (let up = 0; up <= MOST_AROUND && at; up += 1) {
    yield at;
    at = 'parent' in at ? (at.parent as object | null) : null;
  }
}

/** What matters here of the parser's nodes; text has no children. */
interface TreeNode {
  readonly type: string;
  readonly children?: readonly TreeNode[];
}

function isDeeperThan(depth: number, roots: readonly TreeNode[]): boolean {
  let level = roots;
  for (let reached = 0; level.length > 0; reached += 1) {
    if (reached > depth) return true;
    level = level.flatMap(({ children = [] }) => children.filter((child) => child.children !== undefined));
  }
  return false;
}

function pick(page: CheerioAPI, selector: string, url: string) {
  try {
    return page(selector);
  } catch (cause) {
    throw new SkipPage('BAD_CONFIG', `expected a CSS selector for what to pick of ${url}, got ${selector}`, { cause });
  }
}
