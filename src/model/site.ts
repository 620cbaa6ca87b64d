/** How to find new pages of a site. */
export type Discovery =
  | { readonly by: 'rss'; readonly url: string }
  | { readonly by: 'sitemap'; readonly url: string }
  | {
      readonly by: 'list';
      /** First list page; `{page}` is replaced by 2, 3, ... for the following ones where `pages` is over 1. */
      readonly url: string;
      readonly pages?: number;
      /** CSS selector of the links. */
      readonly links: string;
    };

/** Where something stands on a page: a CSS selector, or one with the attribute to read. */
export type Where = string | { readonly select: string; readonly attribute: string };

/** What a site's article page holds. Where a field is missing or finds nothing, the generic extractor is asked. */
export interface PageSelectors {
  readonly title: Where;
  readonly lead?: Where;
  /** The element that holds the paragraphs. */
  readonly body: string;
  readonly authors?: Where;
  readonly publishedAt?: Where;
  readonly section?: Where;
  readonly sourceNote?: Where;
  readonly captions?: string;
  /** Elements inside the body that are not text: pictures, related boxes, adverts. */
  readonly drop?: readonly string[];
}

/** One news site or document portal. A site is data; adding one is adding a file to `crawlers/`. */
export interface Site {
  /** Short and stable, the file's name: `thudomoi`. */
  readonly id: string;
  /** As readers know it. */
  readonly name: string;
  readonly kind: 'news' | 'resolution';
  /** Hosts whose pages are this site's, without port. */
  readonly hosts: readonly string[];
  readonly discover: readonly Discovery[];
  /** Which of the discovered URLs are articles; tested against the whole URL. */
  readonly articleUrl: RegExp;
  readonly page: PageSelectors;
  /** Charset that the site's pages have where neither server nor page says. */
  readonly charset?: string;
  /** Cron expression in Asia/Ho_Chi_Minh: how often to look for new pages. */
  readonly schedule: string;
  /** Least time between two requests to one host, in ms; robots.txt may ask for more. */
  readonly delayMs: number;
}
