import { SPEAKER_NOUNS, SUBORDINATORS } from '../vocabulary/speakerNouns.ts';
import { readAccordingTo } from './accordingTo.ts';
import { type Attributed, offsets, verbAt } from './attributed.ts';
import { clauseEnd, firstFrom, hasPredicate, lineEnd, type Used, usedAtOrBefore } from './clauses.ts';
import type { Line } from './lines.ts';
import { isJoined, mainSubject } from './mainSubject.ts';
import { phraseTable } from './phrases.ts';
import { readSubject } from './readSubject.ts';
import type { Known, Subject } from './subject.ts';
import type { VerbHit } from './verbHits.ts';

const SUBORDINATE = phraseTable(SUBORDINATORS);
/** Who is asked, or that something must be: `yêu cầu các sở`, `đề nghị phải`. */
const ASKED = phraseTable([
  ...SPEAKER_NOUNS,
  ...'phải|cần|không|các|những|từng|mỗi|mọi|cả|hai|ông|bà|anh|chị|em|tất cả|toàn|cấp ủy|đồng chí'.split('|'),
]);
/** What may stand between a verb and `rằng` or a comma: to whom, where, when. */
const CIRCUMSTANCE = /^(với|tại|trong|trước|trên|về|khi|sau|bên|như|cho|cùng)$/u;
/** After `nói` these name no words said: `nói về`, `nói nhiều`, `nói tiếng Anh`. */
const NOT_SAID =
  /^(về|với|được|rất|nhiều|lời|tiếng|gì|thế|vậy|xấu|dối|sai|đúng|hay|lên|ra|vào|như|cho|ít|to|nhỏ|chuyện|năng|vo|đùa|vui|thẳng|thật|trên|qua|và|hết|xong|suông|lưu|của|này|đó|mà|một|những)$/u;
/** These open a clause as its subject: `chia sẻ cô từng`, `đánh giá đây là`, `giải thích việc này do`. */
const OWN_SUBJECT = /^(anh|chị|cô|ông|bà|em|họ|mình|đây|đó|việc|bản|chính|không|chưa|do|vì)$/u;
/** What is named after a verb of saying rather than told: `khẳng định sự đúng đắn của chính sách`, `nhấn mạnh vai trò của`. */
const ABSTRACT = phraseTable(
  'sự|ý định|vai trò|vị trí|vị thế|tầm quan trọng|ý nghĩa|quyết tâm|lập trường|sức mạnh|giá trị|chủ quyền|tầm vóc|bản lĩnh'.split(
    '|',
  ),
);
/** `sự` is no noun of its own in these. */
const CONCRETE = phraseTable('sự việc|sự cố|sự kiện|sự thật|vị trí này'.split('|'));
const MAX_CIRCUMSTANCE = 14;
const MAX_FRONTED = 120;
const LEAST_CLAUSE = 3;
const LEAST_REQUEST = 4;
const LEAST_LOOSE = 5;
/** Characters from the start of what `Theo X,` tells to the words another says there. */
const MAX_RELAYED = 150;
const LEAST_NAMED = 5;
/** Words between `nói và` and the second verb: `nói và một lần nữa khẳng định`. */
const MAX_TO_SECOND = 5;
/** Verbs after a fronted one that are asked for their subject. */
const MAX_VERBS_AFTER = 6;

/** Reported speech of a line: `Ông An cho biết ...`, `Khẳng định ..., ông An nói`, `Theo ông An, ...`. */
export function readReported(line: Line, verbs: readonly VerbHit[], used: readonly Used[], known: Known): Attributed[] {
  const found: Attributed[] = [];
  const lastWord = lineEnd(line);
  let cursor = 0;
  for (const [at, hit] of verbs.entries()) {
    if (hit.from < cursor || (hit.isUndone && !isStressed(line, hit)) || hit.takes.directOnly) continue;
    const before = usedAtOrBefore(used, hit.from);
    if (before !== null && before.to > hit.from) continue;
    const start = complementStart(line, hit);
    if (start === null) continue;
    const low = lowBefore(line, Math.max(cursor, before?.to ?? 0), hit);
    const isFirst = hit.from === low;
    const fronted = isFirst ? frontedBy(line, start, verbs, at, known) : null;
    if (fronted !== null && !fronted.isClause) continue;
    const subject = fronted?.subject ?? subjectOf(line, low, hit, known);
    if (subject === null && !mayContinue(low, hit)) continue;
    const end = fronted?.end ?? clauseEnd(line, start, lastWord, used);
    if (end - start < LEAST_CLAUSE || !fits(line, hit, subject, start, end)) continue;
    found.push({ kind: 'reported', ...offsets(line, start, end), subject, verb: verbAt(line, hit) });
    cursor = end;
  }
  const accordingTo = readAccordingTo(line, used, known);
  if (accordingTo === null) return found;
  // `Theo Reuters, ông An nói A`: who says A is told inside; `Theo ông An, họ cho biết A` is all An's.
  const isPerson = accordingTo.subject?.kind === 'person' || accordingTo.subject?.kind === 'pronoun';
  const isRelayed =
    !isPerson && found.some(({ subject, start }) => subject !== null && start - accordingTo.start < MAX_RELAYED);
  return isRelayed ? found : [accordingTo];
}

