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
    'a statement begun behind direct speech and its comma is the same speaker’s',
    'Ông Vũ Văn Tám đặt vấn đề: “Tiền sửa đê đã đi đâu?”, và khẳng định xã chưa nhận được đồng nào.',
    [
      'direct|Vũ Văn Tám|đặt vấn đề|Tiền sửa đê đã đi đâu?',
      'reported|Vũ Văn Tám|khẳng định|xã chưa nhận được đồng nào',
    ],
  ],
  [
    'what was announced on the way says nothing before the statement itself',
    'Trước đó, thông báo tham gia xây dựng xã trong năm qua, bà Lê Thị Hoa cho biết, con đê từng được kỳ vọng rất nhiều.',
    ['reported|Lê Thị Hoa|cho biết|con đê từng được kỳ vọng rất nhiều'],
  ],
  [
    'who is made to say something by an event says it',
    'Đoạn phim quay ở xã Hòa An khiến một số ý kiến cho rằng dòng sông đã bị đầu độc.',
    ['reported|một số ý kiến|cho rằng|dòng sông đã bị đầu độc'],
  ],
  ['a noun behind an adverb is no verb of saying', 'Tuy nhiên, kết luận này sau đó đã bị người dân phản đối.', []],
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

test.each([
  [
    'a second statement of the same speaker begins after a comma or và where its verb takes nothing but clauses',
    'Bà Lê Thị Hoa khẳng định xã đã báo huyện, giải thích rằng hồ sơ còn thiếu và cho biết việc này sẽ xong trong tháng.',
    [
      'reported|Lê Thị Hoa|khẳng định|xã đã báo huyện',
      'reported|Lê Thị Hoa|giải thích|hồ sơ còn thiếu',
      'reported|Lê Thị Hoa|cho biết|việc này sẽ xong trong tháng',
    ],
  ],
  [
    'marks that hold a part of what is reported are told with the rest',
    'Ông Vũ Văn Tám cho rằng “đó cũng là một cái khó cho xã” trong việc quản lý đất bãi.',
    ['reported|Vũ Văn Tám|cho rằng|“đó cũng là một cái khó cho xã” trong việc quản lý đất bãi'],
  ],
  [
    'a sentence in marks after a colon is said by whom the sentence is about, though no verb of saying stands there',
    'Ông Vũ Văn Tám đã đề ra kế hoạch chống lũ cho năm xã: “Trước mùa mưa này chúng ta phải đắp xong đê và dọn sạch các cửa cống”.',
    ['direct|Vũ Văn Tám|null|Trước mùa mưa này chúng ta phải đắp xong đê và dọn sạch các cửa cống'],
  ],
  ['a forecast is no newspaper', 'Theo dự báo, trong mười năm tới dân số của vùng sẽ giảm một nửa.', []],
  [
    'a paper tells at the end of a sentence',
    'Hai bên sẽ mở thêm ba cửa khẩu trong năm tới, thông cáo của Bộ Ngoại giao cho biết.',
    ['reported|thông cáo của Bộ Ngoại giao|cho biết|Hai bên sẽ mở thêm ba cửa khẩu trong năm tới'],
  ],
  [
    'a question asks the one it calls ông',
    '- Theo ông, giá nước có tăng không?\n- Ông đánh giá mức giá này cao hay thấp?',
    [],
  ],
  [
    'theo with thì before the words is no other than with a comma',
    'Theo ông Vũ Văn Tám thì đê đã vững từ năm ngoái.',
    ['reported|Vũ Văn Tám|null|đê đã vững từ năm ngoái'],
  ],
  [
    'a paper that is pointed at tells',
    'Kết luận này cũng cho hay công ty đã chi sai hai tỉ đồng.',
    ['reported|Kết luận này|cho hay|công ty đã chi sai hai tỉ đồng'],
  ],
  [
    'a notice in which something is told is no verb',
    'Trong thông báo, Ban tổ chức cho biết, cuộc thi sẽ bắt đầu sớm hơn.',
    ['reported|Ban tổ chức|cho biết|cuộc thi sẽ bắt đầu sớm hơn'],
  ],
  [
    'an abstract noun with a degree near it begins a clause',
    'Ông Vũ Văn Tám khẳng định sự hợp tác giữa hai xã những năm qua rất tốt đẹp.',
    ['reported|Vũ Văn Tám|khẳng định|sự hợp tác giữa hai xã những năm qua rất tốt đẹp'],
  ],
  [
    'a sentence behind words in marks may tell at length where they were said',
    '“Không ai được bỏ đê lúc này”. Bí thư Vũ Văn Tám nhấn mạnh tại phiên họp thứ hai của ban chỉ huy phòng chống thiên tai.',
    ['direct|Vũ Văn Tám|nhấn mạnh|Không ai được bỏ đê lúc này'],
  ],
  [
    'a clause may follow those who hear it',
    'Ông Vũ Văn Tám khẳng định trước Quốc hội biển đã sạch từ tháng trước.',
    ['reported|Vũ Văn Tám|khẳng định|biển đã sạch từ tháng trước'],
  ],
  [
    'after theo and a name a clause may follow without a comma',
    'Theo ông Vũ Văn Tám việc thi công chưa đạt như mong muốn.',
    ['reported|Vũ Văn Tám|null|việc thi công chưa đạt như mong muốn'],
  ],
  ['a row of things done is not told', 'Ba tổ này góp ý, phản biện, hiến kế trong nhiệm kỳ mà không họp nhiều.', []],
  ['what is stressed may be a thing', 'Ông Vũ Văn Tám nhấn mạnh đến công tác tư vấn đã làm trong năm.', []],
  [
    'a story that is told first is no statement',
    'Kể câu chuyện một xã đã đắp đê, ông Vũ Văn Tám cho rằng huyện phải học theo.',
    ['reported|Vũ Văn Tám|cho rằng|huyện phải học theo'],
  ],
  [
    'là may stand for rằng',
    'Đại diện UBND huyện Nhà Tre báo cáo thêm là huyện sẽ giao mặt bằng sớm.',
    ['reported|Đại diện UBND huyện Nhà Tre|báo cáo|huyện sẽ giao mặt bằng sớm'],
  ],
  [
    'theo names whose finding it is',
    'Theo kết luận của cơ quan điều tra, ông Tám đã chi sai hai tỉ đồng.',
    ['reported|cơ quan điều tra|null|ông Tám đã chi sai hai tỉ đồng'],
  ],
  ['what is proposed may be a matter', 'Ông Tám đề xuất 2 phương án giải quyết và các biện pháp khắc phục.', []],
  [
    'a paper that someone signs is not their words',
    'Ông Vũ Văn Tám đã ký công văn có nội dung: “Công ty Ánh Sáng có trách nhiệm nộp vào ngân sách phần chi phí này trong năm”.',
    [],
  ],
  ['a request that is spoken of is a noun', 'Đề nghị trên được đưa ra trong cuộc họp chiều qua.', []],
  [
    'where it was said is no part of who said it',
    'Chủ tịch tỉnh trong phiên họp tháng 5 đã yêu cầu các xã phải rà soát lại đất bãi.',
    ['reported|Chủ tịch tỉnh|yêu cầu|các xã phải rà soát lại đất bãi'],
  ],
  [
    'news from a body is told by that body',
    'Tin từ UBND huyện Bình Minh cho biết đã có ba hộ dời nhà.',
    ['reported|UBND huyện Bình Minh|cho biết|đã có ba hộ dời nhà'],
  ],
  [
    'a firm after the one who is named by theo begins what is told',
    'Theo ông Tám, công ty Hòa Bình, do ông Năm làm chủ, đã trả lại khu đất.',
    ['reported|ông Tám|null|công ty Hòa Bình, do ông Năm làm chủ, đã trả lại khu đất'],
  ],
  [
    'what a verb of asking is told to whom is no part of the request',
    'Sở Xây dựng đề xuất với tỉnh cần có phương án sửa, nâng cấp con đường này.',
    ['reported|Sở Xây dựng|đề xuất|cần có phương án sửa, nâng cấp con đường này'],
  ],
  [
    'what a court finds in the complaint of someone is not said by the one who complains',
    'Xét khiếu nại của ông Vũ Văn Tám, Tòa án huyện thấy rằng: “Việc này không thuộc những việc mà tòa án được nhận đơn theo luật”.',
    [],
  ],
  [
    'a colon after a verb of saying sets words off, whatever else the verb takes',
    'Ông chủ quán giải thích: người đàn ông nọ bỏ tiền ra lo chi phí cho cô.',
    ['reported|Ông chủ quán|giải thích|người đàn ông nọ bỏ tiền ra lo chi phí cho cô'],
  ],
  [
    'a setting after the comma begins a clause',
    'Ông Vũ Văn Tám chia sẻ, theo quy định của luật, giá đất do tỉnh quyết.',
    ['reported|Vũ Văn Tám|chia sẻ|theo quy định của luật, giá đất do tỉnh quyết'],
  ],
  [
    'what is known of the view of another is told with of whom it is',
    'Ông Tám cho biết quan điểm của tỉnh là phải kiểm điểm nghiêm túc.',
    ['reported|Ông Tám|cho biết|quan điểm của tỉnh là phải kiểm điểm nghiêm túc'],
  ],
  [
    'a report that someone hears is not told',
    'Chủ tịch tỉnh chủ trì cuộc họp, nghe lãnh đạo huyện báo cáo về việc đắp đê.',
    [],
  ],
  [
    'why someone doubts is told by them',
    'Ông Vũ Văn Tám phản đối dự án vì cho rằng đất bãi sẽ bị lở.',
    ['reported|Vũ Văn Tám|cho rằng|đất bãi sẽ bị lở'],
  ],
  [
    'the one who tells the story asks after the marks, too',
    '“Một ngày bắt được bao nhiêu con?” - tôi hỏi.',
    ['direct|tôi|hỏi|Một ngày bắt được bao nhiêu con?'],
  ],
])('%s', (_, text, expected) => {
  expect(read(text)).toEqual(expected);
});

