import { describe, expect, test } from 'vitest';
import { citationsIn, issuersIn } from './citationsIn.ts';

const days = (text: string) => citationsIn(text).map((found) => found.issuedOn);

describe('the issuer', () => {
  test.each([
    ['stands behind của', 'Nghị quyết số 15-NQ/TW của Bộ Chính trị về Thủ đô', 'Bộ Chính trị'],
    ['stands behind the day', 'Chỉ thị số 18/CT-TTg ngày 16/5/2017 của Thủ tướng Chính phủ', 'Thủ tướng Chính phủ'],
    ['stands behind the year', 'Nghị quyết 66-NQ/TW năm 2025 của Bộ Chính trị', 'Bộ Chính trị'],
    [
      'stands behind the bracket of the number',
      'theo Chỉ thị (số 5-CT/TW) ngày 3/4/2016 của Bộ Chính trị',
      'Bộ Chính trị',
    ],
    ['stands behind a bracket', 'Nghị quyết số 98/2023/QH15 (thay số cũ) của Quốc hội', 'Quốc hội'],
    ['stands behind do', 'Nghị định 10/2020/NĐ-CP do Chính phủ ban hành', 'Chính phủ'],
    ['stands inside', 'theo Chỉ thị của Thủ tướng Chính phủ số 16/CT-TTg', 'Thủ tướng Chính phủ'],
    [
      'is several of a joint paper',
      'Thông tư liên tịch 01/2015/TTLT-BTC-BTP của Bộ Tài chính - Bộ Tư pháp',
      'Bộ Tài chính - Bộ Tư pháp',
    ],
    ['ends before a place is left', 'Nghị quyết 14 của HĐND phường, giảm còn 30 khu phố', 'HĐND phường'],
    [
      'is a body that no list knows',
      'Công văn số 3/KH-BCĐ của Ban Chỉ đạo thi và tuyển sinh thành phố Huế',
      'Ban Chỉ đạo thi và tuyển sinh thành phố Huế',
    ],
    ['issues it', 'Ngày 6-2, UBND TP Hà Nội ban hành Kế hoạch số 23/KH-UBND.', 'UBND TP Hà Nội'],
    ['has issued it in its term', 'Bộ Chính trị khóa XII vừa ban hành Quy định số 8-QĐ/TW.', 'Bộ Chính trị'],
    ['sends it', 'UBND huyện Vân Đồn đã gửi Báo cáo số 98/BC-UBND lên tỉnh.', 'UBND huyện Vân Đồn'],
    ['is a place', 'Thanh Hóa có văn bản số 78/CV-TU gửi Trung ương.', 'Thanh Hóa'],
    ['signs it as an office', 'Thủ tướng vừa ký Quyết định số 5/QĐ-TTg.', 'Thủ tướng'],
    ['acts by it', 'Quy hoạch do Thủ tướng Chính phủ phê duyệt tại Quyết định số 649/QĐ-TTg.', 'Thủ tướng Chính phủ'],
    [
      'issues it in a place that is named too',
      'UBND phường Bến Thành, TP.HCM vừa ban hành quyết định số 214/QĐ-UBND.',
      'UBND phường Bến Thành',
    ],
    [
      'acts by a paper in brackets',
      'Thủ tướng Chính phủ đã đồng ý cho thí điểm (Công văn số 150/TTg-KTN).',
      'Thủ tướng Chính phủ',
    ],
    ['is named after a plan', 'theo thông báo số 173 cũng của vụ Kế hoạch Tài chính', 'vụ Kế hoạch Tài chính'],
    ['speaks in it', 'Tại Nghị quyết số 205/NQ-CP, Chính phủ thông qua hồ sơ đề án.', 'Chính phủ'],
  ])('%s', (_, text, issuer) => {
    expect(issuersIn(text)).toEqual([issuer]);
  });

  test.each([
    ['who draws it up', 'Sở Tài chính xây dựng Kế hoạch số 15/KH-STC về tiết kiệm.', 'Sở Tài chính'],
    [
      'who gives effect to another by it',
      'UBND tỉnh Long An cụ thể hóa bằng Kế hoạch số 23/KH-UBND.',
      'UBND tỉnh Long An',
    ],
    ['in a clause of its own', 'Công văn số 15/UBND-VX mà UBND tỉnh Long An vừa phát đi nêu rõ.', 'UBND tỉnh Long An'],
    ['as a further thing done', 'UBND xã không xin ý kiến ai nhưng đã ban hành Quyết định 50/1999.', 'UBND xã'],
    [
      'in a meeting that does more',
      'Hội nghị lần thứ 8 Ban Chấp hành Đảng bộ tỉnh Long An sửa đổi quy chế, đồng thời ban hành Nghị quyết số 31-NQ/TU.',
      'Ban Chấp hành Đảng bộ tỉnh Long An',
    ],
    ['on grounds', 'UBND TP Vinh căn cứ kết quả thanh tra ra Quyết định số 88/QĐ-UBND.', 'UBND TP Vinh'],
    [
      'who passes it, behind its subject',
      'Nghị quyết 35 về lấy phiếu tín nhiệm vừa được Quốc hội thông qua.',
      'Quốc hội',
    ],
    ['behind the title', 'Nghị quyết số 18-NQ/TW về “Đổi mới tổ chức bộ máy” của Trung ương', 'Trung ương'],
    ['beside it', 'Lộ trình thực hiện Nghị quyết 54 Quốc hội về cơ chế đặc thù.', 'Quốc hội'],
    ['by its first word alone', 'Cuối năm, Bộ đã ban hành thông tư 38 với quy định chi tiết.', 'Bộ'],
    [
      'in small letters',
      'Tin cho hay hiệp hội Bất động sản Nam Định đã có công văn số 11/CV-HBĐS.',
      'hiệp hội Bất động sản Nam Định',
    ],
    ['a magazine', 'Xem xét tờ trình số 34-TTr/TCCS của Tạp chí Cộng sản và ý kiến các nơi.', 'Tạp chí Cộng sản'],
    ['whose word stands in it', 'Đó là chỉ đạo của Thủ tướng tại Chỉ thị 37 về vay lại.', 'Thủ tướng'],
    [
      'in brackets behind',
      'Sai phạm đã bị Thanh tra Chính phủ (Kết luận số 31/KL-TTCP) nêu rõ.',
      'Thanh tra Chính phủ',
    ],
    [
      'whose kind of paper is named before',
      'Xem xét tờ trình của Ban Tổ chức Trung ương (số 37-TTr/BTCTW).',
      'Ban Tổ chức Trung ương',
    ],
    ['behind a comma', 'Theo Thông tư 01, Bộ Công an ban hành, lái xe được nhắc trước.', 'Bộ Công an'],
    [
      'who does anything by it',
      'Tại Quyết định số 78/QĐ-TTg, Thủ tướng Chính phủ phê chuẩn kết quả bầu.',
      'Thủ tướng Chính phủ',
    ],
    ['stressed', 'Nghị quyết 12/2023/NQ-HĐND do chính HĐND tỉnh Long An ban hành.', 'HĐND tỉnh Long An'],
  ])('%s is one', (_, text, issuer) => {
    expect(issuersIn(text)).toEqual([issuer]);
  });

  test.each([
    ['a place is none of a paper of the Centre', 'Kế hoạch triển khai Nghị quyết số 15-NQ/TW của quận.'],
    ['a signer with a name is none', 'Thủ tướng Nguyễn Văn An ký Quyết định số 5/QĐ-TTg.'],
    [
      'who stands in apposition and signs is none',
      'Ông Lê Văn An, sinh năm 1960, khi đó là Chủ tịch UBND xã đã ban hành Kế hoạch số 41.',
    ],
    [
      'whose rule is followed is none',
      'Đề nghị Thủ tướng cho phép kéo dài hoạt động theo quy định tại quyết định số 24.',
    ],
    ['who cannot issue such a kind is none', 'Thủ tướng điều chỉnh ngay khoản 3 trong nghị định 20.'],
    ['whose things it is about is none', 'Nhà thuộc sở hữu của Đảng bộ thành phố (Quyết định 18-QĐ/TU).'],
    [
      'who finds fault with another paper is none',
      'UBND tỉnh kết luận ông An sai phạm khi góp vốn tại văn bản số 6934.',
    ],
    ['who carries it out is none', 'Chính phủ tiếp tục thực hiện Nghị định 67/2014/NĐ-CP.'],
    ['whose code is another is none', 'Bộ Y tế ban hành danh mục tại Nghị định số 5/2020/NĐ-CP.'],
  ])('%s', (_, text) => {
    expect(issuersIn(text)).toEqual([null]);
  });

  test('a list has one', () => {
    expect(issuersIn('nghị quyết 79, 80 của Bộ Chính trị')).toEqual(['Bộ Chính trị', 'Bộ Chính trị']);
  });

  test('papers of several kinds coded TW do not share one, for several bodies sign so', () => {
    expect(issuersIn('Quy định số 41-QĐ/TW, Kết luận 20-KL/TW của Bộ Chính trị')).toEqual([null, 'Bộ Chính trị']);
  });

  test('the noun may stand with it before a row of codes', () => {
    expect(issuersIn('Các nghị định của Chính phủ: số 99/2024/NĐ-CP, số 100/2024/NĐ-CP')).toEqual([
      'Chính phủ',
      'Chính phủ',
    ]);
  });

  test('papers of one organ have one behind the last of them', () => {
    const text = 'Thông tư số 18/2014/TT-BCA, Quyết định số 98/2001/QĐ-BCA của Bộ Công an bị bãi bỏ.';
    expect(issuersIn(text)).toEqual(['Bộ Công an', 'Bộ Công an']);
  });

  test('a subject issues what is joined to its first document', () => {
    const text = 'UBND tỉnh Long An ban hành Quyết định số 12/QĐ-UBND ngày 5/1/2020 và Kế hoạch số 15/KH-UBND.';
    expect(issuersIn(text)).toEqual(['UBND tỉnh Long An', 'UBND tỉnh Long An']);
  });
});

