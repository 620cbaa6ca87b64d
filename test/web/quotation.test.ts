import { describe, expect, test } from 'vitest';
import { citationQuotation, speechQuotation } from '../../src/web/quote/quotation.ts';

const source = {
  title: 'Rau Mê Linh lên kệ siêu thị nhờ mã QR',
  paper: 'Nhịp Sống Thành Đô',
  on: '2024-08-19',
  url: 'https://nhipsong.example/rau.html',
};
const printed =
  '(“Rau Mê Linh lên kệ siêu thị nhờ mã QR”, Nhịp Sống Thành Đô, 19/8/2024, https://nhipsong.example/rau.html)';

describe('a quotation is copied with who said it, holding which post, when, and where it was printed', () => {
  test('words between quotation marks keep them', () => {
    const speech = {
      speaker: 'Lưu Văn Mạnh',
      post: null,
      verb: 'kể',
      text: 'Giờ siêu thị hỏi mã',
      saidOn: '2024-08-19',
    };
    expect(speechQuotation({ kind: 'direct', ...speech }, source)).toBe(
      `Lưu Văn Mạnh kể: “Giờ siêu thị hỏi mã” ${printed}`,
    );
  });

  test('what the paper told in its own words is not put between marks', () => {
    const speech = {
      speaker: 'Cấn Thị Thanh Nhàn',
      post: 'Chủ tịch UBND huyện Mê Linh',
      verb: 'cho hay',
      text: 'huyện có 34 hợp tác xã dùng mã QR',
      saidOn: '2024-08-19',
    };
    expect(speechQuotation({ kind: 'reported', ...speech }, source)).toBe(
      `Cấn Thị Thanh Nhàn, Chủ tịch UBND huyện Mê Linh, cho hay: huyện có 34 hợp tác xã dùng mã QR ${printed}`,
    );
  });

  test('the day of the speech is told where the paper came out on another one', () => {
    const speech = { speaker: 'Phùng Chí Hiếu', post: null, verb: null, text: 'quận chủ động', saidOn: '2024-08-17' };
    expect(speechQuotation({ kind: 'reported', ...speech }, source)).toBe(
      `Phùng Chí Hiếu (ngày 17/8/2024): quận chủ động ${printed}`,
    );
  });

  test('a sentence that cites a document is evidence with its source', () => {
    expect(
      citationQuotation({ sentenceText: 'Huyện triển khai Nghị quyết số 15-NQ/TW.' }, { ...source, title: null }),
    ).toBe(
      '“Huyện triển khai Nghị quyết số 15-NQ/TW.” (Nhịp Sống Thành Đô, 19/8/2024, https://nhipsong.example/rau.html)',
    );
  });
});
