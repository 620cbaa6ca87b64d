import type { Site } from '../src/model/site.ts';

/** Markup as on a saved page of March 2026. */
export const dantri: Site = {
  id: 'dantri',
  name: 'Dân trí',
  kind: 'news',
  hosts: ['dantri.com.vn', 'www.dantri.com.vn', 'm.dantri.com.vn'],
  discover: [{ by: 'rss', url: 'https://dantri.com.vn/rss/xa-hoi.rss' }],
  archive: [{ by: 'list', url: 'https://dantri.com.vn/xa-hoi/trang-{page}.htm', links: 'article a' }],
  articleUrl: /-(?<id>\d{17})\.htm$/,
  page: {
    title: 'h1',
    lead: '[data-slot=sapo]',
    section: '[data-content-name=article-breadcrumb]',
    body: '#desktop-in-article, .singular-content',
    captions: 'figcaption',
    drop: ['aside', 'figure', '.dantri-widget'],
  },
  schedule: '2,32 * * * *',
  delayMs: 3_000,
};
