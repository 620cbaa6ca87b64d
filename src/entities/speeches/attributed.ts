import type { Line } from './lines.ts';
import type { Subject } from './subject.ts';

/** A passage found to be someone's words, before its speaker is looked up. */
export interface Attributed {
  readonly start: number;
  readonly end: number;
  readonly kind: 'direct' | 'reported';
  /** Null where the text leaves the speaker out; the last one then speaks on. */
  readonly subject: Subject | null;
  readonly verb: { readonly start: number; readonly end: number } | null;
}

/** Offsets of tokens `[from, to)`. */
export function offsets(line: Line, from: number, to: number): { start: number; end: number } {
  return { start: line[from]?.start ?? 0, end: line[to - 1]?.end ?? 0 };
}
