import { describe, expect, test } from 'vitest';
import { citationsIn } from './citationsIn.ts';

const issuers = (text: string) => citationsIn(text).map((found) => found.issuer);
const days = (text: string) => citationsIn(text).map((found) => found.issuedOn);

describe('the issuer', () => {
  test.each([
    ['stands behind của', 'Nghị quyết số 15-NQ/TW của Bộ Chính trị về Thủ đô', 'Bộ Chính trị'],
    ['stands behind the day', 'Chỉ thị số 18/CT-TTg ngày 16/5/2017 của Thủ tướng Chính phủ', 'Thủ tướng Chính phủ'],
    ['stands behind the year', 'Nghị quyết 66-NQ/TW năm 2025 của Bộ Chính trị', 'Bộ Chính trị'],
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
    expect(issuers(text)).toEqual([issuer]);
  });

  test.each([
    ['who draws it up', 'Sở Tài chính xây dựng Kế hoạch số 15/KH-STC về tiết kiệm.', 'Sở Tài chính'],
    [
      'who gives effect to another by it',
      'UBND tỉnh Long An cụ thể hóa bằng Kế hoạch số 23/KH-UBND.',
      'UBND tỉnh Long An',
    ],
    ['in a clause of its own', 'Công văn số 15/UBND-VX mà UBND tỉnh Long An vừa phát đi nêu rõ.', 'UBND tỉnh Long An'],
    ['stressed', 'Nghị quyết 12/2023/NQ-HĐND do chính HĐND tỉnh Long An ban hành.', 'HĐND tỉnh Long An'],
  ])('%s is one', (_, text, issuer) => {
    expect(issuers(text)).toEqual([issuer]);
  });

  test.each([
    ['a place is none of a paper of the Centre', 'Kế hoạch triển khai Nghị quyết số 15-NQ/TW của quận.'],
    ['a signer with a name is none', 'Thủ tướng Nguyễn Văn An ký Quyết định số 5/QĐ-TTg.'],
    ['who carries it out is none', 'Chính phủ tiếp tục thực hiện Nghị định 67/2014/NĐ-CP.'],
    ['whose code is another is none', 'Bộ Y tế ban hành danh mục tại Nghị định số 5/2020/NĐ-CP.'],
  ])('%s', (_, text) => {
    expect(issuers(text)).toEqual([null]);
  });

  test('a list has one', () => {
    expect(issuers('nghị quyết 79, 80 của Bộ Chính trị')).toEqual(['Bộ Chính trị', 'Bộ Chính trị']);
  });

  test('papers of one organ have one behind the last of them', () => {
    const text = 'Thông tư số 18/2014/TT-BCA, Quyết định số 98/2001/QĐ-BCA của Bộ Công an bị bãi bỏ.';
    expect(issuers(text)).toEqual(['Bộ Công an', 'Bộ Công an']);
  });

  test('a subject issues what is joined to its first document', () => {
    const text = 'UBND tỉnh Long An ban hành Quyết định số 12/QĐ-UBND ngày 5/1/2020 và Kế hoạch số 15/KH-UBND.';
    expect(issuers(text)).toEqual(['UBND tỉnh Long An', 'UBND tỉnh Long An']);
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
    ['before a signer', 'Ngày 9/11/2016, Phó Thủ tướng Lê Văn An ký Quyết định số 63/QĐ-TTg.', '2016-11-09'],
  ])('stands %s', (_, text, day) => {
    expect(days(text)).toEqual([day]);
  });

  test.each([
    ['without its year it is none', 'Hướng dẫn số 02-HD/TW ngày 7.8 về thi hành Điều lệ'],
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

test('the title stands in quotation marks after về', () => {
  const [found] = citationsIn('Chỉ thị 05-CT/TW của Bộ Chính trị về “Đẩy mạnh học tập và làm theo Bác”.');
  expect(found?.title).toBe('Đẩy mạnh học tập và làm theo Bác');
});
