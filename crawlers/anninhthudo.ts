import type { Site } from '../src/model/site.ts';
import { EPI_ARTICLE, epiPage, epiSitemap } from './cms/epi.ts';

/** The paper of the police of Hà Nội. Markup as of the family; its feed is told of by one source alone, so the sitemap of the month comes first. */
export const anninhthudo: Site = {
  id: 'anninhthudo',
  name: 'An ninh Thủ đô',
  kind: 'news',
  hosts: ['www.anninhthudo.vn', 'anninhthudo.vn'],
  discover: [
    epiSitemap('https://www.anninhthudo.vn'),
    { by: 'rss', url: 'https://www.anninhthudo.vn/rss/phap-luat-4.rss' },
  ],
  articleUrl: EPI_ARTICLE,
  page: epiPage,
  schedule: '12,42 * * * *',
  delayMs: 3_000,
};
