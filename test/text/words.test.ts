import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { protectedTokens } from '../../src/text/protectedTokens.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { makeSegmenter } from '../../src/text/words.ts';

const segment = makeSegmenter([
  'nghị quyết',
  'ban hành',
  'hội nghị',
  'ủy ban',
  'chính trị',
  'công nghiệp hóa',
  'công nghiệp',
]);
const words = (text: string) => segment(text, splitSentences(text)).map(({ start, end }) => text.slice(start, end));

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

describe('makeSegmenter', () => {
  test('takes the longest word that the dictionary knows', () => {
    expect(words('Hội nghị về công nghiệp hóa')).toEqual(['Hội nghị', 'về', 'công nghiệp hóa']);
  });

  test('old and new tone places are one word', () => {
    expect(words('Uỷ ban bàn công nghiệp hoá.')).toEqual(['Uỷ ban', 'bàn', 'công nghiệp hoá']);
  });

  test('keeps the number of a document whole and leaves punctuation out', () => {
    expect(words('Ban hành nghị quyết 15-NQ/TW.')).toEqual(['Ban hành', 'nghị quyết', '15-NQ/TW']);
  });

  test('a name of capitals is one word, up to a word of the dictionary', () => {
    expect(words('gặp Trần Văn An và Bộ Chính trị')).toEqual(['gặp', 'Trần Văn An', 'và', 'Bộ', 'Chính trị']);
  });

  test('no word reaches over a comma or the end of a sentence', () => {
    expect(words('ban, hành nghị. Quyết')).toEqual(['ban', 'hành', 'nghị', 'Quyết']);
  });

  test('words are in order, inside their sentences, without signs at their ends', () => {
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
        for (const word of segment(text, sentences)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(sentences.some((sentence) => sentence.start <= word.start && word.end <= sentence.end)).toBe(true);
          expect(text.slice(word.start, word.end)).toMatch(/^[\p{L}\p{N}]/u);
          end = word.end;
        }
      }),
    );
  });
});
