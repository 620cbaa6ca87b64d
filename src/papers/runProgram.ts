import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';

/** How a program ended, and what it wrote. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
  /** Whether it was ended for taking too long. */
  readonly isLate: boolean;
}

export interface RunOptions {
  readonly input?: Uint8Array;
  readonly mostMs: number;
  readonly cwd?: string;
  /** Settings of the program. Of ours it gets those by which programs are found, and no keys. */
  readonly env?: Readonly<Record<string, string>>;
}

const HANDED_ON = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'LC_ALL', 'TESSDATA_PREFIX', 'SystemRoot', 'TEMP'];

/** How a program failed, for a message: its exit status, and the first line of what it said. */
export function failureOf(ran: Ran | null): string {
  const [said = ''] = (ran?.stderr ?? '').trim().split('\n');
  return `(exit status ${ran?.status}). ${said}`.trim();
}

/** Runs a program of others to its end, with all that it starts. Null where there is no such program. */
export async function runProgram(name: string, words: readonly string[], options: RunOptions): Promise<Ran | null> {
  // A group of its own: LibreOffice is started by a script and starts others.
  const child = spawn(name, words, { detached: true, cwd: options.cwd, env: environment(options.env) });
  const started = await Promise.race([
    once(child, 'spawn').then(() => true),
    once(child, 'error').then(() => false),
  ]).catch(() => false);
  if (!started || child.pid === undefined) return null;
  const group = -child.pid;
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    endGroup(group);
    // What has left the group may hold these open for ever.
    child.stdout.destroy();
    child.stderr.destroy();
  }, options.mostMs);
  child.stdin.on('error', () => undefined); // it may end before it has read all
  child.stdin.end(options.input ?? '');
  const [stdout, stderr] = await Promise.all([written(child.stdout), written(child.stderr), ended(child)]);
  clearTimeout(timer);
  return { status: child.exitCode, stdout, stderr: stderr.toString(), isLate };
}

function endGroup(group: number): void {
  try {
    process.kill(group, 'SIGKILL');
  } catch {
    // None of it is left.
  }
}

/** What comes until it ends or is let go. */
async function written(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  if (!stream.closed) await once(stream, 'close');
  return Buffer.concat(chunks);
}

async function ended(child: ReturnType<typeof spawn>): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

function environment(more: RunOptions['env']): NodeJS.ProcessEnv {
  // How programs are found is for the system to say, not for our configuration.
  const { env } = process;
  const ours = HANDED_ON.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]]));
  return { ...Object.fromEntries(ours), ...more };
}
