import { execFileSync } from 'node:child_process';
import { projectRoot } from '../../src/projectRoot.ts';

/** Tests start the program as users do, as a process of its own; so what they start is built from what is written. */
export function setup(): void {
  // The runner's NODE_ENV=test would put React's development build into the pages.
  execFileSync('npm', ['run', '-s', 'build'], {
    cwd: projectRoot(),
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  });
}
