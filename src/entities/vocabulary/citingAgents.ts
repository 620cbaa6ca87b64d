import { phraseList } from './phraseList.ts';

/** Bodies named together in words that no rule makes: `toàn Đảng`. */
export const COLLECTIVES: readonly string[] = phraseList(`
  toàn Đảng bộ; toàn Đảng; cả hệ thống chính trị; cấp ủy, chính quyền; cơ quan, đơn vị; cơ quan chủ trì
`);

/** Before bodies that act together, besides a number. */
export const QUANTIFIERS: readonly string[] = phraseList(`
  các; tất cả các; toàn bộ các; toàn thể các; hầu hết các; phần lớn các; đa số các; một số; nhiều; mọi; từng; mỗi; những
`);

/** Behind such bodies: of which levels they are. These alone make a collective of them (`cấp ủy các cấp`). */
export const LEVELS: readonly string[] = phraseList(`
  các cấp; các địa phương; các cấp trực thuộc; các cấp cơ sở
`);

/**
 * Kinds of bodies that can act on a document, as the Party's charter, the laws on local government and on mass organisations, and the press
 * call them.
 */
export const BODY_NOUNS: readonly string[] = phraseList(`
  cấp; ngành; cấp ủy; cấp ủy đảng; cấp ủy Đảng; cấp ủy cơ sở; cấp chính quyền; tổ chức đảng; tổ chức cơ sở đảng; tổ chức cơ sở Đảng; cơ sở đảng; đảng bộ; đảng bộ cơ sở; chi bộ; chi bộ cơ sở; chi đảng bộ
  đảng ủy; đảng ủy cơ sở; đảng ủy bộ phận; chi ủy; tỉnh ủy; thành ủy; quận ủy; huyện ủy; thị ủy; quân ủy; ban cán sự đảng; ban cán sự; đảng đoàn; ban thường vụ; ban chấp hành; ban đảng; ban xây dựng đảng
  chính quyền; chính quyền cơ sở; chính quyền địa phương; ủy ban nhân dân; UBND; hội đồng nhân dân; HĐND; MTTQ; mặt trận tổ quốc; mặt trận; ủy ban
  bộ; bộ ngành; ban; ban ngành; sở; sở ngành; sở ban ngành; cấp ngành; phòng ban; cục; tổng cục; chi cục; ban quản lý; ban chỉ đạo; tổ công tác
  tỉnh; tỉnh thành; tỉnh thành phố; thành phố; quận; quận huyện; huyện; huyện thị; thị xã; phường; phường xã; xã; xã phường; thị trấn; đặc khu; địa phương; đơn vị; cơ quan; cơ quan chức năng; cơ quan đơn vị; đơn vị sự nghiệp; cơ quan nhà nước; đơn vị hành chính sự nghiệp; cấp bộ; cấp hội; cơ quan ngang bộ; cơ quan thuộc Chính phủ
  tổ chức; tổ chức chính trị - xã hội; tổ chức đoàn thể; đoàn thể; đoàn thể chính trị - xã hội; hội đoàn thể; công đoàn; công đoàn cơ sở; hội nông dân; hội phụ nữ; đoàn thanh niên; chi đoàn; chi hội; đoàn cơ sở; hội cơ sở
  trường; trường học; nhà trường; bệnh viện; doanh nghiệp; tập đoàn; tổng công ty; hợp tác xã; lực lượng; lực lượng vũ trang; quân khu; quân chủng; binh đoàn; sư đoàn; trung đoàn; tòa án; viện kiểm sát; thôn; tổ dân phố
`);

/** What says which of such bodies are meant, behind the noun. */
export const BODY_MODIFIERS: readonly string[] = phraseList(`
  chức năng; chuyên môn; chuyên trách; liên quan; có liên quan; hữu quan; trực thuộc; trực thuộc trung ương; thành viên; nghiệp vụ; hành chính; hành chính nhà nước; nhà nước; quản lý; quản lý nhà nước; trung ương; địa phương
  tư pháp; tố tụng; thanh tra; điều tra; kiểm tra; báo chí; truyền thông; thông tấn báo chí; tín dụng; ngân hàng; chính trị; chính trị - xã hội; xã hội; nghề nghiệp; quần chúng; tôn giáo; tham mưu; tham mưu giúp việc
  giáo dục; giáo dục và đào tạo; y tế; công an; quân đội; vũ trang; kiểm lâm; thuế; hải quan; doanh nghiệp; cơ sở; hội; hội viên; bạn; lân cận; phía Bắc; phía Nam; miền núi; ven biển; ven sông
`);

