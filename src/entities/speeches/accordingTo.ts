import { ADVERBIAL_STARTS } from '../vocabulary/speakerNouns.ts';
import { SPEECH_VERBS } from '../vocabulary/speechVerbs.ts';
import { type Attributed, offsets } from './attributed.ts';
import { clauseEnd, hasPredicate, isPredicate, lineEnd, type Used, usedAtOrBefore } from './clauses.ts';
import { isQuotedName, type Line } from './lines.ts';
import { phraseTable } from './phrases.ts';
import { readSubject } from './readSubject.ts';
import type { Known, Subject } from './subject.ts';

/** Where in a sentence `Theo` may stand. */
const MAX_BEFORE = 40;
const MAX_PHRASE = 60;
const LEAST_CLAUSE = 3;
const MAX_APPOSITION = 40;
/** What is named before the speaker: `Theo lời ông An`, `Theo đánh giá ban đầu của Sở Y tế`, `Theo tin từ Bộ Công an`. */
const FINDINGS = phraseTable(
  (
    'kết luận|xác minh|kết quả xác minh|kết quả điều tra|kết quả kiểm tra|kết quả khảo sát|kết quả thanh tra|kết quả giám sát|điều tra|' +
    'giải trình|cáo trạng|thống kê|số liệu|số liệu thống kê|tính toán|dự báo|khảo sát|quan sát|khuyến cáo|cảnh báo|tuyên bố|thông báo|' +
    'thông cáo|đánh giá|nhận định|ý kiến|thông tin|phản ánh|chia sẻ|báo cáo|nguồn tin|lời kể|lời|quan điểm|phân tích|giải thích|tin|' +
    'lý giải|tiết lộ|nhận xét|ước tính|ghi nhận|trình bày|tường trình|đơn|đơn thư'
  ).split('|'),
);
const MAX_TO_AUTHOR = 4;

/** `Theo báo X đưa tin,`: the verb adds nothing. */
const SAYING = phraseTable(SPEECH_VERBS.keys());
const ADVERBIALS = phraseTable(ADVERBIAL_STARTS);
const FIRMS = phraseTable(
  'công ty|tập đoàn|tổng công ty|doanh nghiệp|ngân hàng|ban|nhà máy|dự án|chính phủ|quốc hội'.split('|'),
);

/** Words that can only begin what is told. */
const CLAUSE_HEADS = /^(?:việc|đây|đó|nếu|hiện|do|khi|các|những|sự|trong|cần|không|có)$/u;
const MAX_NAMED = 14;
const TIMES =
  /^(ngày|sáng|chiều|tối|trưa|đêm|hôm|tháng|năm|từ|hiện|đến|tính|trên|trong|tại|qua|sau|khi|nếu|do|vì|để|với|trước|mỗi|toàn|các)$/u;

/** Speech after `Theo X,`: the clause after the phrase, or the quotation that is all of it. Plans and papers (`Theo kế hoạch`, `Theo đó`) say nothing. */
export function readAccordingTo(line: Line, used: readonly Used[], known: Known): Attributed | null {
  for (let at = 0; at < Math.min(line.length, MAX_BEFORE); at++) {
    if (line[at]?.lower !== 'theo' || !mayStand(line, at)) continue;
    if ((usedAtOrBefore(used, at)?.to ?? 0) > at) continue;
    const from = afterFinding(line, at + 1);
    const phrase =
      readPhrase(line, from, known) ??
      readUnmarked(line, from, known) ??
      (from > at + 1 ? readBody(line, from, known) : null);
    if (phrase === null) continue;
    const end = clauseEnd(line, phrase.next, lineEnd(line), used);
    const quotation = line[phrase.next]?.quotation ?? null;
    if (quotation !== null && end === phrase.next + 1) {
      return {
        kind: 'direct',
        start: quotation.start,
        end: quotation.end,
        subject: phrase.subject,
        verb: null,
        attribution: 'stated',
      };
    }
    const start = topicOf(line, at, phrase.next);
    if (end - start < LEAST_CLAUSE) continue;
    return {
      kind: 'reported',
      ...offsets(line, start, end),
      subject: phrase.subject,
      verb: null,
      attribution: 'stated',
    };
  }
  return null;
}

/** `Bộ máy, theo ông An, cũng được tinh gọn`: where a predicate follows, what it is said of stands before `theo`. */
function topicOf(line: Line, at: number, next: number): number {
  if (at < 2 || line[at - 1]?.lower !== ',' || !isPredicate(line, next)) return next;
  const isTopic = line[0]?.kind === 'word' && ADVERBIALS.at(line, 0) === 0 && !hasPredicate(line, 0, at);
  for (let before = 0; before < at - 1; before++) if (line[before]?.kind !== 'word') return next;
  return isTopic ? 0 : next;
}

/** Where the speaker begins: behind `báo cáo nhanh của`, `tin từ`, `lời`. */
function afterFinding(line: Line, from: number): number {
  const length = FINDINGS.at(line, from);
  if (length === 0) return from;
  const behind = from + length;
  for (let at = behind; at <= behind + MAX_TO_AUTHOR && line[at]?.kind === 'word' && !line[at]?.isCapital; at++)
    if (/^(?:của|từ)$/u.test(line[at]?.lower ?? '')) return at + 1;
  return line[from]?.lower === 'lời' ? behind : from;
}

