import { describe, expect, test } from 'vitest';
import { normalise } from '../../src/text/normalise.ts';
import { citationsIn } from './citationsIn.ts';

/**
 * Every form in which press and papers name a document, with what is found in it: span, kind and canonical number. Sources of the
 * forms: Hướng dẫn 36-HD/VPTW for the Party, appendix III of Nghị định 30/2020/NĐ-CP and Nghị định 34/2016/NĐ-CP for the State.
 */
type Form = readonly [
  form: string,
  text: string,
  ...found: (readonly [surface: string, type: string, number: string | null])[],
];

const NUMBERS: readonly Form[] = [
  ['Centre', 'học Nghị quyết số 15-NQ/TW', ['Nghị quyết số 15-NQ/TW', 'Nghị quyết', '15-NQ/TW']],
  ['Centre, TƯ', 'học Nghị quyết 15-NQ/TƯ', ['Nghị quyết 15-NQ/TƯ', 'Nghị quyết', '15-NQ/TW']],
  ['Centre, T.Ư', 'học Nghị quyết 15-NQ/T.Ư.', ['Nghị quyết 15-NQ/T.Ư', 'Nghị quyết', '15-NQ/TW']],
  ['Centre, Tw', 'học Nghị quyết 15-NQ/Tw', ['Nghị quyết 15-NQ/Tw', 'Nghị quyết', '15-NQ/TW']],
  ['blanks round the hyphen', 'theo số 15 - NQ/TW mới', ['số 15 - NQ/TW', 'Nghị quyết', '15-NQ/TW']],
  ['blanks everywhere', 'quy định 08 - QĐ / TƯ', ['quy định 08 - QĐ / TƯ', 'Quy định', '08-QĐ/TW']],
  ['en dash', 'Chỉ thị số 40–CT/TW', ['Chỉ thị số 40–CT/TW', 'Chỉ thị', '40-CT/TW']],
  ['blank for the hyphen', 'kết luận 62 KL/TW', ['kết luận 62 KL/TW', 'Kết luận', '62-KL/TW']],
  ['separators the wrong way round', 'Nghị quyết số 05/NQ-TW', ['Nghị quyết số 05/NQ-TW', 'Nghị quyết', '05-NQ/TW']],
  ['small letters', 'nghị quyết số 15-nq/tw', ['nghị quyết số 15-nq/tw', 'Nghị quyết', '15-NQ/TW']],
  ['small letters, State', 'nghị định 68/2020/nđ-cp', ['nghị định 68/2020/nđ-cp', 'Nghị định', '68/2020/NĐ-CP']],
  ['small letters, law', 'luật số 39/2024/qh15', ['luật số 39/2024/qh15', 'Luật', '39/2024/QH15']],
  ['capitals', 'NGHỊ QUYẾT SỐ 15-NQ/TW', ['NGHỊ QUYẾT SỐ 15-NQ/TW', 'Nghị quyết', '15-NQ/TW']],
  ['decomposed letters', 'Nghị quyết 15-NQ/TƯ'.normalize('NFD'), ['Nghị quyết 15-NQ/TƯ', 'Nghị quyết', '15-NQ/TW']],
  ['eth for Đ', 'Quy \u00d0ịnh 41-Q\u00d0/TW', ['Quy Định 41-QĐ/TW', 'Quy định', '41-QĐ/TW']],
  ['next word glued', 'Nghị quyết 15-NQ/TWngày 5-5', ['Nghị quyết 15-NQ/TW', 'Nghị quyết', '15-NQ/TW']],
  ['của glued to digits', 'Quy định số 181của Bộ Chính trị', ['Quy định số 181', 'Quy định', '181']],
  ['letter set apart', 'Nghị quyết số 35 a/NQ-CP', ['Nghị quyết số 35 a/NQ-CP', 'Nghị quyết', '35a/NQ-CP']],
  ['unit set apart', 'văn bản số 26/C 46-P 13 về', ['văn bản số 26/C 46-P 13', 'Văn bản', '26/C46-P13']],
  [
    'slash forgotten, a blank',
    'Nghị định số 92/2016 NĐ-CP',
    ['Nghị định số 92/2016 NĐ-CP', 'Nghị định', '92/2016/NĐ-CP'],
  ],
  ['organ alone', 'Quyết định số 41-TTg ngày', ['Quyết định số 41-TTg', 'Quyết định', '41-TTg']],
  ['organ before the kind', 'thông báo số 78-TU/TB', ['thông báo số 78-TU/TB', 'Thông báo', '78-TU/TB']],
  [
    'a count behind',
    'Nghị định 06/2018/NĐ-CP 29 trường hợp',
    ['Nghị định 06/2018/NĐ-CP', 'Nghị định', '06/2018/NĐ-CP'],
  ],
  ['số glued to the number', 'học Nghị quyết số15-NQ/TW', ['Nghị quyết số15-NQ/TW', 'Nghị quyết', '15-NQ/TW']],
  ['số glued to the noun', 'học Nghị quyếtsố 15-NQ/TW', ['Nghị quyếtsố 15-NQ/TW', 'Nghị quyết', '15-NQ/TW']],
  [
    'noun glued to the number',
    'theo Nghị định178/2024/NĐ-CP',
    ['Nghị định178/2024/NĐ-CP', 'Nghị định', '178/2024/NĐ-CP'],
  ],
  ['word glued to the Assembly', 'Luật số 39/2024/QH15ngày 28/6', ['Luật số 39/2024/QH15', 'Luật', '39/2024/QH15']],
  ['year parted', 'Nghị định số 1 20/2 018/NĐ-CP', ['Nghị định số 1 20/2 018/NĐ-CP', 'Nghị định', '120/2018/NĐ-CP']],
  ['letters in a bracket', 'ký văn bản (số 876/UBND-ĐT)', ['số 876/UBND-ĐT', 'Văn bản', '876/UBND-ĐT']],
  ['noun glued', 'theoNghị quyết 15-NQ/TW', ['Nghị quyết 15-NQ/TW', 'Nghị quyết', '15-NQ/TW']],
  ['abbreviated', 'học NQ số 15-NQ/TW', ['NQ số 15-NQ/TW', 'Nghị quyết', '15-NQ/TW']],
  ['abbreviated, digits', 'học NQ 15 rồi', ['NQ 15', 'Nghị quyết', '15']],
  [
    'no-break space',
    'Nghị quyết\u00a0số\u00a015-NQ/TW',
    ['Nghị quyết\u00a0số\u00a015-NQ/TW', 'Nghị quyết', '15-NQ/TW'],
  ],
];

