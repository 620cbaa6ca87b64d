/**
 * Verbs of saying and what each takes. Counts behind the choice: the words before a colon and an opening mark, and before
 * `rằng`, in 11,175 news articles on politics.
 */

/** What may follow a verb of saying. */
export interface SpeechVerb {
  readonly verb: string;
  /**
   * A clause with nothing between: `cho biết giá sẽ tăng`; `finite`: only a clause with a predicate, a bare noun phrase is no
   * speech; `subject`: only one whose subject and predicate show it: `chia sẻ cô từng muốn bỏ nghề`, but `chia sẻ kinh nghiệm`.
   */
  readonly bare: 'any' | 'finite' | 'subject' | 'no';
  /** A clause after a comma: `phân tích, giá tăng do thiếu hàng`. */
  readonly afterComma: boolean;
  /** A request: `yêu cầu các sở báo cáo`, with the one who is asked, or with `phải`, `cần`. */
  readonly request: boolean;
  /** A request only where it names whom it asks: `chỉ đạo các sở rà soát`, but `chỉ đạo phát triển kinh tế` is governing. */
  readonly asksSomeone: boolean;
  /** A matter: `thông tin về việc giải tỏa`. */
  readonly about: boolean;
  /** Only before or after words in marks, and before `rằng`: `thốt lên: “...”`, `viết trong hồi ký rằng ...`. */
  readonly directOnly: boolean;
  /** A mood or manner, a verb of saying only where no other stands beside it: `xúc động: “...”`, but `xúc động nói`. */
  readonly mood: boolean;
  /** Also used without words said (`nói tiếng Anh`, `nói nhiều`), so a bare clause must be long and plain. */
  readonly isLoose: boolean;
  /** Also a noun: `văn bản đề nghị`, `kết quả đánh giá`. */
  readonly isNoun: boolean;
  /** Usually names a thing done, so the subject must be someone who can speak: `giải thích`, `báo cáo`. */
  readonly needsSpeaker: boolean;
}

const NOTHING: Omit<SpeechVerb, 'verb'> = {
  bare: 'no',
  afterComma: false,
  request: false,
  asksSomeone: false,
  about: false,
  directOnly: false,
  mood: false,
  isLoose: false,
  isNoun: false,
  needsSpeaker: true,
};

type Row = readonly [takes: Partial<Omit<SpeechVerb, 'verb'>>, verbs: string];

