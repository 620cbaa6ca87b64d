import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../src/projectRoot.ts';

/** One server that belongs to one test, with data of its own: it may be killed and started again at the same address. */
export interface OwnService {
  readonly url: string;
  /** As a power cut would. */
  kill(): void;
  start(): void;
  /** Stops it and removes its data. */
  remove(): void;
}

/** Brings up a server for one test. */
export function ownService(name: 'elasticsearch' | 'redis'): OwnService {
  const folder = mkdtempSync(join(tmpdir(), `vankien-${name}-`));
  chmodSync(folder, 0o711); // where root runs the tests Elasticsearch runs as another user, who must come in
  let port = '';
  const services = (command: 'up' | 'down'): string => {
    const printed = execFileSync(process.execPath, ['scripts/services.mjs', command, name, '--json'], {
      cwd: projectRoot(),
      encoding: 'utf8',
      env: {
        ...process.env,
        VANKIEN_TEST_SERVICES: folder,
        [`VANKIEN_TEST_${name.toUpperCase()}`]: '', // not the one that is given for all
        [`VANKIEN_TEST_${name.toUpperCase()}_PORT`]: port,
      },
      stdio: ['ignore', 'pipe', 'pipe'], // what went wrong is in the error then
    });
    return (JSON.parse(printed) as Record<string, string>)[name] ?? '';
  };
  const url = services('up');
  port = new URL(url).port;
  return {
    url,
    kill() {
      const state = JSON.parse(readFileSync(join(folder, 'state.json'), 'utf8')) as Record<string, { pid: number }>;
      process.kill(-state[name]!.pid, 'SIGKILL');
    },
    start() {
      services('up');
    },
    remove() {
      services('down');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
