import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../src/projectRoot.ts';

/** A server to measure with. */
export interface Server {
  /** URL */
  readonly url: string;
  /** Stops what was started for the benchmark alone. */
  stop(): void;
}

/**
 * Brings up Elasticsearch: one whose data are kept in the folder, or without a folder the one of the tests, which stays up.
 *
 * @throws Error where none can be had; why stands on stderr
 */
export function startElasticsearch(folder: string | null): Server {
  const services = (command: 'up' | 'down'): string =>
    execFileSync(process.execPath, ['scripts/services.mjs', command, 'elasticsearch', '--json'], {
      cwd: projectRoot(),
      encoding: 'utf8',
      env: folder === null ? process.env : { ...process.env, VANKIEN_TEST_SERVICES: join(folder, 'services') },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  const { elasticsearch } = JSON.parse(services('up')) as { elasticsearch: string };
  return {
    url: elasticsearch,
    stop() {
      if (folder !== null) services('down');
    },
  };
}
