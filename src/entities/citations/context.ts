import type { DateMention } from '../../model/date.ts';
import type { Span } from '../../model/span.ts';
import type { UnitMention } from '../../model/unit.ts';

/** The text and what else is known of it; all offsets point into it. */
export interface Context {
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly dates: readonly DateMention[];
  readonly units: readonly UnitMention[];
}

/** Bounds of what may be said of one citation: the ends of its neighbours. */
export interface Limits {
  readonly from: number;
  readonly to: number;
}
