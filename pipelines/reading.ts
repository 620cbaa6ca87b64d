import { SkipPage, sayingWhere } from '../src/errors.ts';
import type { Article } from '../src/model/article.ts';
import type { LaterPage } from '../src/model/page.ts';
import type { Site } from '../src/model/site.ts';
import { articleId } from '../src/parse/articleId.ts';
import { composeText } from '../src/parse/composeText.ts';
import { joinPages } from '../src/parse/joinPages.ts';
import { parseArticle } from '../src/parse/parseArticle.ts';
import { parsePaper, withAttached } from '../src/parse/parsePaper.ts';
import { fillHeader, readHeader } from '../src/parse/readHeader.ts';
import { articleIdentity } from '../src/text/articleIdentity.ts';
import { decode } from '../src/text/charset.ts';
import type { SegmenterName } from '../src/text/words.ts';
import { analysisVersion } from './analysis.ts';
import { sheetStep } from './sheet.ts';

/** Bytes to characters. */
export const decodeStep = sheetStep({
  name: 'decode',
  needs: ['page', 'site'],
  adds: ['decoded'],
  run: ({ page, site }) => ({ decoded: page.paper ? '' : decodePage(page, site) }),
});

function decodePage({ url, body, contentType }: LaterPage, site: Site | null): string {
  const options = { contentType, ...(site?.charset ? { siteCharset: site.charset } : {}) };
  return sayingWhere(url, () => decode(body, options)).text;
}

/**
 * Characters to title, lead, paragraphs, authors, date; the later pages of an article to paragraphs of the same, and so the files that hold
 * the text of its page.
 */
export const parseStep = sheetStep({
  name: 'parse',
  needs: ['page', 'site', 'decoded'],
  adds: ['parsed', 'addresses', 'fellBack', 'attachments', 'announced'],
  run: ({ page, site, decoded }) => {
    const read = ({ url, contentType }: LaterPage, text: string) => parseArticle(text, { url, contentType, site });
    const first = page.paper ? parsePaper(page.paper, page.url) : read(page, decoded);
    const later = (page.later ?? []).map((each) => orNothing(() => read(each, decodePage(each, site))));
    const last = later.length === 0 ? first : later.at(-1);
    const attached = page.attachments ?? [];
    const papers = attached.flatMap(({ paper, url }) => (paper ? [parsePaper(paper, url).article] : []));
    const whole = joinPages(
      first.article,
      later.flatMap((each) => each?.article ?? []),
    );
    return {
      parsed: withAttached(whole, papers),
      attachments: first.attachments.filter((address) => !attached.some(({ url }) => url === address)),
      announced: papers.length === 0 ? null : readHeader(whole),
      addresses: { ...first.addresses, nextPage: last?.addresses.nextPage ?? null },
      fellBack: first.fellBack,
    };
  },
});

/** A later page without any text (a picture, a page that is gone) takes nothing from the pages before it. */
function orNothing<Read>(read: () => Read): Read | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof SkipPage) return null;
    throw error;
  }
}

/**
 * The article with its one text, which every span points into from here on. A page of no declared site (an ingested file, a
 * typed URL) or one whose text came in a file, if it has the header of a document, is the text of that document, whatever pipeline it came by.
 */
export const articleStep = (siteKind: Article['kind'], segmenter: SegmenterName) =>
  sheetStep({
    name: 'article',
    needs: ['page', 'site', 'parsed', 'addresses', 'announced'],
    adds: ['article', 'text', 'publishedOn'],
    run: ({ page, site, parsed, addresses, announced }) => {
      // A file keeps its own name, whatever page it is a copy of.
      const url = (page.url.startsWith('file:') ? null : addresses.canonicalUrl) ?? page.url;
      const isAttached = page.attachments?.some(({ paper }) => paper) === true;
      const mayBePaper = siteKind === 'resolution' || site === null || isAttached;
      const header = mayBePaper ? fillHeader(readHeader(parsed), announced) : null;
      const kind = header ? 'resolution' : siteKind;
      const publishedAt = parsed.publishedAt ?? header?.issuedOn ?? null;
      const article: Article = {
        ...parsed,
        publishedAt,
        id: articleId(articleIdentity(url, site)),
        url,
        site: page.site,
        kind,
        text: composeText(parsed),
        publishedOn: publishedAt?.slice(0, 10) ?? null,
        fetchedAt: page.fetchedAt,
        header,
        pipelineVersion: analysisVersion(segmenter),
      };
      return { article, text: article.text, publishedOn: article.publishedOn };
    },
  });
