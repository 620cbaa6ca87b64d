import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDates } from '../../src/entities/dates.ts';
import { normalise } from '../../src/text/normalise.ts';

const published = { publishedOn: '2022-01-05' };
const read = (text: string, options: { publishedOn: string | null } = published) =>
  findDates(text, options).map(({ surface, iso }) => [surface, iso]);

describe('findDates', () => {
  test.each([
    ['ký ngày 6-1-2012', '6-1-2012', '2012-01-06'],
    ['ký 06/12/2021.', '06/12/2021', '2021-12-06'],
    ['ngày 5.5.2022.Văn bản', '5.5.2022', '2022-05-05'],
    ['ngày 5 tháng 5 năm 2022', '5 tháng 5 năm 2022', '2022-05-05'],
    ['tổ chứcngày 28/1', '28/1', '2022-01-28'],
    ['chiều nay (4/1)', '4/1', '2022-01-04'],
    ['lúc 10h30 3-1', '3-1', '2022-01-03'],
    ['(2/1) - Đúng hẹn', '2/1', '2022-01-02'],
    ['đúng 7 giờ 1/1, trung tâm mở cửa', '1/1', '2022-01-01'],
    ['đến 17 giờ 3/1, nước đã rút', '3/1', '2022-01-03'],
    ['lúc 9 giờ 5 phút 3/1', '3/1', '2022-01-03'],
    ['Nghị định có hiệu lực từ 1/1 thay thế', '1/1', '2022-01-01'],
    ['đến 3/1 đã có 5 xã xong', '3/1', '2022-01-03'],
    ['Ngày Quốc khánh 2/9', '2/9', '2021-09-02'],
    ['Hội đồng nhân dân khóa 2021-2026', '2021-2026', null],
    ['Đảng bộ lần thứ XV (2025-2030)', '2025-2030', null],
    ['tầm nhìn 2030-2045', '2030-2045', null],
    ['ngày mai (6/1)', '6/1', '2022-01-06'],
    ['tại thời điểm 30-12 năm ngoái', '30-12', '2021-12-30'],
    ['từ 5/2018 tới nay', '5/2018', '2018-05'],
    ['tháng Mười Hai', 'tháng Mười Hai', '2021-12'],
    ['rạng sáng 3/1 giờ Hà Nội', '3/1', '2022-01-03'],
    ['trong tháng 6/2022', 'tháng 6/2022', '2022-06'],
    ['tháng Tám năm 1945', 'tháng Tám năm 1945', '1945-08'],
    ['quý I/2021', 'quý I/2021', '2021-Q1'],
    ['năm 2021 đạt', 'năm 2021', null],
    ['Nhiệm kỳ 2020 - 2025', 'Nhiệm kỳ 2020 - 2025', null],
    ['giai đoạn 2011-2020', 'giai đoạn 2011-2020', null],
    ['6 tháng đầu năm 2022', '6 tháng đầu năm 2022', null],
    ['những tháng cuối năm', 'những tháng cuối năm', null],
    ['ngày 5-7/6', '5-7/6', null],
    ['ngày 12-8 âm lịch', '12-8', null],
  ])('%s: %s', (text, surface, iso) => {
    expect(read(text)).toEqual([[surface, iso]]);
  });

  test.each([
    'đạt 12/54 xã và 16/16 chỉ tiêu',
    'phục vụ 24/7',
    'hơn 1.134 tỷ đồng',
    'ngày 31/02/2021',
    'Nghị định 68/2020/NĐ-CP',
    'điện thoại 024.38.25.12.11',
    'thắng 2-1',
    'thắng đậm (4-1)',
    'mở cửa cả ngày lẫn đêm (24/7)',
    'ngày 29/2/2023',
    'tính đến 5/7 xã đạt chuẩn',
    'từ 2/3 số phiếu trở lên',
    'sau 3/5 trận',
    'gọi 1900-2021',
    'theo Nghị định 5/2018',
    'tối 8-9 giờ',
    'từ 3-4 năm nay',
    'mỗi tháng 3 lần',
    'Cách mạng Tháng Tám',
    'đường 30-4',
    '91 năm Ngày thành lập',
  ])('%s holds no date', (text) => {
    expect(read(text)).toEqual([]);
  });

  test.each([
    ['a day far ahead was last year', 'ngày 25-12', '2021-12-25'],
    ['a planned day far ahead is this year', 'sẽ họp ngày 25-12', '2022-12-25'],
    ['a month far ahead was last year', 'tháng 11', '2021-11'],
    ['the year before, by its word', 'tháng 6 năm ngoái', '2021-06'],
  ])('around the turn of the year: %s', (_, text, iso) => {
    expect(read(text)).toEqual([[expect.any(String), iso]]);
  });

  test('terms in a row are each a term', () => {
    expect(read('giai đoạn 2016-2020 và 2021-2025').map(([surface]) => surface)).toEqual([
      'giai đoạn 2016-2020',
      '2021-2025',
    ]);
  });

  test('a day printed in December for January is next year', () => {
    expect(read('ngày 3-1', { publishedOn: '2021-12-30' })).toEqual([['3-1', '2022-01-03']]);
  });

  test('a day takes its year from the other end of its phrase', () => {
    expect(read('từ ngày 28-12 đến 3-1-2020')).toEqual([
      ['28-12', '2019-12-28'],
      ['3-1-2020', '2020-01-03'],
    ]);
  });

  test('an undated text gives the year only where most of its dates agree', () => {
    const undated = { publishedOn: null };
    expect(read('Sáng 5/4. Ngày 1/3/2021, tháng 2/2021.', undated)[0]).toEqual(['5/4', '2021-04-05']);
    expect(read('Sáng 5/4. Ngày 1/3/2021.', undated)[0]).toEqual(['5/4', null]);
  });

  test('dates are in order, disjoint, and say what is printed there', () => {
    const piece = fc.constantFrom(
      'ngày ',
      '5',
      '/',
      '-',
      '12',
      '2021',
      ' năm ',
      'tháng ',
      ' đến ',
      'quý I',
      '. ',
      'sáng ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const date of findDates(text, published)) {
          expect(date.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(date.start, date.end)).toBe(date.surface);
          if (date.iso?.length === 10) expect(new Date(date.iso).toISOString().slice(0, 10)).toBe(date.iso);
          end = date.end;
        }
      }),
    );
  });
});

const SHARED = new URL('../../../shared/', import.meta.url).pathname;
const GOLD = `${SHARED}gold/seeds`;

describe('the five labelled articles', () => {
  test.skipIf(!existsSync(GOLD))('spans and days are found as readers labelled them', () => {
    let right = 0;
    let spans = 0;
    let wanted = 0;
    let found = 0;
    for (const file of readdirSync(GOLD)) {
      const gold = JSON.parse(readFileSync(`${GOLD}/${file}`, 'utf8'));
      const text = normalise(readFileSync(`${SHARED}data/seeds/${file.replace(/\.json$/, '')}`, 'utf8'));
      const dates = findDates(text, { publishedOn: gold.publishedAt });
      wanted += gold.dates.length;
      found += dates.length;
      for (const label of gold.dates) {
        const date = dates.find(({ start, end }) => start === label.start && end === label.end);
        if (date) spans++;
        if (date?.iso === label.iso) right++;
      }
    }
    expect((2 * spans) / (wanted + found)).toBeGreaterThanOrEqual(0.97);
    expect(right / wanted).toBeGreaterThanOrEqual(0.97);
  });
});