const ORGANS: readonly Form[] = [
  ['province', 'Nghị quyết 04-NQ/TU', ['Nghị quyết 04-NQ/TU', 'Nghị quyết', '04-NQ/TU']],
  ['board of a province', 'quyết định 5-QĐ/BTCTU', ['quyết định 5-QĐ/BTCTU', 'Quyết định', '5-QĐ/BTCTU']],
  ['district', 'Nghị quyết 07-NQ/HU', ['Nghị quyết 07-NQ/HU', 'Nghị quyết', '07-NQ/HU']],
  ['urban district', 'Kế hoạch 12-KH/QU', ['Kế hoạch 12-KH/QU', 'Kế hoạch', '12-KH/QU']],
  ['town', 'Chương trình số 3-CTr/ThU', ['Chương trình số 3-CTr/ThU', 'Chương trình', '3-CTr/ThU']],
  ['base', 'Nghị quyết 45-NQ/ĐU', ['Nghị quyết 45-NQ/ĐU', 'Nghị quyết', '45-NQ/ĐU']],
  ['standing committee', 'Kết luận 9-KL/BTV', ['Kết luận 9-KL/BTV', 'Kết luận', '9-KL/BTV']],
  ['control commission', 'Thông báo 7-TB/UBKTTW', ['Thông báo 7-TB/UBKTTW', 'Thông báo', '7-TB/UBKTTW']],
  ['organisation commission', 'Hướng dẫn 26-HD/BTCTW', ['Hướng dẫn 26-HD/BTCTW', 'Hướng dẫn', '26-HD/BTCTW']],
  ['propaganda commission', 'Hướng dẫn 8-HD/BTGTW', ['Hướng dẫn 8-HD/BTGTW', 'Hướng dẫn', '8-HD/BTGTW']],
  ['mass mobilisation', 'Hướng dẫn 9-HD/BDVTW', ['Hướng dẫn 9-HD/BDVTW', 'Hướng dẫn', '9-HD/BDVTW']],
  ['office of the Centre', 'Hướng dẫn 36-HD/VPTW', ['Hướng dẫn 36-HD/VPTW', 'Hướng dẫn', '36-HD/VPTW']],
  ['army', 'Chỉ thị 788-CT/QUTW', ['Chỉ thị 788-CT/QUTW', 'Chỉ thị', '788-CT/QUTW']],
  ['Quy định coded QĐi', 'Quy định 08-QĐi/TW', ['Quy định 08-QĐi/TW', 'Quy định', '08-QĐi/TW']],
  ['Quy định coded QyĐ', 'Quy định 04-QyĐ/ĐU', ['Quy định 04-QyĐ/ĐU', 'Quy định', '04-QyĐ/ĐU']],
  ['trade union', 'Kế hoạch số 12/KH-TLĐ', ['Kế hoạch số 12/KH-TLĐ', 'Kế hoạch', '12/KH-TLĐ']],
  ['decree', 'Nghị định số 68/2020/NĐ-CP', ['Nghị định số 68/2020/NĐ-CP', 'Nghị định', '68/2020/NĐ-CP']],
  ['slash forgotten', 'Nghị định 167/2013NĐ-CP', ['Nghị định 167/2013NĐ-CP', 'Nghị định', '167/2013/NĐ-CP']],
  ['blank inside', 'Nghị quyết 98/2025/ NQ-HĐND', ['Nghị quyết 98/2025/ NQ-HĐND', 'Nghị quyết', '98/2025/NQ-HĐND']],
  ['council', 'Nghị quyết 12/2021/NQ-HĐND', ['Nghị quyết 12/2021/NQ-HĐND', 'Nghị quyết', '12/2021/NQ-HĐND']],
  ['committee', 'Kế hoạch 123/KH-UBND', ['Kế hoạch 123/KH-UBND', 'Kế hoạch', '123/KH-UBND']],
  ['Assembly', 'Luật Thủ đô số 39/2024/QH15', ['Luật Thủ đô số 39/2024/QH15', 'Luật', '39/2024/QH15']],
  [
    'its Standing Committee',
    'Nghị quyết 1211/2016/UBTVQH13',
    ['Nghị quyết 1211/2016/UBTVQH13', 'Nghị quyết', '1211/2016/UBTVQH13'],
  ],
  ['ordinance', 'Pháp lệnh 02/2022/UBTVQH15', ['Pháp lệnh 02/2022/UBTVQH15', 'Pháp lệnh', '02/2022/UBTVQH15']],
  ['circular', 'Thông tư 43/2016/TT-BTC', ['Thông tư 43/2016/TT-BTC', 'Thông tư', '43/2016/TT-BTC']],
  [
    'joint circular',
    'Thông tư liên tịch số 1/2016/TTLT-BNV-BTC',
    ['Thông tư liên tịch số 1/2016/TTLT-BNV-BTC', 'Thông tư liên tịch', '1/2016/TTLT-BNV-BTC'],
  ],
  ['Prime Minister', 'Chỉ thị 16/CT-TTg', ['Chỉ thị 16/CT-TTg', 'Chỉ thị', '16/CT-TTg']],
  ['letter', 'công văn 886/STNMT-KS', ['công văn 886/STNMT-KS', 'Công văn', '886/STNMT-KS']],
  ['letter of a chamber', 'văn bản số 5296/VPCP-V.I', ['văn bản số 5296/VPCP-V.I', 'Văn bản', '5296/VPCP-V.I']],
  [
    'whose the paper is before its code',
    'Nghị quyết Trung ương 10-NQ/TW',
    ['Nghị quyết Trung ương 10-NQ/TW', 'Nghị quyết', '10-NQ/TW'],
  ],
  [
    'number that no plenum can have',
    'Nghị quyết Trung ương 27 về tiền lương',
    ['Nghị quyết Trung ương 27', 'Nghị quyết', '27'],
  ],
  ['urgent letter', 'công văn hỏa tốc 877/UBND', ['công văn hỏa tốc 877/UBND', 'Công văn', '877/UBND']],
  [
    'programme of action',
    'Chương trình hành động 33-CTr/TU',
    ['Chương trình hành động 33-CTr/TU', 'Chương trình', '33-CTr/TU'],
  ],
  [
    'digits in the organ',
    'Quyết định 73/QĐ-BCĐ 389/TP',
    ['Quyết định 73/QĐ-BCĐ 389/TP', 'Quyết định', '73/QĐ-BCĐ389/TP'],
  ],
  ['long tail', 'Quyết định 5472/QĐ-UBND-ĐTXD', ['Quyết định 5472/QĐ-UBND-ĐTXD', 'Quyết định', '5472/QĐ-UBND-ĐTXD']],
  [
    'consolidated text',
    'Văn bản hợp nhất 03/VBHN-VPQH',
    ['Văn bản hợp nhất 03/VBHN-VPQH', 'Văn bản hợp nhất', '03/VBHN-VPQH'],
  ],
  ['decree of 1947', 'Sắc lệnh số 89/SL', ['Sắc lệnh số 89/SL', 'Sắc lệnh', '89/SL']],
  ['wrong noun', 'Nghị định số 39-NQ/TW', ['Nghị định số 39-NQ/TW', 'Nghị định', '39-NQ/TW']],
  ['report on a law', 'báo cáo về dự thảo Luật số 33/BC-UBTVQH14', ['số 33/BC-UBTVQH14', 'Báo cáo', '33/BC-UBTVQH14']],
  ['two nouns', 'Thông báo Kết luận số 19-TB/TW', ['Thông báo Kết luận số 19-TB/TW', 'Thông báo', '19-TB/TW']],
];

