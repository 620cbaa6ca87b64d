import { POSTS, PRONOUNS, QUANTIFIERS, SPEAKER_NOUNS } from '../vocabulary/speakerNouns.ts';
import { isBareClause, namesMatter } from './bareClause.ts';
import { hasPredicate } from './clauses.ts';
import type { Line } from './lines.ts';
import { phraseTable } from './phrases.ts';
import { readSubject } from './readSubject.ts';
import type { Known, Subject } from './subject.ts';
import type { VerbHit } from './verbHits.ts';

/** A subject that a later verb has, where the sentence begins with a verb of saying. */
export interface Fronted {
  readonly subject: Subject;
  readonly end: number;
  /** `Khẳng định A có lợi, ông An nói`: a clause was said; `Trả lời câu hỏi, ông An nói` says nothing yet. */
  readonly isClause: boolean;
}

const PRONOUN_TABLE = phraseTable(PRONOUNS);
const POST_TABLE = phraseTable(POSTS);
const SPEAKERS = phraseTable(SPEAKER_NOUNS);
const COUNTS = phraseTable(QUANTIFIERS);
const MAX_FRONTED = 120;
const LEAST_CLAUSE = 3;
/** Verbs after a fronted one that are asked for their subject. */
const MAX_VERBS_AFTER = 6;

/** `Khẳng định A, ông An nói ...`: the words end at the comma before the subject of the next verb, who says them. */
export function frontedBy(
  line: Line,
  start: number,
  verbs: readonly VerbHit[],
  at: number,
  known: Known,
): Fronted | null {
  const hit = verbs[at];
  if (hit === undefined) return null;
  for (const next of verbs.slice(at + 1, at + 1 + MAX_VERBS_AFTER)) {
    if (next.from - start > MAX_FRONTED) break;
    const subject = line[next.from - 1]?.kind === 'mark' ? null : readSubject(line, start, next.from, known);
    if (subject === null) continue;
    const comma = commaBefore(line, start, subject.from);
    if (line[comma]?.lower !== ',') continue;
    const isSaid =
      takesClause(hit, line, start, comma) || line[start - 1]?.kind === 'mark' || line[start - 1]?.lower === 'rằng';
    return {
      subject,
      end: comma,
      isClause: isSaid && comma - start >= LEAST_CLAUSE && hasPredicate(line, start, comma),
    };
  }
  return hit.takes.bare === 'any' || line[start - 1]?.lower === 'rằng' ? actingSpeaker(line, start, known) : null;
}

/** `Cho rằng mỏ đá gây bụi, người dân kéo ra chặn đường`: who acts behind the last comma is who thinks so. */
function actingSpeaker(line: Line, start: number, known: Known): Fronted | null {
  for (let comma = Math.min(line.length, start + MAX_FRONTED) - 1; comma > start; comma--) {
    if (line[comma]?.lower !== ',') continue;
    let end =
      comma +
      1 +
      Math.max(PRONOUN_TABLE.at(line, comma + 1), POST_TABLE.at(line, comma + 1), SPEAKERS.at(line, comma + 1));
    const isUnit = (at: number): boolean => known.isUnit(line[at]?.start ?? 0, line[at]?.end ?? 0);
    if (end === comma + 1 && !isUnit(end) && COUNTS.at(line, end) === 0) continue;
    while (end < line.length && (line[end]?.isCapital === true || isUnit(end))) end++;
    const subject = line[end]?.kind === 'word' ? readSubject(line, comma + 1, end, known) : null;
    if (subject === null || subject.from > comma + 2) continue;
    return { subject, end: comma, isClause: comma - start >= LEAST_CLAUSE };
  }
  return null;
}

/** The comma before the phrase of a speaker, whose post may stand before the name: `, Bí thư Thành ủy Lê Văn An yêu cầu`. */
export function commaBefore(line: Line, start: number, from: number): number {
  for (let at = from - 1; at >= start - 1 && from - at < 16; at--) if (line[at]?.lower === ',') return at;
  return start;
}

function takesClause({ takes }: VerbHit, line: Line, start: number, end: number): boolean {
  if (takes.bare === 'subject') return isBareClause(line, start, end);
  // `Kể câu chuyện một xã đã làm được, ông An nói`
  return takes.bare !== 'no' && (takes.bare === 'any' || !namesMatter(line, start));
}
