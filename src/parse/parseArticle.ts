import { SkipPage } from '../errors.ts';
import type { ParsedArticle } from '../model/article.ts';
import type { Site } from '../model/site.ts';
import type { PageAddresses } from './html/addresses.ts';
import type { FieldName, Origins } from './html/origin.ts';
import { isHtml } from './isHtml.ts';
import { lacksText } from './lacksText.ts';
import { parseHtml } from './parseHtml.ts';
import { parseText } from './parseText.ts';

export interface ArticleSource {
  readonly url: string;
  /** As the server or the file name says; only weighed where the text itself does not tell. */
  readonly contentType: string | null;
  /** The site's declaration; null for a page of no declared site. */
  readonly site: Site | null;
  /** Size limit in UTF-16 units; default 10 MB. */
  readonly maxChars?: number;
}

export interface ReadArticle {
  readonly article: ParsedArticle;
  /** Where else it stands, as the page says. */
  readonly addresses: PageAddresses;
  /** What each field was read from. */
  readonly origins: Origins;
  /** Fields for which the site's selector found nothing and the generic extractor did; empty without a site. */
  readonly fellBack: readonly FieldName[];
  readonly kind: 'html' | 'text';
  /** The files that hold its text, where the page itself has none of it. */
  readonly attachments: readonly string[];
}

const NOWHERE: PageAddresses = { canonicalUrl: null, nextPage: null, firstPage: null, fullPage: null };

/** Bytes that are no text leave NUL and replacement characters behind when decoded. */
const NOT_TEXT = /[\p{Cc}\ufffd]/gu;
const MAX_NOT_TEXT_SHARE = 0.1;
const PROBE_CHARS = 4_096;

/**
 * Reads the article of a decoded page or text file.
 *
 * @throws SkipPage EMPTY (nothing in it), NO_ARTICLE (a shell, a list of articles), NOT_TEXT (decoded bytes of a picture
 * or an archive), TOO_LARGE (over the limit)
 */
export function parseArticle(text: string, { url, contentType, site, maxChars }: ArticleSource): ReadArticle {
  if (text.trim() === '') throw new SkipPage('EMPTY', `${url}: there is nothing in it`);
  const probe = text.slice(0, PROBE_CHARS);
  if ((probe.replace(/\s+/gu, '').match(NOT_TEXT)?.length ?? 0) > probe.length * MAX_NOT_TEXT_SHARE) {
    throw new SkipPage('NOT_TEXT', `${url}: the content is no text`);
  }
  if (isHtml(text, contentType)) {
    const { article, addresses, origins, fellBack, attachments, properties } = parseHtml(text, {
      url,
      selectors: site?.page,
      maxChars,
    });
    if (site === null || attachments.length === 0 || !lacksText(article, site.kind)) {
      return { article, addresses, origins, fellBack, kind: 'html', attachments: [] };
    }
    // Where the text is in a file, no selector of the body can find it.
    const rows = properties.filter((row) => !article.body.includes(row));
    return {
      article: { ...article, body: [...rows, ...article.body] },
      addresses,
      origins,
      fellBack: fellBack.filter((field) => field !== 'body'),
      kind: 'html',
      attachments,
    };
  }
  return withoutMarkup(parseText(text, { url, maxChars }));
}

/** An article of a text that declares nothing. */
export function withoutMarkup(article: ParsedArticle): ReadArticle {
  const fields = (Object.keys(article) as FieldName[]).filter((field) => (article[field]?.length ?? 0) > 0);
  const origins: Origins = Object.fromEntries(fields.map((field) => [field, 'text']));
  return { article, addresses: NOWHERE, origins, fellBack: [], kind: 'text', attachments: [] };
}
