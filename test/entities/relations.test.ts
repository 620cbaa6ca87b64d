import { describe, expect, test } from 'vitest';
import { relateCitations } from '../../src/entities/relations.ts';
import { findUnits } from '../../src/entities/units.ts';
import type { Citation } from '../../src/model/citation.ts';
import type { Official } from '../../src/model/official.ts';
import type { Speech } from '../../src/model/speech.ts';

/** Marks what is cited: `[Nghị quyết số 15-NQ/TW]`; sentences end at `. `, paragraphs at a line end. */
function read(marked: string) {
  const citations: Citation[] = [];
  let text = '';
  for (const part of marked.split(/(\[[^\]]+\])/)) {
    const surface = part.startsWith('[') ? part.slice(1, -1) : part;
    if (part.startsWith('[')) {
      const number = /\d+-\p{L}+\/\p{L}+/u.exec(surface)?.[0] ?? null;
      const type = /^\p{L}+ \p{L}+/u.exec(surface)?.[0] ?? '';
      const form = number === null ? 'congress' : 'code';
      const rest = { issuedOn: null, issuer: null, term: null, title: null };
      citations.push({ start: text.length, end: text.length + surface.length, surface, type, number, form, ...rest });
    }
    text += surface;
  }
  const sentences = Array.from(text.matchAll(/[^\n]+?(?:\. |\n|$)/g), (match) => ({
    start: match.index,
    end: match.index + match[0].trimEnd().length,
  }));
  return { text, citations, sentences };
}

function relate(marked: string, people: { officials?: readonly Official[]; speeches?: readonly Speech[] } = {}) {
  const { text, citations, sentences } = read(marked);
  const { officials = [], speeches = [] } = people;
  return relateCitations(text, citations, { sentences, units: findUnits(text), officials, speeches });
}

describe('relation', () => {
  test.each([
    ['Bộ Chính trị ban hành [Nghị quyết số 15-NQ/TW].', 'ban hành'],
    ['Thành ủy Huế tổ chức hội nghị quán triệt, triển khai [Nghị quyết số 15-NQ/TW].', 'quán triệt'],
    ['Huyện ủy Sóc Sơn tổng kết 10 năm thực hiện [Nghị quyết số 11-NQ/TW].', 'tổng kết'],
    [
      'Tỉnh ủy Bắc Ninh xây dựng chương trình để cụ thể hóa các mục tiêu, giải pháp của [Nghị quyết số 15-NQ/TW].',
      'cụ thể hóa',
    ],
    ['UBND tỉnh tiếp tục thực hiện [Chỉ thị số 05-CT/TW].', 'triển khai'],
    ['Căn cứ [Quy định số 22-QĐ/TW], Ban Bí thư quyết định kỷ luật cảnh cáo.', 'căn cứ'],
    ['Bộ Nội vụ hướng dẫn thực hiện [Nghị quyết số 18-NQ/TW].', 'hướng dẫn'],
    ['Quy định này thay thế [Quy định số 102-QĐ/TW].', 'thay thế'],
    ['Đảng đoàn HĐND giám sát việc thực hiện [Nghị quyết số 09-NQ/TU].', 'giám sát'],
    ['Các chi bộ sớm đưa [Nghị quyết Đại hội] vào cuộc sống.', 'triển khai'],
    ['[Nghị quyết số 68-NQ/TW] là một văn bản dài.', 'khác'],
    ['Thanh tra Chính phủ có [Kết luận số 12-KL/TW].', 'khác'],
  ])('%s', (marked, relation) => {
    expect(relate(marked)[0]?.relation).toBe(relation);
  });

  test('the papers of a list share the verb before the first', () => {
    const list = relate(
      'Sở Y tế Huế sửa đổi [Quy định số 1-QĐ/SYT], [Quy định số 2-QĐ/SYT] và [Quyết định số 3-QĐ/SYT].',
    );
    expect(list.map(({ relation }) => relation)).toEqual(['sửa đổi', 'sửa đổi', 'sửa đổi']);
  });
});

