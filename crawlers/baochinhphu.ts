import type { Site } from '../src/model/site.ts';
import { VCCORP_ARTICLE, vccorpPage } from './cms/vccorp.ts';

/**
 * The Government's paper, with the pages of the capital and of policy making, which print resolutions in full. Markup as on a saved page of March
 * 2026: no author is printed. Its feed of direction and operation is dead since 2014, so that section is read from its list.
 */
export const baochinhphu: Site = {
  id: 'baochinhphu',
  name: 'Báo Điện tử Chính phủ',
  kind: 'news',
  hosts: ['baochinhphu.vn', 'www.baochinhphu.vn', 'thanglong.chinhphu.vn', 'xaydungchinhsach.chinhphu.vn'],
  discover: [
    { by: 'rss', url: 'https://baochinhphu.vn/home.rss' },
    { by: 'rss', url: 'https://baochinhphu.vn/chinh-sach-va-cuoc-song/chinh-sach-moi.rss' },
    { by: 'list', url: 'https://baochinhphu.vn/timelinelist/102263/{page}.htm', links: 'a', pages: 2 },
  ],
  articleUrl: VCCORP_ARTICLE,
  page: vccorpPage,
  schedule: '10,40 * * * *',
  delayMs: 3_000,
};
