import type { PageSelectors } from '../../src/model/site.ts';

/**
 * Pages of the system of ePi (`cms-*`), seen on a saved page of 2026 and in public scrapers: the first `h1` is the logo, captions are paragraphs
 * of the class `imgdesc`, and the head names the child of two sections first.
 */
export const epiPage: PageSelectors = {
  title: 'h1.cms-title',
  lead: '.article__sapo.cms-desc',
  body: '.article__body.cms-body',
  authors: '.cms-author',
  publishedAt: { select: 'meta[property="article:published_time"]', attribute: 'content' },
  captions: 'p.imgdesc',
  drop: ['table.picture', '.article__avatar', '.ads_middle', '.article__tag', '.cms-relate'],
};

/** `/slug-post123456.html`, with other endings at some papers (`.vnp`, `.antd`). */
export const EPI_ARTICLE = /-post(?<id>\d+)\.[a-z]+$/;

/** A sitemap a month, whose number has no zero before it. */
export const epiSitemap = (origin: string) =>
  ({ by: 'sitemap', url: `${origin}/sitemaps/news-{year}-{month}.xml` }) as const;
