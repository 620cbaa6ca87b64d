import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSpeeches } from '../../src/entities/speeches.ts';
import type { Official } from '../../src/model/official.ts';
import type { Speech } from '../../src/model/speech.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { cpuMs } from '../support/cpuTime.ts';

const find = (text: string, officials: readonly Official[] = []): Speech[] =>
  findSpeeches(text, { sentences: splitSentences(text), officials, units: [] });

/** `kind|speaker|verb|words` of every speech. */
const read = (text: string, officials: readonly Official[] = []): string[] =>
  find(text, officials).map((s) => `${s.kind}|${s.speaker}|${s.verb}|${text.slice(s.start, s.end)}`);

describe('direct speech', () => {
  test.each([
    [
      'after a verb and a colon',
      'Bà Lê Thị Mận nói: “Nước lên nhanh lắm.”',
      'direct|Lê Thị Mận|nói|Nước lên nhanh lắm.',
    ],
    [
      'before its speaker',
      '“Nước lên nhanh lắm”, bà Lê Thị Mận kể lại.',
      'direct|Lê Thị Mận|kể lại|Nước lên nhanh lắm',
    ],
    [
      'before a dash and its speaker',
      '“Cầu này phải xong trước Tết” - ông Vũ Văn Tám nhấn mạnh.',
      'direct|Vũ Văn Tám|nhấn mạnh|Cầu này phải xong trước Tết',
    ],
    [
      'after a verb with an adverb before it',
      'Chị Hoa xúc động cho biết: “Tôi không ngờ”.',
      'direct|chị Hoa|cho biết|Tôi không ngờ',
    ],
    ['after a verb with a particle', 'Ông Bảy nói tiếp: “Rồi đâu vào đấy”.', 'direct|ông Bảy|nói|Rồi đâu vào đấy'],
    [
      'after words of manner',
      'Ông Vũ Văn Tám thẳng thắn: “Tiền không thiếu”.',
      'direct|Vũ Văn Tám|thẳng thắn|Tiền không thiếu',
    ],
    [
      'in a heading',
      "Ông Vũ Văn Tám: 'Không ai bị bỏ lại phía sau'",
      'direct|Vũ Văn Tám|null|Không ai bị bỏ lại phía sau',
    ],
    [
      'of a paper',
      'Nghị quyết số 07-NQ/TU nêu rõ: “Giữ rừng là giữ nước”.',
      'direct|Nghị quyết số 07-NQ/TU|nêu rõ|Giữ rừng là giữ nước',
    ],
    [
      'of people without a name',
      'Một số tiểu thương cho biết: “Chợ vắng từ đầu năm”.',
      'direct|Một số tiểu thương|cho biết|Chợ vắng từ đầu năm',
    ],
    [
      'after posts between commas',
      'Ông Vũ Văn Tám, Chủ tịch UBND xã Tân Lập, huyện Mộc Châu, nói: “Đường đã thông”.',
      'direct|Vũ Văn Tám|nói|Đường đã thông',
    ],
    ['that never closes', 'Bà Lê Thị Mận nói: “Nước lên nhanh lắm.', 'direct|Lê Thị Mận|nói|Nước lên nhanh lắm.'],
    [
      'with the words to whom it is said',
      'Ông Vũ Văn Tám nói với bà con tại buổi gặp: “Cứ yên tâm”.',
      'direct|Vũ Văn Tám|nói|Cứ yên tâm',
    ],
  ])('stands %s', (_, text, expected) => {
    expect(read(text).map((s) => s.toLowerCase())).toEqual([expected.toLowerCase()]);
  });

  test('goes on over the end of a paragraph', () => {
    const text = '“Đợt một đã xong.\n\nĐợt hai bắt đầu tuần tới”, ông Vũ Văn Tám nói.';
    expect(read(text)).toEqual(['direct|Vũ Văn Tám|nói|Đợt một đã xong.\n\nĐợt hai bắt đầu tuần tới']);
  });

  test('may be followed by what the speaker is reported to say', () => {
    const text = '“Không ai được chủ quan”, Bộ trưởng cho biết, sẽ có thêm ba đoàn kiểm tra.';
    expect(read(text)).toEqual([
      'direct|Bộ trưởng|cho biết|Không ai được chủ quan',
      'reported|Bộ trưởng|cho biết|sẽ có thêm ba đoàn kiểm tra',
    ]);
  });

  test.each([
    ['a few quoted words', 'Xã đang dẹp nạn “cò đất” ở ba thôn.'],
    ['the title of a campaign', 'Phường phát động phong trào “Ngày thứ bảy xanh sạch đẹp” trong toàn dân.'],
    ['a slogan', 'Năm nay huyện chọn chủ đề “Kỷ cương, trách nhiệm, sáng tạo” để hành động.'],
    ['a nickname', 'Bà Tư “bánh tét” bán ở đầu chợ từ sáng sớm.'],
  ])('is not %s', (_, text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('reported speech', () => {
  test.each([
    [
      'after a verb and a comma',
      'Bà Lê Thị Mận cho biết, nước lên từ nửa đêm.',
      'reported|Lê Thị Mận|cho biết|nước lên từ nửa đêm',
    ],
    ['after rằng', 'Ông Vũ Văn Tám khẳng định rằng cầu sẽ xong.', 'reported|Vũ Văn Tám|khẳng định|cầu sẽ xong'],
    [
      'after Theo',
      'Theo ông Vũ Văn Tám, Chủ tịch UBND xã, cầu sẽ xong trước Tết.',
      'reported|Vũ Văn Tám|null|cầu sẽ xong trước Tết',
    ],
    [
      'as a request',
      'Thủ tướng yêu cầu các bộ báo cáo trước ngày 15.',
      'reported|Thủ tướng|yêu cầu|các bộ báo cáo trước ngày 15',
    ],
    ['of a body', 'Sở Y tế cho hay dịch đã lắng xuống.', 'reported|Sở Y tế|cho hay|dịch đã lắng xuống'],
    [
      'after a verb with the ones told inside',
      'Bà Lê Thị Mận cho phóng viên biết, chợ sẽ mở lại.',
      'reported|Lê Thị Mận|cho biết|chợ sẽ mở lại',
    ],
  ])('stands %s', (_, text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test('may stand before its speaker', () => {
    const text = 'Cho biết, đường sẽ thông trong tháng này, ông Vũ Văn Tám đề nghị bà con nhường đất.';
    expect(read(text)).toEqual([
      'reported|Vũ Văn Tám|Cho biết|đường sẽ thông trong tháng này',
      'reported|Vũ Văn Tám|đề nghị|bà con nhường đất',
    ]);
  });

  test('belongs to the subject of the sentence where its verb is joined to another', () => {
    const text = 'Thủ tướng ghi nhận nỗ lực của tỉnh và yêu cầu các sở không được chậm trễ.';
    expect(read(text)).toEqual(['reported|Thủ tướng|yêu cầu|các sở không được chậm trễ']);
  });

  test.each([
    ['denied', 'Ông Vũ Văn Tám không cho biết lý do nghỉ việc.'],
    ['a noun', 'Lời khẳng định của ông Tám làm nhiều người yên lòng.'],
    ['passive', 'Ba cán bộ bị đề nghị kỷ luật.'],
    ['part of another word', 'Huyện đã triển khai các dự án có vốn lớn.'],
    ['by a plan', 'Theo kế hoạch, cầu sẽ xong trước Tết.'],
  ])('is not told where the verb is %s', (_, text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('speakers', () => {
  test('a given name means the only full name of the text that ends so', () => {
    const text = 'Ông Vũ Văn Tám dự lễ. Ông Tám cho biết, cầu đã xong.';
    expect(find(text)[0]?.speaker).toBe('Vũ Văn Tám');
  });

  test('a given name that two people bear stays as written', () => {
    const text = 'Ông Vũ Văn Tám và ông Lê Công Tám dự lễ. Ông Tám cho biết, cầu đã xong.';
    expect(find(text)[0]?.speaker).toBe('Ông Tám');
  });

  test('a post alone means the official whom the text mentions by it', () => {
    const text = 'Bí thư Huyện ủy nhấn mạnh, không được làm qua loa.';
    const start = 0;
    const end = 'Bí thư Huyện ủy'.length;
    const official: Official = {
      name: 'Vũ Văn Tám',
      posts: ['Bí thư Huyện ủy'],
      unit: null,
      start,
      end,
      mentions: [{ start, end, form: 'post' }],
    };
    expect(read(text, [official])).toEqual(['reported|Vũ Văn Tám|nhấn mạnh|không được làm qua loa']);
  });

  test('a pronoun means the last speaker, if the last speaker may be called so', () => {
    const text = 'Bà Lê Thị Mận nói: “Tôi lo lắm”. Bà cho biết, nước vẫn lên. Ông cho rằng mưa sẽ tạnh.';
    expect(find(text).map((s) => s.speaker)).toEqual(['Lê Thị Mận', 'Lê Thị Mận', 'Ông']);
  });

  test('the place of the speaker is where the attribution names them', () => {
    const text = '“Nước lên nhanh lắm”, bà Lê Thị Mận kể.';
    const span = find(text)[0]?.speakerSpan;
    expect(span && text.slice(span.start, span.end)).toBe('bà Lê Thị Mận');
  });
});

test('speeches lie in order inside the text, whatever the text', () => {
  const piece = fc.constantFrom(
    '“',
    '”',
    '"',
    'Ông Tám ',
    'nói',
    'cho biết',
    ': ',
    ', ',
    '. ',
    '\n\n',
    'Theo ',
    'rằng ',
    'cầu sẽ xong',
    '(',
    ')',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      let last = 0;
      for (const { start, end } of find(text)) {
        expect(last <= start && start < end && end <= text.length).toBe(true);
        last = start;
      }
    }),
  );
});

test('reading takes time in proportion to the length of the text', () => {
  for (const unit of ['nói: “', 'ông cho biết, ', '“a” nói: ', 'Khẳng định, ']) {
    const took = [1, 4].map((times) => {
      const text = unit.repeat((times * 50_000) / unit.length);
      return cpuMs(() => findSpeeches(text, { sentences: [], officials: [], units: [] }));
    });
    expect(took[1]).toBeLessThan(12 * (took[0] ?? 0) + 200);
  }
});
