import type { Site } from '../src/model/site.ts';
import { onecmsPage, onecmsSitemap } from './cms/onecms.ts';

/** The paper of the Party Committee of Hà Nội. Markup as of the family; its feeds have no ending (with `.rss` they answer without items). */
export const hanoimoi: Site = {
  id: 'hanoimoi',
  name: 'Hànộimới',
  kind: 'news',
  hosts: ['hanoimoi.vn', 'www.hanoimoi.vn', 'hanoimoi.com.vn', 'www.hanoimoi.com.vn'],
  discover: [{ by: 'rss', url: 'https://hanoimoi.vn/rss/chinh-tri' }],
  archive: [onecmsSitemap('https://hanoimoi.vn')],
  articleUrl: /-(?<id>\d+)\.html$/,
  page: onecmsPage,
  schedule: '*/20 * * * *',
  delayMs: 3_000,
};
