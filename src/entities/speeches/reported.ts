import { SUBORDINATORS } from '../vocabulary/speakerNouns.ts';
import { type Attributed, offsets } from './attributed.ts';
import type { Line } from './lines.ts';
import { phraseTable } from './phrases.ts';
import { type Known, readSubject, type Subject } from './subject.ts';
import type { VerbHit } from './verbHits.ts';

/** Tokens of a line that direct speech and its attribution take up. */
export interface Used {
  readonly from: number;
  readonly to: number;
}

const SUBORDINATE = phraseTable(SUBORDINATORS);
/** Words that only a predicate has: `giá sẽ tăng` says something, `quyết tâm của lãnh đạo` names something. */
const FINITE: ReadonlySet<string> = new Set(
  'là có đã đang sẽ cần phải không chưa được bị vẫn cũng đều còn rất nên thì muốn thể chỉ luôn vừa mới hãy đừng do nếu nhằm làm đến'.split(
    ' ',
  ),
);
const ASKED: ReadonlySet<string> = new Set(
  'phải cần không các những từng mỗi mọi cả hai ông bà anh chị em tất toàn cấp'.split(' '),
);
/** What may stand between a verb and `rằng` or a comma: to whom, where, when. */
const CIRCUMSTANCE: ReadonlySet<string> = new Set('với tại trong trước trên về khi sau bên như cho cùng'.split(' '));
const MAX_CIRCUMSTANCE = 14;
const LEAST_CLAUSE = 3;

/** Reported speech of a line: `Ông An cho biết ...`, `Khẳng định ..., ông An nói`, `Theo ông An, ...`. */
export function readReported(line: Line, verbs: readonly VerbHit[], used: readonly Used[], known: Known): Attributed[] {
  const found: Attributed[] = [];
  const accordingTo = readAccordingTo(line, used, known);
  if (accordingTo !== null) return [accordingTo];
  let cursor = 0;
  for (const [at, hit] of verbs.entries()) {
    if (hit.from < cursor || hit.isUndone || hit.takes.directOnly || isUsed(used, hit.from)) continue;
    const low = line[hit.from]?.isCapital === true ? hit.from : lowBefore(line, used, cursor, hit.from);
    const start = complementStart(line, hit);
    if (start === null) continue;
    const fronted = hit.from === low ? frontedEnd(line, start, verbs, at, known) : null;
    const subject = fronted?.subject ?? readSubject(line, low, hit.from, known);
    if (subject !== null && fronted === null && isSubordinate(line, low, subject)) continue;
    if (subject === null && !mayContinue(low, hit)) continue;
    if (subject === null && hit.takes.needsSpeaker && !hit.takes.request && hit.takes.bare === 'no') continue;
    const end = fronted?.end ?? clauseEnd(line, start, used);
    if (end - start < LEAST_CLAUSE || !fits(line, hit, start, end)) continue;
    found.push({ kind: 'reported', ...offsets(line, start, end), subject, verb: offsets(line, hit.from, hit.to) });
    cursor = end;
  }
  return found;
}

/** `“...”, Bộ trưởng cho biết, sẽ có chính sách mới`: what follows the attribution of direct speech goes on as reported speech. */
export function readContinuation(line: Line, hit: VerbHit, subject: Subject, used: readonly Used[]): Attributed | null {
  const link = line[hit.after]?.lower;
  if (hit.takes.directOnly || (link !== ',' && link !== 'rằng')) return null;
  const start = hit.after + 1;
  const end = clauseEnd(line, start, used);
  if (end - start < 4 || SUBORDINATE.at(line, start) > 0 || !hasPredicate(line, start, end)) return null;
  return { kind: 'reported', ...offsets(line, start, end), subject, verb: offsets(line, hit.from, hit.to) };
}

/** Where the words said begin, null where what follows the verb is none: `cho biết rằng A`, `nói, A`, `nói với báo chí rằng A`. */
function complementStart(line: Line, hit: VerbHit): number | null {
  const next = line[hit.after];
  if (next === undefined) return null;
  if (next.lower === 'rằng') return hit.after + (line[hit.after + 1]?.lower === ',' ? 2 : 1);
  if (next.lower === ':') return hit.after + 1;
  if (next.lower === ',') return hit.takes.afterComma ? hit.after + 1 : null;
  if (next.kind === 'mark') return null;
  if (next.lower === 'về' && hit.takes.about) return hit.after;
  if (CIRCUMSTANCE.has(next.lower) && hit.takes.bare !== 'any') {
    for (let at = hit.after + 1; at < Math.min(line.length, hit.after + MAX_CIRCUMSTANCE); at++) {
      const token = line[at];
      if (token?.lower === 'rằng') return at + 1;
      if (token?.lower === ',' && hit.takes.afterComma) return at + 1;
      if (token?.kind === 'mark') break;
    }
    return null;
  }
  if (hit.takes.bare !== 'no') return hit.after;
  return hit.takes.request ? hit.after : null;
}

