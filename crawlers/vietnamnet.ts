import type { Site } from '../src/model/site.ts';

/** Markup as on a saved page of March 2026. */
export const vietnamnet: Site = {
  id: 'vietnamnet',
  name: 'VietNamNet',
  kind: 'news',
  hosts: ['vietnamnet.vn', 'www.vietnamnet.vn', 'm.vietnamnet.vn'],
  discover: [{ by: 'rss', url: 'https://vietnamnet.vn/thoi-su.rss' }],
  archive: [{ by: 'list', url: 'https://vietnamnet.vn/thoi-su-page{page}', links: 'h3 a, h2 a' }],
  articleUrl: /-(?<id>\d{7})\.html$/,
  page: {
    title: 'h1.content-detail-title',
    lead: '.content-detail-sapo',
    body: '#maincontent, .maincontent',
    authors: '.article-detail-author__info .name',
    captions: 'figcaption',
    drop: ['figure', '.article-relate', '.inner-article', '.ck-cms-wiki-news-full'],
  },
  schedule: '17,47 * * * *',
  delayMs: 3_000,
};
