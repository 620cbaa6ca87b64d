import type { Attribution } from '../../model/speech.ts';
import { SPEECH_VERBS } from '../vocabulary/speechVerbs.ts';
import type { Line } from './lines.ts';
import type { Subject } from './subject.ts';
import type { VerbHit } from './verbHits.ts';

/** A passage found to be someone's words, before its speaker is looked up. */
export interface Attributed {
  readonly start: number;
  readonly end: number;
  readonly kind: 'direct' | 'reported';
  /** Null where the text leaves the speaker out; the last one then speaks on. */
  readonly subject: Subject | null;
  /** The verb as written, with what its table calls it where words stand inside (`cho báo chí biết`: `cho biết`). */
  readonly verb: VerbAt | null;
  readonly attribution: Attribution;
}

export interface VerbAt {
  readonly start: number;
  readonly end: number;
  readonly name: string | null;
}

/** Offsets of tokens `[from, to)`. */
export function offsets(line: Line, from: number, to: number): { start: number; end: number } {
  return { start: line[from]?.start ?? 0, end: line[to - 1]?.end ?? 0 };
}

/** Where the verb stands. */
export function verbAt(line: Line, hit: VerbHit): VerbAt {
  // `văn bản có nêu`: the auxiliary is no part of the verb.
  if (hit.takes.verb.startsWith('có ') && SPEECH_VERBS.has(hit.takes.verb.slice(3)))
    return { ...offsets(line, hit.from + 1, hit.to), name: null };
  const isSplit = hit.to - hit.from > hit.takes.verb.split(' ').length;
  return { ...offsets(line, hit.from, hit.to), name: isSplit ? hit.takes.verb : null };
}
