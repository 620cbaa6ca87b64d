import type { Article } from '../model/article.ts';
import { hanoiDay } from '../text/hanoiTime.ts';
import { countersOf, type HowRead, leftOutCounter, type SiteDay, siteDayOf, UNREAD } from './siteDay.ts';

/** So many more were counted. */
export interface Tally {
  readonly site: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly counter: string;
  readonly count: number;
}

/** Where the tallies of all processes are added up. */
export interface HealthBoard {
  /** Adds all or none. */
  add(tallies: readonly Tally[]): Promise<void>;
  /** The sums of these days. */
  sums(days: readonly string[]): Promise<readonly Tally[]>;
  close(): Promise<void>;
}

/**
 * How well the pages of each site are read. What is noted goes to the board within a second. A process that is killed loses what it
 * noted in that second: shares stay true, and no page is lost by it.
 */
export interface Health {
  /** A page in which an article was found. */
  noteRead(site: string, article: Article, how: HowRead): void;
  /** A page in which none was found. */
  noteUnread(site: string): void;
  /** A page that was skipped, or waits for another day, with the code of the reason. */
  noteLeftOut(site: string, code: string): void;
  /** The last `count` days, newest first, those without readings left out; what this process has noted is in them. */
  days(count: number): Promise<readonly SiteDay[]>;
  close(): Promise<void>;
}

const FLUSH_MS = 1_000;
const DAY_MS = 86_400_000;
/** Longest that closing waits for a board that does not answer. */
const CLOSE_MS = 2_000;

/** @param now ms since 1970 */
export function openHealth(board: HealthBoard, now: () => number = Date.now): Health {
  let pending = new Map<string, { -readonly [Key in keyof Tally]: Tally[Key] }>();
  let timer: NodeJS.Timeout | undefined;
  let flushing: Promise<void> = Promise.resolve();

  const note = (site: string, counters: readonly string[]) => {
    const day = hanoiDay(now());
    for (const counter of counters) {
      const key = JSON.stringify([site, day, counter]);
      const known = pending.get(key);
      if (known) known.count += 1;
      else pending.set(key, { site, day, counter, count: 1 });
    }
    timer ??= setTimeout(() => void flush(), FLUSH_MS).unref();
  };

  const send = async () => {
    const sent = pending;
    if (sent.size === 0) return;
    pending = new Map();
    try {
      await board.add([...sent.values()]);
    } catch {
      // A full disk or a Redis that is away shows in everything else that is done with them; here the sums only come later.
      for (const [key, tally] of pending) sent.set(key, { ...tally, count: tally.count + (sent.get(key)?.count ?? 0) });
      pending = sent;
      timer ??= setTimeout(() => void flush(), FLUSH_MS).unref();
    }
  };

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    flushing = flushing.then(send);
    return flushing;
  };

  return {
    noteRead: (site, article, how) => note(site, countersOf(article, how)),
    noteUnread: (site) => note(site, [UNREAD]),
    noteLeftOut: (site, code) => note(site, [leftOutCounter(code)]),
    async days(count) {
      await flush();
      const today = now();
      const days = Array.from({ length: count }, (_, ago) => hanoiDay(today - ago * DAY_MS));
      const sums = await board.sums(days);
      return days.flatMap((day) => {
        const ofDay = sums.filter((sum) => sum.day === day);
        const sites = [...new Set(ofDay.map(({ site }) => site))].sort();
        return sites.map((site) => {
          const counts = new Map(
            ofDay.filter((sum) => sum.site === site).map(({ counter, count }) => [counter, count]),
          );
          return siteDayOf(site, day, (name) => counts.get(name) ?? 0);
        });
      });
    },
    async close() {
      const late = new Promise<void>((resolve) => setTimeout(resolve, CLOSE_MS).unref());
      await Promise.race([flush(), late]);
      clearTimeout(timer);
      await board.close();
    },
  };
}
