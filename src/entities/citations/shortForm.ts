import type { DocumentType } from '../vocabulary/documentTypes.ts';

/** What counts the things of a noun and so is no number of a paper: `kế hoạch 15 điểm`, `nghị quyết 5 năm`. */
const COUNTED =
  /[ \u00a0]{0,2}(?:,[ \u00a0](?:thực hiện|hoàn thành|đạt)[ \u00a0]\d+|điểm|điều(?! chỉnh| hành)|khoản|mục(?! đích)|chương(?! trình)|trang|dòng|người|ngày(?![ \u00a0]{0,2}\d)|năm(?![ \u00a0]{0,2}(?:19|20)\d\d)|tháng(?![ \u00a0]{0,2}\d)|tuần|giờ|phút|lần(?! (?:này|đầu|thứ))|loại|nhóm|nội dung|vấn đề|lĩnh vực|giải pháp|mục tiêu|chỉ tiêu|nhiệm vụ|trường hợp|vụ|dự án|địa phương|đơn vị|cơ quan|bộ|tỉnh|thành phố|xã|phường|quận|huyện|hộ|nghìn|ngàn|triệu|tỷ|tỉ|đồng|USD|đại biểu|phiên|doanh nghiệp|công ty|cá nhân|tổ chức|cán bộ|học sinh|sinh viên|kịch bản|bước|hướng(?! dẫn)|mức|cách|phương án|thủ tục|văn bản|nghị quyết|nghị định|thông tư|luật|cái|km|kg|ha|tấn|mét|m[²³23]?(?!\p{L}))(?!\p{L})/uy;

/** What may follow the number of a paper whose noun also counts things: the end of the clause, or a word that starts a new part. */
const GOES_ON =
  /[ \u00a0]{0,2}(?:$|[\n.;:!?)\]”"»…–,(“]|-[ \u00a0]|(?:của|về|ngày(?=[ \u00a0]{0,2}\d)|và|đã|được|là|do|để|cũng|sẽ|với|thì|nêu|vào|mà|vẫn|ban hành|quy định|sửa đổi|thay thế|hướng dẫn|này|trên|nói|ghi|khóa|khoá|năm(?=[ \u00a0]{0,2}(?:19|20)\d\d)|gắn|vừa|nhằm|hay|hoặc|gồm|bị|còn|phải|không|chưa|đang|giúp|tạo|đi vào|ra đời|yêu cầu|phê duyệt|kèm|từ|tại|thu hồi|thành lập|công nhận|có|gửi|giao|đề ra|đặt ra|chỉ đạo|cho phép|chấp thuận|hiện nay|quy hoạch|khi|buộc|phân công|xử phạt|trước đó|mới|công bố|nêu rõ|chỉ ra|chỉ rõ|xác định|khẳng định)(?!\p{L}))/uy;

/** What is counted comes before its owner: `đề án 106 của Bộ Công an` counts nothing. */
const OF = /[ \u00a0]{1,2}của(?!\p{L})/uy;
const PADDED = /^0\d/u;
/** `2103/2009` counts nothing. */
const WITH_YEAR = /\//u;
const THEN_YEAR = /[ \u00a0]năm[ \u00a0](?:19|20)\d\d/uy;
const YEAR_LIKE = /^(?:19|20)\d\d$/u;

/** Kinds whose names are verbs as well. */
const VERBS: ReadonlySet<string> = new Set(['Kết luận', 'Thông báo']);

export interface ShortNumber {
  readonly digits: string;
  /** Offset after the digits. */
  readonly end: number;
  /** Whether `số` stands before them. */
  readonly marked: boolean;
  /** Whether the noun has a capital. */
  readonly capital: boolean;
  /** Whether the words before say that the paper is carried out: `sơ kết một năm thực hiện quy định 1374`. */
  readonly isCarriedOut: boolean;
  /** Whether a preposition or a conjunction stands before the noun, which no verb has: `theo kết luận 21`. */
  readonly isGoverned: boolean;
}

/** Whether digits beside a noun are the number of a paper, by the noun's `ShortForm` and by what follows. */
export function isShortNumber(
  text: string,
  type: DocumentType,
  { digits, end, marked, capital, isCarriedOut, isGoverned }: ShortNumber,
): boolean {
  if (type.short === 'never') return false;
  if (isCount(text, end)) return false;
  if (marked || WITH_YEAR.test(digits)) return true;
  THEN_YEAR.lastIndex = end;
  if (type.short === 'marked' || (YEAR_LIKE.test(digits) && !THEN_YEAR.test(text))) return false;
  if (type.short === 'free') return true;
  OF.lastIndex = end;
  if (digits.length > 1 && OF.test(text)) return true;
  if (type.short === 'plain' && (PADDED.test(digits) || (digits.length > 2 && isCarriedOut))) return true;
  GOES_ON.lastIndex = end;
  if (!GOES_ON.test(text) || digits.length < 2) return false;
  // `Có những việc kết luận 10, nhưng`: the verb
  if (VERBS.has(type.name) && !capital && digits.length < 3 && !isGoverned) return false;
  return type.short === 'plain' || PADDED.test(digits) || (type.name === 'Đề án' && capital && digits.length <= 4);
}

/** Whether what follows digits is what they count: `20 địa phương`. */
export function isCount(text: string, end: number): boolean {
  COUNTED.lastIndex = end;
  return COUNTED.test(text);
}

/** Whether digits in a list go on a row of numbers (`59, 70, 71, 72 trong`) and do not start a count (`59 và 20 địa phương`). */
export function isListedNumber(text: string, end: number): boolean {
  GOES_ON.lastIndex = end;
  if (GOES_ON.test(text)) return true;
  LISTED_ON.lastIndex = end;
  return LISTED_ON.test(text);
}

const LISTED_ON =
  /[ \u00a0]{0,2}(?:trong|ở|đến|sang|như|theo|cho|đang|cần|nhưng|nên|khi|lên|bằng|tiếp tục|đi|ra|mới)(?!\p{L})/uy;
