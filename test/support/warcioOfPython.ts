import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/projectRoot.ts';

/** The version that its answers were looked at with. */
const VERSION = '1.8.1';
const MOST_MS = 120_000;

/** Runs a program of the environment that has warcio, such as `warcio check FILE`. */
export type Run = (
  program: 'python' | 'warcio',
  ...words: string[]
) => { readonly status: number | null; readonly output: string };

/**
 * The warcio of PyPI in a virtual environment of Python's, made where it is missing, in a folder that is not the repository's.
 *
 * @returns why it cannot be had, where it cannot: no Python, no way to PyPI
 */
export function openWarcioOfPython(): Run | { readonly missing: string } {
  const folder = join(projectRoot(), 'node_modules', '.cache', 'warcio-of-python');
  const run = (command: string, ...words: string[]) => {
    const { status, stdout, stderr, error } = spawnSync(command, words, { encoding: 'utf8', timeout: MOST_MS });
    return { status, output: `${stdout ?? ''}${stderr ?? ''}${error ? error.message : ''}`.trim() };
  };
  const program = (name: string) => join(folder, 'bin', name);
  if (!existsSync(program('warcio'))) {
    const made = run('python3', '-m', 'venv', folder);
    if (made.status !== 0) return { missing: `python3 makes no virtual environment: ${made.output}` };
    const installed = run(program('python'), '-m', 'pip', 'install', '-q', `warcio==${VERSION}`);
    if (installed.status !== 0) return { missing: `pip cannot install warcio: ${installed.output}` };
  }
  return (name, ...words) => run(program(name), ...words);
}
