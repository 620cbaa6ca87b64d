import type { Site } from '../src/model/site.ts';
import { fileLinks } from './cms/fileLinks.ts';

/**
 * The Government's system of documents: a page has the table of fields (number, day, type, issuer, signer, title), the text itself is mostly a PDF, often a scan.
 * Lists go on by form posts, which a look does not make: it sees the newest of each list.
 */
export const vanbanchinhphu: Site = {
  id: 'vanbanchinhphu',
  name: 'Hệ thống văn bản của Chính phủ',
  kind: 'resolution',
  hosts: ['vanban.chinhphu.vn', 'www.vanban.chinhphu.vn'],
  discover: [1, 2, 3, 4, 5, 6].map((group) => ({
    by: 'list',
    url: `https://vanban.chinhphu.vn/he-thong-van-ban?classid=1&mode=1&orggroupid=${group}`,
    links: 'a[href*="docid="]',
  })),
  articleUrl: /[?&]docid=(?<id>\d+)/,
  page: { attachment: `a.view-file, ${fileLinks}` },
  schedule: '0 7,13,18 * * *',
  delayMs: 5_000,
};
