import { hostOf } from '../host.ts';
import type { NewJob } from '../queue.ts';

/**
 * A key as the id of a BullMQ job, which may hold no colon (`fetch:https://a.example/` -> `fetch%3Ahttps%3A//a.example/`): BullMQ
 * names a job's lock and logs by its id, a colon and a word.
 */
export function idOf(key: string): string {
  return key.replaceAll('%', '%25').replaceAll(':', '%3A');
}

/** The key of a BullMQ job id that `idOf` made. */
export function keyOf(id: string): string {
  return id.replaceAll('%3A', ':').replaceAll('%25', '%');
}

/**
 * Jobs that one script adds: about 0.2 s, in which Redis answers nobody. After 5 s it would refuse the calls of others, as 50,000 at
 * once have shown.
 */
const MOST_AT_ONCE = 2_000;

/**
 * The jobs as our Lua reads them, JSON; in portions, at least one.
 *
 * @throws TypeError where the URL of a fetch job is none
 */
export function wireJobs(jobs: readonly NewJob[]): readonly string[] {
  const wired = jobs.map(wireJob);
  const portions = [];
  for (let from = 0; from === 0 || from < wired.length; from += MOST_AT_ONCE)
    portions.push(JSON.stringify(wired.slice(from, from + MOST_AT_ONCE)));
  return portions;
}

function wireJob({ key, work, delayMs = 0 }: NewJob): object {
  return {
    id: idOf(key),
    kind: work.kind,
    host: wireHost(hostOf(work) ?? ''),
    work: JSON.stringify(work),
    delay: Math.round(delayMs),
  };
}

/** A host inside a ticket, whose parts are parted by spaces. */
export function wireHost(host: string): string {
  return host.replaceAll(' ', '%20');
}