/** Speakers of all speeches. */
const speakers = (text: string): (string | null)[] =>
  findSpeeches(text, { sentences: splitSentences(text), officials: [], units: [] }).map(({ speaker }) => speaker);

test.each([
  [
    'a post alone means whom the text names beside it',
    'Bí thư Huyện ủy Bình Minh Vũ Văn Tám dự lễ. Bí thư Huyện ủy nói rằng đê đã vững.',
    ['Vũ Văn Tám'],
  ],
  [
    'a post alone may be named later only where it is the same post',
    'Phó giám đốc Sở Y tế cho biết thuốc còn đủ. Ông Lê Văn Nam, phó giám đốc Sở Y tế, cho rằng dịch sẽ hết.',
    ['Lê Văn Nam', 'Lê Văn Nam'],
  ],
  [
    'of two with one given name the one named last is meant',
    'Ông Vũ Văn Tám cho biết đê đã vững. Ông Tám nói rằng cống đã mở. Ông Lê Công Tám dự lễ. Ông Tám nói rằng xã đã biết.',
    ['Vũ Văn Tám', 'Vũ Văn Tám', 'Lê Công Tám'],
  ],
  [
    'the last two syllables of a name mean its bearer',
    'Bà Nguyễn Thị Minh Tâm dự lễ. Bà Minh Tâm nói rằng đê đã vững.',
    ['Nguyễn Thị Minh Tâm'],
  ],
  [
    'ông này and vị này mean the one who spoke last',
    'Ông Vũ Văn Tám cho biết đê đã vững. Ông này thừa nhận cống còn hỏng. Vị lãnh đạo này cho rằng sẽ sửa kịp.',
    ['Vũ Văn Tám', 'Vũ Văn Tám', 'Vũ Văn Tám'],
  ],
  [
    'a pronoun may mean the one named last, though they have not spoken yet',
    'Bà Lê Thị Hoa đã đi thăm đê. Bà cho biết đê đã vững.',
    ['Lê Thị Hoa'],
  ],
  [
    'the one whom a first verb is done to does not say what the second verb tells',
    'Ông Vũ Văn Tám chúc mừng đồng chí Lê Văn Nam, đồng thời đề nghị cán bộ xã phải đoàn kết.',
    ['Vũ Văn Tám'],
  ],
  [
    'a school is named after a person who does not speak',
    'Bạn Nguyễn Minh Thy, lớp 8 Trường Trần Đại Nghĩa, kể rằng rác đã được phân loại.',
    ['Nguyễn Minh Thy'],
  ],
  [
    'two syllables without a title are the end of a name',
    'Nguyễn Tú Anh là học sinh lớp 11. Tú Anh nói rằng em rất vui.',
    ['Nguyễn Tú Anh'],
  ],
  ['who leads a body speaks, not the body', 'Phó ban Tổ chức cho biết việc này đã xong.', ['Phó ban Tổ chức']],
  [
    'where someone lives is no part of the name',
    '“Năm nay được mùa”, ông Lê Mạnh Hùng ở huyện Vĩnh Cửu, Đồng Nai, nói.',
    ['Lê Mạnh Hùng'],
  ],
  [
    'an owner in the clause before is not whom the sentence is about',
    'Sau khi đánh giá các vi phạm của bà Lê Thị Hoa là nghiêm trọng, Chủ tịch Vũ Văn Tám quyết định cách chức, đề nghị xã phải thu hồi đất.',
    ['Vũ Văn Tám'],
  ],
  [
    'those whose words are handed on say them',
    'Đại biểu Vũ Văn Tám nhận được phản ánh của cử tri: “Xã tiếp dân chín phút rồi nghỉ cả buổi sáng”.',
    ['cử tri'],
  ],
  [
    'the field of a post may have two parts',
    'Bộ trưởng Tài nguyên và môi trường cho biết biển đã sạch.',
    ['Bộ trưởng Tài nguyên và môi trường'],
  ],
  [
    'a firm behind the posts is no person',
    'Ông Tạ Văn Hải - Phó Tổng giám đốc Công ty Ánh Sáng, Giám đốc Taxi Sao Mai - cho biết xe đã đủ.',
    ['Tạ Văn Hải'],
  ],
  [
    'the holder of a post in another country is not the one named before',
    'Thủ tướng Vũ Văn Tám đến Oslo. Nữ Thủ tướng của Na Uy nói rằng bà rất vui.',
    ['Nữ Thủ tướng của Na Uy'],
  ],
  [
    'a post of several words stands between the dash and the verb',
    'Thiếu tướng Vũ Văn Tám - Phó Chính ủy Quân khu 10 cho rằng đê đã vững.',
    ['Vũ Văn Tám'],
  ],
])('%s', (_, text, expected) => {
  expect(speakers(text)).toEqual(expected);
});
