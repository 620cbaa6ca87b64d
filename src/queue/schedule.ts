import type { BackfillEnd } from '../model/backfillPlace.ts';
import type { LeftOutLinks } from '../model/leftOut.ts';

/** When a site is looked at. */
export interface ScheduledSite {
  readonly site: string;
  /** Cron expression in `SCHEDULE_TIME_ZONE`. */
  readonly cron: string;
}

/** How one look for new pages of a site ended. */
export interface Look {
  /** When it ended, ISO 8601. */
  readonly at: string;
  /** Article pages that the site announced. */
  readonly found: number;
  /** Those that were never seen before. */
  readonly fresh: number;
  /** Feeds, sitemaps and list pages that could not be read, while others could. */
  readonly broken: readonly { readonly source: string; readonly reason: string }[];
  /** Links that were no pages to fetch, by reason, with the first of each; absent in looks of older versions. */
  readonly leftOut?: readonly LeftOutLinks[];
  /** Where this is the end of back-filling from a source: `found` and `fresh` are then of all of it, `leftOut` of its last page. */
  readonly backfilled?: BackfillEnd;
  /** Why the look failed as a whole; null where it did not. */
  readonly error: { readonly code: string; readonly reason: string } | null;
}

export interface ScheduleEntry extends ScheduledSite {
  readonly isPaused: boolean;
  /** ISO 8601; null while paused. */
  readonly nextAt: string | null;
  /** The last looks, by whatever process and for whatever cause, newest first; at most `KEPT_LOOKS`. */
  readonly looks: readonly Look[];
}

/** Asks for a look at a site; `at` is the time of the schedule, ISO 8601, the same whenever and wherever this one is tried again. */
export type OnTick = (site: string, at: string) => Promise<void>;

export const SCHEDULE_TIME_ZONE = 'Asia/Ho_Chi_Minh';

/** Looks that are remembered of each site. */
export const KEPT_LOOKS = 20;

/**
 * The port of schedules: the times at which sites are looked at, one for any number of processes, and how the looks ended. A time that
 * passes while no process keeps the schedule is made up for once by the next that does.
 */
export interface Schedule {
  /** Makes the schedule hold these sites and no others. Sites that are paused stay so. */
  sync(sites: readonly ScheduledSite[]): Promise<void>;
  /** Sorted by site. */
  list(): Promise<readonly ScheduleEntry[]>;
  /** No looks at this site until `resume`. Resolves to whether anything changed. */
  pause(site: string): Promise<boolean>;
  resume(site: string): Promise<boolean>;
  /** Remembers a look, also at a site that is not scheduled. */
  looked(site: string, look: Look): Promise<void>;
  /**
   * Calls `onTick` at each time of the schedule, in one of the processes that keep it; again, with growing waits, where it rejects or
   * its process dies.
   *
   * @param onError told what went wrong meanwhile
   * @returns stops keeping, once the ticks in hand are done
   */
  keep(onTick: OnTick, onError: (error: Error) => void): () => Promise<void>;
  close(): Promise<void>;
}
