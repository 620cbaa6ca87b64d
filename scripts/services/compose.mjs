import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { ROOT } from './places.mjs';
import { ask } from './processes.mjs';
import { WayClosed } from './serviceError.mjs';

/** Two checkouts on one machine have containers of their own. */
const PROJECT = `vankien-test-${createHash('sha256').update(ROOT).digest('hex').slice(0, 8)}`;

const PORT_VARIABLES = { elasticsearch: 'VANKIEN_ELASTICSEARCH_PORT', redis: 'VANKIEN_REDIS_PORT' };

/**
 * Starts one service of `compose.yaml` on a port of loopback and waits until it is healthy.
 *
 * @throws WayClosed where Docker is missing, not running or cannot start it
 */
export function composeUp(service, port, say) {
  const command = composeCommand();
  say(`starting ${service} with Docker`);
  const { status, stderr } = compose(command, ['up', '--detach', '--wait', service], {
    [PORT_VARIABLES[service]]: String(port),
  });
  if (status !== 0) throw new WayClosed(`Docker could not start it (${stderr.trim().split('\n').at(-1)})`);
  return { compose: service };
}

/** Stops one service and forgets its container. */
export function composeDown(service) {
  compose(composeCommand(), ['rm', '--stop', '--force', '--volumes', service], {});
}

function compose([command, ...first], args, env) {
  const all = [...first, '--project-name', PROJECT, '--project-directory', ROOT, ...args];
  return spawnSync(command, all, { encoding: 'utf8', env: { ...process.env, ...env } });
}

function composeCommand() {
  if (ask('docker', ['info']) === null) throw new WayClosed('Docker is not running here');
  const command = [['docker', 'compose'], ['docker-compose']].find(
    ([name, ...args]) => ask(name, [...args, 'version']) !== null,
  );
  if (!command) throw new WayClosed('Docker has no Compose here');
  return command;
}
