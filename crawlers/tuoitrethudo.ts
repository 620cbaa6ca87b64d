import type { Site } from '../src/model/site.ts';
import { mastercmsPage } from './cms/mastercms.ts';

/** The paper of the Youth Union of Hà Nội. That it is built on MasterCMS is likely, not sure; sister papers have one feed for all sections. */
export const tuoitrethudo: Site = {
  id: 'tuoitrethudo',
  name: 'Tuổi trẻ Thủ đô',
  kind: 'news',
  hosts: ['tuoitrethudo.vn', 'www.tuoitrethudo.vn', 'tuoitrethudo.com.vn', 'www.tuoitrethudo.com.vn'],
  discover: [{ by: 'rss', url: 'https://tuoitrethudo.vn/rss_feed/' }],
  archive: [{ by: 'robots', url: 'https://tuoitrethudo.vn/robots.txt' }],
  articleUrl: /-(?<id>\d+)\.html$/,
  page: mastercmsPage,
  schedule: '3,33 * * * *',
  delayMs: 3_000,
};
