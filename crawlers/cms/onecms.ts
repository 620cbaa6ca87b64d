import type { PageSelectors } from '../../src/model/site.ts';

/**
 * Pages of OneCMS, seen on saved pages of three papers in 2026: title, lead and author lie inside the body's element. The head has the day in the
 * order of the United States and without a zone; no JSON-LD tells of the article.
 */
export const onecmsPage: PageSelectors = {
  title: '.sc-longform-header-title',
  lead: '.sc-longform-header-sapo',
  body: 'article.entry',
  authors: '.sc-longform-header-author',
  publishedAt: { select: 'meta[property="article:published_time"]', attribute: 'content' },
  captions: 'figcaption',
  drop: ['.sc-longform-header', '.sc-empty-layer', '.c-box', 'figure'],
};

/** A sitemap a day. */
export const onecmsSitemap = (origin: string) =>
  ({ by: 'sitemap', url: `${origin}/sitemap-article-{year}-{month:2}-{day:2}.xml` }) as const;
