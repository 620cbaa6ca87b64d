import { SUBORDINATORS } from '../vocabulary/speakerNouns.ts';
import { type Attributed, offsets, verbAt } from './attributed.ts';
import { clauseEnd, firstFrom, hasPredicate, lineEnd, type Used } from './clauses.ts';
import { complementStart, fitOf } from './complement.ts';
import type { Line } from './lines.ts';
import { phraseTable } from './phrases.ts';
import type { Subject } from './subject.ts';
import type { VerbHit } from './verbHits.ts';

const SUBORDINATE = phraseTable(SUBORDINATORS);
const LEAST_CLAUSE = 3;
/** Words between `nói và` and the second verb: `nói và một lần nữa khẳng định`. */
const MAX_TO_SECOND = 5;

/** The verb and speaker that direct speech has behind it. */
interface Said {
  readonly hit: VerbHit;
  readonly subject: Subject;
}

/** What follows the attribution of direct speech as reported speech: `“...”, Bộ trưởng cho biết, sẽ có A`; `“...”, ông An nói và cho rằng A`, `..., đồng thời cho rằng A`. */
export function readContinuation(
  line: Line,
  { hit, subject }: Said,
  verbs: readonly VerbHit[],
  used: readonly Used[],
): Attributed | null {
  const link = line[hit.after]?.lower;
  const isAdded = link === ',' && line[hit.after + 1]?.lower === 'đồng' && line[hit.after + 2]?.lower === 'thời';
  if (link === 'và' || isAdded) return readSecondVerb(line, { hit, subject }, verbs, used);
  if (hit.takes.directOnly || (link !== ',' && link !== 'rằng')) return null;
  const start = hit.after + 1;
  const end = clauseEnd(line, start, lineEnd(line), used);
  if (end - start < LEAST_CLAUSE + 1 || SUBORDINATE.at(line, start) > 0 || !hasPredicate(line, start, end)) return null;
  return { kind: 'reported', ...offsets(line, start, end), subject, verb: verbAt(line, hit), attribution: 'inferred' };
}

function readSecondVerb(
  line: Line,
  { hit, subject }: Said,
  verbs: readonly VerbHit[],
  used: readonly Used[],
): Attributed | null {
  const second = verbs[firstFrom(verbs, hit.after + 1)];
  if (second === undefined || second.isUndone || second.takes.directOnly) return null;
  if (second.from - hit.after > MAX_TO_SECOND) return null;
  const start = complementStart(line, second);
  if (start === null) return null;
  const end = clauseEnd(line, start, lineEnd(line), used);
  const attribution = fitOf(line, second, subject, start, end);
  if (end - start < LEAST_CLAUSE || attribution === null) return null;
  return { kind: 'reported', ...offsets(line, start, end), subject, verb: verbAt(line, second), attribution };
}
