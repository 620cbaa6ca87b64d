import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citationsIn } from './citationsIn.ts';

const surfaces = (text: string) => citationsIn(text).map((citation) => citation.surface);
const named = (text: string) => citationsIn(text).map(({ surface, type, number }) => [surface, type, number]);

describe('a document by its number', () => {
  test.each([
    ['with số', 'Huyện quán triệt Nghị quyết số 15-NQ/TW.', 'Nghị quyết số 15-NQ/TW', '15-NQ/TW'],
    ['without số', 'Huyện quán triệt Nghị quyết 15-NQ/TƯ.', 'Nghị quyết 15-NQ/TƯ', '15-NQ/TW'],
    ['with blanks and an en dash', 'theo Chỉ thị số 40 – CT/TW vừa qua', 'Chỉ thị số 40 – CT/TW', '40-CT/TW'],
    ['with blanks everywhere', 'theo quy định 08 - QĐ / TƯ mới', 'quy định 08 - QĐ / TƯ', '08-QĐ/TW'],
    ['with a colon', 'gửi Báo cáo số: 98/BC-UBND lên tỉnh', 'Báo cáo số: 98/BC-UBND', '98/BC-UBND'],
    ['with the next word glued to it', 'Nghị quyết số 15-NQ/TWngày 5/5/2022', 'Nghị quyết số 15-NQ/TW', '15-NQ/TW'],
    ['abbreviated', 'thực hiện NQ số 15-NQ/TW', 'NQ số 15-NQ/TW', '15-NQ/TW'],
    ['in capitals', 'QUÁN TRIỆT NGHỊ QUYẾT SỐ 15-NQ/TW', 'NGHỊ QUYẾT SỐ 15-NQ/TW', '15-NQ/TW'],
    ['with a year', 'theo Nghị định số 68/2020/NĐ-CP', 'Nghị định số 68/2020/NĐ-CP', '68/2020/NĐ-CP'],
    ['of an office by its letter code', 'tại công văn 886/STNMT-KS', 'công văn 886/STNMT-KS', '886/STNMT-KS'],
    [
      'with a numbered board in its code',
      'theo Quyết định số 7/QĐ-BCĐ 389/TP',
      'Quyết định số 7/QĐ-BCĐ 389/TP',
      '7/QĐ-BCĐ389/TP',
    ],
    [
      'with more words inside',
      'ra Quyết định khởi tố vụ án số 11/QĐ-KTVA',
      'Quyết định khởi tố vụ án số 11/QĐ-KTVA',
      '11/QĐ-KTVA',
    ],
    [
      'of a law',
      'theo Luật Phòng, chống ma túy số 73/2021/QH14',
      'Luật Phòng, chống ma túy số 73/2021/QH14',
      '73/2021/QH14',
    ],
    ['in digits alone', 'Xã triển khai Nghị quyết 15 từ tháng Năm', 'Nghị quyết 15', '15'],
    ['in digits with a year', 'theo nghị định 67/2025 thì khác', 'nghị định 67/2025', '67/2025'],
    ['with small letters in its organ', 'gửi công văn số 110/CV-HoREA lên', 'công văn số 110/CV-HoREA', '110/CV-HoREA'],
    ['with small letters inside a part', 'theo công văn 22/SGDĐT-GDTrH', 'công văn 22/SGDĐT-GDTrH', '22/SGDĐT-GDTrH'],
    ['of a scheme before a verb', 'Đề án 06 giúp người dân làm thủ tục', 'Đề án 06', '06'],
    ['before its year', 'Nghị định 282 năm 2025 quy định mức phạt', 'Nghị định 282', '282'],
  ])('is found %s', (_, text, surface, number) => {
    expect(citationsIn(text).map((found) => [found.surface, found.number])).toEqual([[surface, number]]);
  });

  test('the noun decides the type, not the code', () => {
    expect(named('Quy định số 205-QĐ/TW thay Quyết định số 99-QĐ/TW')).toEqual([
      ['Quy định số 205-QĐ/TW', 'Quy định', '205-QĐ/TW'],
      ['Quyết định số 99-QĐ/TW', 'Quyết định', '99-QĐ/TW'],
    ]);
  });

  test('of two nouns side by side the code picks its own', () => {
    expect(named('Thông báo kết luận số 12/TB-VPCP nêu rõ')).toEqual([
      ['Thông báo kết luận số 12/TB-VPCP', 'Thông báo', '12/TB-VPCP'],
    ]);
  });

  test('a number in brackets behind the title carries the noun over', () => {
    expect(named('Nghị quyết về kinh tế tập thể ở nông thôn (số 20-NQ/TW) đã có hiệu quả')).toEqual([
      ['số 20-NQ/TW', 'Nghị quyết', '20-NQ/TW'],
    ]);
  });
});

