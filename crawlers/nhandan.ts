import type { Site } from '../src/model/site.ts';
import { EPI_ARTICLE, epiPage, epiSitemap } from './cms/epi.ts';

/** The paper of the Party's Central Committee. Markup as of the family. */
export const nhandan: Site = {
  id: 'nhandan',
  name: 'Nhân Dân',
  kind: 'news',
  hosts: ['nhandan.vn', 'www.nhandan.vn'],
  discover: [
    { by: 'rss', url: 'https://nhandan.vn/rss/home.rss' },
    { by: 'rss', url: 'https://nhandan.vn/rss/xay-dung-dang-553.rss' },
  ],
  archive: [epiSitemap('https://nhandan.vn')],
  articleUrl: EPI_ARTICLE,
  page: epiPage,
  schedule: '*/20 * * * *',
  delayMs: 3_000,
};
