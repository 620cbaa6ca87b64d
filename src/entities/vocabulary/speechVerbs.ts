/**
 * Verbs of saying and what each takes. Counts behind the choice: the words before a colon and an opening mark, and before
 * `rằng`, in 11,175 news articles on politics.
 */

/** What may follow a verb of saying. */
export interface SpeechVerb {
  readonly verb: string;
  /** A clause with nothing between: `cho biết giá sẽ tăng`; `finite`: only a clause with a predicate, a bare noun phrase is no speech. */
  readonly bare: 'any' | 'finite' | 'no';
  /** A clause after a comma: `phân tích, giá tăng do thiếu hàng`. */
  readonly afterComma: boolean;
  /** A request: `yêu cầu các sở báo cáo`, with the one who is asked, or with `phải`, `cần`. */
  readonly request: boolean;
  /** A matter: `thông tin về việc giải tỏa`. */
  readonly about: boolean;
  /** Only before or after words in marks: `thốt lên: “...”`, `thẳng thắn: “...”`. */
  readonly directOnly: boolean;
  /** A mood or manner, a verb of saying only where no other stands beside it: `xúc động: “...”`, but `xúc động nói`. */
  readonly mood: boolean;
  /** Usually names a thing done, so the subject must be someone who can speak: `giải thích`, `báo cáo`. */
  readonly needsSpeaker: boolean;
}

const NOTHING: Omit<SpeechVerb, 'verb'> = {
  bare: 'no',
  afterComma: false,
  request: false,
  about: false,
  directOnly: false,
  mood: false,
  needsSpeaker: true,
};

type Row = readonly [takes: Partial<Omit<SpeechVerb, 'verb'>>, verbs: string];

const ROWS: readonly Row[] = [
  [{ bare: 'any', afterComma: true, needsSpeaker: false }, 'cho biết | cho hay | cho rằng'],
  [{ bare: 'any', afterComma: true }, 'nhấn mạnh | chỉ rõ | nêu rõ'],
  [
    { bare: 'finite', afterComma: true },
    'khẳng định | nhận định | thừa nhận | xác nhận | tiết lộ | tuyên bố | cảnh báo | quả quyết | cam kết | dự báo | ' +
      'khai | khai nhận | kể | kể lại | nói rõ | nói thêm | khuyến cáo | thông báo | nhìn nhận | phản ánh | cho là',
  ],
  [{ bare: 'finite', afterComma: true, request: true }, 'lưu ý'],
  [
    { afterComma: true },
    'nói | chia sẻ | phân tích | giải thích | lý giải | lí giải | đánh giá | nhận xét | bày tỏ | trình bày | kết luận | ' +
      'tâm sự | bình luận | phát biểu | trả lời | dẫn chứng | bổ sung | góp ý | chỉ ra | nhắc lại | nhớ lại | phản hồi | ' +
      'đồng tình | giãi bày | bộc bạch | trải lòng | trao đổi | hứa | tố cáo | cáo buộc | ' +
      'thuật lại | giới thiệu | nêu ý kiến | nêu quan điểm | phủ nhận | bác bỏ | bày tỏ quan điểm | nêu vấn đề | phản bác | ' +
      'cho biết quan điểm | nói chuyện | phán đoán | suy đoán | tin tưởng | bày tỏ lo ngại | bày tỏ tin tưởng | ' +
      'bày tỏ hy vọng | bày tỏ hi vọng | bày tỏ mong muốn | bày tỏ vui mừng | giải trình | đặt vấn đề | nêu',
  ],
  [{ afterComma: true, about: true }, 'thông tin | báo cáo'],
  [
    { afterComma: true, request: true },
    'yêu cầu | đề nghị | kiến nghị | đề xuất | chỉ đạo | kêu gọi | nhắc nhở | khuyến nghị',
  ],
  [
    { directOnly: true },
    'hỏi | đáp | đáp lại | thốt lên | than thở | than | đùa | khen | khen ngợi | chê | trách | mắng | hét | hét lên | viết | ' +
      'ghi | ghi rõ | quy định | quy định rõ | quyết nghị | ngắt lời | cắt ngang | truy | đặt câu hỏi | chất vấn | lên tiếng | ' +
      'trần tình | phân trần | tiếp lời | hồi đáp | dặn | dặn dò | căn dặn | nhắn nhủ | ví von | dạy | khuyên | phàn nàn | ' +
      'tặc lưỡi | thở dài | reo lên | gào lên | kêu lên | nhắn | nhắn tin | gửi gắm | nhắc | động viên | đọc | hô | chúc | ' +
      'thề | đặt ra câu hỏi | nêu câu hỏi | gặng hỏi | hỏi lại | vặn lại | quát | nạt | dọa | đe dọa | thách thức | ' +
      'kết thúc | mở đầu | tóm lại | đúc kết | ngâm | nêu gương | thổ lộ | cười nói | trả lời phỏng vấn | đưa ra lời khuyên | ' +
      'phê | bút phê | tự hỏi | tự nhủ | nghĩ | tranh luận | phản biện | tư vấn | cười lớn | dẫn lời | trích lời',
  ],
  [
    { directOnly: true, mood: true },
    'thẳng thắn | tâm tư | bức xúc | băn khoăn | trăn trở | xúc động | lo lắng | lo ngại | hài hước | cười | phấn khởi | ' +
      'vui mừng | ngao ngán | thắc mắc | gay gắt | ngắn gọn | lo âu | hồ hởi | ngậm ngùi | nghẹn ngào | hóm hỉnh | dí dỏm | ' +
      'buồn bã | rưng rưng | day dứt | tiếc nuối | hào hứng | tự hào | tin tưởng | hy vọng | hi vọng | mong muốn | kỳ vọng | ' +
      'tán thành | ủng hộ | phản đối | không đồng tình | bất ngờ | nghi ngại | e ngại | chua chát | bật khóc | giận dữ',
  ],
];

