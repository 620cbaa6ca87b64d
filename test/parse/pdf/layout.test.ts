import { describe, expect, test } from 'vitest';
import { readFlows } from '../../../src/parse/pdf/columns.ts';
import { withoutFurniture } from '../../../src/parse/pdf/furniture.ts';
import { joinLines, readParagraphs } from '../../../src/parse/pdf/paragraphs.ts';
import { type PdfItem, readRows } from '../../../src/parse/pdf/rows.ts';

const SIZE = 12;
/** A line of print: 6 points a letter. */
const at = (x: number, y: number, text: string, size = SIZE): PdfItem => ({
  text,
  x,
  right: x + text.length * 6,
  y,
  size,
});
const read = (...pages: PdfItem[][]) => readParagraphs(withoutFurniture(pages.map(readRows)).map(readFlows));

describe('a line goes on where the one before ends', () => {
  test.each([
    ['Nghị quyết số 15-', 'NQ/TW', 'Nghị quyết số 15-NQ/TW'],
    ['Nghị quyết số 15-NQ/', 'TW', 'Nghị quyết số 15-NQ/TW'],
    ['phát triển kinh tế', 'xã hội', 'phát triển kinh tế xã hội'],
    ['kinh tế -', 'xã hội', 'kinh tế - xã hội'],
    ['sustainable develop-', 'ment', 'sustainable development'],
    ['nghị quy\u00ad', 'ết', 'nghị quyết'],
    ['giai đoạn 2021-', '2025', 'giai đoạn 2021-2025'],
  ])('%s / %s', (before, line, joined) => {
    expect(joinLines(before, line)).toBe(joined);
  });
});

test('numbers and heads of pages are left out, and a sentence goes on over the page', () => {
  const page = (number: number, ...lines: string[]) => [
    at(290, 30, String(number)),
    at(60, 45, 'CÔNG BÁO/Số 12/Ngày 3-4-2024'),
    ...lines.map((text, i) => at(60, 80 + i * 16, text)),
  ];
  const full = 'x '.repeat(35).trim();
  expect(read(page(1, full, `${full} a`), page(2, `b ${full}`, 'hết.'), page(3, 'Trang ba.'))).toEqual([
    `${full} ${full} a b ${full} hết.`,
    'Trang ba.',
  ]);
});

test('the halves of a letterhead are read one after the other though their lines lie side by side', () => {
  const lines = [
    at(60, 80, 'HỘI ĐỒNG NHÂN DÂN'),
    at(300, 80, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
    at(70, 96, 'TỈNH HÀ NAM'),
    at(330, 98, 'Độc lập - Tự do - Hạnh phúc'),
    at(60, 120, 'Số: 37/NQ-HĐND'),
    at(320, 120, 'Hà Nam, ngày 8 tháng 12 năm 2023'),
    at(230, 160, 'NGHỊ QUYẾT về phí tham quan'),
  ];
  expect(read(lines)).toEqual([
    'HỘI ĐỒNG NHÂN DÂN',
    'TỈNH HÀ NAM',
    'Số: 37/NQ-HĐND',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Hà Nam, ngày 8 tháng 12 năm 2023',
    'NGHỊ QUYẾT về phí tham quan',
  ]);
});

test('a text in two columns is read down the left one, then down the right one', () => {
  const column = (x: number, word: string) =>
    Array.from({ length: 10 }, (_, i) => at(x, 80 + i * 16, `${word} ${'chữ '.repeat(8)}${i}`));
  const [paragraphs] = [read([...column(50, 'trái'), ...column(330, 'phải')]).join(' ')];
  expect(paragraphs.match(/trái|phải/g)).toEqual([...Array(10).fill('trái'), ...Array(10).fill('phải')]);
});

test('a row of a table is one line; a cell of two lines is one cell', () => {
  const rows = [
    [at(60, 80, 'STT'), at(120, 80, 'Điểm'), at(300, 80, 'Mức thu')],
    [at(60, 100, '1'), at(120, 100, 'Chùa Sen'), at(300, 100, '30.000')],
    [at(120, 114, 'Vàng')],
    [at(60, 134, '2'), at(120, 134, 'Hang Đá'), at(300, 134, '40.000')],
  ];
  expect(read(rows.flat())).toEqual(['STT | Điểm | Mức thu', '1 | Chùa Sen Vàng | 30.000', '2 | Hang Đá | 40.000']);
});
