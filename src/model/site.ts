/**
 * Where a site tells of its pages. A `url` may name a period of Asia/Ho_Chi_Minh, for archives by date: `{year}`, `{month}`, `{day}` (9),
 * `{month:2}`, `{day:2}` (09), `{from}` and `{to}` (Unix seconds of its first and last second). A look asks for the period of today and
 * that of yesterday; back-filling (`crawl SITE --since DAY`) for each, the newest first, back to that day.
 */
export type Discovery = DatedUrl &
  (
    | { readonly by: 'rss' }
    /** A sitemap, a news sitemap, or an index of them; packed or not. */
    | { readonly by: 'sitemap' }
    /** The sitemaps that this robots.txt names. */
    | { readonly by: 'robots' }
    | ListPages
  );

interface DatedUrl {
  readonly url: string;
  /** The period that `{from}` and `{to}` bound; default `day`. Of the others it is the least that the URL names. */
  readonly period?: Period;
}

export type Period = 'year' | 'month' | 'day';

interface ListPages {
  readonly by: 'list';
  /** `{page}` in `url` is replaced by 1, 2, 3, ...; how many of them a look turns over; default 1. Back-filling goes on to the end. */
  readonly pages?: number;
  /** URL of the first page where it is not `url` with 1 for `{page}`. */
  readonly first?: string;
  /** CSS selector of the links, or of elements around them. */
  readonly links: string;
  /** CSS selector of the date that stands beside a link, in the same entry: back-filling then knows when it has gone back far enough. */
  readonly dates?: string;
}

/** Where something stands on a page: a CSS selector, or one with the attribute to read. */
export type Where = string | { readonly select: string; readonly attribute: string };

/** What a site's article page holds. Where a field is missing or finds nothing, standards (JSON-LD, Open Graph, ...) and then the generic extractor are asked. */
export interface PageSelectors {
  readonly title?: Where;
  readonly lead?: Where;
  /** The element that holds the paragraphs. */
  readonly body?: string;
  readonly authors?: Where;
  readonly publishedAt?: Where;
  readonly section?: Where;
  readonly sourceNote?: Where;
  readonly captions?: string;
  /**
   * Links to the files that hold the paper itself, PDF, DOCX or DOC; of a bare selector the `href`. They are fetched and read where the page
   * prints none of its text.
   */
  readonly attachment?: Where;
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
  /** Hosts whose pages are this site's, without port, the main one first: `www.`, `m.` and `amp.` twins are written as the first of the twins. */
  readonly hosts: readonly string[];
  readonly discover: readonly Discovery[];
  /** What back-filling goes through; default: the sitemaps, robots.txt and lists of `discover`, as feeds hold new pages alone. */
  readonly archive?: readonly Discovery[];
  /**
   * Which of the discovered URLs are articles; tested against the whole URL. Where it has a group named `id` (`/-(?<id>\d+)\.html$/`), what
   * that holds is the identity of an article, one for all hosts of the site: under another slug it is the same article.
   */
  readonly articleUrl: RegExp;
  /** Of these, the ones that are left out all the same (pictures, videos, adverts); tested against the whole URL. */
  readonly deny?: readonly RegExp[];
  readonly page: PageSelectors;
  /** Charset that the site's pages have where neither server nor page says. */
  readonly charset?: string;
  /** Cron expression in Asia/Ho_Chi_Minh: how often to look for new pages. */
  readonly schedule: string;
  /** Least time between two requests to one host, in ms; robots.txt may ask for more. */
  readonly delayMs: number;
  /** The most pages that are fetched from the site in one day of Asia/Ho_Chi_Minh; the others wait for the next. Default: no limit. */
  readonly pagesADay?: number;
}