/** Words of which a verb of saying is only a part: `triển khai` is not `khai`. */
export const NO_SPEECH_VERBS: readonly string[] = (
  'triển khai | công khai | khai thác | khai mạc | khai trương | khai báo | khai trừ | khai giảng | khai tử | khai sinh | kê khai | ' +
  'câu hỏi | học hỏi | đòi hỏi | thăm hỏi | hỏi thăm | hỏi han | kể cả | kể từ | kể trên | đáng kể | không kể | chưa kể | nói chung | ' +
  'nói riêng | nói trên | nói lên | nói đến | nói tới | nói về | tiếng nói | có thể nói | phải nói | giọng nói | đáp ứng | giải đáp | ' +
  'đối đáp | đáp án | ghi nhận | ghi hình | ghi âm | ghi danh | ghi dấu | than đá | nêu trên | nêu gương | nêu cao | ' +
  'đánh giá cao | ban chỉ đạo | tờ khai | bản khai | lời khai | chuyện kể | lời kể | có thể kể | phải kể | xét hỏi | hỏi cung | ' +
  'dọa nạt | viết tắt | viết lách | bài viết | chữ viết | nghĩ đến | suy nghĩ | phê duyệt | phê chuẩn | phê bình | tự phê bình | ' +
  'dạy học | giảng dạy | dạy nghề | đọc sách | bạn đọc | nhắc đến | nhắc tới'
).split(' | ');

/** Every verb of saying with what it takes; where a verb stands in two rows, it takes what both say. */
export const SPEECH_VERBS: ReadonlyMap<string, SpeechVerb> = readRows(ROWS);

function readRows(rows: readonly Row[]): Map<string, SpeechVerb> {
  const table = new Map<string, SpeechVerb>();
  for (const [takes, verbs] of rows) {
    for (const verb of verbs.split(' | ')) table.set(verb, { ...NOTHING, ...takes, ...(table.get(verb) ?? {}), verb });
  }
  return table;
}

/** Words that turn a verb after them into a noun, a passive or a denial: `lời khẳng định`, `được đề nghị`, `không nói`. */
export const UNDOES_VERB: ReadonlySet<string> = new Set(
  (
    'sự | lời | việc | cuộc | bài | bản | đơn | văn bản | ý kiến | câu | những | các | mọi | từng | theo | như | được | bị | ' +
    'không | chưa | chẳng | đừng | chớ | khỏi | không hề | chưa hề | chưa từng | không muốn | từ chối | không dám | ' +
    'một | nhiều | số | mức | nội dung | quyền | bảng | phiếu | trước | tổ | ban | kết quả | công tác | tinh thần | thông điệp | ' +
    'để | nhằm | khó | dễ | hãy | nên | đáng | muốn | xin | mong | chờ | đợi | hội nghị | phần | của | tiêu chí | tiêu chuẩn | ' +
    'nhu cầu | theo yêu cầu | có | đúng | đủ | đạt | phải | vượt | đáp ứng | ra | gửi | nhận | về | tờ | mà | ai | cần | thể | ' +
    'quy trình | mục | điều | vào | với | hồ sơ | nguồn | cơ quan | thời gian | lực lượng | công nghệ | hệ thống'
  ).split(' | '),
);
