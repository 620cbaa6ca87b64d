import { type CheerioAPI, load } from 'cheerio/slim';
import { SkipPage } from '../errors.ts';
import type { Feed } from './feed.ts';

/**
 * The links of a list page that a CSS selector picks, in page order. The selector may name the links or elements around them.
 *
 * @param url of the page; a `<base href>` on it goes first
 * @throws SkipPage BAD_CONFIG where the selector is none
 */
export function readListPage(html: string, url: string, selector: string): Feed {
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
