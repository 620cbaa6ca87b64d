import type { OfficialId } from './ids.ts';

/** Who put persons right, when and why: what an auditor asks. */
interface Audited {
  readonly reason: string;
  /** The person who decided it. */
  readonly by: string;
  /** Day of the decision, `YYYY-MM-DD`. */
  readonly on: string;
}

/** Ids that are one person: all mentions get the first one. */
export interface PersonMerge extends Audited {
  readonly kind: 'merge';
  readonly ids: readonly OfficialId[];
}

/** Mentions under one id that are another person: those of a post, a unit or a period get an id of their own. */
export interface PersonSplit extends Audited {
  readonly kind: 'split';
  readonly id: OfficialId;
  /** Ends the new id: `le-van-binh.ha-noi` and `so-y-te` give `le-van-binh.ha-noi.so-y-te`. */
  readonly as: string;
  /** Words of the post or its unit, compared folded; null: any. */
  readonly post: string | null;
  readonly unit: string | null;
  /** First and last day of the articles, `YYYY-MM-DD`; null: open. An undated article lies in no period. */
  readonly from: string | null;
  readonly to: string | null;
}

export type PersonCorrection = PersonMerge | PersonSplit;