describe('citing units', () => {
  const units = (marked: string) => relate(marked).map(({ citingUnits, citingReason }) => [citingUnits, citingReason]);

  test('the subject of the sentence acts, not the issuer', () => {
    expect(units('Thành ủy Huế trình Bộ Chính trị ban hành [Nghị quyết số 54-NQ/TW].')).toEqual([
      [['Thành ủy Huế'], 'subject'],
    ]);
  });

  test('a body that stands in a post or behind a preposition is no subject', () => {
    const text = 'Quận ủy Tây Hồ cùng Bí thư Thành ủy Hà Nội về dự, triển khai [Nghị quyết số 15-NQ/TW].';
    expect(units(text)).toEqual([[['Quận ủy Tây Hồ'], 'subject']]);
  });

  test('who hands the task on acts with who gets it', () => {
    expect(units('Thành ủy Huế chỉ đạo các sở, ngành thực hiện [Nghị quyết số 54-NQ/TW].')).toEqual([
      [['Thành ủy Huế', 'các sở, ngành'], 'subject'],
    ]);
  });

  test.each([
    ['Kết quả cho thấy 2 chi bộ chưa học [Chỉ thị số 05-CT/TW].', '2 chi bộ'],
    ['Ông đề nghị các huyện ủy đưa [Chỉ thị số 05-CT/TW] vào sinh hoạt.', 'các huyện ủy'],
    ['Năm nay, nhiều trường và tổ chức đoàn thể đã học [Chỉ thị số 05-CT/TW].', 'nhiều trường và tổ chức đoàn thể'],
    ['Cấp ủy, chính quyền các cấp quán triệt [Chỉ thị số 05-CT/TW].', 'Cấp ủy, chính quyền các cấp'],
    ['UBND các tỉnh, thành phố cần thực hiện [Chỉ thị số 05-CT/TW].', 'UBND các tỉnh, thành phố'],
    ['Chương trình nhằm phổ biến [Chỉ thị số 05-CT/TW] tới toàn bộ các sở, ngành.', 'toàn bộ các sở, ngành'],
  ])('bodies named together act: %s', (marked, expected) => {
    expect(units(marked)).toEqual([[[expected], 'subject']]);
  });

  test.each([
    [
      'who asks acts with those asked',
      'Thường trực Huyện ủy Ba Vì yêu cầu các chi bộ học [Chỉ thị số 05-CT/TW].',
      ['Thường trực Huyện ủy Ba Vì', 'các chi bộ'],
    ],
    [
      'a request to a body hands the doing on',
      'Đồng chí đề nghị Ban Cán sự đảng UBND tỉnh Cà Mau đưa [Chỉ thị số 05-CT/TW] vào cuộc sống.',
      ['Ban Cán sự đảng UBND tỉnh Cà Mau'],
    ],
    [
      'who gets a paper does not act',
      'Hội Nông dân Huế có [Công văn số 11-CV/HND] gửi Ủy ban Pháp luật, Quốc hội và Sở Công Thương Huế.',
      ['Hội Nông dân Huế'],
    ],
    [
      'a list goes on as it began',
      'Đây là cán bộ thuộc diện Bộ Chính trị, Ban Bí thư, Thành ủy Huế quản lý theo [Quy định số 80-QĐ/TW].',
      [],
    ],
    [
      'a place in a bracket does nothing',
      'Khu dân cư Bến Đá (xã Hòa Sơn, huyện Hòa Vang) làm trái [Nghị quyết số 09-NQ/TU].',
      [],
    ],
    [
      'a place behind a comma goes on with another',
      'Ông ký [Quyết định số 14-QĐ/TU] về sạt lở ở rạch Cái Sơn, phường Mỹ Thạnh, thành phố Long Xuyên.',
      [],
    ],
    [
      'who issues it in a clause of its own acts',
      'Đề án được Sở Công Thương Huế thống nhất và được UBND thành phố Huế chấp thuận tại [Công văn số 47-CV/UBND].',
      ['UBND thành phố Huế'],
    ],
    [
      'behind a phrase the subject is to come',
      'Căn cứ [Quyết định số 10-QĐ/TW], Ban Bí thư kỷ luật ông Bình.',
      ['Ban Bí thư'],
    ],
    [
      'what a document says of others is no doing of theirs',
      '[Nghị định số 8-NĐ/CP] nêu số cán bộ của tỉnh, Sở Nội vụ Huế sẽ báo cáo.',
      [],
    ],
    [
      'the plenum is no body',
      'Chi bộ Sở Y tế Huế học nghị quyết Hội nghị Trung ương 6 và [Chỉ thị số 05-CT/TW].',
      ['Chi bộ Sở Y tế Huế'],
    ],
    [
      'a body with its term behind it acts',
      'Ban Thường vụ Huyện ủy Ba Vì nhiệm kỳ 2015-2020 đã vi phạm [Quy định số 47-QĐ/TW].',
      ['Ban Thường vụ Huyện ủy Ba Vì'],
    ],
    [
      'what says which bodies are meant belongs to them',
      'Theo kế hoạch, các cơ quan chức năng sẽ thực hiện [Nghị quyết số 9-NQ/HU].',
      ['các cơ quan chức năng'],
    ],
    [
      'a list of guests does nothing',
      'Người dự là lãnh đạo của Đảng, Nhà nước, Chính phủ và các đại biểu, có tham luận theo [Nghị quyết số 4-NQ/TW].',
      [],
    ],
    [
      'who elects to an office does not act on the paper about it',
      'Đây là lần đầu lấy phiếu với chức danh do Quốc hội bầu hoặc phê chuẩn ở khóa XIV của cơ quan ấy theo quy định tại [Nghị quyết số 85-NQ/QH].',
      [],
    ],
    ['those who head levels are no bodies', 'Người đứng đầu các cấp cần thực hiện [Chỉ thị số 05-CT/TW].', []],
    [
      'a place that is measured does nothing',
      'Ranh giới phía bắc, phường Bình An là 4,3 ha trái [Nghị định số 91-NĐ/CP].',
      [],
    ],
    [
      'who only gave the task does nothing',
      'Bà kiểm tra nhiệm vụ do Chính phủ giao, việc thực hiện [Nghị quyết số 35-NQ/CP].',
      [],
    ],
    [
      'whose paper it is behind a noun does nothing behind the comma',
      'Theo kết luận Kiểm toán Nhà nước công bố hôm qua, ông Bình làm trái khi ký [Quyết định số 178-QĐ/UB].',
      [],
    ],
    [
      'what a document says is not the main clause',
      'Trong [Quyết định số 18-QĐ/UB] do ông Bình ký nêu rõ, Công ty Sao Khuê đã vi phạm quy định.',
      [],
    ],
    [
      'a dash inside the name of a province is no beginning',
      'Ông hỏi vì sao Thừa Thiên - Huế chưa đạt mục tiêu mà [Kết luận số 48-KL/TW] đề ra.',
      [],
    ],
    [
      'those whom a paper is about are not those it reaches',
      'Ông vi phạm [Quy định số 51-QĐ/TW] về quan hệ giữa tỉnh ủy với các đảng đoàn.',
      [],
    ],
    [
      'a list behind a phrase acts as a whole',
      'Theo [Nghị định số 8-NĐ/CP], Bộ Y tế, Bộ Nội vụ và các tỉnh phải báo cáo.',
      ['Bộ Y tế', 'Bộ Nội vụ', 'các tỉnh'],
    ],
    [
      'bodies of the Centre together with others act',
      'Các tỉnh và cơ quan Trung ương quán triệt [Chỉ thị số 05-CT/TW].',
      ['Các tỉnh và cơ quan Trung ương'],
    ],
    [
      'whose guidance something else follows owns no plan',
      'Không tham mưu kế hoạch thực hiện [Quyết định số 33-QĐ/UB] về tách thửa theo hướng dẫn của Sở Nội vụ Huế.',
      [],
    ],
    [
      'the province of a place behind a comma is no subject',
      'Dự án ở huyện Nông Cống, Thanh Hóa được triển khai theo [Quyết định số 53-QĐ/UB].',
      [],
    ],
    ['units of administration are places', 'Nay, các đơn vị hành chính cần sắp xếp theo [Nghị quyết số 12-NQ/QH].', []],
    [
      'who drafted a paper is not who speaks of it',
      'Theo [Nghị định số 8-NĐ/CP] do Bộ Y tế dự thảo, Bộ Nội vụ phải rà soát.',
      ['Bộ Nội vụ'],
    ],
    [
      'a time may stand before the subject that is to come',
      'Thực hiện [Nghị quyết số 88-NQ/QH], hiện nay Bộ Y tế đã công bố chương trình.',
      ['Bộ Y tế'],
    ],
    [
      'the last of a list of levels is no subject',
      'Từ ngày [Nghị định số 26-NĐ/CP] về thanh tra cấp quận, huyện, xã có hiệu lực, vi phạm giảm.',
      [],
    ],
  ])('%s', (_fact, marked, expected) => {
    expect(units(marked)[0]?.[0]).toEqual(expected);
  });

  test('the body of a post is no subject', () => {
    const marked = 'Trưởng ban Dân vận Thành ủy Huế, ông Lê Văn Bình làm trái [Quy định số 47-QĐ/TW].';
    const start = marked.indexOf('Lê Văn Bình');
    const span = { start, end: start + 11 };
    const official: Official = {
      ...span,
      name: 'Lê Văn Bình',
      posts: ['Trưởng ban Dân vận Thành ủy Huế'],
      unit: 'ban Dân vận Thành ủy Huế',
      mentions: [{ ...span, form: 'name' }],
    };
    expect(relate(marked, { officials: [official] })[0]?.citingUnits).toEqual([]);
  });

  test.each([
    ['signs', 'Ông Lê Văn Bình ký ban hành [Nghị quyết số 9-NQ/HU].', ['Huyện ủy Ba Vì']],
    ['knows of', 'Ông Lê Văn Bình biết [Nghị quyết số 9-NQ/HU] do ông Hòa ký ban hành.', []],
    ['once signed, now elsewhere', 'Ông Lê Văn Bình, khi đó là Bộ trưởng, ký ban hành [Quyết định số 9-QĐ/BNV].', []],
    ['is dismissed by', 'Thủ tướng ban hành [Quyết định số 9-QĐ/TT] miễn nhiệm ông Lê Văn Bình.', []],
    ['is held to account for', 'Ông Lê Văn Bình chịu trách nhiệm về việc ban hành [Nghị quyết số 9-NQ/HU].', []],
  ])('the body of an official acts on what he signs: he %s it', (_verb, marked, expected) => {
    const start = marked.indexOf('Lê Văn Bình');
    const span = { start, end: start + 11 };
    const posts = marked.includes('khi đó') ? ['Bộ trưởng', 'Bí thư Huyện ủy Ba Vì'] : ['Bí thư Huyện ủy Ba Vì'];
    const official: Official = {
      ...span,
      name: 'Lê Văn Bình',
      posts,
      unit: 'Huyện ủy Ba Vì',
      mentions: [{ ...span, form: 'name' }],
    };
    expect(relate(marked, { officials: [official] })[0]?.citingUnits).toEqual(expected);
  });

  test.each([
    ['a verb that hands nothing on has them as its object', 'Sáp nhập các xã theo [Nghị quyết số 35-NQ/TW].'],
    ['a year is no number of them', 'Theo kế hoạch năm 2025 tỉnh thực hiện [Nghị quyết số 35-NQ/TW].'],
    ['the syllable is another word’s', 'Nay, các trường hợp này theo [Nghị quyết số 35-NQ/TW].'],
    ['they only own it', 'Cần nêu rõ trách nhiệm của các địa phương khi thực hiện [Nghị quyết số 35-NQ/TW].'],
  ])('bodies named together do not act where %s', (_why, marked) => {
    expect(units(marked)).toEqual([[[], null]]);
  });

  test('the subject may follow', () => {
    expect(units('Cùng với việc thực hiện [Nghị quyết số 54-NQ/TW], Thành ủy Huế sẽ rà soát quy hoạch.')).toEqual([
      [['Thành ủy Huế'], 'subject'],
    ]);
  });

  test('without a subject it is the place that opens the paragraph', () => {
    const text = 'Tại quận Tây Hồ, công việc thuận lợi. Năm nay đã thực hiện tốt [Nghị quyết số 15-NQ/TW].';
    expect(units(text)).toEqual([[['quận Tây Hồ'], 'paragraph']]);
  });

  test('inside a speech it is the unit of who speaks', () => {
    const marked = 'Bí thư Tỉnh ủy Hà Nam Lê Văn Bình nhấn mạnh phải thực hiện nghiêm [Nghị quyết số 15-NQ/TW].';
    const { text } = read(marked);
    const start = text.indexOf('Lê Văn Bình');
    const official: Official = {
      name: 'Lê Văn Bình',
      posts: ['Bí thư Tỉnh ủy Hà Nam'],
      unit: 'Tỉnh ủy Hà Nam',
      start,
      end: start + 11,
      mentions: [{ start, end: start + 11, form: 'name' }],
    };
    const speech: Speech = {
      kind: 'reported',
      speaker: 'Lê Văn Bình',
      speakerSpan: null,
      attribution: 'stated',
      verb: 'nhấn mạnh',
      start: text.indexOf('phải'),
      end: text.length - 1,
    };
    expect(relate(marked, { officials: [official], speeches: [speech] })[0]).toMatchObject({
      citingUnits: [],
      impliedUnit: 'Tỉnh ủy Hà Nam',
      citingReason: 'speaker',
      citingOfficial: 'Lê Văn Bình',
    });
  });

  test('the issuer of a local number is the committee that the text knows', () => {
    const [first] = relate('Thành ủy Huế họp. Các quận triển khai [Nghị quyết số 09-NQ/TU].');
    expect(first?.issuerName).toBe('Thành ủy Huế');
    expect(first?.issuer).toBeNull();
  });
});
