import { beforeStops } from './clauses.ts';
import { complementStart } from './complement.ts';
import type { Line } from './lines.ts';
import { readSubject } from './readSubject.ts';
import type { Known } from './subject.ts';
import type { VerbHit } from './verbHits.ts';

/** `A khẳng định ..., trong khi B báo ...`, `còn B bảo ...`: the second half has a speaker of its own. */
const CONTRAST = /^(khi|còn|nhưng|song)$/u;
const LEAST_CLAUSE = 3;
/** Tokens from the joining word to the second verb. */
const MAX_SPEAKER = 20;
/** Verbs inside what is said that are asked whether they begin another statement. */
const MAX_VERBS = 6;

/** Where what is said over tokens `[start, end)` ends because the sentence goes on with another statement; else `end`. */
export function statementEnd(
  line: Line,
  { start, end }: { readonly start: number; readonly end: number },
  verbs: readonly VerbHit[],
  at: number,
  known: Known,
): number {
  for (const hit of verbs.slice(at + 1, at + 1 + MAX_VERBS)) {
    if (hit.from >= end) break;
    if (hit.isUndone || hit.from - start < LEAST_CLAUSE || complementStart(line, hit) === null) continue;
    // `A cho biết ..., đồng thời lưu ý ...`: the same speaker goes on.
    const isSame =
      !hit.takes.asksSomeone && line[hit.from - 1]?.lower === 'thời' && line[hit.from - 2]?.lower === 'đồng';
    const joint = isSame
      ? hit.from - 2
      : (requestBefore(line, verbs[at], hit) ?? addedBefore(line, hit) ?? contrastBefore(line, start, hit, known));
    if (joint === null) continue;
    const cut = beforeStops(line, start, line[joint - 1]?.lower === 'và' ? joint - 1 : joint);
    if (cut - start >= LEAST_CLAUSE) return cut;
  }
  return end;
}

/** `kêu gọi A, giải thích rằng B`, `cho rằng A và cho biết B`: straight after a comma or `và` only a verb that takes nothing but clauses adds a statement. */
function addedBefore(line: Line, hit: VerbHit): number | null {
  const before = line[hit.from - 1]?.lower ?? '';
  const isClauseOnly = !hit.takes.needsSpeaker && hit.takes.bare === 'any';
  const isMarked = /^(?:rằng|là)$/u.test(line[hit.after]?.lower ?? '');
  if (!(isClauseOnly || isMarked) || !/^(?:,|và)$/u.test(before)) return null;
  return hit.from - 1;
}

/** `yêu cầu các xã A; đề nghị các đoàn thể B`: a request straight behind another, and behind a semicolon, is the same speaker’s. */
function requestBefore(line: Line, first: VerbHit | undefined, hit: VerbHit): number | null {
  const isChain = first?.takes.request === true && hit.takes.request;
  return isChain && line[hit.from - 1]?.lower === ';' ? hit.from - 1 : null;
}

function contrastBefore(line: Line, start: number, hit: VerbHit, known: Known): number | null {
  for (let at = hit.from - 1; at > start && hit.from - at <= MAX_SPEAKER; at--) {
    if (line[at]?.kind === 'quotation' || /^[.;:]$/u.test(line[at]?.lower ?? '')) return null;
    if (!CONTRAST.test(line[at]?.lower ?? '')) continue;
    const joint = line[at]?.lower === 'khi' ? at - 1 : at;
    if (line[joint]?.lower === 'khi' || (joint < at && line[joint]?.lower !== 'trong')) return null;
    if (line[joint - 1]?.lower !== ',') return null;
    const subject = readSubject(line, at + 1, hit.from, known);
    return subject !== null && subject.from - at <= 2 ? joint : null;
  }
  return null;
}
