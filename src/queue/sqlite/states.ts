import type { Statements } from '../../sqlite/statements.ts';
import {
  JOB_KINDS,
  type JobKind,
  type JobPage,
  type JobRecord,
  type JobState,
  type KindDepth,
  type ListedJob,
  type ListedState,
  type Work,
} from '../queue.ts';

/** A part of what is listed as one state, in the order of an index; ?1 is now. */
interface Part {
  readonly where: string;
  readonly at: string;
}

// A job whose lease ran out waits to be taken again, although its row still says `active`.
const IN_HAND: Part = { where: `state = 'active' AND leased_until > ?1`, at: 'taken_at' };
const ABANDONED: Part = { where: `state = 'active' AND leased_until <= ?1`, at: 'leased_until' };
const DUE: Part = { where: `state = 'waiting' AND due_at <= ?1`, at: 'due_at' };
const DELAYED: Part = { where: `state = 'waiting' AND due_at > ?1`, at: 'due_at' };

// The literals, not parameters, and word by word: a partial index is used only where the planner sees its condition.
const ENDED = `state IN ('skipped', 'quarantined')`;
const PARTS: Readonly<Record<ListedState, readonly Part[]>> = {
  waiting: [ABANDONED, DUE],
  active: [IN_HAND],
  delayed: [DELAYED],
  skipped: [{ where: `${ENDED} AND state = 'skipped'`, at: 'ended_at' }],
  quarantined: [{ where: `${ENDED} AND state = 'quarantined'`, at: 'ended_at' }],
};

const STATE = `CASE WHEN ${DELAYED.where} THEN 'delayed' WHEN ${ABANDONED.where} THEN 'waiting' ELSE state END`;
const AT = `CASE ${STATE} WHEN 'delayed' THEN due_at WHEN 'active' THEN taken_at
  WHEN 'waiting' THEN iif(state = 'active', leased_until, due_at) ELSE ended_at END`;

/** How many jobs of each kind are in each state at `now`, ms since 1970. */
export function depthOf(db: Statements, now: number): readonly KindDepth[] {
  const tallies = db.all<{ kind: string; state: string; has_failed: number; jobs: number }>(
    'SELECT kind, state, has_failed, jobs FROM job_tallies',
  );
  return JOB_KINDS.map((kind) => {
    const tally = (state: string, hasFailed?: number) =>
      tallies
        .filter((row) => row.kind === kind && row.state === state && row.has_failed === (hasFailed ?? row.has_failed))
        .reduce((sum, { jobs }) => sum + jobs, 0);
    const abandoned = countPart(db, ABANDONED, kind, now);
    const delayed = countPart(db, DELAYED, kind, now);
    const [oldest] = seqsOf(db, { state: 'waiting', kinds: [kind], limit: 1, offset: 0 }, now);
    return {
      kind,
      waiting: tally('waiting') - delayed + abandoned,
      active: tally('active') - abandoned,
      delayed,
      failed: tally('waiting', 1) + abandoned,
      done: tally('done'),
      skipped: tally('skipped'),
      quarantined: tally('quarantined'),
      oldestWaitingMs: oldest ? now - oldest.at : null,
    };
  });
}

function countPart(db: Statements, { where }: Part, kind: JobKind, now: number): number {
  return db.get<{ n: number }>(`SELECT count(*) AS n FROM jobs WHERE ${where} AND kind = ?2`, now, kind)?.n ?? 0;
}

/** Null where the key was never added. */
export function stateOf(db: Statements, key: string, now: number): JobState | null {
  const row = db.get<JobState>(`SELECT ${STATE} AS state, code, reason FROM jobs WHERE key = ?2`, now, key);
  return row ? { ...row } : null;
}

export function listJobs(db: Statements, page: JobPage, now: number): readonly ListedJob[] {
  return seqsOf(db, page, now).flatMap(({ seq }) => {
    const row = db.get<Row>(`SELECT ${COLUMNS} FROM jobs WHERE seq = ?2`, now, seq);
    return row ? [listed(row)] : [];
  });
}

/** Null where the key was never added. */
export function recordOf(db: Statements, key: string, now: number): JobRecord | null {
  const row = db.get<Row & { readonly deaths: number; readonly failures: string }>(
    `SELECT ${COLUMNS}, deaths, failures FROM jobs WHERE key = ?2`,
    now,
    key,
  );
  if (!row) return null;
  const failures = JSON.parse(row.failures) as readonly (readonly [number, string, string])[];
  return {
    ...listed(row),
    work: JSON.parse(row.work) as Work,
    deaths: row.deaths,
    failures: failures.map(([at, code, reason]) => ({ at: new Date(at).toISOString(), code, reason })),
  };
}

/** The rows of a page. Each part of each kind is read along its index, no further than the page may reach, and merged here. */
function seqsOf(
  db: Statements,
  { state, kinds = JOB_KINDS, limit, offset }: JobPage,
  now: number,
): readonly { readonly seq: number; readonly at: number }[] {
  const order = isEnd(state) ? 'DESC' : 'ASC';
  const found = [...new Set(kinds)].flatMap((kind) =>
    PARTS[state].flatMap(({ where, at }) =>
      db.all<{ seq: number; at: number }>(
        `SELECT seq, ${at} AS at FROM jobs WHERE ${where} AND kind = ?2 ORDER BY ${at} ${order}, seq ${order} LIMIT ?3`,
        now,
        kind,
        offset + limit,
      ),
    ),
  );
  const sign = isEnd(state) ? -1 : 1;
  return found.sort((a, b) => sign * (a.at - b.at || a.seq - b.seq)).slice(offset, offset + limit);
}

const isEnd = (state: ListedState): boolean => state === 'skipped' || state === 'quarantined';

interface Row extends JobState {
  readonly key: string;
  readonly work: string;
  readonly attempt: number;
  readonly at: number;
}

const COLUMNS = `key, work, ${STATE} AS state, attempts AS attempt, ${AT} AS at, code, reason`;

function listed({ key, work, state, attempt, at, code, reason }: Row): ListedJob {
  const { kind, site } = JSON.parse(work) as Work;
  return { key, kind, site, state, attempt, at: new Date(at).toISOString(), code, reason };
}
