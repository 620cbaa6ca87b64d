import { SUBORDINATORS } from '../vocabulary/speakerNouns.ts';
import { type Attributed, offsets, verbAt } from './attributed.ts';
import { beforeStops, hasPredicate, lineEnd, type Used, usedAtOrBefore } from './clauses.ts';
import { commaBefore } from './fronted.ts';
import type { Line } from './lines.ts';
import { phraseTable } from './phrases.ts';
import { readSubject } from './readSubject.ts';
import type { Known, Subject } from './subject.ts';
import type { VerbHit } from './verbHits.ts';

/** A clause that only tells when or why ends no statement: `Khi được hỏi lý do, ông An nói`. */
const SUBORDINATE = phraseTable([
  ...SUBORDINATORS,
  'tại',
  'trả lời',
  'phát biểu',
  'trao đổi',
  'nói về',
  'liên quan',
  'theo',
]);
const LEAST_CLAUSE = 6;
/** Longest `, theo ông An, Chủ tịch xã B` at the end of a sentence. */
const MAX_SOURCE = 16;
/** Where or when it was said, after the verb: `..., ông An cho biết tại cuộc họp`. */
const CIRCUMSTANCE = /^(tại|trong|với|hôm|sáng|chiều|tối|ngày|trên|khi)$/u;
const MAX_CIRCUMSTANCE = 10;

/** What the end of a sentence attributes: `Giá sẽ còn tăng, giới phân tích nhận định`; `31 trường đã sạch bùn, theo Phòng Giáo dục`. */
export function readTrailing(
  line: Line,
  verbs: readonly VerbHit[],
  used: readonly Used[],
  known: Known,
): Attributed | null {
  const last = lineEnd(line);
  return bySource(line, last, used, known) ?? byLastVerb(line, last, verbs, used, known);
}

function bySource(line: Line, last: number, used: readonly Used[], known: Known): Attributed | null {
  const source = sourceAtEnd(line, known);
  return source === null || source.to !== last
    ? null
    : clauseBefore(line, source.from, used, { subject: source.subject, verb: null });
}

/** `, theo Reuters` at the end of a sentence: tokens from the comma on, and whose words stand before it. */
export function sourceAtEnd(line: Line, known: Known): { from: number; to: number; subject: Subject } | null {
  const last = lineEnd(line);
  for (let at = last - 1; at > 0 && last - at <= MAX_SOURCE; at--) {
    if (line[at]?.lower !== 'theo' || line[at - 1]?.lower !== ',') continue;
    const subject = readSubject(line, at + 1, last, known);
    const isSource = subject !== null && subject.kind !== 'document' && subject.from - at <= 3;
    return isSource ? { from: at - 1, to: last, subject } : null;
  }
  return null;
}

function byLastVerb(
  line: Line,
  last: number,
  verbs: readonly VerbHit[],
  used: readonly Used[],
  known: Known,
): Attributed | null {
  const hit = verbs[verbs.length - 1];
  if (hit === undefined || hit.isUndone || hit.takes.request || hit.takes.directOnly) return null;
  const tail = last - hit.after;
  if (tail > MAX_CIRCUMSTANCE || (tail > 0 && !CIRCUMSTANCE.test(line[hit.after]?.lower ?? ''))) return null;
  const subject = readSubject(line, 0, hit.from, known);
  // Of papers only what tells: `..., thông cáo từ Ban Đối ngoại cho biết`.
  if (subject === null || (subject.kind === 'document' && hit.takes.needsSpeaker)) return null;
  // `cấm xe máy, được báo chí phản ánh`, `không hại như nhiều người nghĩ`
  if (/^(?:được|bị|như|mà)$/u.test(line[subject.from - 1]?.lower ?? '') || line[subject.from - 2]?.lower === 'như')
    return null;
  const isDash = /^[–—-]$/u.test(line[subject.from - 1]?.lower ?? '');
  const comma = isDash ? subject.from - 1 : commaBefore(line, 0, subject.from);
  if (!isDash && line[comma]?.lower !== ',') return null;
  return clauseBefore(line, comma, used, { subject, verb: verbAt(line, hit) });
}

/** `... vẫn còn dù các chuyên gia, báo chí đã cảnh báo`: the comma stands in a list of those who said it in vain. */
function isConceded(line: Line, start: number, comma: number): boolean {
  for (let at = comma - 1; at > start && line[at]?.kind === 'word'; at--)
    if (/^(?:dù|dẫu)$/u.test(line[at]?.lower ?? '')) return !hasPredicate(line, at + 1, comma);
  return false;
}

function clauseBefore(
  line: Line,
  comma: number,
  used: readonly Used[],
  said: Pick<Attributed, 'subject' | 'verb'>,
): Attributed | null {
  const start = usedAtOrBefore(used, comma)?.to ?? 0;
  if (isConceded(line, start, comma)) return null;
  const end = beforeStops(line, start, comma);
  if (end - start < LEAST_CLAUSE || line[start]?.kind !== 'word' || SUBORDINATE.at(line, start) > 0) return null;
  if (!hasPredicate(line, start, end)) return null;
  return { kind: 'reported', ...offsets(line, start, end), ...said, attribution: 'inferred' };
}
