import { SUBORDINATORS } from '../vocabulary/speakerNouns.ts';
import { readAccordingTo } from './accordingTo.ts';
import { type Attributed, offsets, verbAt } from './attributed.ts';
import { clauseEnd, lineEnd, type Used, usedAtOrBefore } from './clauses.ts';
import { complementStart, fitOf } from './complement.ts';
import { frontedBy } from './fronted.ts';
import type { Line } from './lines.ts';
import { isJoined, mainSubject, openingNoun } from './mainSubject.ts';
import { phraseTable } from './phrases.ts';
import { readSubject } from './readSubject.ts';
import { statementEnd } from './statementEnd.ts';
import type { Known, Subject } from './subject.ts';
import { readTrailing, sourceAtEnd } from './trailing.ts';
import type { VerbHit } from './verbHits.ts';

const SUBORDINATE = phraseTable(SUBORDINATORS);
const JOINTS = phraseTable(['trong khi', 'trong khi đó', 'còn', 'nhưng', 'song']);
const JOINT = /^(?:và|đồng|thời|rồi|,)$/u;
/** `Về vấn đề cử tri phản ánh`: what a frame names before those who raised it. */
const FRAMES = /^(?:trước|về|với|lời)$/u;
const FRAMED = phraseTable(['vấn đề', 'việc', 'thông tin', 'nội dung', 'tình trạng', 'nội dung mà', 'vấn đề mà']);
const MAX_FRAME = 6;
const LEAST_CLAUSE = 3;
/** Tokens of `Trước đó,`, and of `, đồng thời` and its like between one statement and the next. */
const MAX_OPENING = 4;
/** Characters from the start of what `Theo X,` tells to the words another says there. */
const MAX_RELAYED = 150;

/** Reported speech of a line: `Ông An cho biết ...`, `Khẳng định ..., ông An nói`, `Theo ông An, ...`, `..., ông An cho biết`. */
export function readReported(line: Line, verbs: readonly VerbHit[], used: readonly Used[], known: Known): Attributed[] {
  const source = sourceAtEnd(line, known);
  const taken = source === null ? used : [...used, source];
  const found = readVerbs(line, verbs, taken, known).filter((speech) => !isAsked(line, speech));
  const accordingTo = readAccordingTo(line, used, known);
  if (accordingTo === null || isAsked(line, accordingTo)) {
    const trailing = found.length === 0 ? readTrailing(line, verbs, used, known) : null;
    return trailing === null ? found : [trailing];
  }
  // `Theo Reuters, ông An nói A`: who says A is told inside; `Theo ông An, họ cho biết A` is all An's.
  const isPerson = accordingTo.subject?.kind === 'person' || accordingTo.subject?.kind === 'pronoun';
  const isRelayed =
    !isPerson && found.some(({ subject, start }) => subject !== null && start - accordingTo.start < MAX_RELAYED);
  return isRelayed ? found : [accordingTo];
}

function readVerbs(line: Line, verbs: readonly VerbHit[], used: readonly Used[], known: Known): Attributed[] {
  const found: Attributed[] = [];
  const lastWord = lineEnd(line);
  let cursor = 0;
  let speaker: Subject | null = null;
  for (const [at, hit] of verbs.entries()) {
    if (hit.from < cursor || (hit.isUndone && !isStressed(line, hit))) continue;
    const before = usedAtOrBefore(used, hit.from);
    if (before !== null && before.to > hit.from) continue;
    const start = complementStart(line, hit);
    if (start === null) continue;
    const low = lowBefore(line, Math.max(cursor, before?.to ?? 0), hit);
    const fronted = opens(line, low, hit, known) ? frontedBy(line, start, verbs, at, known) : null;
    if (fronted !== null && !fronted.isClause) continue;
    const subject: Subject | null =
      fronted?.subject ?? subjectOf(line, low, hit, known) ?? toldBefore(line, hit, { cursor, speaker, used: before });
    if (subject === null ? !mayContinue(line, low, hit) : isFramed(line, low, subject)) continue;
    const whole = fronted?.end ?? clauseEnd(line, start, lastWord, used);
    const end = statementEnd(line, { start, end: whole }, verbs, at, known);
    const attribution = fitOf(line, hit, subject, start, end);
    if (end - start < LEAST_CLAUSE || attribution === null) continue;
    found.push({ kind: 'reported', ...offsets(line, start, end), subject, verb: verbAt(line, hit), attribution });
    cursor = end;
    speaker = subject;
  }
  return found;
}

