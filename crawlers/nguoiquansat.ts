import type { Site } from '../src/model/site.ts';
import { onecmsPage, onecmsSitemap } from './cms/onecms.ts';

/** Markup as on a saved page of September 2026, from which the family is known best. */
export const nguoiquansat: Site = {
  id: 'nguoiquansat',
  name: 'Người Quan Sát',
  kind: 'news',
  hosts: ['nguoiquansat.vn', 'www.nguoiquansat.vn'],
  discover: [onecmsSitemap('https://nguoiquansat.vn')],
  articleUrl: /-(?<id>\d+)\.html$/,
  page: onecmsPage,
  schedule: '55 * * * *',
  delayMs: 3_000,
};
