import type { Site } from '../src/model/site.ts';
import { EPI_ARTICLE, epiPage, epiSitemap } from './cms/epi.ts';

/** The paper of the Vietnam News Agency. Markup as of the family. */
export const vietnamplus: Site = {
  id: 'vietnamplus',
  name: 'VietnamPlus',
  kind: 'news',
  hosts: ['www.vietnamplus.vn', 'vietnamplus.vn'],
  discover: [{ by: 'rss', url: 'https://www.vietnamplus.vn/rss/home.rss' }],
  archive: [epiSitemap('https://www.vietnamplus.vn')],
  articleUrl: EPI_ARTICLE,
  page: epiPage,
  schedule: '8,28,48 * * * *',
  delayMs: 3_000,
};