const SHORT_FORMS: readonly Form[] = [
  ['digits', 'triển khai Nghị quyết 15 trong năm', ['Nghị quyết 15', 'Nghị quyết', '15']],
  ['digits and year', 'Nghị định 67/2025 quy định', ['Nghị định 67/2025', 'Nghị định', '67/2025']],
  ['year behind', 'Chỉ thị 12 năm 2019 của Thủ tướng', ['Chỉ thị 12', 'Chỉ thị', '12']],
  ['carried out', 'sơ kết một năm thực hiện quy định 1374 diễn ra', ['quy định 1374', 'Quy định', '1374']],
  ['of two nouns', 'Thông báo kết luận số 351 của Thủ tướng', ['Thông báo kết luận số 351', 'Thông báo', '351']],
  ['padded', 'phường triển khai Kế hoạch 05 ra quân', ['Kế hoạch 05', 'Kế hoạch', '05']],
  [
    'digits of what was named in full',
    'Chương trình số 33-CTr/TU (gọi tắt là Chương trình 33)',
    ['Chương trình số 33-CTr/TU', 'Chương trình', '33-CTr/TU'],
    ['Chương trình 33', 'Chương trình', '33'],
  ],
];

const ROWS: readonly Form[] = [
  [
    'code at the end',
    'các Nghị quyết số 15, 16 và 17-NQ/TW',
    ['Nghị quyết số 15', 'Nghị quyết', '15'],
    ['16', 'Nghị quyết', '16'],
    ['17-NQ/TW', 'Nghị quyết', '17-NQ/TW'],
  ],
  ['digits', 'nghị định 178, 67 của Chính phủ', ['nghị định 178', 'Nghị định', '178'], ['67', 'Nghị định', '67']],
  [
    'range',
    'các quyết định từ số 12 đến số 15-QĐ/TU',
    ['quyết định từ số 12', 'Quyết định', '12'],
    ['số 15-QĐ/TU', 'Quyết định', '15-QĐ/TU'],
  ],
  [
    'noun once, codes behind a colon',
    'Các nghị định của Chính phủ: số 99/2024/NĐ-CP, số 100/2024/NĐ-CP',
    ['số 99/2024/NĐ-CP', 'Nghị định', '99/2024/NĐ-CP'],
    ['số 100/2024/NĐ-CP', 'Nghị định', '100/2024/NĐ-CP'],
  ],
  ['code behind the title', 'Nghị quyết về kinh tế tập thể (số 20-NQ/TW)', ['số 20-NQ/TW', 'Nghị quyết', '20-NQ/TW']],
];

