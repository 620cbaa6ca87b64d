import type { Statements } from '../../sqlite/statements.ts';
import type { JobKind } from '../queue.ts';

/** A job that can be leased now. */
export interface DueJob {
  readonly seq: number;
  readonly due_at: number;
}

/** Which kinds ask a host for something and so wait for its turn. */
const ASKS_A_HOST: Readonly<Record<JobKind, boolean>> = { discover: true, fetch: true, process: false };

/**
 * The oldest job of these kinds that can be leased at `now`, or undefined. Of those that ask a host only the oldest of each free host is
 * looked at, so that a thousand due pages of a host that rests do not stand in the way: the cost grows with the number of
 * hosts, not of jobs.
 */
export function oldestDueJob(db: Statements, kinds: readonly JobKind[], now: number): DueJob | undefined {
  const heads = [...new Set(kinds)].flatMap((kind) => {
    const head = ASKS_A_HOST[kind] ? oldestDueOfFreeHost(db, kind, now) : oldestDueOfKind(db, kind, now);
    return head ? [head] : [];
  });
  return heads.sort((a, b) => a.due_at - b.due_at || a.seq - b.seq)[0];
}

function oldestDueOfKind(db: Statements, kind: JobKind, now: number): DueJob | undefined {
  return db.get(
    `SELECT seq, due_at FROM jobs WHERE state = 'waiting' AND kind = ? AND due_at <= ? ORDER BY due_at, seq LIMIT 1`,
    kind,
    now,
  );
}

function oldestDueOfFreeHost(db: Statements, kind: JobKind, now: number): DueJob | undefined {
  return db.get(
    `SELECT jobs.seq, jobs.due_at FROM hosts CROSS JOIN jobs ON jobs.seq = (
       SELECT seq FROM jobs AS own
       WHERE own.state = 'waiting' AND own.kind = ?2 AND own.host = hosts.host AND own.due_at <= ?1
       ORDER BY own.due_at, own.seq LIMIT 1
     )
     WHERE hosts.paused_until <= ?1 AND hosts.leased_until <= ?1
     ORDER BY jobs.due_at, jobs.seq LIMIT 1`,
    now,
    kind,
  );
}

/** When, in ms since 1970, the first job of these kinds can be leased, those in hand at the end of their lease; null when there is none. */
export function nextDueAt(db: Statements, kinds: readonly JobKind[]): number | null {
  const times = [...new Set(kinds)].flatMap((kind) => [
    ASKS_A_HOST[kind] ? firstOfFreeHostAt(db, kind) : firstOfKindAt(db, kind),
    firstLeaseEnd(db, kind),
  ]);
  const known = times.filter((time) => time !== null);
  return known.length === 0 ? null : Math.min(...known);
}

function firstOfKindAt(db: Statements, kind: JobKind): number | null {
  const sql = `SELECT min(due_at) AS at FROM jobs WHERE state = 'waiting' AND kind = ?`;
  return db.get<{ at: number | null }>(sql, kind)?.at ?? null;
}

function firstOfFreeHostAt(db: Statements, kind: JobKind): number | null {
  const sql = `
    SELECT min(max(paused_until, leased_until, (
      SELECT min(due_at) FROM jobs WHERE state = 'waiting' AND kind = ? AND jobs.host = hosts.host
    ))) AS at FROM hosts`; // max() of a host without waiting jobs is null, which min() passes over
  return db.get<{ at: number | null }>(sql, kind)?.at ?? null;
}

function firstLeaseEnd(db: Statements, kind: JobKind): number | null {
  const sql = `SELECT min(leased_until) AS at FROM jobs WHERE state = 'active' AND kind = ?`;
  return db.get<{ at: number | null }>(sql, kind)?.at ?? null;
}
