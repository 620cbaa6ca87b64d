import { type Attributed, offsets } from './attributed.ts';
import { clauseEnd, hasPredicate, lineEnd, type Used, usedAtOrBefore } from './clauses.ts';
import type { Line } from './lines.ts';
import { phraseTable } from './phrases.ts';
import { readSubject } from './readSubject.ts';
import type { Known, Subject } from './subject.ts';

/** Where in a sentence `Theo` may stand. */
const MAX_BEFORE = 40;
const MAX_PHRASE = 60;
const LEAST_CLAUSE = 3;
const MAX_APPOSITION = 40;
/** `Theo lời ông An`, `Theo đánh giá của ông An`: what is named before the speaker. */
const SAYINGS = phraseTable(
  (
    'lời|kết luận của|xác minh của|kết quả xác minh của|kết quả điều tra của|điều tra của|giải trình của|cáo trạng của|' +
    'thống kê của|số liệu của|tính toán của|dự báo của|khảo sát của|quan sát của|khuyến cáo của|cảnh báo của|' +
    'tuyên bố của|thông báo của|thông cáo của|đánh giá của|nhận định của|ý kiến của|thông tin từ|thông tin của|' +
    'phản ánh của|chia sẻ của|báo cáo của|nguồn tin của|lời kể của|quan điểm của|phân tích của|giải thích của|tin từ|' +
    'lý giải của|tiết lộ của|nhận xét của'
  ).split('|'),
);

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
    const from = at + 1 + SAYINGS.at(line, at + 1);
    const phrase = readPhrase(line, from, known) ?? readUnmarked(line, from, known);
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
    if (end - phrase.next < LEAST_CLAUSE) continue;
    return {
      kind: 'reported',
      ...offsets(line, phrase.next, end),
      subject: phrase.subject,
      verb: null,
      attribution: 'stated',
    };
  }
  return null;
}

/** At the start of a sentence or clause: `Theo ông An, ...`, `Cũng theo ông An, ...`, `tuy nhiên theo ông An, ...`. */
function mayStand(line: Line, at: number): boolean {
  const before = line[at - 1];
  return (
    before === undefined ||
    before.kind === 'mark' ||
    before.lower === 'nhiên' ||
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
    if (best !== null && (at - best.next > MAX_APPOSITION || hasPredicate(line, best.next, at))) break;
    // `Theo ông An, công ty Bình Minh, do ông Tám làm chủ tịch, ...`: a firm is no apposition of a person.
    if (best?.subject.kind === 'person' && FIRMS.at(line, best.next) > 0) break;
    const subject = readSubject(line, from, at, known);
    if (subject === null || subject.kind === 'document') break;
    if (best === null ? !startsPhrase(line, from, subject) : subject.start !== best.subject.start) break;
    best = { subject, next: at + 1 };
    // `Theo ông An, ngày 25/10, Chính phủ sẽ trình`: a time begins what is said.
    if (TIMES.test(line[at + 1]?.lower ?? '') && line[at + 2]?.lower !== 'là') break;
  }
  return best;
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

/** The speaker stands right after `Theo`, with nothing but a post or rank before the name. */
function startsPhrase(line: Line, from: number, subject: Subject): boolean {
  // `Theo dự báo`: no noun begins inside a word.
  if (subject.kind !== 'person') return subject.from - from <= (subject.kind === 'noun' ? 0 : 1);
  for (let at = from; at < subject.from; at++)
    if (line[at]?.kind !== 'word' || /^(về|trong|tại|với|từ)$/u.test(line[at]?.lower ?? '')) return false;
  return true;
}