describe('a list', () => {
  test('carries the noun to its later numbers', () => {
    expect(named('bốn Nghị quyết 57, 59, 66 và 68 của Bộ Chính trị')).toEqual([
      ['Nghị quyết 57', 'Nghị quyết', '57'],
      ['59', 'Nghị quyết', '59'],
      ['66', 'Nghị quyết', '66'],
      ['68', 'Nghị quyết', '68'],
    ]);
  });

  test('may have a code at its end only', () => {
    expect(surfaces('các Nghị quyết số 15, 16 và 17-NQ/TW')).toEqual(['Nghị quyết số 15', '16', '17-NQ/TW']);
  });

  test('may state the day of each number', () => {
    const text = 'Bãi bỏ các Thông tư sau: số 15/2014/TT-BXD ngày 15/9/2014; số 11/2009/TT-BXD ngày 18/6/2009.';
    expect(citationsIn(text).map(({ surface, type, issuedOn }) => [surface, type, issuedOn])).toEqual([
      ['số 15/2014/TT-BXD', 'Thông tư', '2014-09-15'],
      ['số 11/2009/TT-BXD', 'Thông tư', '2009-06-18'],
    ]);
  });

  test('ends where a count begins', () => {
    expect(surfaces('Triển khai Nghị quyết 59 và 20 địa phương đã làm')).toEqual(['Nghị quyết 59']);
    expect(surfaces('Triển khai nghị quyết 27, 29, 30 và 20 địa phương đã làm')).toEqual(['nghị quyết 27', '29', '30']);
  });

  test('of three or more ends before any other word', () => {
    expect(surfaces('4 nghị quyết số 57, 59, 66 và 68 chỉ trong nửa năm')).toEqual([
      'nghị quyết số 57',
      '59',
      '66',
      '68',
    ]);
  });
});

describe('a document by the meeting that passed it', () => {
  test.each([
    ['Nghị quyết Trung ương 4 (khóa XII)', 'XII'],
    ['Nghị quyết Trung ương 4, khoá XII', 'XII'],
    ['Nghị quyết T.Ư 5 khóa 12', 'XII'],
    ['Nghị quyết Trung ương 4 (khóa XI, XII)', 'XI, XII'],
    ['Nghị quyết Hội nghị lần thứ năm Ban Chấp hành Trung ương khóa XII', 'XII'],
    ['Nghị quyết Đại hội XIII của Đảng', 'XIII'],
    ['Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng', 'XIII'],
    ['Nghị quyết Đại hội đại biểu lần thứ XVII, nhiệm kỳ 2020 - 2025 Đảng bộ thành phố', 'XVII'],
    ['Nghị quyết Đại hội Đảng bộ TP Hà Nội lần thứ XVII', 'XVII'],
    ['nghị quyết Đại hội Đảng thành phố lần thứ X', 'X'],
    ['Nghị quyết ĐH Đoàn toàn quốc lần thứ XI', 'XI'],
  ])('%s is one span with its ordinal and term', (surface, term) => {
    const text = `Chi bộ học tập ${surface} trong tuần này.`;
    expect(citationsIn(text).map((found) => [found.surface, found.number, found.term])).toEqual([
      [surface, null, term],
    ]);
  });

  test('several plenums of one term are several documents', () => {
    expect(citationsIn('các Nghị quyết Trung ương 5, 6 khóa XII').map(({ surface, term }) => [surface, term])).toEqual([
      ['Nghị quyết Trung ương 5', 'XII'],
      ['6 khóa XII', 'XII'],
    ]);
  });

  test.each([
    'Hội nghị Trung ương 13 khóa XIII khai mạc sáng nay.',
    'Sau Đại hội XIII, nghị quyết đại hội đảng bộ các cấp được học tập.',
  ])('a bare meeting is none: %s', (text) => {
    expect(surfaces(text)).toEqual([]);
  });
});

