import { type CheerioAPI, load } from 'cheerio/slim';
import { SkipPage } from '../errors.ts';
import type { Feed } from './feed.ts';

/** The largest real page measured has 12,000. */
const MAX_TAGS = 30_000;
/** As browsers bound it; real pages stay under 60. `h3 a` looks through all that is around each link. */
const MAX_DEPTH = 512;

/**
 * The links of a list page that a CSS selector picks, in page order. The selector may name the links or elements around them.
 *
 * @param url of the page; a `<base href>` on it goes first
 * @throws SkipPage BAD_CONFIG where the selector is none; TOO_LARGE for a page made to keep us busy
 */
export function readListPage(html: string, url: string, selector: string): Feed {
  let tags = 0;
  for (const _ of html.matchAll(/<[a-z]/gi)) tags += 1;
  if (tags > MAX_TAGS) throw new SkipPage('TOO_LARGE', `expected at most ${MAX_TAGS} tags at ${url}, got ${tags}`);
  const page = load(html);
  if (isDeeperThan(MAX_DEPTH, page.root().toArray())) {
    throw new SkipPage('TOO_LARGE', `expected at most ${MAX_DEPTH} elements inside one another at ${url}, got more`);
  }
  const base = page('base[href]').first().attr('href') ?? '';
  const links = pick(page, selector, url)
    .toArray()
    .flatMap((element) => {
      const picked = page(element);
      const address = picked.attr('href') ?? picked.find('a[href]').first().attr('href');
      return address === undefined ? [] : [{ address, publishedAt: null }];
    });
  return { links, base: URL.canParse(base, url) ? new URL(base, url).href : url };
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
    throw new SkipPage('BAD_CONFIG', `expected a CSS selector for the links of ${url}, got ${selector}`, { cause });
  }
}
