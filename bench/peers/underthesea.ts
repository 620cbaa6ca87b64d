import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/projectRoot.ts';
import { lastLine, type Missing, type Peer, peerFolder } from './peer.ts';

const VERSION = '9.5.0';
const MOST_INSTALL_MS = 300_000;
const MOST_CUT_MS = 300_000;
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * underthesea, the most used toolkit, in a virtual environment of Python's.
 *
 * @param install whether to install it where it is not
 */
export function openUnderthesea(install: boolean): Peer | Missing {
  const folder = peerFolder('underthesea');
  const python = join(folder, 'bin', 'python');
  const run = (command: string, ...words: string[]) =>
    spawnSync(command, words, { encoding: 'utf8', timeout: MOST_INSTALL_MS });
  const version = () => run(python, '-c', 'import underthesea; print(underthesea.__version__)');
  if (!existsSync(python) || version().status !== 0) {
    if (!install) return { missing: 'underthesea is not installed, and --short installs nothing' };
    const made = run('python3', '-m', 'venv', folder);
    if (made.status !== 0) return { missing: `python3 could make no environment: ${lastLine(made.stderr)}` };
    const installed = run(python, '-m', 'pip', 'install', '-q', `underthesea==${VERSION}`);
    if (installed.status !== 0) return { missing: `pip could not install underthesea: ${lastLine(installed.stderr)}` };
  }
  return {
    version: version().stdout.trim(),
    cut(sentences) {
      const { status, stdout, stderr } = spawnSync(python, [join(projectRoot(), 'bench', 'peers', 'cut_words.py')], {
        input: JSON.stringify(sentences),
        encoding: 'utf8',
        timeout: MOST_CUT_MS,
        maxBuffer: MOST_BYTES,
      });
      if (status !== 0) throw new Error(`underthesea ended: ${lastLine(stderr)}`);
      return JSON.parse(stdout) as ReturnType<Peer['cut']>;
    },
  };
}
