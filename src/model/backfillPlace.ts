/** Where back-filling stands in one source. */
export interface BackfillPlace {
  /** `YYYY-MM-DD`: what came out before is left out. */
  readonly since: string;
  /** A day of the period that is read, `YYYY-MM-DD`. */
  readonly day: string;
  /** Which page of a list, counted from 1. */
  readonly page: number;
  /** The part of an index of sitemaps that is read. */
  readonly part?: string;
  /** Digest of what the list page before this one held. */
  readonly before?: string;
  /** How many periods, one after the other, held nothing. */
  readonly empty?: number;
}
