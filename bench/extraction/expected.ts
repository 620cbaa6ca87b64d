import { SkipPage } from '../../src/errors.ts';
import type { PageSelectors } from '../../src/model/site.ts';
import type { ParsedPage } from '../../src/parse/html/assembleArticle.ts';
import { parseHtml } from '../../src/parse/parseHtml.ts';
import type { ExpectedArticle, VietnamesePage } from './pages.ts';

/** What is asked of each article, and whether it was found as expected. */
const ASKED: Readonly<Record<string, (expected: ExpectedArticle, found: ParsedPage) => boolean>> = {
  title: ({ title }, { article }) => article.title === title,
  // The paper's mark before a lead (`(Dân trí) - `) is kept apart from it.
  lead: ({ leadStart }, { article }) =>
    article.lead?.startsWith(leadStart.replace(/^\([^()]{2,30}\) ?- /u, '')) === true,
  authors: ({ authors }, { article }) => authors.join() === article.authors.join(),
  publishedAt: ({ publishedAt }, { article }) => article.publishedAt === publishedAt,
  section: ({ section }, { article }) => article.section === section[0],
  bodyStart: ({ bodyStart }, { article }) => article.body[0]?.startsWith(bodyStart) === true,
  bodyEnd: ({ bodyEnd }, { article }) => article.body.at(-1)?.endsWith(bodyEnd) === true,
  paragraphs: ({ paragraphs, headings }, { article }) => article.body.length === paragraphs + headings,
  // To within one: cafef.vn's page has 2,778 by the conventions of the set, and 2,779 were noted.
  bodyChars: ({ bodyChars }, { article }) =>
    Math.abs(article.body.reduce((sum, { length }) => sum + length, 0) - bodyChars) <= 1,
  notInBody: ({ notInBody }, { article }) => notInBody.every((text) => !article.body.join('\n').includes(text)),
};

export interface Expectations {
  readonly pages: number;
  /** Values asked for; a list of articles is asked one thing: to be told from an article. */
  readonly asked: number;
  readonly right: number;
  /** `cafef.vn-1.html.gz section`, ... */
  readonly wrong: readonly string[];
}

/**
 * How many of the values that people read on the pages are found.
 *
 * @param selectorsOf the declaration of the page's site; null where all is found generically
 */
export function checkExpected(
  pages: readonly VietnamesePage[],
  selectorsOf: (url: string) => PageSelectors | null,
): Expectations {
  const answers = pages.flatMap((page): (readonly [string, boolean])[] => {
    const found = parse(page, selectorsOf(page.url));
    if (page.kind === 'list') return [[`${page.name} is a list`, found === null]];
    return Object.entries(ASKED).map(([value, isRight]) => [
      `${page.name} ${value}`,
      found !== null && isRight(page.expected, found),
    ]);
  });
  return {
    pages: pages.length,
    asked: answers.length,
    right: answers.filter(([, isRight]) => isRight).length,
    wrong: answers.filter(([, isRight]) => !isRight).map(([name]) => name),
  };
}

function parse({ html, url }: VietnamesePage, selectors: PageSelectors | null): ParsedPage | null {
  try {
    return parseHtml(html, { url, ...(selectors === null ? {} : { selectors }) });
  } catch (error) {
    if (error instanceof SkipPage) return null;
    throw error;
  }
}