const ROWS: readonly Row[] = [
  // Saying and telling.
  [{ bare: 'any', afterComma: true, needsSpeaker: false }, 'cho biết | cho hay | cho rằng'],
  [{ bare: 'any', afterComma: true }, 'nhấn mạnh | chỉ rõ | nêu rõ | đưa tin | loan tin | loan báo | tường thuật'],
  [{ bare: 'finite', afterComma: true, isLoose: true }, 'nói'],
  // Asserting, judging, admitting, warning.
  [
    { bare: 'finite', afterComma: true },
    'khẳng định | tái khẳng định | nhận định | thừa nhận | xác nhận | tiết lộ | tuyên bố | cảnh báo | quả quyết | cam kết | ' +
      'cam đoan | đoan chắc | dự báo | dự đoán | tiên đoán | khai | khai nhận | thú nhận | kể | kể lại | nói rõ | khuyến cáo | ' +
      'thông báo | nhìn nhận | phản ánh | phản ảnh | cho là | phán quyết | đính chính | cải chính | bật mí | than phiền | phàn nàn | ' +
      'thanh minh | phân bua | phân trần | trần tình | biện minh | lập luận',
  ],
  [{ bare: 'finite', afterComma: true, request: true }, 'lưu ý'],
  // The same where a noun is as likely to follow: `phân tích nguyên nhân`, `nêu khó khăn`.
  [
    { bare: 'subject', afterComma: true },
    'chia sẻ | phân tích | giải thích | lý giải | lí giải | đánh giá | nhận xét | bày tỏ | kết luận | tâm sự | giãi bày | ' +
      'bộc bạch | trải lòng | hứa | hứa hẹn | phán đoán | suy đoán | phỏng đoán | thổ lộ | chỉ ra | nêu | nêu ý kiến | nêu quan điểm | nêu thực trạng | nêu thực tế | nêu ví dụ | nêu dẫn chứng | nêu lý do | ' +
      'bày tỏ quan điểm | nhắc lại | nhớ lại | cáo buộc | tố cáo | tố | quy kết | phản bác | dẫn chứng | ' +
      'tin tưởng | bày tỏ tin tưởng | bày tỏ hy vọng | bày tỏ hi vọng | bày tỏ mong muốn | bày tỏ lo ngại | bày tỏ lo lắng | bày tỏ băn khoăn | bày tỏ quan ngại | nêu băn khoăn | trình báo | ước tính | ' +
      'phủ nhận | thuật lại | đồng tình | hé lộ | trình bày | bình luận | góp ý',
  ],
  [{ bare: 'subject', afterComma: true, isLoose: true }, 'bảo'],
  [{ bare: 'subject', afterComma: true, about: true }, 'thông tin | báo cáo'],
  [
    { afterComma: true },
    'dẫn giải | diễn giải | cắt nghĩa | vạch rõ | viện dẫn | lấy ví dụ | dẫn ví dụ | ' +
      'phát biểu | trả lời | bổ sung | phản hồi | trao đổi | giới thiệu | bác bỏ | nêu vấn đề | cho biết quan điểm | ' +
      'nói chuyện | bày tỏ vui mừng | giải trình | đặt vấn đề | đơn cử | ví dụ | lên án | chỉ trích | phê phán',
  ],
  // Words said only after a colon, in marks or not: `quán triệt: nơi nào vi phạm thì không khen thưởng`.
  [{}, 'quán triệt'],
  // Asking and ordering.
  [{ afterComma: true, request: true, asksSomeone: true }, 'chỉ đạo'],
  [
    { afterComma: true, request: true },
    'yêu cầu | đề nghị | kiến nghị | đề xuất | kêu gọi | nhắc nhở | khuyến nghị | thúc giục | hối thúc',
  ],
  [
    { directOnly: true },
    'hỏi | đáp | đáp lại | thốt lên | than thở | than | đùa | khen | khen ngợi | chê | trách | mắng | hét | hét lên | viết | ' +
      'ghi | ghi rõ | quy định | quy định rõ | quyết nghị | ngắt lời | cắt ngang | truy | đặt câu hỏi | chất vấn | lên tiếng | ' +
      'tiếp lời | hồi đáp | dặn | dặn dò | căn dặn | nhắn nhủ | nhủ | ví von | dạy | khuyên | ' +
      'tặc lưỡi | thở dài | reo lên | gào lên | kêu lên | nhắn | nhắn tin | gửi gắm | nhắc | động viên | đọc | hô | chúc | ' +
      'thề | đặt ra câu hỏi | đặt ra những câu hỏi | đặt ra hàng loạt câu hỏi | nêu câu hỏi | gặng hỏi | hỏi lại | vặn lại | quát | nạt | dọa | đe dọa | thách thức | ' +
      'kết thúc | mở đầu | tóm lại | đúc kết | ngâm | nêu gương | cười nói | trả lời phỏng vấn | đưa ra lời khuyên | ' +
      'phê | bút phê | tự hỏi | tự nhủ | nghĩ | tranh luận | phản biện | truy vấn | có đoạn | có đoạn viết | có hỏi | có nêu | có viết | ' +
      'có ghi | có nói | giục | cảm thán | trăn trối | thưa | khẩn khoản | trấn an | chốt lại | gợi ý | ' +
      'tư vấn | cười lớn | dẫn lời | trích lời | tin | ngỏ ý | ra lệnh | hạ lệnh | hô hào | khoe | kêu | kêu ca | than vãn | oán trách | ' +
      'trách móc | nài nỉ | năn nỉ | van xin | cầu xin | khuyên nhủ | răn dạy | nhắn gửi | gửi lời | đồng ý | thắc mắc | chối | thú thật | ' +
      'mách | rỉ tai | nhắc khéo | cằn nhằn | càu nhàu | mỉa mai | bông đùa | trêu | la lên | hô vang | so sánh | tổng kết | kết lời | gợi mở | hiến kế | ' +
      'khuyên can | ca ngợi | biện hộ | bào chữa | hồi tưởng | tếu táo | thủ thỉ | thì thầm | lẩm bẩm | gắt',
  ],
  [{ directOnly: true, mood: true, afterComma: true }, 'lo ngại | lo lắng | quan ngại | e ngại'],
  [
    { directOnly: true, mood: true },
    'thẳng thắn | tâm tư | bức xúc | băn khoăn | trăn trở | xúc động | lo | hài hước | cười | phấn khởi | ' +
      'vui mừng | ngao ngán | gay gắt | ngắn gọn | lo âu | hồ hởi | ngậm ngùi | nghẹn ngào | hóm hỉnh | dí dỏm | ' +
      'buồn bã | rưng rưng | day dứt | tiếc nuối | hào hứng | tự hào | hy vọng | hi vọng | mong | mong muốn | kỳ vọng | ' +
      'tán thành | ủng hộ | phản đối | không đồng tình | bất ngờ | nghi ngờ | nghi ngại | chua chát | bật khóc | giận dữ | ' +
      'tha thiết | tự tin | thật thà | buồn rầu | thảng thốt | bàng hoàng | phấn chấn | ấm ức | cay đắng | mừng rỡ | cởi mở | đanh thép | lạc quan | bi quan | thận trọng | ' +
      'quyết liệt | dứt khoát | cương quyết | hoài nghi | chua xót | nức nở | hân hoan | sốt ruột',
  ],
];

