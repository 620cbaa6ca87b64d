import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, vi } from 'vitest';
import { projectRoot } from '../../src/projectRoot.ts';

/** The program as users start it from a checkout. */
const PROGRAM = join(projectRoot(), 'scripts', 'vankien.mjs');

/** Tests that start processes take long where many tests share few processors. */
vi.setConfig({ testTimeout: 60_000 });

/** How one run ended, and all it printed. */
export interface Ran {
  /** Null where a signal ended it. */
  readonly status: number | null;
  /** There where a signal ended it, from outside or by a crash of native code: `SIGKILL` where it took too long. */
  readonly signal?: NodeJS.Signals;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** Becomes `VANKIEN_DATA`; the other `VANKIEN_` variables of the environment are not handed on. */
  readonly data?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What is written to its standard input; nothing by default. */
  readonly input?: string | Uint8Array;
  /** The folder it runs in; the project's by default. */
  readonly cwd?: string;
  /** It is killed after this many ms; default 60,000. */
  readonly timeoutMs?: number;
}

/** A vankien that goes on until it is told to stop. */
export interface Running {
  readonly process: ChildProcess;
  /** What it printed so far. */
  stdout(): string;
  stderr(): string;
  /** Resolves when it has ended and all it printed was read. */
  readonly ended: Promise<void>;
  /** Resolves to the first line on standard output that matches; rejects when it ends before, or after `timeoutMs`. */
  line(pattern: RegExp, timeoutMs?: number): Promise<string>;
  /** Ends it as Ctrl+C does. Resolves to its exit status. */
  stop(): Promise<number | null>;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
}

/** A vankien that serves. */
export interface Serving extends Running {
  /** `http://127.0.0.1:PORT`, as it said. */
  readonly address: string;
}

const living = new Set<ChildProcess>();
const folders: string[] = [];

afterAll(async () => {
  for (const child of living) child.kill('SIGKILL');
  await Promise.all([...living].map((child) => ended(child)));
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A new empty folder, gone after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vankien-test-'));
  folders.push(folder);
  return folder;
}

/** Runs one command line to its end, as a process of its own. */
export async function vankien(words: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const child = start(words, options);
  const output = collect(child);
  child.stdin?.on('error', () => undefined); // it may end before it has read all
  child.stdin?.end(options.input ?? '');
  const timer = setTimeout(() => child.kill('SIGKILL'), options.timeoutMs ?? 60_000);
  await ended(child);
  clearTimeout(timer);
  const { exitCode: status, signalCode: signal } = child;
  return { status, ...(signal && { signal }), stdout: output.stdout(), stderr: output.stderr() };
}

/** The JSON value that a command prints; fails where it prints anything else, or does not end well. */
export async function vankienJson<Value>(words: readonly string[], options: RunOptions = {}): Promise<Value> {
  const { status, stdout, stderr } = await vankien([...words, '--json'], options);
  if (status !== 0) throw new Error(`vankien ${words.join(' ')} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as Value;
}

/** Starts `vankien start ...` (or `serve ...`) on a free port and waits until it serves. */
export async function startVankien(
  words: readonly string[],
  options: RunOptions = {},
  command: 'start' | 'serve' = 'start',
): Promise<Serving> {
  const ready = /^.*(http:\/\/127\.0\.0\.1:\d+).*$/m;
  const { running, said } = await run([command, '--port', '0', ...words], ready, options);
  return { ...running, address: said[1] ?? '' };
}

/** Starts `vankien work ...` and waits until it takes jobs. */
export async function startWorking(words: readonly string[], options: RunOptions = {}): Promise<Running> {
  return (await run(['work', ...words], /Đang nhận việc/, options)).running;
}

/** Starts `vankien ingest --watch ...` and waits until it looks at its folders. */
export async function startIngesting(words: readonly string[], options: RunOptions = {}): Promise<Running> {
  return (await run(['ingest', ...words], /Đang theo dõi/, options)).running;
}

/** Starts a command line and waits until it says on standard error that it is ready. */
async function run(words: readonly string[], ready: RegExp, options: RunOptions) {
  const child = start(words, options);
  child.stdin?.end();
  const output = collect(child);
  const said = await waitFor(child, output.stderr, ready, options.timeoutMs ?? 60_000);
  const running: Running = {
    process: child,
    ...output,
    ended: ended(child),
    line: async (pattern, timeoutMs = 60_000) => (await waitFor(child, output.stdout, pattern, timeoutMs))[0],
    async stop() {
      child.kill('SIGTERM');
      await ended(child);
      return child.exitCode;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended(child);
    },
  };
  return { running, said };
}

/** Starts a command line and kills it `ms` later, as a power cut would. Resolves to whether it was still running. */
export async function killVankien(words: readonly string[], ms: number, options: RunOptions): Promise<boolean> {
  const child = start(words, options);
  child.stdin?.end();
  collect(child);
  const timer = setTimeout(() => child.kill('SIGKILL'), ms);
  await ended(child);
  clearTimeout(timer);
  return child.signalCode === 'SIGKILL';
}

function start(words: readonly string[], { data, env, cwd = projectRoot() }: RunOptions): ChildProcess {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('VANKIEN_'));
  const child = spawn(process.execPath, [PROGRAM, ...words], {
    cwd,
    env: { ...Object.fromEntries(inherited), ...(data === undefined ? {} : { VANKIEN_DATA: data }), ...env },
  });
  living.add(child);
  child.once('close', () => living.delete(child));
  return child;
}

async function ended(child: ChildProcess): Promise<void> {
  if (living.has(child)) await once(child, 'close');
}

function collect({ stdout, stderr }: ChildProcess) {
  const printed = { stdout: '', stderr: '' };
  stdout?.setEncoding('utf8').on('data', (text: string) => {
    printed.stdout += text;
  });
  stderr?.setEncoding('utf8').on('data', (text: string) => {
    printed.stderr += text;
  });
  return { stdout: () => printed.stdout, stderr: () => printed.stderr };
}

async function waitFor(child: ChildProcess, printed: () => string, pattern: RegExp, timeoutMs: number) {
  const until = Date.now() + timeoutMs;
  for (;;) {
    const found = pattern.exec(printed());
    if (found) return found;
    if (!living.has(child)) throw new Error(`vankien ended with ${child.exitCode} before it printed ${pattern}`);
    if (Date.now() > until) throw new Error(`vankien did not print ${pattern} within ${timeoutMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
