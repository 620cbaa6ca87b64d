import type { Line } from './lines.ts';
import { readSubject } from './readSubject.ts';
import type { Known, Subject } from './subject.ts';
import type { VerbHit } from './verbHits.ts';

const MAX_SCANNED = 60;
/** What stands before a verb that shares the subject of an earlier one: `biểu dương A và yêu cầu`, `ghi nhận A; đề nghị`. */
const JOINS = /^(,|;|và|thời|rồi|nhưng|song)$/u;
/** Words that can only follow a subject: `Thủ tướng đã`, `ông cũng`. */
const AFTER_SUBJECT =
  /^(khi|đã|cũng|đang|vừa|vẫn|còn|đều|rất|luôn|từng|tiếp|đánh|ghi|biểu|hoan|chúc|cảm|bày|chia|nêu|cho|khẳng|nhấn|đề|yêu)$/u;

const AFTER_BODY = /^(?:sau|khi|qua|căn)$/u;

/** Whether the verb is joined to an earlier one by a comma, `và`, `đồng thời`. */
export function isJoined(line: Line, low: number, hit: VerbHit): boolean {
  if (hit.from <= low) return false;
  return JOINS.test(line[hit.from - 1]?.lower ?? '') || JOINS.test(line[hit.from - 2]?.lower ?? '');
}

/**
 * The subject of the sentence for a verb far from it: `Thủ tướng ghi nhận nỗ lực của tỉnh và yêu cầu ...`. The first person,
 * post, pronoun or body that a predicate follows, from the left; null where none is found.
 */
export function mainSubject(line: Line, low: number, before: number, known: Known): Subject | null {
  const limit = Math.min(before, low + MAX_SCANNED);
  for (let end = low + 1; end < limit; end++) {
    const token = line[end];
    if (token === undefined || token.isCapital || !/^(word|mark)$/u.test(token.kind)) continue;
    const previous = line[end - 1];
    // `đại biểu Quốc hội`: the name of a body goes on in small letters.
    if (known.isUnit(token.start, token.end) || (previous?.isCapital === true && /^(hội|phủ)$/u.test(token.lower)))
      continue;
    const isAfterName = previous?.isCapital === true || previous?.lower === ',' || previous?.lower === ')';
    if (
      token.kind === 'mark'
        ? !(isAfterName && /^[–-]$/u.test(token.lower))
        : !isAfterName && !AFTER_SUBJECT.test(token.lower)
    )
      continue;
    const subject = readSubject(line, low, end, known);
    if (subject === null || subject.kind === 'noun' || subject.kind === 'document') continue;
    // `vi phạm của bà An là nghiêm trọng`, `làm việc với tỉnh`: not whom the sentence is about.
    if (subject.from > low && /^(?:của|với|về|cho)$/u.test(line[subject.from - 1]?.lower ?? '')) continue;
    // `UBND huyện Phú An sau khi xác minh, kết luận A`
    const isBody = subject.kind === 'unit' && isAfterName && AFTER_BODY.test(token.lower);
    if (subject.kind === 'person' || isBody || AFTER_SUBJECT.test(token.lower)) return subject;
  }
  return null;
}

/** The common noun that a sentence begins with and an auxiliary follows: `Viện nghiên cứu đã thẩm định và cho rằng`. */
export function openingNoun(line: Line, low: number, before: number, known: Known): Subject | null {
  for (let end = low + 1; end < Math.min(before, low + MAX_SCANNED); end++) {
    if (line[end]?.kind === 'mark') return null;
    if (line[end]?.lower !== 'đã') continue;
    const subject = readSubject(line, low, end, known);
    return subject?.kind === 'noun' && subject.from === low ? subject : null;
  }
  return null;
}
