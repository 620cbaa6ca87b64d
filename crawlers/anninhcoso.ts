import type { Site } from '../src/model/site.ts';

/** A made-up paper whose pages are built like those of the ePi family: a first h1 that is the logo, captions in picture tables. */
export const anninhcoso: Site = {
  id: 'anninhcoso',
  name: 'An Ninh Cơ Sở',
  kind: 'news',
  hosts: ['anninhcoso.example'],
  discover: [{ by: 'sitemap', url: 'http://anninhcoso.example/sitemaps/news.xml' }],
  articleUrl: /-post\d+\.antd$/,
  page: {
    title: 'h1.cms-title',
    lead: '.article__sapo.cms-desc',
    body: '.article__body.cms-body',
    authors: '.cms-author',
    publishedAt: { select: 'time.time', attribute: 'datetime' },
    section: '.breadcrumbs li',
    captions: 'p.imgdesc',
    drop: ['table.picture', '.ads_middle', '.cms-relate'],
  },
  schedule: '10 * * * *',
  delayMs: 50,
};
