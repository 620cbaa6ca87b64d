import { join } from 'node:path';
import { projectRoot } from '../../src/projectRoot.ts';

/** Another program that cuts Vietnamese sentences into words. */
export interface Peer {
  readonly version: string;
  /** Each sentence as its words, blanks and all as the program gives them; and the time of the processor that it took, in ms. */
  cut(sentences: readonly string[]): { readonly words: readonly (readonly string[])[]; readonly cpuMs: number };
}

/** Why a peer is not there: not installed, or what could not be installed. */
export interface Missing {
  readonly missing: string;
}

/** Where a peer is installed: in the ignored data folder, apart from what the project depends on. */
export function peerFolder(name: string): string {
  return join(projectRoot(), 'data', 'peers', name);
}

/** What work gives, and the time of the processor that it takes in this process, in ms. */
export function timed<Result>(work: () => Result): { readonly result: Result; readonly cpuMs: number } {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { result, cpuMs: (user + system) / 1000 };
}

/** The last line of what a command printed that says something; null where it could not be started. */
export function lastLine(output: string | null): string {
  if (output === null) return 'it could not be started';
  const lines = output.split('\n').filter((line) => line.trim() !== '' && !line.includes('A complete log'));
  return lines.at(-1)?.trim() ?? 'it said nothing';
}
