import type { Site } from '../src/model/site.ts';

/** A made-up document portal: a table of fields, then the whole text of a resolution, plan or programme, or the file that holds it. */
export const vanbanthudo: Site = {
  id: 'vanbanthudo',
  name: 'Văn bản Thủ đô',
  kind: 'resolution',
  hosts: ['vanbanthudo.example'],
  discover: [{ by: 'list', url: 'http://vanbanthudo.example/he-thong-van-ban', links: '.danh-sach a' }],
  articleUrl: /\/van-ban\/[a-z0-9-]+$/,
  page: {
    title: '.ten-van-ban',
    body: '.toan-van',
    attachment: '.tep-dinh-kem a',
    publishedAt: '.ngay-ban-hanh',
    section: '.loai-van-ban',
  },
  schedule: '0 6 * * *',
  delayMs: 50,
};
