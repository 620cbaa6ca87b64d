import type { PageSelectors } from '../../src/model/site.ts';

/**
 * Pages of MasterCMS, seen on a saved page of 2026 (another of 2021 for the time): related articles stand in a table behind the lead, captions in
 * the last row of a picture's table; hour and day are printed apart, so the head is asked for them.
 */
export const mastercmsPage: PageSelectors = {
  title: 'h1.article-detail-title',
  lead: '.article-detail-desc',
  body: '.__MASTERCMS_CONTENT',
  authors: '.article-detail-author',
  publishedAt: { select: 'meta[property="article:published_time"]', attribute: 'content' },
  sourceNote: '.article-detail-source',
  captions: 'table.MASTERCMS_TPL_TABLE tr + tr td',
  drop: ['table.__MB_ARTICLE_A', 'table.MASTERCMS_TPL_TABLE', '.article-detail-source', '.article-detail-similar'],
};
