import { beforeStops } from './clauses.ts';
import type { Line } from './lines.ts';
import { phraseTable } from './phrases.ts';
import { readSubject } from './readSubject.ts';
import type { Known, Subject } from './subject.ts';

/** Nouns for words said. */
const WORDS_SAID = phraseTable(
  (
    'lời|lời khẳng định|lời chia sẻ|lời nhắn nhủ|lời căn dặn|lời dặn|lời kể|lời nói|lời bộc bạch|lời tâm sự|lời hứa|lời khuyên|lời cảnh báo|' +
    'câu nói|câu hỏi|câu trả lời|quan điểm|chia sẻ|khẳng định|phát biểu|ý kiến|nhận định|tâm sự|cam kết|chỉ đạo|yêu cầu|trăn trở|' +
    'mong muốn|đề nghị|kiến nghị|thông điệp|suy nghĩ|cảm nhận|nhận xét|tuyên bố|đánh giá|bộc bạch|băn khoăn|tâm niệm|lập luận|giải thích'
  ).split('|'),
);
const BEFORE_COPULA = /^(đó|đây|cũng|chính|vẫn|luôn|đều)$/u;
/** After the speaker these say to whom, where or when. */
const ENDS_SPEAKER = /^(khi|tại|trong|về|với|sau|trước|trên|ở|gửi|dành|được|đưa|nêu|trả|vào|sáng|chiều|ngày|hôm)$/u;
const MAX_TO_NOUN = 6;
const MAX_TO_OWNER = 4;
const MAX_SPEAKER = 30;

/** Whose words a sentence names after them: `là quan điểm của ông An`, `Đó là chia sẻ của chị Bình tại hội nghị`. */
export function namedSpeaker(line: Line, from: number, known: Known): Subject | null {
  let at = from;
  while (at < from + 2 && BEFORE_COPULA.test(line[at]?.lower ?? '')) at++;
  if (line[at]?.lower !== 'là') return null;
  for (let noun = at + 1; noun <= at + MAX_TO_NOUN; noun++) {
    const length = WORDS_SAID.at(line, noun);
    if (length === 0) continue;
    for (let of = noun + length; of <= noun + length + MAX_TO_OWNER; of++) {
      if (line[of]?.kind !== 'word') return null;
      if (line[of]?.lower === 'của') return readSubject(line, of + 1, speakerEnd(line, of + 1), known);
    }
    return null;
  }
  return null;
}

function speakerEnd(line: Line, from: number): number {
  const limit = Math.min(line.length, from + MAX_SPEAKER);
  let end = from + 1;
  while (end < limit && line[end]?.kind !== 'quotation' && !ENDS_SPEAKER.test(line[end]?.lower ?? '')) end++;
  return beforeStops(line, from, end);
}
