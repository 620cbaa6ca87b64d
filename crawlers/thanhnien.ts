import type { Site } from '../src/model/site.ts';
import { VCCORP_ARTICLE, vccorpPage } from './cms/vccorp.ts';

/** Markup as of the family; lists by zone are not declared, for the numbers of the zones are not known for sure. */
export const thanhnien: Site = {
  id: 'thanhnien',
  name: 'Thanh Niên',
  kind: 'news',
  hosts: ['thanhnien.vn', 'www.thanhnien.vn', 'm.thanhnien.vn'],
  discover: [
    { by: 'rss', url: 'https://thanhnien.vn/rss/thoi-su.rss' },
    { by: 'rss', url: 'https://thanhnien.vn/rss/home.rss' },
  ],
  archive: [{ by: 'robots', url: 'https://thanhnien.vn/robots.txt' }],
  articleUrl: VCCORP_ARTICLE,
  page: { ...vccorpPage, authors: { select: 'meta[property="article:author"]', attribute: 'content' } },
  schedule: '5,25,45 * * * *',
  delayMs: 3_000,
};
