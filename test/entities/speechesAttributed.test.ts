import { describe, expect, test } from 'vitest';
import { findSpeeches } from '../../src/entities/speeches.ts';
import { splitSentences } from '../../src/text/sentences.ts';

const find = (text: string) => findSpeeches(text, { sentences: splitSentences(text), officials: [], units: [] });

/** `speaker|verb|words` of every speech. */
const read = (text: string): string[] => find(text).map((s) => `${s.speaker}|${s.verb}|${text.slice(s.start, s.end)}`);

describe('Theo names whose words follow', () => {
  test.each([
    [
      'behind the paper that they stand in',
      'Theo báo cáo nhanh của Công an huyện, đêm qua hai xe khách đâm nhau.',
      ['Công an huyện|null|đêm qua hai xe khách đâm nhau'],
    ],
    [
      'behind where the news comes from',
      'Theo số liệu tổng hợp từ Sở Y tế, trong tuần có 12 ca bệnh.',
      ['Sở Y tế|null|trong tuần có 12 ca bệnh'],
    ],
    [
      'before a verb that adds nothing',
      'Theo ông Vũ Văn Tám cho biết, huyện đã chốt phương án.',
      ['Vũ Văn Tám|null|huyện đã chốt phương án'],
    ],
    [
      'in the middle of a sentence, where what is spoken of stands before it',
      'Bộ máy của xã, theo ông Vũ Văn Tám, đã gọn hơn trước.',
      ['Vũ Văn Tám|null|Bộ máy của xã, theo ông Vũ Văn Tám, đã gọn hơn trước'],
    ],
    [
      'in the middle of a sentence, behind what only says about what',
      'Về chợ cũ, theo ông Vũ Văn Tám, từ năm ngoái đã có nhà đầu tư.',
      ['Vũ Văn Tám|null|từ năm ngoái đã có nhà đầu tư'],
    ],
    [
      'behind a post with a title in marks',
      'Theo ông Vũ Văn Tám, Tổng biên tập tạp chí “Đất và Nước”, hội nghị lần này sẽ không quyết định gì.',
      ['Vũ Văn Tám|null|hội nghị lần này sẽ không quyết định gì'],
    ],
    [
      'behind when it was told',
      'Trước đó theo phản ánh của báo chí, sở này có 23 lãnh đạo.',
      ['báo chí|null|sở này có 23 lãnh đạo'],
    ],
    [
      'but not in brackets',
      'Xã từng có sáu trạm y tế (theo báo Đất Việt) như nơi khác, nay đã không còn trạm nào.',
      [],
    ],
    [
      'behind the word that gives it as a reason',
      'Ông Tạ Văn Hải không đồng tình, vì theo ông Vũ Văn Tám, việc này chỉ có ở nơi thiếu lao động.',
      ['Vũ Văn Tám|null|việc này chỉ có ở nơi thiếu lao động'],
    ],
    [
      'at the end, behind the words of another',
      'Các nhà kinh doanh cho rằng giá hoa sẽ còn tăng, theo Reuters.',
      ['Các nhà kinh doanh|cho rằng|giá hoa sẽ còn tăng'],
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('who speaks', () => {
  test.each([
    [
      'is who acts, where the sentence begins with what they think',
      'Cho rằng mỏ đá gây bụi, người dân kéo ra chặn đường.',
      ['người dân|Cho rằng|mỏ đá gây bụi'],
    ],
    [
      'is the subject of the sentence, not the paper before the second verb',
      'Ông Vũ Văn Tám ký công văn khẩn, đồng thời yêu cầu các xã sơ tán dân trước 17 giờ.',
      ['Vũ Văn Tám|yêu cầu|các xã sơ tán dân trước 17 giờ'],
    ],
    ['is no body that a task is given to', 'Huyện giao Phòng Nội vụ báo cáo kết quả đã làm trong tuần.', []],
    [
      'is no one whose question is answered',
      'Về vấn đề cử tri phản ánh chợ tự phát đã mọc lên, bà Lê Thị Mận cho rằng cần xây chợ mới.',
      ['Lê Thị Mận|cho rằng|cần xây chợ mới'],
    ],
    [
      'of wishes is not who gets them',
      'Ông Vũ Văn Tám chúc mừng các thành viên ở lại làm việc: “Mong các đồng chí tiếp tục cố gắng hoàn thành tốt việc được giao trong nhiệm kỳ mới”.',
      ['Vũ Văn Tám|null|Mong các đồng chí tiếp tục cố gắng hoàn thành tốt việc được giao trong nhiệm kỳ mới'],
    ],
    [
      'is the Thủ tướng where the text says who heads the Government',
      'Thủ tướng Vũ Văn Tám thăm đê. Người đứng đầu Chính phủ cho rằng đê phải xong trước lũ.',
      ['Vũ Văn Tám|cho rằng|đê phải xong trước lũ'],
    ],
    [
      'is not whose wrongs the sentence is about',
      'Liên quan đến vi phạm của ông Tạ Văn Hải, Ủy ban Kiểm tra cũng kết luận, trong ba năm qua xã đã buông lỏng quản lý.',
      ['Ủy ban Kiểm tra|kết luận|trong ba năm qua xã đã buông lỏng quản lý'],
    ],
    [
      'stands before what was going on meanwhile',
      'Đại biểu Vũ Văn Tám khi góp ý về đề án này đã cho rằng xã cần thêm thời gian.',
      ['Vũ Văn Tám|cho rằng|xã cần thêm thời gian'],
    ],
    [
      'stands before a nickname in marks',
      'Ông Tạ Văn Hải, chủ tiệm bánh “Mây trắng” ở huyện, thì bày tỏ: “Một năm mới đầy hy vọng đã tới với bà con”.',
      ['Tạ Văn Hải|bày tỏ|Một năm mới đầy hy vọng đã tới với bà con'],
    ],
    [
      'bears a name before the one they speak for',
      'Phát ngôn viên John Smith của Thủ tướng Anh cho biết, chuyến thăm sẽ bàn về thuế.',
      ['John Smith|cho biết|chuyến thăm sẽ bàn về thuế'],
    ],
    ['is nobody where people only felt it', 'Giá đất tăng khiến nhiều hộ lo lắng, thậm chí đã có người bán nhà.', []],
    [
      'is nobody where experts warned in vain',
      'Bệnh vẫn còn ở nhiều nơi dù các chuyên gia, báo chí đã nhiều lần cảnh báo.',
      [],
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('what the verb takes', () => {
  test.each([
    [
      'begins behind a noun that only announces it',
      'Ông Vũ Văn Tám thừa nhận một thực tế, nhiều hộ chưa có nước sạch.',
      ['Vũ Văn Tám|thừa nhận|nhiều hộ chưa có nước sạch'],
    ],
    [
      'may begin with có',
      'Đại biểu Vũ Văn Tám chỉ ra có nhiều đơn bị bỏ quên ba năm.',
      ['Vũ Văn Tám|chỉ ra|có nhiều đơn bị bỏ quên ba năm'],
    ],
    [
      'may follow là',
      'Ông Vũ Văn Tám lưu ý là xã phải tự thay đổi trước.',
      ['Vũ Văn Tám|lưu ý|xã phải tự thay đổi trước'],
    ],
    [
      'may be a sentence of its own behind a colon',
      'Trong thư ông Vũ Văn Tám viết: Mấy ngày qua nhiều nơi đã có mưa lớn.',
      ['Vũ Văn Tám|viết|Mấy ngày qua nhiều nơi đã có mưa lớn'],
    ],
    [
      'follows a comma where people voice a worry',
      'Một số chuyên gia lo ngại, khi nước lên đê sẽ không đứng vững.',
      ['Một số chuyên gia|lo ngại|khi nước lên đê sẽ không đứng vững'],
    ],
    [
      'may be told at the end of what came of it',
      'Ông Tạ Văn Hải mất chức sau khi thanh tra kết luận ông đã chi sai.',
      ['thanh tra|kết luận|ông đã chi sai'],
    ],
    ['is no one who is trusted', 'Ông Vũ Văn Tám đã tin tưởng vào cán bộ xã nên ký nhận đất.', []],
    ['is not where it was said', 'Ông Vũ Văn Tám nhận định như vậy tại hội nghị, triển khai việc của năm tới.', []],
    ['is not how often it was said', 'Dân phản ánh nhiều lần nhưng chưa ai xử lý.', []],
    ['is no meeting that is led', 'Ông Vũ Văn Tám dự và chỉ đạo hội nghị gặp mặt do xã tổ chức.', []],
    ['is no matter that needs care', 'Ông Vũ Văn Tám đề xuất một số vấn đề cần quan tâm trong năm tới.', []],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

test('a pronoun means who spoke last rather than who was named since', () => {
  const text =
    '“Việc này phải làm ngay trong tháng tới”, ông Vũ Văn Tám nói. Ông cho rằng ông Tạ Văn Hải sẽ đồng ý. ' +
    'Ông khẳng định xã đã họp.';
  expect(read(text)).toEqual([
    'Vũ Văn Tám|nói|Việc này phải làm ngay trong tháng tới',
    'Vũ Văn Tám|cho rằng|ông Tạ Văn Hải sẽ đồng ý',
    'Vũ Văn Tám|khẳng định|xã đã họp',
  ]);
});
