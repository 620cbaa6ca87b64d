import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A program of the tests that runs as a process of its own and prints lines. */
export interface Started {
  readonly process: ChildProcess;
  /** Whole lines printed so far. */
  lines(): string[];
  /** Resolves when it has ended and all it printed was read. */
  readonly ended: Promise<unknown>;
}

/** Starts a `.mjs` file with this Node. */
export function startProcess(file: string, ...args: string[]): Started {
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    printed += text;
  });
  return { process: child, lines: () => printed.split('\n').slice(0, -1), ended: once(child, 'close') };
}

/** Waits until all have printed something, then for `ms`, and kills them as a power cut would. */
export async function killAfter(started: readonly Started[], ms: number): Promise<void> {
  while (started.some((each) => each.lines().length === 0 && each.process.exitCode === null)) await wait(5);
  await wait(ms);
  for (const { process: child } of started) child.kill('SIGKILL');
  await Promise.all(started.map(({ ended }) => ended));
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
