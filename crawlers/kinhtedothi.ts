import type { Site } from '../src/model/site.ts';

/** The paper of the People's Committee of Hà Nội. Its feed is empty (2026); title and time as one public scraper of 2025 has them, the rest by standards. */
export const kinhtedothi: Site = {
  id: 'kinhtedothi',
  name: 'Kinh tế & Đô thị',
  kind: 'news',
  hosts: ['kinhtedothi.vn', 'www.kinhtedothi.vn'],
  discover: [
    { by: 'robots', url: 'https://kinhtedothi.vn/robots.txt' },
    { by: 'list', url: 'https://kinhtedothi.vn/chinh-tri', links: 'a' },
  ],
  articleUrl: /-(?<id>\d{5,})\.html$/,
  page: { title: 'h1.article-title', publishedAt: '.article-published-on' },
  schedule: '18,48 * * * *',
  delayMs: 3_000,
};