describe('the day of issue', () => {
  test.each([
    ['behind ngày', 'Quy định số 47-QĐ/TW ngày 1/11/2011 của Ban Chấp hành Trung ương', '2011-11-01'],
    ['behind a comma', 'Chỉ thị số 15-CT/TU, ngày 16-12-2016, của Thành ủy', '2016-12-16'],
    ['behind the issuer', 'Nghị quyết số 15-NQ/TW của Bộ Chính trị ngày 5-5-2022', '2022-05-05'],
    ['behind the verb of passing', 'Nghị quyết số 22/2025/QH15 được Quốc hội thông qua ngày 12.6.2025', '2025-06-12'],
    [
      'behind the signer',
      'Quyết định số 33/QĐ-UBND do ông Trần Văn An, Chủ tịch UBND huyện Thới Bình ký ngày 15/1/2019.',
      '2019-01-15',
    ],
    ['before the issuing verb', 'Ngày 29/12/2016, Bộ Xây dựng ban hành Quyết định số 54/QĐ-BXD.', '2016-12-29'],
    ['behind cùng', 'Nghị quyết số 40/NQ-HĐND cùng ngày 28/12/2022 của HĐND tỉnh', '2022-12-28'],
    ['before a signer', 'Ngày 9/11/2016, Phó Thủ tướng Lê Văn An ký Quyết định số 63/QĐ-TTg.', '2016-11-09'],
  ])('stands %s', (_, text, day) => {
    expect(days(text)).toEqual([day]);
  });

  test.each([
    ['without its year it is none', 'Hướng dẫn số 02-HD/TW ngày 7.8 về thi hành Điều lệ'],
    [
      'that of what is done on its grounds is none',
      'Căn cứ Nghị định 06, ngày 28-3-2018, Bộ Y tế đã ban hành thông tư.',
    ],
    ['a day before which is none', 'Đến trước ngày 1-6-2018, UBND TP có Quyết định số 1/QĐ-UBND.'],
    ['the day of an announcement is none', 'Ngày 11/4/2019, Sở Nội vụ công bố Quyết định số 97/QĐ-TTg của Thủ tướng.'],
    ['the day of effect is none', 'Nghị định 54/2019/NĐ-CP có hiệu lực từ ngày 1/9/2019'],
    ['the day of a meeting is none', 'Ngày 5/5/2022, huyện quán triệt Nghị quyết số 15-NQ/TW.'],
  ])('%s', (_, text) => {
    expect(days(text)).toEqual([null]);
  });
});

