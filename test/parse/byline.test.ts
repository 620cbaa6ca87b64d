import { describe, expect, test } from 'vitest';
import { guessByline, readByline } from '../../src/parse/byline.ts';
import { readLead } from '../../src/parse/lead.ts';

describe('readByline', () => {
  test.each([
    ['NGỌC AN - LÊ BÌNH', ['NGỌC AN', 'LÊ BÌNH'], null],
    ['Ngọc An; Lê Bình', ['Ngọc An', 'Lê Bình'], null],
    ['Ngọc An (tổng hợp)', ['Ngọc An'], null],
    ['Ngọc An (Theo AFP)', ['Ngọc An'], 'Theo AFP'],
    ['Ngọc An / baomau.example', ['Ngọc An'], 'baomau.example'],
    ['Bài và ảnh: Ngọc An', ['Ngọc An'], null],
    ['Bài: Ngọc An - Ảnh: Lê Bình', ['Ngọc An'], null],
    ['Theo Reuters', [], 'Theo Reuters'],
    ['Nguồn: Báo Mẫu', [], 'Nguồn: Báo Mẫu'],
    ['MEDIA', [], null],
  ])('reads %s', (printed, authors, sourceNote) => {
    expect(readByline(printed)).toEqual({ authors, sourceNote });
  });

  test("the paper's own name in the author's place is no author", () => {
    expect(readByline('Báo Mẫu', ['baomau.example', 'Báo Mẫu']).authors).toEqual([]);
    expect(readByline('baomau.example', ['baomau.example'])).toEqual({ authors: [], sourceNote: null });
  });
});

describe('guessByline', () => {
  test.each(['Minh Khôi', 'TTXVN', 'T.H', 'PV', 'NGỌC AN - LÊ BÌNH', 'Theo Ngọc An'])('%s may end a text', (line) => {
    expect(guessByline(line)).not.toBeNull();
  });

  test.each(['Bí thư Thành ủy', 'Hội nghị kết thúc.', 'Đổi mới phương thức lãnh đạo', 'Năm 2021'])(
    '%s is no byline',
    (line) => {
      expect(guessByline(line)).toBeNull();
    },
  );
});

describe('readLead', () => {
  test.each([
    ['(Baomau.vn) - Sáng 5/3, hội nghị khai mạc.', 'Sáng 5/3, hội nghị khai mạc.', 'Baomau.vn'],
    ['(NLM)- Sáng 5/3, hội nghị khai mạc.', 'Sáng 5/3, hội nghị khai mạc.', 'NLM'],
    ['TTM - Hội nghị khai mạc.', 'Hội nghị khai mạc.', 'TTM'],
    ['BMM.VN - Hội nghị khai mạc.', 'Hội nghị khai mạc.', 'BMM.VN'],
    ['TP.HCM - Ngày 5/3, hội nghị khai mạc.', 'TP.HCM - Ngày 5/3, hội nghị khai mạc.', null],
    ['COVID-19 đã lan rộng.', 'COVID-19 đã lan rộng.', null],
  ])('of %s', (printed, text, paper) => {
    expect(readLead(printed)).toEqual({ text, paper });
  });
});
