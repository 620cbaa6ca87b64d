import type { ResolvedCitation } from './citation.ts';
import type { DateMention } from './date.ts';
import type { Official } from './official.ts';
import type { Span } from './span.ts';
import type { Speech } from './speech.ts';
import type { UnitMention } from './unit.ts';

/** Everything that is found in one text. All spans point into that text. Each list is in text order. */
export interface Analysis {
  readonly sentences: readonly Span[];
  /** Words without punctuation; protected tokens (`15-NQ/TƯ`, `6-1-2012`) are one word. Never across sentences. */
  readonly words: readonly Span[];
  readonly dates: readonly DateMention[];
  readonly units: readonly UnitMention[];
  readonly officials: readonly Official[];
  readonly speeches: readonly Speech[];
  readonly citations: readonly ResolvedCitation[];
}
