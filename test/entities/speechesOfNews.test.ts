import { expect, test } from 'vitest';
import { findSpeeches } from '../../src/entities/speeches.ts';
import { splitSentences } from '../../src/text/sentences.ts';

/** `kind|speaker|verb|words` of every speech. */
const read = (text: string): string[] =>
  findSpeeches(text, { sentences: splitSentences(text), officials: [], units: [] }).map(
    (s) => `${s.kind}|${s.speaker}|${s.verb}|${text.slice(s.start, s.end)}`,
  );

test.each([
  [
    'a passage whose opening mark was left out is quoted from its start',
    'Đường này làm ba năm chưa xong”, ông Vũ Văn Tám nói.',
    ['direct|Vũ Văn Tám|nói|Đường này làm ba năm chưa xong'],
  ],
  [
    'a second verb after the attribution reports what the same speaker adds',
    '“Xã đã báo huyện”, bà Hoa nói và cho rằng việc này phải làm sớm.',
    ['direct|bà Hoa|nói|Xã đã báo huyện', 'reported|bà Hoa|cho rằng|việc này phải làm sớm'],
  ],
  [
    'a noun for a person speaks before a colon in a headline',
    "Cô giáo vùng cao: 'Mỗi sáng tôi đi đón từng em tới lớp'",
    ['direct|Cô giáo vùng cao|null|Mỗi sáng tôi đi đón từng em tới lớp'],
  ],
  [
    'a country after a profession is no name',
    'Các nhà khoa học Nhật Bản cho rằng loài cá này có thể nhận ra khuôn mặt người.',
    ['reported|Các nhà khoa học Nhật Bản|cho rằng|loài cá này có thể nhận ra khuôn mặt người'],
  ],
  [
    'a clause with its own subject may follow a verb of telling',
    'Ca sĩ Hoàng Minh chia sẻ anh từng định bỏ nghề.',
    ['reported|Hoàng Minh|chia sẻ|anh từng định bỏ nghề'],
  ],
  [
    'an accused is no passive',
    'Bị cáo khai đã dùng 2 tỉ đồng để trả nợ.',
    ['reported|Bị cáo|khai|đã dùng 2 tỉ đồng để trả nợ'],
  ],
  [
    'one who tells a story speaks before marks',
    "Tôi hỏi: 'Sao con không nói với mẹ?', nó chỉ lắc đầu.",
    ['direct|Tôi|hỏi|Sao con không nói với mẹ?'],
  ],
  ['a nickname before a verb is not said', "'Vua' dế mèn miền Tây kể chuyện làm giàu từ hai bàn tay trắng.", []],
  ['what is affirmed may be a thing', 'Chủ tịch xã khẳng định vai trò của các hội, đoàn trong phong trào.', []],
])('%s', (_, text, expected) => {
  expect(read(text)).toEqual(expected);
});
