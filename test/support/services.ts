import { execFileSync } from 'node:child_process';
import { projectRoot } from '../../src/projectRoot.ts';

/** URLs of real servers for tests, brought up where they are not; the first call on a machine fetches them and takes a while. */
export function services(): { readonly elasticsearch: string; readonly redis: string } {
  const printed = execFileSync(process.execPath, ['scripts/services.mjs', 'up', '--json'], {
    cwd: projectRoot(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(printed) as { elasticsearch: string; redis: string };
}