/** Words of which a verb of saying is only a part: `triển khai` is not `khai`. */
export const NO_SPEECH_VERBS: readonly string[] = (
  'nhà phân tích | giới phân tích | chuyên gia phân tích | chuyên viên phân tích | giám đốc phân tích | bộ phận phân tích | phòng phân tích | khối phân tích | ' +
  'trung tâm phân tích | chuyên gia tư vấn | chuyên viên tư vấn | đơn vị tư vấn | công ty tư vấn | nhà bình luận | nhà tư vấn | tự cho là | triển khai | công khai | khai hoang | khai khẩn | khai thác | khai mạc | khai trương | khai báo | khai trừ | khai giảng | khai tử | khai sinh | kê khai | khai khoáng | ' +
  'khai phá | khai quật | khai thông | khai hội | khai xuân | khai cuộc | khai màn | khai hỏa | khai hoả | khai phóng | khai thuế | ' +
  'cổng thông tin | trang thông tin | mạng thông tin | tuyên bố chung | thông cáo chung | ký xác nhận | câu hỏi | học hỏi | kể chuyện | kể công | kể tội | kể khổ | đòi hỏi | thăm hỏi | hỏi thăm | hỏi han | kể cả | kể từ | kể trên | đáng kể | không kể | chưa kể | nói chung | ' +
  'nói riêng | nói trên | nói lên | nói đến | nói tới | nói về | tiếng nói | có thể nói | phải nói | giọng nói | đáp ứng | giải đáp | ' +
  'đối đáp | đáp án | ghi nhận | ghi hình | ghi âm | ghi danh | ghi dấu | than đá | nêu trên | nêu bật | nêu gương | nêu cao | ' +
  'đánh giá cao | ban chỉ đạo | tờ khai | bản khai | lời khai | chuyện kể | lời kể | có thể kể | phải kể | xét hỏi | hỏi cung | ' +
  'dọa nạt | viết tắt | viết lách | bài viết | chữ viết | nghĩ đến | suy nghĩ | phê duyệt | phê chuẩn | phê bình | tự phê bình | ' +
  'dạy học | giảng dạy | dạy nghề | đọc sách | bạn đọc | nhắc đến | nhắc tới | bảo hiểm | bảo vệ | bảo đảm | đảm bảo | bảo tồn | ' +
  'bảo tàng | bảo hành | bảo lãnh | bảo mật | bảo quản | bảo trợ | bảo dưỡng | bảo lưu | bảo trì | bảo ban | dạy bảo | chỉ bảo | bảo chứng | ' +
  'bảo hộ | bảo kê | bảo an | bảo bối | bảo thủ | bảo toàn | bảo trọng | quốc bảo | bản tin | đăng tin | tin tức | tin học | ' +
  'nguồn tin | hãng tin | tin báo | báo tin | tin nhắn | niềm tin | lòng tin | tin đồn | tin cậy | tin dùng | tin bài | lo toan | lo cho | ' +
  'chăm lo | lo liệu | tố tụng | tố chất | yếu tố | nhân tố | tố giác | khởi tố | truy tố | công tố | đấu tố | bão tố | ' +
  'kêu cứu | kêu oan | gắt gao | chối bỏ | chối từ | truy cập | truy bắt | truy nã | truy tìm | truy thu | ' +
  'truy xuất | truy vết | truy cứu | truy quét | truy lĩnh | truy tặng | chúc thọ | chúc mừng | đọc báo | đọc kinh'
).split(' | ');

