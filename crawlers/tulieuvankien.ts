import type { Site } from '../src/model/site.ts';
import { fileLinks } from './cms/fileLinks.ts';

/**
 * The Party's archive of documents. Its markup is not known, so pages are read by standards and by their text. The slug runs number and day
 * together (`12-nqtw-ngay-362017`): both are read from the paper's own header, never from the address.
 */
export const tulieuvankien: Site = {
  id: 'tulieuvankien',
  name: 'Hệ thống tư liệu - văn kiện Đảng',
  kind: 'resolution',
  hosts: ['tulieuvankien.dangcongsan.vn'],
  discover: [
    { by: 'list', url: 'https://tulieuvankien.dangcongsan.vn/he-thong-van-ban/van-ban-cua-dang', links: 'a' },
    { by: 'list', url: 'https://tulieuvankien.dangcongsan.vn/he-thong-van-ban/van-ban-quy-pham-phap-luat', links: 'a' },
  ],
  articleUrl: /\/he-thong-van-ban\/(?:van-ban-cua-dang|van-ban-quy-pham-phap-luat)\/[^/]+-(?<id>\d+)$/,
  page: { attachment: fileLinks },
  schedule: '15 6 * * *',
  delayMs: 5_000,
};
