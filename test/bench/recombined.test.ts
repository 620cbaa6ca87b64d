import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openRecords } from '../../bench/search/records.ts';
import type { Article, ArticleRecords } from '../../src/model/article.ts';
import type { Site } from '../../src/model/site.ts';
import { pageReader } from '../support/filledStore.ts';

const ARTICLES = 100_000;
/** Pages that are read. */
const SAMPLE = 60;

test('a recombined article has the records that a worker reads from a page of its paragraphs', async () => {
  const { of } = await openRecords();
  const read = pageReader();
  fc.assert(
    fc.property(fc.nat(ARTICLES - 1), (place) => {
      const records = of(place);
      const { article } = records;
      const fromPage = read({
        url: article.url,
        site: siteNamed(article.site),
        bytes: new TextEncoder().encode(pageOf(article)),
        contentType: 'text/html; charset=utf-8',
      });
      // What looks like a link to another article is no paragraph of a page: then it is another text.
      fc.pre(fromPage.article.text === article.text);
      expect(fetchedAnyTime(fromPage)).toEqual(fetchedAnyTime(records));
    }),
    { numRuns: SAMPLE, maxSkipsPerRun: 1 },
  );
}, 60_000);

function siteNamed(id: string): Site {
  return {
    id,
    name: id,
    kind: 'news',
    hosts: [`${id}.example`],
    discover: [],
    articleUrl: /bai-\d+\.html$/,
    page: { title: 'h1', lead: '.lead', body: '.body', authors: '.author', publishedAt: 'time' },
    schedule: '0 * * * *',
    delayMs: 50,
  };
}

function pageOf({ title, lead, body, authors, publishedAt }: Article): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"></head><body>
<h1>${escaped(title ?? '')}</h1><time>${publishedAt}</time><p class="lead">${escaped(lead ?? '')}</p>
<div class="body">${body.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('\n')}</div>
<p class="author">${escaped(authors.join(', '))}</p></body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The records, but for when the page was fetched. */
function fetchedAnyTime({ article: { fetchedAt: _, ...article }, ...records }: ArticleRecords) {
  return { article, ...records };
}
