import type { Site } from '../src/model/site.ts';
import { EPI_ARTICLE, epiPage, epiSitemap } from './cms/epi.ts';

/** Markup as on a saved page of September 2026, from which the family is known best. */
export const tinnhanhchungkhoan: Site = {
  id: 'tinnhanhchungkhoan',
  name: 'Tin nhanh chứng khoán',
  kind: 'news',
  hosts: ['www.tinnhanhchungkhoan.vn', 'tinnhanhchungkhoan.vn'],
  discover: [epiSitemap('https://www.tinnhanhchungkhoan.vn')],
  articleUrl: EPI_ARTICLE,
  page: epiPage,
  schedule: '50 * * * *',
  delayMs: 3_000,
};
