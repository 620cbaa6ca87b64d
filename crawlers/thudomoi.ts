import type { Site } from '../src/model/site.ts';

/** A made-up paper whose pages are built like those of the OneCMS family: the header lies inside the body, heads have US dates. */
export const thudomoi: Site = {
  id: 'thudomoi',
  name: 'Thủ Đô Mới',
  kind: 'news',
  hosts: ['thudomoi.example', 'www.thudomoi.example'],
  discover: [
    { by: 'rss', url: 'http://thudomoi.example/rss/tin-moi.rss' },
    { by: 'list', url: 'http://thudomoi.example/chinh-tri.html', links: '.b-grid__title a' },
  ],
  articleUrl: /-\d+\.html$/,
  page: {
    title: '.sc-longform-header-title',
    lead: '.sc-longform-header-sapo',
    body: 'article.entry',
    authors: '.sc-longform-header-author',
    publishedAt: '.sc-longform-header-date',
    section: '.sc-longform-header-cate',
    sourceNote: '.article-source',
    captions: 'figcaption',
    drop: ['.sc-longform-header', '.sc-empty-layer', '.c-box', 'figure', '.article-source'],
  },
  schedule: '*/15 * * * *',
  delayMs: 50,
};