const NAMES: readonly Form[] = [
  [
    'congress',
    'Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII',
    ['Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII', 'Nghị quyết', null],
  ],
  ['plenum', 'Nghị quyết Trung ương 4 (khóa XII)', ['Nghị quyết Trung ương 4 (khóa XII)', 'Nghị quyết', null]],
  [
    'plenum of two terms',
    'Nghị quyết Trung ương 4 (khóa XI, XII)',
    ['Nghị quyết Trung ương 4 (khóa XI, XII)', 'Nghị quyết', null],
  ],
  ['law by year', 'Luật Đất đai 2024', ['Luật Đất đai 2024', 'Luật', null]],
  ['code by year', 'Bộ luật Hình sự 2015', ['Bộ luật Hình sự 2015', 'Bộ luật', null]],
  [
    'ordinance by year',
    'Pháp lệnh Ưu đãi người có công với cách mạng năm 2020',
    ['Pháp lệnh Ưu đãi người có công với cách mạng năm 2020', 'Pháp lệnh', null],
  ],
  [
    'law to be amended',
    'dự án Luật sửa đổi, bổ sung một số điều của Bộ luật Lao động (năm 2012)',
    ['Bộ luật Lao động (năm 2012)', 'Bộ luật', null],
  ],
  ['pin-point', 'theo khoản 2 Điều 5 Luật Đất đai 2024', ['Luật Đất đai 2024', 'Luật', null]],
  [
    'pin-point of a number',
    'điểm a khoản 14 Điều 21 Nghị định 185/2013/NĐ-CP',
    ['Nghị định 185/2013/NĐ-CP', 'Nghị định', '185/2013/NĐ-CP'],
  ],
];

