import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openSegmenter } from '../../src/segmenter.ts';
import { protectedTokens } from '../../src/text/protectedTokens.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { wholeWords } from '../../src/text/wholeWords.ts';
import { SEGMENTERS } from '../../src/text/words.ts';

const segmenter = openSegmenter('perceptron');
const words = (text: string) =>
  segmenter.cut(text, splitSentences(text)).map(({ start, end }) => text.slice(start, end));

describe('protectedTokens', () => {
  test.each([
    '15-NQ/TƯ',
    '15 - NQ/TW',
    '788- CT/QUTW',
    '68/2020/NĐ-CP',
    '85/2014/QH13',
    '3553 / QĐ - UBND',
    '05/NQ-T.Ư',
    '573/TTg-KTN',
    '6-1-2012',
    '6.482,91',
    '51%',
    'https://chinhphu.vn/tin-moi?id=1',
    'toasoan@bao.vn',
    'T.Ư',
    'TP.HCM',
    'Covid-19',
  ])('%s stays one word', (token) => {
    const text = `theo ${token}, thì`;
    expect(protectedTokens(text).map(({ start, end }) => text.slice(start, end))).toEqual([token]);
  });

  test('a year and a unit parted by a dash are not the number of a document', () => {
    expect(protectedTokens('năm 2020 - UBND tỉnh').map(({ kind }) => kind)).toEqual(['figure']);
  });
});

describe('the segmenter', () => {
  test('finds words of several syllables', () => {
    expect(words('Hội nghị về công nghiệp hóa')).toEqual(['Hội nghị', 'về', 'công nghiệp hóa']);
  });

  test('old and new tone places are one word', () => {
    expect(words('Uỷ ban bàn công nghiệp hoá.')).toEqual(['Uỷ ban', 'bàn', 'công nghiệp hoá']);
  });

  test('keeps the number of a document whole and leaves punctuation out', () => {
    expect(words('Ban hành nghị quyết 15-NQ/TW.')).toEqual(['Ban hành', 'nghị quyết', '15-NQ/TW']);
  });

  test('a name of capitals is one word', () => {
    expect(words('Hôm qua ông gặp Trần Văn An và Lê Thị Hồng Gấm ở Hà Nội.')).toEqual([
      'Hôm qua',
      'ông',
      'gặp',
      'Trần Văn An',
      'và',
      'Lê Thị Hồng Gấm',
      'ở',
      'Hà Nội',
    ]);
  });

  test('the same syllables are one word or two, as the sentence has it', () => {
    expect(words('Các em học sinh học sinh học.')).toEqual(['Các', 'em', 'học sinh', 'học', 'sinh học']);
  });

  test('headlines in capitals are cut as well', () => {
    expect(words('CHÍNH PHỦ BAN HÀNH NGHỊ QUYẾT MỚI')).toEqual(['CHÍNH PHỦ', 'BAN HÀNH', 'NGHỊ QUYẾT', 'MỚI']);
  });

  test('no word reaches over a comma or the end of a sentence', () => {
    expect(words('nghị, quyết nghị. Quyết')).toEqual(['nghị', 'quyết nghị', 'Quyết']);
  });

  test.each(SEGMENTERS)('words of %s are in order, inside their sentences, without signs at their ends', (name) => {
    const { cut } = openSegmenter(name);
    const piece = fc.constantFrom(
      'nghị',
      'quyết',
      ' ',
      '. ',
      ', ',
      '15-NQ/TW',
      'TP.HCM',
      '-',
      '“',
      '\n',
      '6.5',
      'Hà',
      '@',
      '/',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const sentences = splitSentences(text);
        let end = 0;
        for (const word of cut(text, sentences)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(sentences.some((sentence) => sentence.start <= word.start && word.end <= sentence.end)).toBe(true);
          expect(text.slice(word.start, word.end)).toMatch(/^[\p{L}\p{N}]/u);
          end = word.end;
        }
      }),
    );
  });
});

describe('wholeWords', () => {
  const cut = (text: string, words: string[], names: string[], bodies: string[]) => {
    const spans = (parts: string[]) =>
      parts.map((part) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length }));
    return wholeWords(text, spans(words), spans(names), spans(bodies)).map(({ start, end }) => text.slice(start, end));
  };

  test('the name of a person is one word, whatever it was cut into', () => {
    const text = 'ông Hoàng Anh Dũng nói';
    expect(cut(text, ['ông Hoàng', 'Anh', 'Dũng', 'nói'], ['Hoàng Anh Dũng'], [])).toEqual([
      'ông',
      'Hoàng Anh Dũng',
      'nói',
    ]);
  });

  test('a body in the number of a document does not part it', () => {
    const text = 'Quyết định 12/QĐ-UBND, 13 / QĐ - UBND';
    expect(cut(text, ['Quyết định', '12/QĐ-UBND', '13 / QĐ - UBND'], [], ['UBND', '- UBND'])).toEqual([
      'Quyết định',
      '12/QĐ-UBND',
      '13 / QĐ - UBND',
    ]);
  });

  test('no word reaches over the edge of a body', () => {
    const text = 'Tại Thành ủy Huế hôm nay';
    expect(cut(text, ['Tại', 'Thành ủy', 'Huế hôm nay'], [], ['Thành ủy Huế'])).toEqual([
      'Tại',
      'Thành ủy',
      'Huế',
      'hôm nay',
    ]);
  });
});
