import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/**
 * Starts a program of this folder with a channel to it.
 *
 * @param core the only one that it may use, with all its threads: V8 clears memory and compiles on threads of their own, so that one process
 *   takes more than one core where it may
 */
export function start(
  program: string,
  words: readonly string[],
  { core, environment = {} }: { readonly core?: number | undefined; readonly environment?: NodeJS.ProcessEnv } = {},
): ChildProcess {
  const file = fileURLToPath(new URL(`./${program}.js`, import.meta.url));
  const command = [process.execPath, '--no-regexp-tier-up', file, ...words]; // as `npm start` does
  const [first = '', ...rest] = core === undefined ? command : ['taskset', '-c', String(core), ...command];
  return spawn(first, rest, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exit = once(child, 'exit');
  if (child.connected) child.disconnect();
  await exit;
}

/** The answer of a program to `cpu`. */
interface CpuAnswer {
  readonly cpuMs: number;
}

/** In the program: answers what `cpuMsOf` asks. */
export function tellCpu(): void {
  process.on('message', (message) => {
    const { user, system } = process.cpuUsage();
    if (message === 'cpu') process.send?.({ cpuMs: (user + system) / 1000 } satisfies CpuAnswer);
  });
}

export const isCpuAnswer = (message: unknown): message is CpuAnswer =>
  typeof message === 'object' && message !== null && 'cpuMs' in message;

/** CPU time that a program has used so far, in ms. */
export async function cpuMsOf(child: ChildProcess): Promise<number> {
  const answer = new Promise<number>((resolve) => {
    const listen = (message: unknown) => {
      if (!isCpuAnswer(message)) return;
      child.off('message', listen);
      resolve(message.cpuMs);
    };
    child.on('message', listen);
  });
  child.send('cpu');
  return await answer;
}
