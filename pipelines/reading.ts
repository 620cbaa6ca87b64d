import { sayingWhere } from '../src/errors.ts';
import type { Article } from '../src/model/article.ts';
import { articleId } from '../src/parse/articleId.ts';
import { composeText } from '../src/parse/composeText.ts';
import { parseArticle } from '../src/parse/parseArticle.ts';
import { readHeader } from '../src/parse/readHeader.ts';
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
  run: ({ page, site }) => {
    const options = { contentType: page.contentType, ...(site?.charset ? { siteCharset: site.charset } : {}) };
    return { decoded: sayingWhere(page.url, () => decode(page.body, options)).text };
  },
});

/** Characters to title, lead, paragraphs, authors, date. */
export const parseStep = sheetStep({
  name: 'parse',
  needs: ['page', 'site', 'decoded'],
  adds: ['parsed', 'fellBack'],
  run: ({ page, site, decoded }) => {
    const { article, fellBack } = parseArticle(decoded, { url: page.url, contentType: page.contentType, site });
    return { parsed: article, fellBack };
  },
});

/**
 * The article with its one text, which every span points into from here on. A page of no declared site (an ingested file, a
 * typed URL) that has the header of a document is the text of that document, whatever pipeline it came by.
 */
export const articleStep = (siteKind: Article['kind'], segmenter: SegmenterName) =>
  sheetStep({
    name: 'article',
    needs: ['page', 'site', 'parsed'],
    adds: ['article', 'text', 'publishedOn'],
    run: ({ page, site, parsed }) => {
      const header = siteKind === 'resolution' || site === null ? readHeader(parsed) : null;
      const kind = header ? 'resolution' : siteKind;
      const publishedAt = parsed.publishedAt ?? header?.issuedOn ?? null;
      const article: Article = {
        ...parsed,
        publishedAt,
        id: articleId(articleIdentity(page.url, site)),
        url: page.url,
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
