import type { Site } from '../src/model/site.ts';

/** A made-up provincial paper that never left its first system: layout in tables, windows-1258 that only the page itself declares. */
export const kinhbac: Site = {
  id: 'kinhbac',
  name: 'Báo Kinh Bắc',
  kind: 'news',
  hosts: ['kinhbac.example'],
  discover: [
    { by: 'list', url: 'http://kinhbac.example/tin.htm', links: '.danhsach a.tieude' },
    { by: 'list', url: 'http://kinhbac.example/tin-trang-2.htm', links: '.danhsach a.tieude' },
  ],
  articleUrl: /\/tin\/\d+\/[a-z0-9-]+\.htm$/,
  page: {
    title: '.tieude',
    lead: '.tomtat',
    body: '.baiviet',
    authors: '.baiviet p[align=right] strong',
    publishedAt: '.ngay',
    section: '.chuyenmuc',
    captions: '.chuthich',
    drop: ['table.anh', 'p[align=right]'],
  },
  charset: 'windows-1258',
  schedule: '20 */2 * * *',
  delayMs: 50,
};
