import { describe, expect, test } from 'vitest';
import { issuersIn } from './citationsIn.ts';

/** Who issues a document, in the turns of phrase that a press of many hands has for it. */

describe('the issuer is the subject', () => {
  test.each([
    ['by the first letters of its name', 'Ngày 31/5, TCTĐS đã có tờ trình số 2211 gửi Bộ Xây dựng.', 'TCTĐS'],
    ['a province behind a time', 'Đến tháng 4-2018, Hà Nội tiếp tục có tờ trình số 32 gửi Thủ tướng.', 'Hà Nội'],
    [
      'with its province behind a comma',
      'Ban Thường vụ Huyện ủy Gia Lâm, Hà Nội đã có Thông báo số 107-TB/HU.',
      'Ban Thường vụ Huyện ủy Gia Lâm',
    ],
    [
      'a time away from its verb',
      'Thủ tướng Chính phủ cuối tháng 12 năm ngoái có Văn bản số 2393 về tăng vốn.',
      'Thủ tướng Chính phủ',
    ],
    [
      'of issuing and carrying out',
      'Sở Y tế An Giang đã ban hành và triển khai Kế hoạch số 12/KH-SYT.',
      'Sở Y tế An Giang',
    ],
    [
      'in a meeting that someone led',
      'Ủy ban Thường vụ Quốc hội dưới sự chủ trì của Chủ tịch Quốc hội Lê Thị An đã thông qua Nghị quyết số 57/NQ-UBTVQH14.',
      'Ủy ban Thường vụ Quốc hội',
    ],
    [
      'of papers of which one is named',
      'UBND tỉnh Long An đã ban hành nhiều văn bản chỉ đạo, mới nhất là Chỉ thị số 01 về đất đai.',
      'UBND tỉnh Long An',
    ],
    [
      'that acts past a scale with a dot',
      'UBND TP. HCM phê duyệt quy hoạch chi tiết 1/2.000 tại quyết định số 135/QĐ-UB.',
      'UBND TP. HCM',
    ],
    [
      'whose issuing is found fault with',
      'Bộ Nông nghiệp và Môi trường phải rút kinh nghiệm khi ban hành Thông tư 21 về cảng cá.',
      'Bộ Nông nghiệp và Môi trường',
    ],
    [
      'that decides to punish theo a paper',
      'UBND xã Sông An ra quyết định xử phạt hành chính theo Quyết định số 148/QĐ-XPHC.',
      'UBND xã Sông An',
    ],
    [
      'that had no business to',
      'Bộ Công an không có chức năng quản lý nhà nước về đầu tư nhưng có văn bản số 2889 gửi đi.',
      'Bộ Công an',
    ],
    [
      'that does it theo a paper of its own',
      'Chính phủ thông qua kế hoạch thoái vốn theo Nghị quyết 118/NQ-CP.',
      'Chính phủ',
    ],
    ['that approves the paper', 'Thủ tướng đã phê duyệt Quyết định số 1340/QĐ-TTg về sữa học đường.', 'Thủ tướng'],
    [
      'behind được and before a bracket',
      'Cơ quan này được Chính phủ (thông qua Nghị quyết số 9/NQ-CP) thành lập.',
      'Chính phủ',
    ],
    [
      'an agency of a body',
      'Cơ quan Cảnh sát điều tra Bộ Công an ra quyết định khởi tố vụ án số 26/C46-P13.',
      'Cơ quan Cảnh sát điều tra Bộ Công an',
    ],
    ['a board of a bank', 'HĐQT Ngân hàng An Bình họp và ban hành Nghị quyết số 23/NQ-HĐQT.', 'HĐQT Ngân hàng An Bình'],
    [
      'the centre of an association',
      'Ban Chấp hành Trung ương Hội Luật gia Việt Nam ra Kế hoạch số 204-KH/BCHTW.',
      'Ban Chấp hành Trung ương Hội Luật gia Việt Nam',
    ],
    ['an inspectorate', 'Ngày 5/4/2019, Thanh tra Bộ đã ban hành Quyết định số 100.', 'Thanh tra Bộ'],
    [
      'a board by both its names',
      'Hội đồng quản trị (HĐQT) ngân hàng An Bình vừa ban hành Nghị quyết số 568.',
      'Hội đồng quản trị (HĐQT) ngân hàng An Bình',
    ],
    ['of two verbs', 'Chính phủ rất quan tâm và đã ban hành ngay từ năm 2017 Nghị định 01.', 'Chính phủ'],
    [
      'of a further verb behind a comma',
      'Ban Thường vụ Thành ủy đã kiểm điểm tập thể, xây dựng kế hoạch số 41 để khắc phục.',
      'Ban Thường vụ Thành ủy',
    ],
    ['a plenum', 'Hội nghị Trung ương 7 khóa X đã ban hành Nghị quyết 26 về nông thôn.', 'Hội nghị Trung ương 7'],
  ])('%s', (_, text, issuer) => {
    expect(issuersIn(text)).toEqual([issuer]);
  });

  test('of the next clause too', () => {
    const text = 'UBND tỉnh Long An ban hành Kế hoạch số 24/KH-UBND; tiếp đó, ngày 3/10/2018 ban hành Chỉ thị số 9.';
    expect(issuersIn(text)).toEqual(['UBND tỉnh Long An', 'UBND tỉnh Long An']);
  });

  test('of the next paper of the series', () => {
    const text =
      'Theo Quyết định số 87/QĐ-CTN, Chủ tịch nước tặng ông An huân chương và Quyết định số 88/QĐ-CTN, tặng bà Tư.';
    expect(issuersIn(text)).toEqual(['Chủ tịch nước', 'Chủ tịch nước']);
  });
});

