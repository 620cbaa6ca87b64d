import { describe, expect, test } from 'vitest';
import { findSpeeches } from '../../src/entities/speeches.ts';
import { splitSentences } from '../../src/text/sentences.ts';

const find = (text: string) => findSpeeches(text, { sentences: splitSentences(text), officials: [], units: [] });

/** `speaker|verb|words` of every speech. */
const read = (text: string): string[] => find(text).map((s) => `${s.speaker}|${s.verb}|${text.slice(s.start, s.end)}`);

describe('a clause straight after a verb that also takes nouns', () => {
  test.each([
    ['Sở Nội vụ lý giải người dân không phải đổi giấy tờ.', ['Sở Nội vụ|lý giải|người dân không phải đổi giấy tờ']],
    ['Đoàn kiểm tra kết luận huyện đã buông lỏng quản lý.', ['Đoàn kiểm tra|kết luận|huyện đã buông lỏng quản lý']],
    ['Người dân bảo đã nghe câu ấy ba năm.', ['Người dân|bảo|đã nghe câu ấy ba năm']],
    ['Ông Vũ Văn Tám nêu những khó khăn đã gặp khi làm đường.', []],
    ['Ông Vũ Văn Tám phân tích nguyên nhân khiến dự án chậm.', []],
    ['Huyện báo cáo Thủ tướng những vấn đề còn vướng mắc.', []],
    ['Người dân mua bảo hiểm đã ba năm.', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('rằng tells that something is said, whatever the verb', () => {
  test.each([
    ['Bà Lê Thị Mận tin rằng khách sẽ trở lại.', ['Lê Thị Mận|tin|khách sẽ trở lại']],
    ['Ông Vũ Văn Tám nói vui rằng, đường xong là có khách.', ['Vũ Văn Tám|nói|đường xong là có khách']],
    ['Ông Vũ Văn Tám từng viết trong hồi ký rằng làng cũ nghèo lắm.', ['Vũ Văn Tám|viết|làng cũ nghèo lắm']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('one sentence may hold two statements', () => {
  test('of two speakers, the second after trong khi', () => {
    expect(read('Sở Y tế khẳng định không thiếu thuốc, trong khi một số trạm y tế cho biết kho đã cạn.')).toEqual([
      'Sở Y tế|khẳng định|không thiếu thuốc',
      'một số trạm y tế|cho biết|kho đã cạn',
    ]);
  });

  test('of one speaker, the second after đồng thời', () => {
    expect(read('Ông Vũ Văn Tám cho biết đường đã xong, đồng thời khẳng định cầu sẽ xong trước Tết.')).toEqual([
      'Vũ Văn Tám|cho biết|đường đã xong',
      'Vũ Văn Tám|khẳng định|cầu sẽ xong trước Tết',
    ]);
  });
});

describe('words before the one who says them', () => {
  test.each([
    [
      'Giá lúa sẽ còn tăng đến hết năm, giới phân tích nhận định.',
      ['giới phân tích|nhận định|Giá lúa sẽ còn tăng đến hết năm'],
    ],
    [
      'Sáng hôm sau 31 trường đã sạch bùn, theo Phòng Giáo dục.',
      ['Phòng Giáo dục|null|Sáng hôm sau 31 trường đã sạch bùn'],
    ],
    [
      '“Muốn giữ người giỏi thì phải giao việc khó” là quan điểm của ông Vũ Văn Tám.',
      ['Vũ Văn Tám|null|Muốn giữ người giỏi thì phải giao việc khó'],
    ],
    [
      'Làm thế thì dân sẽ được nhờ - phó bí thư Tỉnh ủy nhận định.',
      ['phó bí thư Tỉnh ủy|nhận định|Làm thế thì dân sẽ được nhờ'],
    ],
    ['Dù chưa xong, tuy nhiên theo ông Vũ Văn Tám, đường đã đi được.', ['Vũ Văn Tám|null|đường đã đi được']],
    ['Khi được hỏi về lý do đã nghỉ việc, ông Vũ Văn Tám nói.', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('who speaks', () => {
  test.each([
    [
      'a name that is an adverb, too',
      'Theo ông Thường, cầu sẽ xong trước Tết.',
      ['ông Thường|null|cầu sẽ xong trước Tết'],
    ],
    [
      'a post that holds a verb',
      'Tổng thư ký Quốc hội cho rằng một số câu hỏi còn dài.',
      ['Tổng thư ký Quốc hội|cho rằng|một số câu hỏi còn dài'],
    ],
    [
      'a board that is called by what it does',
      'Ban tổ chức cho biết hội sẽ mở lại.',
      ['Ban tổ chức|cho biết|hội sẽ mở lại'],
    ],
    [
      'no one who is in a place',
      'Tại khu nghỉ Song Phương, Phó Tổng Thanh tra cho biết hồ sơ đã đủ.',
      ['Phó Tổng Thanh tra|cho biết|hồ sơ đã đủ'],
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('how words are given to their speaker', () => {
  test.each([
    ['stated', 'Bà Lê Thị Mận nói: “Nước lên nhanh lắm.”'],
    ['stated', 'Bà Lê Thị Mận cho biết, nước lên từ nửa đêm.'],
    ['stated', 'Theo bà Lê Thị Mận, nước lên từ nửa đêm.'],
    ['inferred', 'Sở Nội vụ lý giải người dân không phải đổi giấy tờ.'],
    ['inferred', 'Thủ tướng yêu cầu các bộ báo cáo trước ngày 15.'],
    ['inferred', 'Giá lúa sẽ còn tăng đến hết năm, giới phân tích nhận định.'],
  ])('is %s: %s', (attribution, text) => {
    expect(find(text).map((speech) => speech.attribution)).toEqual([attribution]);
  });

  test('is inferred where the speaker is carried over from the sentence before', () => {
    const text = 'Bà Lê Thị Mận cho biết, nước lên từ nửa đêm. Đồng thời, khẳng định không ai bị thương.';
    expect(find(text).map(({ speaker, attribution }) => [speaker, attribution])).toEqual([
      ['Lê Thị Mận', 'stated'],
      ['Lê Thị Mận', 'inferred'],
    ]);
  });
});