describe.each([
  ['a number', NUMBERS],
  ['an organ code', ORGANS],
  ['a short form', SHORT_FORMS],
  ['a row', ROWS],
  ['a name', NAMES],
])('%s is read', (_, forms) => {
  test.each(forms.map(([form, text, ...found]) => ({ form, text, found })))('$form: $text', ({ text, found }) => {
    expect(citationsIn(normalise(text)).map(({ surface, type, number }) => [surface, type, number])).toEqual(found);
  });
});

describe('no document is named', () => {
  test.each([
    ['house and street', 'ở số 8B Lê Trực, số 17 đường Láng, ngách 49/28'],
    ['rank', 'hạng số 1 châu Á'],
    ['plates', 'xe 79C-07545, 34B - 015.03 và 35B - 005.05'],
    ['phones', 'gọi 0914-383-973 hay 069.292.8312'],
    ['roads', 'tại Km331 - QL 1A, quốc lộ 27C'],
    ['arms', 'máy bay F-16 và MiG-21'],
    ['shares and scores', 'đạt 12/54 xã, 16/16 chỉ tiêu, thắng 3-2'],
    ['money', 'chi 6.482,91 tỷ đồng'],
    ['counts', 'kế hoạch 15 điểm, kế hoạch 60 ngày, chương trình 2 ngày 1 đêm'],
    ['fines', 'quyết định xử phạt 15 triệu đồng'],
    ['speed', 'đoạn cao tốc quy định 80km/h'],
    ['a treaty', 'Công ước Luật Biển năm 1982'],
    ['a verb', 'Có những việc kết luận 10, nhưng còn 5'],
    ['a meeting', 'Hội nghị Trung ương 13 khóa XIII, kỳ họp thứ 3 Quốc hội khóa XIV'],
    ['a hospital', 'Bệnh viện Trung ương 108'],
    ['judgments, licences, standards', 'bản án 14/2009/HS-ST, giấy phép 1517/GP-BTNMT, quy chuẩn QCVN 16:2014/BXD'],
  ])('%s: %s', (_, text) => {
    expect(citationsIn(text).map(({ surface }) => surface)).toEqual([]);
  });
});