/** What makes the last syllable of such a noun another word: `trường hợp`, `bộ phận`, `ban nhạc`. */
export const NO_BODY_BEFORE: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    trường: 'hợp phái ca',
    cấp: 'độ học bậc số hiệu phối phép cứu cơ cao',
    ngành: 'nghề học hàng',
    bộ: 'phận luật máy môn tiêu hồ chỉ quy sách đề công tộc trưởng phim ảnh tranh đội óc',
    xã: 'hội viên luận đội thuyết',
    sở: 'hữu thích trường thú dĩ',
    ban: 'nhạc bệ công thờ',
    cục: 'bộ diện trưởng',
    tỉnh: 'lộ lỵ lị',
    huyện: 'lỵ lị',
    ủy: 'viên',
    vị: 'trí hành',
    quan: 'hệ điểm',
    thôn: 'bản quê',
    tổ: 'chức hợp',
    đoàn: 'viên tàu',
    trận: 'đấu',
    lượng: 'lớn',
  }).map(([syllable, words]) => [syllable, new Set(words.split(' '))]),
);

/** Words after which a body is no subject: prepositions, and the posts that people hold in it (`Bí thư` Thành ủy). */
export const NO_SUBJECT_AFTER: ReadonlySet<string> = new Set(
  (
    'của tại ở với cho từ đến về trong thuộc trước sau giữa trên dưới bởi qua bằng vào như tới trình cáo mưu ' +
    'diện gửi ngoài nhằm đầu thư tịch viên trưởng đốc nhiệm phó tướng lệnh trực sự văn trụ sở cán bộ hội nghị dự các những một mỗi từng số'
  ).split(' '),
);

/** Verbs that hand the doing on to the body after them (`đề nghị`, `chỉ đạo`); the one who hands on acts too. */
const HANDING_ON: readonly string[] = phraseList(`
  chỉ đạo; chỉ thị; đề nghị; kiến nghị; yêu cầu; giao; mời; hướng dẫn; kêu gọi; đôn đốc; nhắc nhở; đòi; buộc; cho phép; phân công; giúp
`);
const HANDING_ON_SET: ReadonlySet<string> = new Set(HANDING_ON);

/** Whether such a verb ends with these two words, the second right before the body; not `hội nghị`, `lãnh đạo`. */
export function handsOn(before: string, near: string): boolean {
  return HANDING_ON_SET.has(near) || HANDING_ON_SET.has(`${before} ${near}`);
}

/** Besides the beginning of a clause and a verb that hands on, words behind which bodies named together are a subject, not an object. */
export const SUBJECT_AFTER: ReadonlySet<string> = new Set('thấy còn được khi nếu vì tuy dù do bởi'.split(' '));

/** Last words of times, behind which the subject may follow without a comma: `vừa qua`, `sáng nay`, `mới đây`, `đầu tháng`. */
export const TIMES: ReadonlySet<string> = new Set(
  'qua đây nay đó năm tháng tuần sáng chiều tối trưa cùng nhất hiện ngay'.split(' '),
);

/** Aspect and modal words: whoever stands right before one is the subject, `đánh giá các sở đã bám sát`. */
export const PREDICATE_MARKS: ReadonlySet<string> = new Set('đã chưa sẽ đang vẫn cần phải cũng đều không'.split(' '));

/** Words behind which a document reaches bodies: `phổ biến tới toàn bộ các sở, ngành`, `đặt ra với các cấp`; not `đối với`. */
export const REACHED = /(?<!\p{L})(?:tới|đến|(?<!(?:đối|cùng|so|trao đổi) )với)[ \u00a0]$/u;

/** Words that begin a phrase before the main clause, which a comma ends: `Theo Nghị quyết 15, ...`, `Sau khi xem xét Tờ trình, ...`. */
export const FRONTING =
  /^[ \u00a0–-]*(?:theo|căn cứ|thực hiện|triển khai|chấp hành|tuân thủ|quán triệt|cụ thể hóa|sau|trước|trong|ngoài|bên cạnh|cùng với|để|nhằm|nằm trong|trên cơ sở|trên tinh thần|với|từ|bằng|ngay|khi|tại|về|qua|thông qua|liên quan|dựa|xét|nhờ|kèm theo|ban hành kèm|đối với|đồng thời với|song song|tiếp tục|học tập|vận dụng|kể từ|tính đến|nhân)(?!\p{L})/iu;

/** Words that make a document known or give it force, right before it: whoever does this is its author. */
export const ISSUING =
  /(?<!\p{L}|việc )(?:ký|ban hành|ra|có|phát đi|phê duyệt|gửi|công bố|cho)(?: (?:ban hành|ra|duyệt|phê duyệt|các|một|những|hai|thêm|tiếp|và|về))*[ \u00a0]$/iu;
