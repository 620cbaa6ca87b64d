// Builds, and lets the segmenter learn from the treebank, which lies beside the project.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const build = spawnSync('npm', ['run', '-s', 'build'], { cwd: root, stdio: ['ignore', 2, 2] });
if (build.status !== 0) process.exit(1);
const { status } = spawnSync(process.execPath, ['dist/bench/segmenters/train.js'], { cwd: root, stdio: 'inherit' });
process.exit(status ?? 1);
