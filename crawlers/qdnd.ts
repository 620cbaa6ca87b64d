import type { Site } from '../src/model/site.ts';

/** The paper of the Army. Markup as on a saved page of January 2025; its feeds want a cookie, so the sitemap of news is read. */
export const qdnd: Site = {
  id: 'qdnd',
  name: 'Quân đội nhân dân',
  kind: 'news',
  hosts: ['www.qdnd.vn', 'qdnd.vn', 'm.qdnd.vn'],
  discover: [{ by: 'sitemap', url: 'https://www.qdnd.vn/sitemaps/pid/feed-0.xml' }],
  articleUrl: /\/[a-z0-9-]+-(?<id>\d+)$/,
  page: {
    title: 'h1.post-title',
    lead: '.post-summary',
    body: '[itemprop=articleBody]',
    captions: 'table.imgEditor tr + tr td',
    drop: ['table.imgEditor', '.post-relate'],
  },
  schedule: '27,57 * * * *',
  delayMs: 3_000,
};
