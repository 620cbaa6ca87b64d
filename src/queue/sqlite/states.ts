import type { Statements } from '../../sqlite/statements.ts';
import type { JobCounts, JobState, SkippedJob } from '../queue.ts';

// A job whose lease ran out waits to be taken again, although its row still says `active`.
const IN_HAND = `state = 'active' AND leased_until > ?1`;
const ABANDONED = `state = 'active' AND leased_until <= ?1`;
const DUE = `state = 'waiting' AND due_at <= ?1`;
const DELAYED = `state = 'waiting' AND due_at > ?1`;

/** How many jobs are in each state at `now`, ms since 1970. */
export function countJobs(db: Statements, now: number): JobCounts {
  const counts = db.get<JobCounts>(
    `SELECT
       count(*) FILTER (WHERE ${DUE} OR ${ABANDONED}) AS waiting,
       count(*) FILTER (WHERE ${IN_HAND}) AS active,
       count(*) FILTER (WHERE ${DELAYED}) AS delayed,
       count(*) FILTER (WHERE state = 'waiting' AND code IS NOT NULL OR ${ABANDONED}) AS failed,
       (SELECT count(*) FROM jobs WHERE state = 'quarantined') AS quarantined
     FROM jobs WHERE state IN ('waiting', 'active')`,
    now,
  );
  return { waiting: 0, active: 0, delayed: 0, failed: 0, quarantined: 0, ...counts };
}

/** Null where the key was never added. */
export function stateOf(db: Statements, key: string, now: number): JobState | null {
  const row = db.get<JobState>(
    `SELECT CASE WHEN ${DELAYED} THEN 'delayed' WHEN ${ABANDONED} THEN 'waiting' ELSE state END AS state, code, reason
     FROM jobs WHERE key = ?2`,
    now,
    key,
  );
  return row ? { ...row } : null;
}

/** Jobs that will not be tried again, newest first. */
export function listSetAside(
  db: Statements,
  state: 'skipped' | 'quarantined',
  { limit, offset }: { readonly limit: number; readonly offset: number },
): { readonly total: number; readonly hits: readonly SkippedJob[] } {
  // The literal, not a parameter: the partial index is used only where the planner sees its condition.
  const total = db.get<{ n: number }>(`SELECT count(*) AS n FROM jobs WHERE state = '${state}'`)?.n ?? 0;
  const rows = db.all<Omit<SkippedJob, 'at'> & { readonly ended_at: number }>(
    `SELECT key, code, reason, ended_at FROM jobs WHERE state = '${state}' ORDER BY ended_at DESC, seq DESC LIMIT ? OFFSET ?`,
    limit,
    offset,
  );
  return {
    total,
    hits: rows.map(({ ended_at, ...hit }) => ({ ...hit, at: new Date(ended_at).toISOString() })),
  };
}