describe('a law without number', () => {
  test.each([
    ['by name and year', 'theo Luật Đất đai 2024 thì được', 'Luật Đất đai 2024'],
    ['with năm', 'Điều 38 Luật Đất đai năm 2013.', 'Luật Đất đai năm 2013'],
    ['with a comma in its name', 'Luật Phòng, chống tham nhũng năm 2018 nêu', 'Luật Phòng, chống tham nhũng năm 2018'],
    ['in small letters', 'theo luật đất đai 2013 phải đấu giá', 'luật đất đai 2013'],
    ['the Constitution', 'Hiến pháp Việt Nam năm 2013 quy định', 'Hiến pháp Việt Nam năm 2013'],
    ['a code', 'Điều 280 Bộ luật Hình sự 2015.', 'Bộ luật Hình sự 2015'],
    ['a code by its letters', 'Điều 280 BLHS 2015.', 'BLHS 2015'],
  ])('is found %s', (_, text, surface) => {
    expect(surfaces(text)).toEqual([surface]);
  });

  test.each([
    'Luật Đất đai có hiệu lực từ năm 2014.',
    'Luật Tổ chức chính quyền địa phương mới ban hành năm 2015.',
    'Chi bộ bị kỷ luật Đảng năm 2018.',
    'Công ước của Liên hợp quốc về Luật Biển năm 1982 là nền tảng.',
    'Quốc hội thảo luận dự án luật này trong năm 2019.',
  ])('is not a year elsewhere: %s', (text) => {
    expect(surfaces(text)).toEqual([]);
  });
});

test('the work programmes of a Party committee are known by its name', () => {
  const [found] = citationsIn('Sở bám sát 10 Chương trình công tác của Thành ủy khóa XVII để làm.');
  expect(found).toMatchObject({
    surface: '10 Chương trình công tác của Thành ủy khóa XVII',
    type: 'Chương trình',
    form: 'named',
    issuer: 'Thành ủy',
    term: 'XVII',
  });
});

test.each([
  'Trụ sở ở số 8B Lê Trực, gần số 47/1 Lý Thường Kiệt.',
  'Xe biển số 79C-07545 và 34B - 015.03 đỗ ở Km331 - QL 1A.',
  'Gọi 0914-383-973 hay 069.292.8312 khi cần.',
  'Đội nhà thắng 3-2, xếp hạng số 1 trong 12/54 đội.',
  'Đó là kế hoạch 15 điểm cho chương trình 2 ngày 1 đêm.',
  'Công an thông báo 19 người mất tích và quyết định xử phạt 15 triệu đồng.',
  'Đoạn đường quy định 80km/h; luật có 7 chương.',
  'Nghị quyết 5 năm và nghị định 15 điều đang được soạn.',
  'Tại bản án số 14/2009/HS-ST, giấy phép số 1517/GP-BTNMT và hợp đồng số 12/HĐ-KT.',
  'Dự thảo nghị quyết được góp ý; nghị quyết này sẽ sớm ra.',
])('no document is cited in: %s', (text) => {
  expect(surfaces(text)).toEqual([]);
});

test('spans are in order, do not overlap, and hold what is written there', () => {
  const piece = fc.constantFrom(
    'Nghị quyết ',
    'số ',
    '15-NQ/TW',
    '15',
    ', ',
    ' và ',
    '68/2020/NĐ-CP',
    'Luật Đất đai ',
    '2024',
    ' của Bộ Chính trị',
    'Trung ương 4 ',
    '(khóa XI, XII)',
    ' ngày 5-5-2022',
    '. ',
    '\n\n',
    'Đại hội XIII của Đảng ',
    'chương trình công tác toàn khóa ',
    '“',
    '”',
    '(',
    ')',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      let end = 0;
      for (const found of citationsIn(text)) {
        expect(found.start).toBeGreaterThanOrEqual(end);
        expect(text.slice(found.start, found.end)).toBe(found.surface);
        end = found.end;
      }
    }),
  );
});