/** Verbs that are nouns as well: after a noun they name a thing (`văn bản đề nghị`, `kết quả đánh giá`). */
const ALSO_NOUNS: ReadonlySet<string> = new Set(
  (
    'yêu cầu | đề nghị | kiến nghị | đề xuất | chỉ đạo | thông tin | báo cáo | thông báo | đánh giá | nhận xét | kết luận | ' +
    'phản ánh | phản ảnh | phân tích | dự báo | cảnh báo | cam kết | tuyên bố | trả lời | xác nhận | giới thiệu | tố cáo | cáo buộc | bổ sung | ' +
    'chất vấn | giải trình | phát biểu | góp ý | trao đổi | quy định | khai | khai nhận | viết | ghi | lưu ý | giải thích | lên án | chỉ trích | phê phán | ước tính | phán quyết | tin | khuyến cáo | đồng ý'
  ).split(' | '),
);

/** Every verb of saying with what it takes; where a verb stands in two rows, it takes what both say. */
export const SPEECH_VERBS: ReadonlyMap<string, SpeechVerb> = readRows(ROWS);

function readRows(rows: readonly Row[]): Map<string, SpeechVerb> {
  const table = new Map<string, SpeechVerb>();
  for (const [takes, verbs] of rows) {
    for (const verb of verbs.split(' | ')) {
      const before = table.get(verb);
      table.set(verb, { ...NOTHING, isNoun: ALSO_NOUNS.has(verb), ...takes, ...before, verb });
    }
  }
  return table;
}

/** Words that turn any verb after them into a noun, a passive, a plan or a denial: `lời khẳng định`, `được đề nghị`, `không nói`. */
export const UNDOES_VERB: readonly string[] = (
  'sự | lời | việc | cuộc | bài | câu | những | các | mọi | theo | như | được | bị | dòng | sẽ | có thể | ' +
  'không | chưa | chẳng | đừng | chớ | không hề | chưa hề | chưa từng | không muốn | từ chối | không dám | ' +
  'một | nhiều | để | nhằm | khó | dễ | hãy | nên | đáng | muốn | xin | mong | chờ | đợi | của | có | cần | cần phải | phải | với | ' +
  'mà | ai | về | theo như | ngại | không thể | dự kiến | bằng | thay vì'
).split(' | ');

/** Nouns that make a noun of a verb that can be one: `văn bản đề nghị`, `mức đề xuất`, `cơ quan báo cáo`. */
export const UNDOES_NOUN: readonly string[] = (
  'nghe | trong | tại | qua | phát đi | ban hành | đăng | nhận được | bản | đơn | văn bản | ý kiến | ý kiến , | ý kiến và | kiến nghị , | kiến nghị và | đề xuất , | đề xuất và | đóng góp , | phản ánh , | ' +
  'nguyện vọng , | nhóm | những lời | họp báo | phát biểu | số | mức | nội dung | quyền | bảng | giấy | phiếu | kết quả | công tác | tinh thần | ' +
  'thông điệp | hội nghị | phần | tiêu chí | tiêu chuẩn | nhu cầu | đúng | đủ | đạt | vượt | đáp ứng | ra | gửi | nhận | tờ | ' +
  'quy trình | mục | điều | vào | hồ sơ | nguồn | thời gian | lực lượng | công nghệ | hệ thống | công văn | cơ chế | mạng | ' +
  'lãnh đạo | lãnh đạo , | trước | cổng | kênh | buổi | đưa ra | kỳ | làm | nêu | thực hiện | cung cấp | tiếp thu | lập | ' +
  'báo cáo | công bố | cập nhật | chia sẻ | đăng tải | lan truyền | thu thập | tra cứu | tiếp nhận | xác minh | rà soát | trao đổi | nắm'
).split(' | ');
