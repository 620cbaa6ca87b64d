import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** The cores that this process may use, by number; none where the system has no `taskset` (util-linux) to give one to a process. */
export function coresToPin(): readonly number[] {
  const status = '/proc/self/status';
  if (!existsSync(status) || spawnSync('taskset', ['--version']).status !== 0) return [];
  const [, list = ''] = /^Cpus_allowed_list:\s*(\S+)/m.exec(readFileSync(status, 'utf8')) ?? [];
  return list.split(',').flatMap((range) => {
    const [first = 0, last = first] = range.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });
}

/**
 * Lets a process use only these cores, with all its threads; those that it starts later may use them, too.
 *
 * @returns whether the system let it: the process must be of the same user
 */
export function pin(pid: number, cores: readonly number[]): boolean {
  return spawnSync('taskset', ['-a', '-c', '-p', cores.join(','), String(pid)]).status === 0;
}
