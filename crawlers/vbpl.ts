import type { Site } from '../src/model/site.ts';
import { fileLinks } from './cms/fileLinks.ts';

/**
 * The national database of laws. Since April 2026 its pages are built by scripts in the browser, and robots.txt closes `/api/`: what a page itself
 * carries is read by standards and by its text; a page that carries nothing is skipped and counted as such.
 */
export const vbpl: Site = {
  id: 'vbpl',
  name: 'Cơ sở dữ liệu quốc gia về văn bản pháp luật',
  kind: 'resolution',
  hosts: ['vbpl.vn', 'www.vbpl.vn'],
  discover: [{ by: 'robots', url: 'https://vbpl.vn/robots.txt' }],
  articleUrl: /\/van-ban\/chi-tiet\/[^/]+--(?<id>(?:vbpq\w*?_)?\d+)$/,
  page: { attachment: fileLinks },
  schedule: '30 5 * * *',
  delayMs: 5_000,
};
