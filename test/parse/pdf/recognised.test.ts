import { describe, expect, test } from 'vitest';
import { linesOfPages } from '../../../src/parse/pdf/linesOfPages.ts';
import { mendNumerals } from '../../../src/parse/pdf/mendNumerals.ts';
import { readRecognised } from '../../../src/parse/pdf/recognised.ts';

const CHAR = 16;
/** A line as Tesseract writes it: its words, 16 points a letter, in a page of A4 at 200 dots an inch. */
interface Line {
  readonly left: number;
  readonly bottom: number;
  readonly text: string;
}

function tsv(lines: readonly Line[], fallPerPoint = 0): string {
  const rows: (string | number)[][] = [[1, 1, 0, 0, 0, 0, 0, 0, 1654, 2339, -1, '']];
  for (const [number, { left, bottom, text }] of lines.entries()) {
    let x = left;
    for (const [word, each] of text.split(' ').entries()) {
      const base = bottom + Math.round(x * fallPerPoint) + (/[gpqyạặậẹệịọộợụựỵ,]/u.test(each) ? 8 : 0);
      rows.push([5, 1, 1, 1, number, word, x, base - 36, each.length * CHAR, 36, 95, each]);
      x += (each.length + 1) * CHAR;
    }
  }
  return rows.map((row) => row.join('\t')).join('\n');
}

const read = (lines: readonly Line[], fall = 0) => linesOfPages([readRecognised(tsv(lines, fall))]);
const HEAD: readonly Line[] = [
  { left: 200, bottom: 200, text: 'TỈNH ỦY BẮC NINH' },
  { left: 850, bottom: 202, text: 'ĐẢNG CỘNG SẢN VIỆT NAM' },
  { left: 240, bottom: 260, text: 'Số 92-NQ/TU' },
  { left: 850, bottom: 262, text: 'Bắc Ninh, ngày 12 tháng 9 năm 2023' },
];

test('the halves of a letterhead are read one after the other', () => {
  expect(read(HEAD)).toEqual([
    'TỈNH ỦY BẮC NINH',
    'Số 92-NQ/TU',
    'ĐẢNG CỘNG SẢN VIỆT NAM',
    'Bắc Ninh, ngày 12 tháng 9 năm 2023',
  ]);
});

test('a page that lies aslant is laid straight', () => {
  expect(read(HEAD, 0.02)).toEqual(read(HEAD));
});

test('what nothing is sure of is a stain, but not beside words', () => {
  const page = tsv([...HEAD, { left: 200, bottom: 400, text: 'ả' }, { left: 200, bottom: 500, text: 'TI- MỤC TIÊU' }]);
  const unsure = page.replace('95\tả', '12\tả').replace('95\tTI-', '12\tTI-');
  expect(linesOfPages([readRecognised(unsure)]).at(-1)).toBe('TI- MỤC TIÊU');
  expect(linesOfPages([readRecognised(unsure)])).not.toContain('ả');
});

test('a line of the letterhead that Tesseract doubts is taken as it is read word by word, if that is surer', () => {
  const page = tsv(HEAD);
  const doubted = page.replace('95\tSố', '0\tS9').replace('95\t92-NQ/TU', '3\tgopchA');
  expect(linesOfPages([readRecognised(doubted, page)])).toEqual(read(HEAD));
  expect(linesOfPages([readRecognised(page, doubted)])).toEqual(read(HEAD));
});

test('a Đ that is given twice is one', () => {
  expect(read([{ left: 200, bottom: 200, text: 'Quy định số 24-QĐÐ/TW, 25-QÐ/TW' }])).toEqual([
    'Quy định số 24-QĐ/TW, 25-QĐ/TW',
  ]);
});

test('the rules of a table are no words', () => {
  expect(read([{ left: 200, bottom: 200, text: '| STT | Họ tên |' }])).toEqual(['STT Họ tên']);
});

describe('the parts of a recognised paper follow one another', () => {
  test.each([
    [
      ['I- TÌNH HÌNH', 'II- MỤC TIÊU', 'II- NHIỆM VỤ', 'IV- TỔ CHỨC'],
      ['I-', 'II-', 'III-', 'IV-'],
    ],
    [
      ['1- TÌNH HÌNH', 'TI-- MỤC TIÊU', 'III- NHIỆM VỤ'],
      ['I-', 'II-', 'III-'],
    ],
    [
      ['I. TÌNH HÌNH', 'IĨ. MỤC TIÊU', 'HI. NHIỆM VỤ', 'IV. TỔ CHỨC', 'V. HIỆU LỰC'],
      ['I.', 'II.', 'III.', 'IV.', 'V.'],
    ],
    [
      ['Chương I', 'Chương TT', 'Chương', 'Chương IV'],
      ['Chương I', 'Chương II', 'Chương III', 'Chương IV'],
    ],
    [
      ['I- A B', 'II- C D', 'I- PHỤ LỤC', 'II- E F'],
      ['I-', 'II-', 'I-', 'II-'],
    ],
  ])('%j', (lines, labels) => {
    expect(mendNumerals(lines).map((line) => /^(?:Chương \S+|\S+)/.exec(line)?.[0])).toEqual(labels);
  });

  test('what is counted by figures stays so, and a text that mentions a chapter, too', () => {
    const lines = ['1. QUAN ĐIỂM', '2. MỤC TIÊU', 'Chương II của Nghị định này', 'II. mục tiêu'];
    expect(mendNumerals(lines)).toEqual(lines);
  });
});
