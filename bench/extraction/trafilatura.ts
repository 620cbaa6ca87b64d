import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/projectRoot.ts';
import { lastLine, peerFolder } from '../peers/peer.ts';
import type { Extracted, MaybeExtractor } from './extractor.ts';

const VERSION = '2.3.1';
/** It needs the cleaner of lxml, which became a package of its own. */
const PACKAGES = [`trafilatura==${VERSION}`, 'lxml_html_clean'];
const MOST_MS = 300_000;
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * trafilatura, the extractor that corpora are made with, in a virtual environment of Python's.
 *
 * @param install whether to install it where it is not
 */
export function openTrafilatura(install: boolean): MaybeExtractor {
  const folder = peerFolder('trafilatura');
  const python = join(folder, 'bin', 'python');
  const run = (command: string, words: readonly string[], input = '') =>
    spawnSync(command, words, { encoding: 'utf8', timeout: MOST_MS, maxBuffer: MOST_BYTES, input });
  const isThere = () => run(python, ['-c', 'import trafilatura']).status === 0;
  if (!existsSync(python) || !isThere()) {
    if (!install) return { missing: 'trafilatura is not installed, and --short installs nothing' };
    const made = run('python3', ['-m', 'venv', folder]);
    if (made.status !== 0) return { missing: `python3 could make no environment: ${lastLine(made.stderr)}` };
    const installed = run(python, ['-m', 'pip', 'install', '-q', ...PACKAGES]);
    if (installed.status !== 0) return { missing: `pip could not install it: ${lastLine(installed.stderr)}` };
    if (!isThere()) return { missing: 'trafilatura was installed and does not start' };
  }
  return {
    version: VERSION,
    async extract(pages) {
      const script = join(projectRoot(), 'bench', 'extraction', 'extract_pages.py');
      const { status, stdout, stderr } = run(python, [script], JSON.stringify(pages));
      if (status !== 0) throw new Error(`trafilatura ended: ${lastLine(stderr)}`);
      return JSON.parse(stdout) as Extracted;
    },
  };
}
