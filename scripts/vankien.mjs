#!/usr/bin/env node
// Runs the program from a checkout. Builds first where a source is newer than the last build, so that what runs is what is
// written; a clean `npm ci` has built already and this costs a few ms.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'dist', '.built');

function modified(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function newest(folder) {
  let latest = 0;
  if (modified(folder) === 0) return 0; // an image carries the build alone
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    latest = Math.max(latest, entry.isDirectory() ? newest(path) : modified(path));
  }
  return latest;
}

const built = modified(stamp);
const sources = ['src', 'crawlers', 'pipelines'].map((name) => newest(join(root, name)));
sources.push(modified(join(root, 'fixtures', 'press.ts'))); // its pages are read when they are served
if (built === 0 || Math.max(...sources) > built) {
  const result = spawnSync('npm', ['run', '-s', 'build'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) {
    process.stderr.write('vankien: the build failed, see above; mend it or run `npm ci` in the checkout\n');
    process.exit(1);
  }
}

const { main } = await import(pathToFileURL(join(root, 'dist', 'src', 'cli', 'main.js')).href);
await main(process.argv.slice(2));