/** `Theo ông, giá có tăng không?`, `Ông đánh giá việc này thế nào?`: a question asks the one it calls so. */
function isAsked(line: Line, { subject, start }: Attributed): boolean {
  if (subject?.kind !== 'pronoun' || line[line.length - 1]?.lower !== '?') return false;
  const at = line.findIndex((token) => token.start >= start);
  return !/^(?:rằng|:)$/u.test(line[at - 1]?.lower ?? '');
}

/** A verb of saying that begins its sentence, or stands alone behind `Trước đó,` and its like. */
function opens(line: Line, low: number, hit: VerbHit, known: Known): boolean {
  if (hit.from === low) return true;
  return (
    line[hit.from - 1]?.lower === ',' && hit.from - low <= MAX_OPENING && subjectOf(line, low, hit, known) === null
  );
}

/** What was told before a verb in its sentence: up to token `cursor` by `speaker`, or as direct speech. */
interface Told {
  readonly cursor: number;
  readonly speaker: Subject | null;
  readonly used: Used | null;
}

/** `..., đồng thời lưu ý`, `..., giải thích rằng`, `“...”, và cho biết`: right after one statement the same speaker makes another. */
function toldBefore(line: Line, hit: VerbHit, { cursor, speaker, used }: Told): Subject | null {
  const joins = /^(?:thời|,|và)$/u.test(line[hit.from - 1]?.lower ?? '');
  if (!joins) return null;
  if (cursor > 0 && hit.from - cursor <= MAX_OPENING) return speaker;
  return used !== null && used.to >= cursor && hit.from - used.to <= MAX_OPENING ? used.subject : null;
}

/** `Trước ý kiến cho rằng A, Sở lý giải B`, `Về vấn đề cử tri phản ánh A, ông An nói B`: what is answered is told only in passing. */
function isFramed(line: Line, low: number, subject: Subject): boolean {
  if (subject.from <= low || subject.from - low > MAX_FRAME) return false;
  if (subject.from - low <= 2 && FRAMES.test(line[subject.from - 1]?.lower ?? '')) return true;
  if (!FRAMES.test(line[low]?.lower ?? '') || /^(?:này|đó|trên)$/u.test(line[subject.from - 1]?.lower ?? ''))
    return false;
  for (let at = low; at < subject.from; at++) if (line[at]?.kind !== 'word') return false;
  return FRAMED.before(line, subject.from) > 0;
}

/** `Đại biểu có nói rằng A`: before `rằng` the auxiliary only stresses that it was said. */
function isStressed(line: Line, hit: VerbHit): boolean {
  return line[hit.from - 1]?.lower === 'có' && line[hit.after]?.lower === 'rằng';
}

function subjectOf(line: Line, low: number, hit: VerbHit, known: Known): Subject | null {
  // `Ông An gây bất ngờ khi nói rằng`: the subject of the sentence is who said it.
  // `Ông An băn khoăn về việc này vì cho rằng`: likewise.
  const before = line[hit.from - 1]?.lower ?? '';
  if (hit.from - 1 > low && (before === 'khi' || (/^(?:vì|bởi|do)$/u.test(before) && !hit.takes.needsSpeaker)))
    return mainSubject(line, low, hit.from - 1, known);
  const near = readSubject(line, low, hit.from, known, hit.takes.needsSpeaker ? 'strict' : 'lenient');
  // `khiến nhiều hộ lo lắng, ...` tells how they feel.
  if (hit.takes.directOnly && near !== null && /^(?:khiến|cho|làm)$/u.test(line[near.from - 1]?.lower ?? ''))
    return null;
  if (near !== null && (isSubordinate(line, low, near, hit) || isPassive(line, near, hit))) return null;
  // `Đại biểu An khi góp ý về đề án này đã cho rằng`: behind an auxiliary the verb is that of the one the sentence is about.
  const isResumed = /^(?:đã|cũng|vẫn)$/u.test(before) && !/^(?:person|post|pronoun|unit)$/u.test(near?.kind ?? '');
  const limit = near?.from ?? hit.from;
  if (isResumed && hasWord(line, low, limit, 'khi')) return mainSubject(line, low, limit, known) ?? near;
  if (!isJoined(line, low, hit)) return near;
  const first = near !== null && isObject(line, low, near, hit) ? mainSubject(line, low, near.from, known) : null;
  if (first !== null) return first;
  return near !== null && near.kind !== 'noun' && near.kind !== 'document'
    ? near
    : (mainSubject(line, low, hit.from, known) ?? near ?? openingNoun(line, low, hit.from, known));
}

