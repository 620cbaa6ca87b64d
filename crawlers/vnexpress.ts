import type { Site } from '../src/model/site.ts';

/** Markup as on saved pages of 2022 and March 2026. Since 2025 the author is the last paragraph, aligned to the right; JSON-LD names the paper. */
export const vnexpress: Site = {
  id: 'vnexpress',
  name: 'VnExpress',
  kind: 'news',
  hosts: ['vnexpress.net', 'www.vnexpress.net', 'm.vnexpress.net', 'amp.vnexpress.net'],
  discover: [
    { by: 'rss', url: 'https://vnexpress.net/rss/thoi-su.rss' },
    { by: 'rss', url: 'https://vnexpress.net/rss/tin-moi-nhat.rss' },
  ],
  archive: [
    {
      by: 'list',
      url: 'https://vnexpress.net/category/day/cateid/1001005/fromdate/{from}/todate/{to}/allcate/1001005/page/{page}',
      links: '.title-news a',
    },
  ],
  articleUrl: /-(?<id>\d{7})\.html$/,
  page: {
    title: 'h1.title-detail',
    lead: 'p.description',
    body: 'article.fck_detail',
    authors: 'p.author_mail strong, article.fck_detail p.Normal[style*="right"] strong',
    publishedAt: 'span.date',
    section: '.breadcrumb li a',
    captions: 'figcaption',
    drop: ['figure', 'ul.list-news', '#article-end'],
  },
  schedule: '*/15 * * * *',
  delayMs: 3_000,
};