/** At the start of a sentence or clause: `Theo ông An, ...`, `Cũng theo ông An, ...`, `tuy nhiên theo ông An, ...`. */
function mayStand(line: Line, at: number): boolean {
  const before = line[at - 1];
  return (
    before === undefined ||
    (before.kind === 'mark' && before.lower !== '(') ||
    /^(?:nhiên|vì|bởi|do|nhưng|song)$/u.test(before.lower) ||
    (at <= 4 && before.lower === 'đó') ||
    (at <= 2 && /^(cũng|vẫn|còn|nhưng|song|và)$/u.test(before.lower))
  );
}

/** The speaker after `Theo` and where the clause begins: after the comma that ends the last apposition. */
function readPhrase(line: Line, from: number, known: Known): { subject: Subject; next: number } | null {
  let depth = 0;
  let best: { subject: Subject; next: number } | null = null;
  for (let at = from; at < Math.min(line.length, from + MAX_PHRASE); at++) {
    const token = line[at];
    if (token?.lower === '(') depth++;
    if (token?.lower === ')') depth--;
    // `Theo ông An thì giá sẽ tăng`
    if (!/^(?:,|thì)$/u.test(token?.lower ?? '') || depth > 0) continue;
    // `Theo ông An, bộ sách này là ..., A`: what tells something is no apposition.
    if (best !== null && (at - best.next > MAX_APPOSITION || tells(line, best.next, at))) break;
    // `Theo ông An, công ty Bình Minh, do ông Tám làm chủ tịch, ...`: a firm is no apposition of a person.
    if (best?.subject.kind === 'person' && FIRMS.at(line, best.next) > 0) break;
    const subject: Subject | null =
      (best === null ? bodyBeforeDash(line, from, at, known) : null) ??
      readSubject(line, from, at - SAYING.before(line, at), known);
    if (subject === null || subject.kind === 'document') break;
    if (best === null ? !startsPhrase(line, from, subject) : subject.start !== best.subject.start) break;
    best = { subject, next: at + 1 };
    // `Theo ông An, ngày 25/10, Chính phủ sẽ trình`: a time begins what is said.
    if (TIMES.test(line[at + 1]?.lower ?? '') && line[at + 2]?.lower !== 'là') break;
    // `Theo Bộ Y tế, ở nước ta, ...`: a body lives nowhere.
    if (subject.kind === 'unit' && line[at + 1]?.lower === 'ở') break;
  }
  return best;
}

/** Whether a predicate stands among words `[start, end)`; a title in marks is none. */
function tells(line: Line, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isQuotedName(line, at) && isPredicate(line, at)) return true;
  return false;
}

/** `Theo Bộ Tư lệnh Thủ đô - cơ quan thường trực của hội đồng, ...`: between dash and comma stands what the body is. */
function bodyBeforeDash(line: Line, from: number, to: number, known: Known): Subject | null {
  for (let at = from + 1; at < to; at++) {
    if (!/^[–—-]$/u.test(line[at]?.lower ?? '')) continue;
    if (line[at + 1]?.isCapital !== false) return null;
    const subject = readSubject(line, from, at, known);
    return subject?.kind === 'unit' && startsPhrase(line, from, subject) ? subject : null;
  }
  return null;
}

/** `theo ông Nghĩa việc thi công chưa đạt`: after a name a clause may follow without a comma. */
function readUnmarked(line: Line, from: number, known: Known): { subject: Subject; next: number } | null {
  for (let at = from + 2; at < Math.min(line.length, from + MAX_NAMED); at++) {
    if (!CLAUSE_HEADS.test(line[at]?.lower ?? '') || line[at]?.isCapital || !line[at - 1]?.isCapital) continue;
    const subject = readSubject(line, from, at, known);
    const isWhole =
      subject?.kind === 'person' && subject.end === line[at - 1]?.end && startsPhrase(line, from, subject);
    return isWhole && hasPredicate(line, at, line.length) ? { subject, next: at } : null;
  }
  return null;
}

/** `theo đánh giá của Thanh tra Chính phủ dự án vẫn dở dang`: behind a finding the name of its author ends where that of the body does. */
function readBody(line: Line, from: number, known: Known): { subject: Subject; next: number } | null {
  const isUnit = (at: number): boolean => known.isUnit(line[at]?.start ?? 0, line[at]?.end ?? 0);
  let end = from;
  while (end < line.length && end < from + MAX_NAMED && isUnit(end)) end++;
  if (end === from || line[end]?.kind !== 'word' || AFTER_AUTHOR.test(line[end]?.lower ?? '')) return null;
  const subject = readSubject(line, from, end, known);
  return subject?.kind === 'unit' && subject.from === from && hasPredicate(line, end, line.length)
    ? { subject, next: end }
    : null;
}

/** These go on with the finding: `theo báo cáo của UBND huyện gửi tỉnh`. */
const AFTER_AUTHOR =
  /^(?:gửi|gởi|trình|về|tại|trong|ngày|số|và|được|do|phát|công|ban|mới|vừa|đưa|đã|cùng|với|năm|tháng|hôm)$/u;

/** The speaker stands right after `Theo`, with nothing but a post or rank before the name. */
function startsPhrase(line: Line, from: number, subject: Subject): boolean {
  // `Theo dự báo`: no noun begins inside a word.
  if (subject.kind !== 'person') return subject.from - from <= (subject.kind === 'noun' ? 0 : 1);
  for (let at = from; at < subject.from; at++)
    if (line[at]?.kind !== 'word' || /^(về|trong|tại|với|từ)$/u.test(line[at]?.lower ?? '')) return false;
  return true;
}