function hasWord(line: Line, from: number, to: number, word: string): boolean {
  for (let at = from; at < to; at++) if (line[at]?.lower === word) return true;
  return false;
}

/** `chúc mừng đồng chí An, đồng thời đề nghị`, `giao việc cho Sở Y tế, yêu cầu`: whom the first verb was done to. */
function isObject(line: Line, low: number, near: Subject, hit: VerbHit): boolean {
  if (near.from <= low) return false;
  if (/^(?:cho|với|tới|đến)$/u.test(line[near.from - 1]?.lower ?? '')) return true;
  let at = hit.from;
  while (at > near.from && JOINT.test(line[at - 1]?.lower ?? '')) at--;
  if (line[at - 1]?.lower === ')') {
    while (at > near.from && line[at - 1]?.lower !== '(') at--;
    at--;
  }
  return line[hit.from - 1]?.lower !== ',' && line[at - 1]?.end === near.end;
}

/** `Đồng thời, yêu cầu ...`: with no subject in its sentence, the last speaker goes on. */
function mayContinue(line: Line, low: number, hit: VerbHit): boolean {
  // `Trước ý kiến cho rằng A, Sở nói B`
  if (hit.from > 0 && FRAMES.test(line[0]?.lower ?? '')) return false;
  return low === 0 && hit.from <= 4 && (hit.takes.request || hit.takes.bare === 'any' || hit.takes.bare === 'finite');
}

function isSubordinate(line: Line, low: number, subject: Subject, hit: VerbHit): boolean {
  // `nghe lãnh đạo quận báo cáo về tình hình`: told to someone, but not what.
  if (hit.takes.about && line[subject.from - 1]?.lower === 'nghe') return true;
  // `Ông bị buộc thôi việc sau khi các nhà điều tra kết luận ông đã lừa dối`: at the end of a sentence this tells what was said.
  const isLast =
    subject.from - 2 > low && line[subject.from - 2]?.lower === 'sau' && line[subject.from - 1]?.lower === 'khi';
  if (isLast && !hit.takes.request && !hit.takes.isLoose) return false;
  return subject.from > low && SUBORDINATE.before(line, subject.from) > 0;
}

/** `sau khi được Hiệp hội cam kết hỗ trợ vốn`, `giao Sở Y tế báo cáo`: what was done for or laid on the one the sentence is about. */
function isPassive(line: Line, subject: Subject, hit: VerbHit): boolean {
  if (isJoined(line, subject.from, hit)) return false;
  // `Bộ trưởng Ngoại giao Lê Văn An`
  const isField = line[subject.from - 2]?.lower === 'ngoại';
  return !isField && /^(?:được|bị|giao|mời|cử|nhờ)$/u.test(line[subject.from - 1]?.lower ?? '');
}

/**
 * Where the clause of a verb begins, after what joins it to the statement before (`, trong khi`); a verb with a capital begins its own:
 * `TTO - Cho biết A, ông An ...`.
 */
function lowBefore(line: Line, from: number, hit: VerbHit): number {
  if (line[hit.from]?.isCapital === true) return hit.from;
  let low = from;
  while (low < hit.from && line[low]?.kind === 'mark' && line[low]?.lower !== '(') low++;
  return from > 0 ? low + JOINTS.at(line, low) : low;
}
