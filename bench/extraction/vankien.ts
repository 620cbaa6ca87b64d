import { SkipPage } from '../../src/errors.ts';
import { parseHtml } from '../../src/parse/parseHtml.ts';
import { eachPage } from './extractor.ts';

/** The project's own extractor without a site: the lead that the page prints, and the body. */
export const vankien = eachPage(
  'this one',
  ({ html, url }) => {
    try {
      const { article, leadFrom } = parseHtml(html, { url });
      return [leadFrom === 'page' ? article.lead : null, ...article.body];
    } catch (error) {
      if (error instanceof SkipPage) return [];
      throw error;
    }
  },
  (parts) => parts.filter((part) => part !== null).join('\n\n'),
);
