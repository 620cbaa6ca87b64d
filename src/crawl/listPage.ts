import { type CheerioAPI, load } from 'cheerio/slim';
import { SkipPage } from '../errors.ts';
import type { Feed } from './feed.ts';

/** The largest real page measured has 12,000; with all of a million nested in one another, a selector would search for hours. */
const MAX_TAGS = 30_000;

/**
 * The links of a list page that a CSS selector picks, in page order. The selector may name the links or elements around them.
 *
 * @param url of the page; a `<base href>` on it goes first
 * @throws SkipPage BAD_CONFIG where the selector is none; TOO_LARGE for a page of more than 30,000 tags
 */
export function readListPage(html: string, url: string, selector: string): Feed {
  let tags = 0;
  for (const _ of html.matchAll(/<[a-z]/gi)) tags += 1;
  if (tags > MAX_TAGS) throw new SkipPage('TOO_LARGE', `expected at most ${MAX_TAGS} tags at ${url}, got ${tags}`);
  const page = load(html);
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

function pick(page: CheerioAPI, selector: string, url: string) {
  try {
    return page(selector);
  } catch (cause) {
    throw new SkipPage('BAD_CONFIG', `expected a CSS selector for the links of ${url}, got ${selector}`, { cause });
  }
}
