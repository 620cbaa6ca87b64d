import type { Site } from '../src/model/site.ts';

/** A made-up paper whose pages are built like those of the VCCorp family: data-role fields, a second empty body, JSON-LD. */
export const nhipsong: Site = {
  id: 'nhipsong',
  name: 'Nhịp Sống Thành Đô',
  kind: 'news',
  hosts: ['nhipsong.example'],
  discover: [
    { by: 'rss', url: 'http://nhipsong.example/rss/thoi-su.rss' },
    { by: 'sitemap', url: 'http://nhipsong.example/sitemaps/index.xml' },
  ],
  articleUrl: /-(?<id>\d{17})\.htm$/,
  page: {
    title: 'h1.detail-title',
    lead: '.detail-sapo',
    body: '.detail-content.afcbc-body',
    authors: '[data-role=author]',
    publishedAt: '[data-role=publishdate]',
    section: '[data-role=cate-name]',
    captions: '.PhotoCMS_Caption',
    drop: ['figure', '[type=RelatedNewsBox]', '[type=RelatedOneNews]'],
  },
  schedule: '5,35 * * * *',
  delayMs: 50,
};
