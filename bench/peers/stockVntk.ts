import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { lastLine, type Missing, type Peer, peerFolder, timed } from './peer.ts';

const VERSION = '1.4.4';
const MOST_INSTALL_MS = 300_000;

const MANIFEST = {
  private: true,
  dependencies: { vntk: VERSION },
  // What cuts words needs no fasttext, and npm of today asks before it lets a package build itself.
  overrides: { fasttext: 'npm:empty-npm-package@1.0.0' },
  allowScripts: { crfsuite: true },
};

/**
 * vntk as published, with the native add-on that it tags with, which npm builds with the machine's compiler.
 *
 * @param install whether to install it where it is not
 */
export function openStockVntk(install: boolean): Peer | Missing {
  const folder = peerFolder('vntk');
  const require = createRequire(join(folder, 'index.js'));
  if (!existsSync(join(folder, 'node_modules', 'vntk'))) {
    if (!install) return { missing: 'vntk is not installed, and --short installs nothing' };
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), JSON.stringify(MANIFEST));
    const { status, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund'], {
      cwd: folder,
      encoding: 'utf8',
      timeout: MOST_INSTALL_MS,
    });
    if (status !== 0) return { missing: `npm could not install vntk: ${lastLine(stderr)}` };
  }
  try {
    const vntk = require('vntk/lib/word_tokenizer') as { tag(sentence: string): string[] };
    return {
      version: VERSION,
      cut(sentences) {
        const { result, cpuMs } = timed(() => sentences.map((sentence) => vntk.tag(sentence)));
        return { words: result, cpuMs };
      },
    };
  } catch (error) {
    return { missing: `vntk was not built, which needs a C++ compiler, make and Python: ${lastLine(String(error))}` };
  }
}