/** `Đại biểu có nói rằng A`: before `rằng` the auxiliary only stresses that it was said. */
function isStressed(line: Line, hit: VerbHit): boolean {
  return line[hit.from - 1]?.lower === 'có' && line[hit.after]?.lower === 'rằng';
}

/** What follows the attribution of direct speech as reported speech: `“...”, Bộ trưởng cho biết, sẽ có A`; `“...”, ông An nói và cho rằng A`. */
export function readContinuation(
  line: Line,
  { hit, subject }: { readonly hit: VerbHit; readonly subject: Subject },
  verbs: readonly VerbHit[],
  used: readonly Used[],
): Attributed | null {
  const link = line[hit.after]?.lower;
  if (link === 'và') return readSecondVerb(line, { hit, subject }, verbs, used);
  if (hit.takes.directOnly || (link !== ',' && link !== 'rằng')) return null;
  const start = hit.after + 1;
  const end = clauseEnd(line, start, lineEnd(line), used);
  if (end - start < LEAST_CLAUSE + 1 || SUBORDINATE.at(line, start) > 0 || !hasPredicate(line, start, end)) return null;
  return { kind: 'reported', ...offsets(line, start, end), subject, verb: verbAt(line, hit) };
}

function readSecondVerb(
  line: Line,
  { hit, subject }: { readonly hit: VerbHit; readonly subject: Subject },
  verbs: readonly VerbHit[],
  used: readonly Used[],
): Attributed | null {
  const second = verbs[firstFrom(verbs, hit.after + 1)];
  if (second === undefined || second.isUndone || second.takes.directOnly) return null;
  if (second.from - hit.after > MAX_TO_SECOND) return null;
  const start = complementStart(line, second);
  if (start === null) return null;
  const end = clauseEnd(line, start, lineEnd(line), used);
  if (end - start < LEAST_CLAUSE || !fits(line, second, subject, start, end)) return null;
  return { kind: 'reported', ...offsets(line, start, end), subject, verb: verbAt(line, second) };
}

function subjectOf(line: Line, low: number, hit: VerbHit, known: Known): Subject | null {
  // `Ông An gây bất ngờ khi nói rằng`: the subject of the sentence is who said it.
  if (hit.from - 1 > low && line[hit.from - 1]?.lower === 'khi') return mainSubject(line, low, hit.from - 1, known);
  const near = readSubject(line, low, hit.from, known, hit.takes.needsSpeaker ? 'strict' : 'lenient');
  if (near !== null && isSubordinate(line, low, near)) return null;
  if (!isJoined(line, low, hit)) return near;
  return near !== null && near.kind !== 'noun' ? near : (mainSubject(line, low, hit.from, known) ?? near);
}

/** Where the words said begin, null where what follows the verb is none: `cho biết rằng A`, `nói, A`, `nói với báo chí rằng A`. */
function complementStart(line: Line, hit: VerbHit): number | null {
  const next = line[hit.after];
  if (next === undefined) return null;
  if (next.lower === 'rằng') return hit.after + (line[hit.after + 1]?.lower === ',' ? 2 : 1);
  if (next.lower === ':') return hit.after + 1;
  if (next.lower === ',') return hit.takes.afterComma ? hit.after + 1 : null;
  if (next.kind === 'mark' || next.lower === 'của') return null;
  if (next.lower === 'về' && hit.takes.about) return hit.after;
  if (CIRCUMSTANCE.test(next.lower) && hit.takes.bare !== 'any') {
    return afterCircumstance(line, hit) ?? (hit.takes.request ? hit.after : null);
  }
  if (hit.takes.isLoose && NOT_SAID.test(next.lower)) return null;
  return hit.takes.bare !== 'no' || hit.takes.request ? hit.after : null;
}

/** `nói với báo chí rằng A`, `nói tại hội nghị, A`; after `phát biểu về B,` comes what someone does next. */
function afterCircumstance(line: Line, hit: VerbHit): number | null {
  const isTopic = line[hit.after]?.lower === 'về';
  for (let at = hit.after + 1; at < Math.min(line.length, hit.after + MAX_CIRCUMSTANCE); at++) {
    const token = line[at];
    if (token?.lower === 'rằng') return at + 1;
    if (token?.lower === ',' && hit.takes.afterComma && !isTopic) return at + 1;
    if (token?.kind === 'mark') return null;
  }
  return null;
}

