import { failures } from './queue/failures.ts';
import { givenQueue, type OpenQueue } from './queue/given.ts';
import { hosts } from './queue/hosts.ts';
import { insight } from './queue/insight.ts';
import { jobsOnceAndInTurn } from './queue/jobs.ts';
import { leases } from './queue/leases.ts';

/** What every queue must do. */
export function queueContract(open: OpenQueue): void {
  const given = givenQueue(open);
  jobsOnceAndInTurn(given);
  leases(given);
  failures(given);
  hosts(given);
  insight(given);
}
