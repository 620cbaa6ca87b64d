import type { Site } from '../src/model/site.ts';
import { fileLinks } from './cms/fileLinks.ts';

/** The portal of Hà Nội. Nothing of its markup is known for sure but the form of addresses, so pages are read by standards and by their text. */
export const hanoigov: Site = {
  id: 'hanoigov',
  name: 'Cổng thông tin điện tử Hà Nội',
  kind: 'news',
  hosts: ['hanoi.gov.vn', 'www.hanoi.gov.vn'],
  discover: [
    { by: 'robots', url: 'https://hanoi.gov.vn/robots.txt' },
    { by: 'list', url: 'https://hanoi.gov.vn/', links: 'a' },
  ],
  articleUrl: /-(?<id>\d+)\.htm$/,
  page: { attachment: fileLinks },
  schedule: '35 * * * *',
  delayMs: 5_000,
};
