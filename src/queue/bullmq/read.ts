import {
  type Job,
  type JobKind,
  type JobRecord,
  type JobState,
  type KindDepth,
  LISTED_STATES,
  type ListedJob,
  type ListedState,
  type Work,
} from '../queue.ts';
import { keyOf } from './wire.ts';

// What our Lua gives, in its order, as the records of the port.

/** work as JSON, tries, at in ms since 1970, code, reason */
type Row = readonly [string, string, string, string | null, string | null];

/** id, and the rest */
export type ListRow = readonly [string, ...Row];

/** state, the rest, deaths, failures as JSON */
export type RecordRow = readonly [JobState['state'], ...Row, string, string];

/** @param taken work as JSON, try, lease, id; or null */
export function readTaken(taken: unknown): Job | null {
  if (taken === null) return null;
  const [work, attempt, lease, id] = taken as [string, number, string, string];
  return { key: keyOf(id), work: JSON.parse(work) as Work, attempt, lease };
}

export function readListed(key: string, state: JobState['state'], [data, tries, at, code, reason]: Row): ListedJob {
  const { kind, site } = JSON.parse(data) as Work;
  return { key, kind, site, state, attempt: Number(tries), at: isoOf(at), code, reason };
}

export function readRecord(
  key: string,
  [state, data, tries, at, code, reason, deaths, failures]: RecordRow,
): JobRecord {
  const remembered = JSON.parse(failures) as readonly (readonly [number | string, string, string])[];
  return {
    ...readListed(key, state, [data, tries, at, code, reason]),
    work: JSON.parse(data) as Work,
    deaths: Number(deaths),
    failures: remembered.map(([when, itsCode, itsReason]) => ({ at: isoOf(when), code: itsCode, reason: itsReason })),
  };
}

export function readDepth(kind: JobKind, row: readonly number[]): KindDepth {
  const counted = Object.fromEntries(LISTED_STATES.map((state, i) => [state, row[i]])) as Record<ListedState, number>;
  const [failed = 0, done = 0, oldest = -1] = row.slice(LISTED_STATES.length);
  return { kind, ...counted, failed, done, oldestWaitingMs: oldest < 0 ? null : oldest };
}

const isoOf = (ms: string | number): string => new Date(Number(ms)).toISOString();