describe('the issuer stands behind', () => {
  test.each([
    [
      'the subject of a paper of a province',
      'Có quyết định số 92-QĐ/TU về phân công cấp ủy viên của Ban Thường vụ Thành ủy Huế.',
      'Ban Thường vụ Thành ủy Huế',
    ],
    [
      'a subject with commas, as who issues it',
      'Theo Quyết định số 106 về danh mục Tuyệt mật, Tối mật được Thủ tướng ban hành năm 2008.',
      'Thủ tướng',
    ],
    [
      'the subject of a decree by digits',
      'Trong Nghị định 46/2016 về xử phạt trong giao thông đường bộ của Chính phủ có ghi rõ.',
      'Chính phủ',
    ],
    [
      'with no word between',
      'Theo nghị quyết số 13 Ban Chấp hành Trung ương Đảng và các nơi.',
      'Ban Chấp hành Trung ương Đảng',
    ],
    [
      'a verb of telling and tại',
      'Ông An cho biết tại nghị quyết 02, Chính phủ giao việc cho các địa phương.',
      'Chính phủ',
    ],
    ['what it is attached to', 'Ban hành kèm theo Quy định số 105-QĐ/TW, Bộ Chính trị nêu rõ.', 'Bộ Chính trị'],
  ])('%s', (_, text, issuer) => {
    expect(issuersIn(text)).toEqual([issuer]);
  });

  test('a row of kinds and is that of those whose kind or code confirms it', () => {
    expect(issuersIn('theo nghị định 108, quyết định 72 của Chính phủ')).toEqual(['Chính phủ', 'Chính phủ']);
    expect(issuersIn('Chỉ thị số 4/CT-TTg và Thông báo số 19/TB-VPCP ngày 5/1/2019 của Thủ tướng')).toEqual([
      'Thủ tướng',
      'Thủ tướng',
    ]);
    expect(issuersIn('Nghị định 108 và Quyết định 72 của Thủ tướng')).toEqual([null, 'Thủ tướng']);
  });

  test('a row of one kind and is that of digits alone among codes', () => {
    const text = 'Nghị quyết số 01/NQ-CP, Nghị quyết số 02, Nghị quyết số 35a/NQ-CP của Chính phủ';
    expect(issuersIn(text)).toEqual(['Chính phủ', 'Chính phủ', 'Chính phủ']);
  });
});

describe('none is', () => {
  test.each([
    ['the province where it is carried out', 'Tàu vỏ thép theo Nghị định 67 của Bình Định nằm bờ.'],
    ['whose seal is used', 'Việc sử dụng con dấu của công ty tại Văn bản số 45/NĐD-MT là tùy tiện.'],
    [
      'who allows what someone approved by it',
      'Đề nghị Thủ tướng cho phép tiếp tục dự án đã được phê duyệt tại Quyết định số 2466/2007.',
    ],
    [
      'who approved what says so again',
      'Quy hoạch do UBND TP phê duyệt khẳng định lại các chức năng theo quyết định 367.',
    ],
    ['a deputy by name', 'Việc này được Phó Thủ tướng Thường trực Chính phủ Lê Văn An chỉ đạo tại văn bản số 1526.'],
    ['a people’s committee of a resolution', 'UBND tỉnh sáp nhập năm xã theo Nghị quyết 653.'],
  ])('%s', (_, text) => {
    expect(issuersIn(text)).toEqual([null]);
  });
});
