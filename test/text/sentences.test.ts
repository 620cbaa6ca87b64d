import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../src/text/sentences.ts';

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  test.each([
    ['a stop before a capital', ['Hội nghị khai mạc.', 'Ông An phát biểu.']],
    ['a number at the end', ['Đây là kỳ họp thứ 8.', 'Các đại biểu thảo luận.']],
    ['an ellipsis before a capital', ['Có đường, trường, trạm...', 'Dân phấn khởi.']],
    ['a quotation closed behind its stop', ['“Phải làm ngay.”', 'Bà Bình nói.']],
    ['an official paper closed by ./.', ['Quyết định có hiệu lực từ ngày ký./.', 'Nơi nhận ghi ở dưới.']],
    ['a hidden name', ['Công an bắt Trần Văn B.', 'Theo điều tra, B. đã bỏ trốn.']],
    ['TP that means the city', ['Ông An thăm Đảng bộ TP.', 'Chương trình kết thúc lúc trưa.']],
    ['v.v.', ['Gồm điện, đường, v.v.', 'Nay đã xong.']],
  ])('%s ends a sentence', (_, sentences) => {
    expect(split(sentences.join(' '))).toEqual(sentences);
  });

  test.each([
    'Họp tại TP. Huế, TP.HCM và Q. 3 bàn về T.Ư.',
    'Đoàn đến TP. Hồ Chí Minh rồi về TP. Vinh bằng tàu.',
    'Lãnh đạo UBND TP. HCM và Sở Y tế TP. HN cùng dự.',
    'PGS.TS. Lê An, Th.S Bình và BS. Chi dự họp.',
    'Thu 6.482,91 tỷ đồng, tăng 5.5 lần.',
    '“Xong chưa?” bà hỏi.',
    '“Phải làm rõ... ”, ông nói.',
    'Tổng thống George W. Bush thăm nơi này.',
    'Tin trên vnexpress.net và bao.Com.vn cho biết.',
    '1. Mục tiêu chung',
    'Anh H. (SN 1977) có mặt.',
  ])('%s is one sentence', (text) => {
    expect(split(text)).toEqual([text]);
  });

  test('a full stop whose blank was lost in print ends a sentence', () => {
    expect(split('phát triển xã hội.Văn bản ký ngày 10/11/2016.Sau đó họp')).toEqual([
      'phát triển xã hội.',
      'Văn bản ký ngày 10/11/2016.',
      'Sau đó họp',
    ]);
  });

  test('a paragraph always ends its sentence', () => {
    expect(split('Bí thư dự hội nghị\n\ncùng các đại biểu')).toEqual(['Bí thư dự hội nghị', 'cùng các đại biểu']);
  });

  test('sentences are in order, trimmed, and cover all that is not white space', () => {
    const piece = fc.constantFrom(
      'TP.',
      ' ',
      '\n',
      '“',
      '”',
      '...',
      'Ông',
      'nói',
      '8.',
      '(',
      ')',
      '\u00A0',
      '?',
      'A.',
      './.',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const sentence of splitSentences(text)) {
          expect(text.slice(end, sentence.start).trim()).toBe('');
          const surface = text.slice(sentence.start, sentence.end);
          expect(surface).toBe(surface.trim());
          expect(surface).not.toBe('');
          end = sentence.end;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
    );
  });
});
