import type { Site } from '../src/model/site.ts';
import { VCCORP_ARTICLE, vccorpPage } from './cms/vccorp.ts';

/** Markup as on a saved page of March 2026; the head gives the seconds that the page does not print. */
export const tuoitre: Site = {
  id: 'tuoitre',
  name: 'Tuổi Trẻ',
  kind: 'news',
  hosts: ['tuoitre.vn', 'www.tuoitre.vn', 'm.tuoitre.vn'],
  discover: [
    { by: 'rss', url: 'https://tuoitre.vn/rss/thoi-su.rss' },
    { by: 'rss', url: 'https://tuoitre.vn/rss/phap-luat.rss' },
  ],
  archive: [{ by: 'sitemap', url: 'https://tuoitre.vn/StaticSitemaps/sitemaps-{year}-{month}.xml' }],
  articleUrl: VCCORP_ARTICLE,
  page: { ...vccorpPage, authors: '.detail-author .author-item-name' },
  schedule: '*/20 * * * *',
  delayMs: 3_000,
};
