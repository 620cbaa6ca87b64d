import type { Site } from '../src/model/site.ts';

/** The Party's paper on the net. Selectors as several public scrapers of up to 2025 have them, older ones beside; no feed is confirmed. */
export const dangcongsan: Site = {
  id: 'dangcongsan',
  name: 'Báo điện tử Đảng Cộng sản Việt Nam',
  kind: 'news',
  hosts: ['dangcongsan.vn', 'www.dangcongsan.vn', 'dangcongsan.org.vn', 'www.dangcongsan.org.vn'],
  discover: [
    { by: 'robots', url: 'https://dangcongsan.vn/robots.txt' },
    { by: 'list', url: 'https://dangcongsan.vn/', links: 'a' },
  ],
  articleUrl: /-(?<id>\d{5,})\.html$/,
  page: {
    title: '#contenttitle, .detail-post.hnoneview h1',
    lead: '#description',
    body: '.detail-post.hnoneview, .noidungtt',
    authors: '#tacgia',
    publishedAt: '#ngaytao',
    drop: ['figure'],
  },
  schedule: '20,50 * * * *',
  delayMs: 3_000,
};