/** Whether tokens `[start, end)` are what the verb takes. */
function fits(line: Line, hit: VerbHit, subject: Subject | null, start: number, end: number): boolean {
  const link = line[start - 1]?.lower;
  if (link === 'rằng') return true;
  if (link === ',' || link === ':') return !hit.takes.needsSpeaker || hasPredicate(line, start, end);
  if (hit.takes.about && line[start]?.lower === 'về') return true;
  if (isNamed(line, start, end)) return false;
  // `cho biết trong buổi họp báo chiều nay` tells where it was said.
  if (CIRCUMSTANCE.test(line[start]?.lower ?? '') && !hasPredicate(line, start, end)) return false;
  if (hit.takes.bare === 'any') return true;
  if (hit.takes.bare === 'subject') return OWN_SUBJECT.test(line[start]?.lower ?? '') && hasPredicate(line, start, end);
  if (hit.takes.request && end - start >= LEAST_REQUEST) {
    // A body asks by its papers, and then names whom it asks; a person may only say what should be done.
    const mayOnlyTell = subject?.kind !== 'unit' && subject?.kind !== 'document' && !hit.takes.asksSomeone;
    if (mayOnlyTell) return true;
    if (line[start]?.isCapital === true || ASKED.at(line, start) > 0) return true;
  }
  if (hit.takes.isLoose && end - start < LEAST_LOOSE) return false;
  if (hit.takes.bare !== 'finite') return false;
  // `khẳng định Việt Nam kiên quyết phản đối`: a name at its start is the subject of what is said.
  return hasPredicate(line, start, end) || (line[start]?.isCapital === true && end - start >= LEAST_NAMED);
}

/** An abstract noun without a copula or modal near it is what the verb is about, no clause. */
function isNamed(line: Line, start: number, end: number): boolean {
  if (ABSTRACT.at(line, start) === 0 || CONCRETE.at(line, start) > 0) return false;
  for (let at = start; at < end; at++) if (/^(là|phải|cần|sẽ|không)$/u.test(line[at]?.lower ?? '')) return false;
  return true;
}

/** A subject that a later verb has, where the sentence begins with a verb of saying. */
interface Fronted {
  readonly subject: Subject;
  readonly end: number;
  /** `Khẳng định A có lợi, ông An nói`: a clause was said; `Trả lời câu hỏi, ông An nói` says nothing yet. */
  readonly isClause: boolean;
}

/** `Khẳng định A, ông An nói ...`: the words end at the comma before the subject of the next verb, who says them. */
function frontedBy(line: Line, start: number, verbs: readonly VerbHit[], at: number, known: Known): Fronted | null {
  const hit = verbs[at];
  if (hit === undefined) return null;
  for (const next of verbs.slice(at + 1, at + 1 + MAX_VERBS_AFTER)) {
    if (next.from - start > MAX_FRONTED) break;
    const subject = line[next.from - 1]?.kind === 'mark' ? null : readSubject(line, start, next.from, known);
    if (subject === null) continue;
    const comma = commaBefore(line, start, subject.from);
    if (line[comma]?.lower !== ',') continue;
    const isSaid =
      takesClause(hit, line, start) || line[start - 1]?.kind === 'mark' || line[start - 1]?.lower === 'rằng';
    return {
      subject,
      end: comma,
      isClause: isSaid && comma - start >= LEAST_CLAUSE && hasPredicate(line, start, comma),
    };
  }
  return null;
}

/** The comma before the phrase of a speaker, whose post may stand before the name: `, Bí thư Thành ủy Lê Văn An yêu cầu`. */
function commaBefore(line: Line, start: number, from: number): number {
  for (let at = from - 1; at >= start - 1 && from - at < 16; at--) if (line[at]?.lower === ',') return at;
  return start;
}

/** `Đồng thời, yêu cầu ...`: with no subject in its sentence, the last speaker goes on. */
function mayContinue(low: number, hit: VerbHit): boolean {
  return low === 0 && hit.from <= 4 && (hit.takes.request || hit.takes.bare === 'any' || hit.takes.bare === 'finite');
}

function takesClause({ takes }: VerbHit, line: Line, start: number): boolean {
  return takes.bare === 'subject' ? OWN_SUBJECT.test(line[start]?.lower ?? '') : takes.bare !== 'no';
}

function isSubordinate(line: Line, low: number, subject: Subject): boolean {
  return subject.from > low && SUBORDINATE.before(line, subject.from) > 0;
}

/** Where the clause of a verb begins; a verb with a capital begins its own: `TTO - Cho biết A, ông An ...`. */
function lowBefore(line: Line, from: number, hit: VerbHit): number {
  if (line[hit.from]?.isCapital === true) return hit.from;
  let low = from;
  while (low < hit.from && line[low]?.kind === 'mark' && line[low]?.lower !== '(') low++;
  return low;
}
