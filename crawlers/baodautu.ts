import type { Site } from '../src/model/site.ts';

/** MasterCMS with a theme of its own, as on a saved page of March 2026: the head tells nothing of the time, the page prints it. */
export const baodautu: Site = {
  id: 'baodautu',
  name: 'Báo Đầu tư',
  kind: 'news',
  hosts: ['baodautu.vn', 'www.baodautu.vn'],
  discover: [{ by: 'robots', url: 'https://baodautu.vn/robots.txt' }],
  articleUrl: /-d(?<id>\d+)\.html$/,
  page: {
    title: '.title-detail',
    lead: '.sapo_detail',
    body: '#content_detail_news',
    authors: 'a.author',
    publishedAt: '.post-time',
    drop: ['table.MASTERCMS_TPL_TABLE', 'table.__MB_ARTICLE_A'],
    captions: 'table.MASTERCMS_TPL_TABLE tr + tr td',
  },
  schedule: '22 * * * *',
  delayMs: 3_000,
};
