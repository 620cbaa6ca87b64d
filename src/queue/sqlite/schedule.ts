import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { Cron } from 'croner';
import { inTransaction, openDatabase } from '../../sqlite/open.ts';
import { layOut } from '../../sqlite/schema.ts';
import { prepareOnce, type Statements } from '../../sqlite/statements.ts';
import { backoffMs } from '../backoff.ts';
import {
  KEPT_LOOKS,
  type Look,
  type OnTick,
  SCHEDULE_TIME_ZONE,
  type Schedule,
  type ScheduledSite,
  type ScheduleEntry,
} from '../schedule.ts';
import { sleep } from '../sleep.ts';

/** How often it is seen whether a time has come, in ms. */
const LOOK_EVERY_MS = 500;

/** A time whose process died before it was told is told by another one after this. */
const HOLD_MS = 30_000;

const FIRST_BACKOFF_MS = 1_000;
const MOST_BACKOFF_MS = 60_000;

/** A time of the schedule that is being told. */
interface Tick {
  readonly site: string;
  readonly cron: string;
  readonly next_at: number;
  /** Counted from 1. */
  readonly tries: number;
}

/**
 * Opens the schedule in the database file of the queue, made where it is missing. Any number of processes may have it open.
 *
 * @throws Fatal INDEX_VERSION where the file has another layout
 */
export function openSqliteSchedule(path: string): Schedule {
  const database = openDatabase(path);
  try {
    layOut(database, 'queue');
  } catch (error) {
    database.close();
    throw error;
  }
  return new SqliteSchedule(database);
}

class SqliteSchedule implements Schedule {
  readonly #database: DatabaseSyncInstance;
  readonly #db: Statements;

  constructor(database: DatabaseSyncInstance) {
    this.#database = database;
    this.#db = prepareOnce(database);
  }

  async sync(sites: readonly ScheduledSite[]): Promise<void> {
    inTransaction(this.#database, () => {
      const names = JSON.stringify(sites.map(({ site }) => site));
      this.#db.run('DELETE FROM schedule WHERE site NOT IN (SELECT value FROM json_each(?))', names);
      this.#db.run('DELETE FROM looks WHERE site NOT IN (SELECT value FROM json_each(?))', names);
      for (const { site, cron } of sites) {
        this.#db.run(
          `INSERT INTO schedule (site, cron, next_at) VALUES (?, ?, ?)
           ON CONFLICT (site) DO UPDATE SET cron = excluded.cron, next_at = excluded.next_at, held_until = 0, tries = 0
           WHERE cron <> excluded.cron`,
          site,
          cron,
          nextTime(cron),
        );
      }
    });
  }

  async list(): Promise<readonly ScheduleEntry[]> {
    const rows = this.#db.all<{ site: string; cron: string; is_paused: number; next_at: number }>(
      'SELECT site, cron, is_paused, next_at FROM schedule ORDER BY site',
    );
    return rows.map(({ site, cron, is_paused, next_at }) => ({
      site,
      cron,
      isPaused: is_paused === 1,
      nextAt: is_paused === 1 ? null : new Date(next_at).toISOString(),
      looks: this.#db
        .all<{ look: string }>('SELECT look FROM looks WHERE site = ? ORDER BY seq DESC', site)
        .map(({ look }) => JSON.parse(look) as Look),
    }));
  }

  async pause(site: string): Promise<boolean> {
    return this.#db.run('UPDATE schedule SET is_paused = 1 WHERE site = ? AND is_paused = 0', site).changes > 0;
  }

  async resume(site: string): Promise<boolean> {
    const row = this.#db.get<{ cron: string }>('SELECT cron FROM schedule WHERE site = ? AND is_paused = 1', site);
    if (!row) return false;
    const { changes } = this.#db.run(
      'UPDATE schedule SET is_paused = 0, next_at = ?, held_until = 0, tries = 0 WHERE site = ? AND is_paused = 1',
      nextTime(row.cron),
      site,
    );
    return changes > 0;
  }

  async looked(site: string, look: Look): Promise<void> {
    inTransaction(this.#database, () => {
      this.#db.run('INSERT INTO looks (site, look) VALUES (?, ?)', site, JSON.stringify(look));
      this.#db.run(
        'DELETE FROM looks WHERE site = ?1 AND seq <= (SELECT seq FROM looks WHERE site = ?1 ORDER BY seq DESC LIMIT 1 OFFSET ?2)',
        site,
        KEPT_LOOKS,
      );
    });
  }

  keep(onTick: OnTick, onError: (error: Error) => void): () => Promise<void> {
    const stop = new AbortController();
    const kept = this.#keepUntil(stop.signal, onTick, onError);
    return async () => {
      stop.abort();
      await kept;
    };
  }

  async close(): Promise<void> {
    this.#database.close();
  }

  async #keepUntil(signal: AbortSignal, onTick: OnTick, onError: (error: Error) => void): Promise<void> {
    while (!signal.aborted) {
      try {
        for (let tick = this.#claim(); tick; tick = signal.aborted ? undefined : this.#claim()) {
          await this.#tell(tick, onTick, onError);
        }
      } catch (error) {
        onError(asError(error));
      }
      await sleep(LOOK_EVERY_MS, signal);
    }
  }

  /** A time that has come and that no process is telling. */
  #claim(): Tick | undefined {
    const now = Date.now();
    const isDue = 'is_paused = 0 AND next_at <= ? AND held_until <= ?';
    // Most looks find nothing: they must not wait for the write lock.
    if (!this.#db.get(`SELECT 1 FROM schedule WHERE ${isDue} LIMIT 1`, now, now)) return undefined;
    return this.#db.get<Tick>(
      `UPDATE schedule SET held_until = ?, tries = tries + 1
       WHERE site = (SELECT site FROM schedule WHERE ${isDue} ORDER BY next_at LIMIT 1)
       RETURNING site, cron, next_at, tries`,
      now + HOLD_MS,
      now,
      now,
    );
  }

  async #tell({ site, cron, next_at, tries }: Tick, onTick: OnTick, onError: (error: Error) => void): Promise<void> {
    try {
      await onTick(site, new Date(next_at).toISOString());
    } catch (error) {
      const waitMs = backoffMs(tries, FIRST_BACKOFF_MS, MOST_BACKOFF_MS, Math.random());
      this.#db.run(
        'UPDATE schedule SET held_until = ? WHERE site = ? AND next_at = ?',
        Date.now() + waitMs,
        site,
        next_at,
      );
      onError(asError(error));
      return;
    }
    // Unless the schedule was changed meanwhile. Further times that have passed are not made up for.
    this.#db.run(
      'UPDATE schedule SET next_at = ?, held_until = 0, tries = 0 WHERE site = ? AND next_at = ? AND cron = ?',
      nextTime(cron),
      site,
      next_at,
      cron,
    );
  }
}

/** The first time of the expression after now, ms since 1970. */
function nextTime(cron: string): number {
  const next = new Cron(cron, { timezone: SCHEDULE_TIME_ZONE }).nextRun();
  if (!next) throw new Error(`cron expression ${cron} names no time to come`);
  return next.getTime();
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
