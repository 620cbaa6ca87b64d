import type { Statements } from '../../sqlite/statements.ts';
import { hostOf } from '../host.ts';
import { type Job, MOST_FAILURES, type Work } from '../queue.ts';

/** Why a try came to nothing. */
export interface Failure {
  readonly code: string;
  readonly reason: string;
}

/** `failures` of a job with one more: ?1 ms since 1970, ?2 code, ?3 reason. */
const WITH_FAILURE = `json_insert(
  iif(json_array_length(failures) < ${MOST_FAILURES}, failures, json_remove(failures, '$[0]')), '$[#]', json_array(?1, ?2, ?3))`;

/** Leases a job that waits until `until`, ms since 1970. */
export function lease(db: Statements, seq: number, now: number, until: number, worker: string): Job | null {
  const row = db.get<{ key: string; work: string; attempts: number; leases: number }>(
    `UPDATE jobs SET state = 'active', attempts = attempts + 1, leases = leases + 1, worker = ?, taken_at = ?, leased_until = ?
     WHERE seq = ? RETURNING key, work, attempts, leases`,
    worker,
    now,
    until,
    seq,
  );
  if (!row) return null;
  const work = JSON.parse(row.work) as Work;
  const host = hostOf(work);
  if (host !== null) db.run('UPDATE hosts SET leased_until = ?, leased_key = ? WHERE host = ?', until, row.key, host);
  return { key: row.key, work, attempt: row.attempts, lease: String(row.leases) };
}

/** Resolves to whether this worker still held the job, as all that follow do. */
export function prolong(db: Statements, job: Job, until: number, worker: string): boolean {
  const { changes } = db.run(
    `UPDATE jobs SET leased_until = ? WHERE key = ? AND state = 'active' AND leases = ? AND worker = ?`,
    until,
    job.key,
    Number(job.lease),
    worker,
  );
  const host = hostOf(job.work);
  if (changes > 0 && host !== null)
    db.run('UPDATE hosts SET leased_until = ? WHERE host = ? AND leased_key = ?', until, host, job.key);
  return changes > 0;
}

/** How many there were. */
export function endLeases(db: Statements, worker: string, now: number): number {
  db.run(
    `UPDATE hosts SET leased_until = 0
     WHERE leased_key IN (SELECT key FROM jobs WHERE state = 'active' AND worker = ? AND leased_until > ?)`,
    worker,
    now,
  );
  const { changes } = db.run(
    `UPDATE jobs SET leased_until = ?1 WHERE state = 'active' AND worker = ?2 AND leased_until > ?1`,
    now,
    worker,
  );
  return changes;
}

export function finish(db: Statements, job: Job, now: number): boolean {
  return release(db, job, `state = 'done', code = NULL, reason = NULL, failures = '[]', ended_at = ?1`, [now]);
}

export function setAside(
  db: Statements,
  job: Job,
  state: 'skipped' | 'quarantined',
  { code, reason }: Failure,
  now: number,
): boolean {
  return release(db, job, `state = '${state}', failures = ${WITH_FAILURE}, code = ?2, reason = ?3, ended_at = ?1`, [
    now,
    code,
    reason,
  ]);
}

/** @param dueAt when it may be taken again, ms since 1970 */
export function handBack(
  db: Statements,
  job: Job,
  { code, reason, keepAttempt }: Failure & { readonly keepAttempt: boolean },
  now: number,
  dueAt: number,
): boolean {
  return release(
    db,
    job,
    `state = 'waiting', due_at = ?4, attempts = attempts - ?5, failures = ${WITH_FAILURE}, code = ?2, reason = ?3`,
    [now, code, reason, dueAt, keepAttempt ? 1 : 0],
  );
}

/** What becomes of a job whose lease is still this worker's; its host is free for the next. */
function release(db: Statements, job: Job, becomes: string, values: readonly (string | number)[]): boolean {
  const { changes } = db.run(
    `UPDATE jobs SET ${becomes} WHERE key = ?${values.length + 1} AND state = 'active' AND leases = ?${values.length + 2}`,
    ...values,
    job.key,
    Number(job.lease),
  );
  if (changes > 0) freeHost(db, job);
  return changes > 0;
}

export function hasEndedLease(db: Statements, now: number): boolean {
  return db.get(`SELECT 1 FROM jobs WHERE state = 'active' AND leased_until <= ? LIMIT 1`, now) !== undefined;
}

/** Of a process that died nobody hears: whoever looks for work next finds that its leases have ended. */
export function giveBackEnded(db: Statements, now: number, maxDeaths: number): void {
  db.run(
    `UPDATE jobs SET state = 'quarantined', deaths = deaths + 1, code = 'QUARANTINED', ended_at = ?1,
       reason = (deaths + 1) || ' processes died or hung with it in hand',
       failures = ${WITH_FAILURE.replace('?1', 'leased_until')}
     WHERE state = 'active' AND leased_until <= ?1 AND deaths + 1 >= ?4`,
    now,
    'LEASE_ENDED',
    DIED,
    maxDeaths,
  );
  db.run(
    `UPDATE jobs SET state = 'waiting', attempts = attempts - 1, deaths = deaths + 1, due_at = leased_until,
       code = ?2, reason = ?3, failures = ${WITH_FAILURE.replace('?1', 'leased_until')}
     WHERE state = 'active' AND leased_until <= ?1`,
    now,
    'LEASE_ENDED',
    DIED,
  );
}

const DIED = 'its process died or hung';

/** A host that was meanwhile given to another job, as this one's lease had run out, stays held by that. */
function freeHost(db: Statements, { key, work }: Job): void {
  const host = hostOf(work);
  if (host !== null) db.run('UPDATE hosts SET leased_until = 0 WHERE host = ? AND leased_key = ?', host, key);
}
