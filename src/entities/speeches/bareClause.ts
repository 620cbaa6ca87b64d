import { ADVERBIAL_STARTS, QUANTIFIERS } from '../vocabulary/speakerNouns.ts';
import { hasPredicate, isPredicate } from './clauses.ts';
import type { Line } from './lines.ts';
import { phraseTable } from './phrases.ts';

/** These open a clause as its subject: `chia sẻ cô từng`, `đánh giá đây là`, `giải thích việc này do`. */
const OWN_SUBJECT = /^(anh|chị|cô|ông|bà|em|họ|mình|đây|đó|việc|bản|chính|không|chưa|do|vì|nếu|dù|mặc|tuy)$/u;
/** A clause whose subject is that of the verb of saying: `người dân bảo đã nghe câu ấy`. */
const WITHOUT_SUBJECT = /^(đã|đang|sẽ|vẫn|chưa|không|cần|phải|chẳng|có)$/u;
/**
 * What is spoken of more often than it does something: in `nêu khó khăn đã gặp` the predicate belongs to the noun. Only a copula or
 * degree makes a clause of it: `đánh giá kết quả là tốt`.
 */
const MATTERS = phraseTable(
  (
    'lý do|lí do|nguyên nhân|vấn đề|kết quả|hạn chế|tồn tại|khó khăn|vướng mắc|bất cập|thuận lợi|giải pháp|biện pháp|phương án|nhiệm vụ|nội dung|' +
    'quan điểm|ý kiến|chủ trương|kinh nghiệm|bài học|thực trạng|tình hình|vai trò|vị trí|vị thế|ý nghĩa|thông tin|số liệu|câu hỏi|' +
    'thắc mắc|băn khoăn|suy nghĩ|cảm xúc|cảm nghĩ|tâm tư|nguyện vọng|mong muốn|kỳ vọng|hy vọng|niềm|nỗi|sự|lòng|cách|cách thức|' +
    'hướng|định hướng|mục tiêu|yêu cầu|kiến nghị|đề xuất|dấu hiệu|hành vi|sai phạm|vi phạm|khuyết điểm|trách nhiệm|đặc điểm|điểm|' +
    'tiêu chí|ví dụ|trường hợp|tác động|hậu quả|ảnh hưởng|mức độ|tiềm năng|lợi thế|thách thức|cơ hội|rủi ro|nguy cơ|bằng chứng|' +
    'chi tiết|cơ sở|căn cứ|mối|câu chuyện|chuyện|kỷ niệm|tên|danh sách|công tác|hoạt động|phong trào|tội|sản phẩm|báo cáo|' +
    'nhận định|đánh giá|thông điệp|bài|lời|câu|thái độ|lập trường|quyết tâm|sức mạnh|giá trị|tầm|bản lĩnh|đóng góp|thành tích|thành tựu|cao'
  ).split('|'),
);
const COPULAS: ReadonlySet<string> = new Set('là thì đều rất vẫn'.split(' '));
const COUNTS = phraseTable(QUANTIFIERS);
const ADVERBIALS = phraseTable(ADVERBIAL_STARTS);
/** Behind these no predicate belongs to the first noun: `báo cáo Thủ tướng những vấn đề còn vướng`. */
const ENDS_SUBJECT = /^(để|nhằm|mà|những|về|cho|rồi)$/u;
/** Verbs and states of things in the news: a subject of people or things before one makes a clause. */
const DOES: ReadonlySet<string> = new Set(
  'càng tăng giảm đạt thiếu thừa chậm khiến gây gặp thuộc nằm mang diễn xảy tồn xuất vượt chiếm ủng mong tin biết hiểu nhận lợi buông hài mắc vướng kéo rơi tiếp chịu'.split(
    ' ',
  ),
);
/** Tokens in which the subject of a clause is over. */
const MAX_SUBJECT = 16;

/** Whether the clause would begin with a noun for what is spoken of: `câu chuyện`, `các biện pháp`. */
export function namesMatter(line: Line, start: number): boolean {
  return MATTERS.at(line, start + COUNTS.at(line, start)) > 0;
}

/**
 * Whether tokens `[start, end)` only name a matter: `đề xuất các biện pháp xử lý`, `đề xuất một số vấn đề cần quan tâm`; a predicate that
 * does not only tell which one makes a clause of them.
 */
export function isMatter(line: Line, start: number, end: number): boolean {
  const head = start + (/^\d+$/u.test(line[start]?.lower ?? '') ? 1 : COUNTS.at(line, start));
  const behind = head + MATTERS.at(line, head);
  const from = /^(?:cần|còn|đã|đang|chưa|được)$/u.test(line[behind]?.lower ?? '') ? behind + 1 : head;
  return behind > head && !hasPredicate(line, from, Math.min(end, head + MAX_SUBJECT));
}

/**
 * Whether tokens `[start, end)`, straight after a verb that also takes nouns, are a clause: `lý giải người dân không phải đổi giấy tờ`,
 * but `lý giải nguyên nhân`.
 */
export function isBareClause(line: Line, start: number, end: number): boolean {
  const first = line[start];
  if (first === undefined || first.kind !== 'word' || first.lower === 'là') return false;
  if (WITHOUT_SUBJECT.test(first.lower)) return end - start >= 4;
  if (OWN_SUBJECT.test(first.lower) && hasPredicate(line, start, end)) return true;
  const head = start + COUNTS.at(line, start);
  const isMatter = MATTERS.at(line, head) > 0 || first.lower === 'những';
  let mayPause = ADVERBIALS.at(line, start) > 0;
  for (let at = start + 1; at < Math.min(end, start + MAX_SUBJECT); at++) {
    const token = line[at];
    if (token === undefined || (ENDS_SUBJECT.test(token.lower) && !(isMatter && token.lower === 'về'))) return false;
    if (token.kind === 'mark' && !/^[()–-]$/u.test(token.lower)) {
      if (!mayPause || token.lower !== ',') return false;
      mayPause = false;
    }
    if (isMatter ? COPULAS.has(token.lower) : isPredicate(line, at) || DOES.has(token.lower)) return true;
  }
  return false;
}
