import type { Site } from '../src/model/site.ts';
import { vccorpPage } from './cms/vccorp.ts';

/** Markup as on a saved page of March 2026. Its times have no zone, and print `AM` behind hours of 24; lists of other news lie in the body. */
export const cafef: Site = {
  id: 'cafef',
  name: 'CafeF',
  kind: 'news',
  hosts: ['cafef.vn', 'www.cafef.vn', 'm.cafef.vn'],
  discover: [{ by: 'rss', url: 'https://cafef.vn/vi-mo-dau-tu.rss' }],
  articleUrl: /-(?<id>\d{16,18})\.chn$/,
  page: {
    ...vccorpPage,
    authors: 'p.author',
    sourceNote: '.link-source-detail-title',
    drop: [...(vccorpPage.drop ?? []), '.tindnd', '.link-source-wrapper'],
  },
  schedule: '15,45 * * * *',
  delayMs: 3_000,
};