test('the term stands behind the issuer and is no part of it', () => {
  const [found] = citationsIn('Nghị quyết số 11-NQ/TƯ ngày 6-1-2012 của Bộ Chính trị (khóa XI) về Thủ đô');
  expect(found).toMatchObject({ issuer: 'Bộ Chính trị', term: 'XI', issuedOn: '2012-01-06' });
});

test('the day of one document is not that of the next', () => {
  const text = 'Kết luận số 45-KL/TW ngày 1.2.2019 của Ban Bí thư về thực hiện có hiệu quả Chỉ thị số 18-CT/TW.';
  expect(days(text)).toEqual(['2019-02-01', null]);
});

test.each([
  ['behind the plenum', 'Nghị quyết 27 của Trung ương 7 khóa 12 đã xác định', 'XII'],
  ['behind the day', 'Chỉ thị số 20-CT/TW (ngày 18-1-2018), khóa XII, về lịch sử Đảng', 'XII'],
  [
    'behind the author who speaks in it',
    'Tại Kết luận số 121-KL/TW, Ban Chấp hành Trung ương khóa XIII đồng ý.',
    'XIII',
  ],
])('the term may stand %s', (_, text, term) => {
  expect(citationsIn(text).map((found) => found.term)).toEqual([term]);
});

test('the title stands in quotation marks after về', () => {
  const [found] = citationsIn('Chỉ thị 05-CT/TW của Bộ Chính trị về “Đẩy mạnh học tập và làm theo Bác”.');
  expect(found?.title).toBe('Đẩy mạnh học tập và làm theo Bác');
});