/** Whether tokens `[start, end)` are what the verb takes. */
function fits(line: Line, hit: VerbHit, start: number, end: number): boolean {
  const link = line[start - 1]?.lower;
  if (link === 'rằng') return true;
  if (link === ',' || link === ':') return hasPredicate(line, start, end);
  if (hit.takes.about && line[start]?.lower === 'về') return true;
  if (hit.takes.bare === 'any') return true;
  if (hit.takes.request && isAsked(line, start)) return true;
  return hit.takes.bare === 'finite' && hasPredicate(line, start, end);
}

function isAsked(line: Line, start: number): boolean {
  return line[start]?.isCapital === true || ASKED.has(line[start]?.lower ?? '');
}

function hasPredicate(line: Line, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (FINITE.has(line[at]?.lower ?? '')) return true;
  return false;
}

/** The end of a clause that runs to the end of its sentence, without the stop; before the attribution of direct speech after it. */
function clauseEnd(line: Line, start: number, used: readonly Used[]): number {
  let end = line.length;
  for (const range of used) if (range.from > start && range.from < end) end = range.from;
  while (end > start) {
    const last = line[end - 1];
    if (last?.kind === 'mark' && /[.,;:!?…/–—-]/u.test(last.lower)) end--;
    else if (end < line.length && /^(và|đồng thời)$/u.test(last?.lower ?? '')) end--;
    else break;
  }
  return end;
}

/** `Khẳng định A, ông An nói ...`: the words end at the comma before the subject of the next verb, who says them. */
function frontedEnd(
  line: Line,
  start: number,
  verbs: readonly VerbHit[],
  at: number,
  known: Known,
): { subject: Subject; end: number } | null {
  for (const next of verbs.slice(at + 1, at + 9)) {
    const subject = readSubject(line, start, next.from, known);
    if (subject === null) continue;
    const comma = commaBefore(line, start, subject.from);
    if (line[comma]?.lower !== ',' || comma - start < LEAST_CLAUSE) continue;
    return hasPredicate(line, start, comma) ? { subject, end: comma } : null;
  }
  return null;
}

/** The comma before the phrase of a speaker, whose post may stand before the name: `, Bí thư Thành ủy Lê Văn An yêu cầu`. */
function commaBefore(line: Line, start: number, from: number): number {
  for (let at = from - 1; at > start && from - at < 16; at--) if (line[at]?.lower === ',') return at;
  return start;
}

/** `Đồng thời, yêu cầu ...`: with no subject in its sentence, the last speaker goes on. */
function mayContinue(low: number, hit: VerbHit): boolean {
  return low === 0 && hit.from <= 4 && (hit.takes.request || hit.takes.bare !== 'no');
}

function isSubordinate(line: Line, low: number, subject: Subject): boolean {
  return subject.from > low && SUBORDINATE.before(line, subject.from) > 0;
}

function lowBefore(line: Line, used: readonly Used[], cursor: number, verb: number): number {
  let low = cursor;
  for (const range of used) if (range.to <= verb) low = Math.max(low, range.to);
  while (low < verb && line[low]?.kind === 'mark') low++;
  return low;
}

function isUsed(used: readonly Used[], index: number): boolean {
  return used.some((range) => index >= range.from && index < range.to);
}

/** `Theo ông An, Chủ tịch xã, giá sẽ tăng`: the clause after the phrase; plans and papers (`Theo kế hoạch`) say nothing. */
function readAccordingTo(line: Line, used: readonly Used[], known: Known): Attributed | null {
  for (let at = 0; at < Math.min(line.length, 40); at++) {
    const token = line[at];
    if (token?.lower !== 'theo' || (at > 0 && line[at - 1]?.lower !== ',') || isUsed(used, at)) continue;
    let from = at + 1;
    if (line[from]?.lower === 'lời') from++;
    const end = phraseEnd(line, from, known);
    if (end === null) continue;
    const to = clauseEnd(line, end.next, used);
    if (to - end.next < LEAST_CLAUSE) continue;
    return { kind: 'reported', ...offsets(line, end.next, to), subject: end.subject, verb: null };
  }
  return null;
}

/** The speaker after `Theo` and where the clause begins: after the comma that ends the last apposition. */
function phraseEnd(line: Line, from: number, known: Known): { subject: Subject; next: number } | null {
  let depth = 0;
  let best: { subject: Subject; next: number } | null = null;
  for (let at = from; at < Math.min(line.length, from + 60); at++) {
    const token = line[at];
    if (token?.lower === '(') depth++;
    if (token?.lower === ')') depth--;
    if (token?.lower !== ',' || depth > 0) continue;
    const subject = readSubject(line, from, at, known);
    if (subject === null || subject.from - from > 2 || !/^(person|post|unit|noun)$/u.test(subject.kind)) break;
    if (best !== null && subject.start !== best.subject.start) break;
    best = { subject, next: at + 1 };
  }
  return best;
}
