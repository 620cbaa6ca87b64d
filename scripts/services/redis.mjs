import { chmodSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { composeUp } from './compose.mjs';
import { portOf } from './freePort.mjs';
import { isRedisUp } from './health.mjs';
import { mavenArtifact } from './mavenArtifact.mjs';
import { cache, folder } from './places.mjs';
import { ask, startServer } from './processes.mjs';
import { WayClosed } from './serviceError.mjs';
import { unzip } from './unzip.mjs';

/** The jar carries servers 6.2 for these systems. */
const JAR = 'com.github.codemonstur:embedded-redis:1.4.3';
const BINARIES = {
  'linux-x64': 'redis-server-6.2.6-v5-linux-amd64',
  'linux-arm64': 'redis-server-6.2.7-linux-arm64',
  'darwin-x64': 'redis-server-6.2.6-v5-darwin-amd64',
  'darwin-arm64': 'redis-server-6.2.6-v5-darwin-arm64',
};

/** BullMQ needs what 6.2 brought. */
const LEAST_VERSION = 6.2;

export const redis = {
  name: 'redis',
  given: 'VANKIEN_TEST_REDIS',
  install: 'redis-server (6.2 or newer), or a JDK and Maven, or Docker with Compose',
  patienceMs: 20_000,
  isUp: isRedisUp,
  ways: [startInstalled, startFromMaven, startWithCompose],
  logs: () => folder('redis'),
};

async function startInstalled(say) {
  for (const command of ['redis-server', 'valkey-server']) {
    const version = Number(/v=(\d+\.\d+)/.exec(ask(command, ['--version']) ?? '')?.[1] ?? 0);
    if (version >= LEAST_VERSION) return start(command, say);
  }
  throw new WayClosed(`no redis-server of ${LEAST_VERSION} or newer is installed`);
}

async function startFromMaven(say) {
  const binary = BINARIES[`${process.platform}-${process.arch}`];
  if (!binary) throw new WayClosed(`Maven Central has no Redis for ${process.platform}-${process.arch}`);
  const path = join(cache(), binary);
  if (!existsSync(path)) {
    unzip(mavenArtifact(JAR, say), cache(), (name) => name === binary);
    chmodSync(path, 0o755);
  }
  return start(path, say);
}

async function startWithCompose(say) {
  const port = await portOf('VANKIEN_TEST_REDIS_PORT');
  return { url: `redis://127.0.0.1:${port}`, ...composeUp('redis', port, say) };
}

async function start(command, say) {
  const port = await portOf('VANKIEN_TEST_REDIS_PORT');
  const data = folder('redis', 'data');
  say(`starting Redis on port ${port}${readdirSync(data).length > 0 ? ', with the data it had' : ''}`);
  // As in compose.yaml: every write is in the append-only file before it is answered, so a killed server forgets nothing; and a full
  // memory refuses new jobs instead of dropping old ones.
  const settings = {
    port,
    bind: '127.0.0.1',
    dir: data,
    appendonly: 'yes',
    appendfsync: 'everysec',
    save: '',
    'maxmemory-policy': 'noeviction',
  };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const log = join(folder('redis'), 'redis.log');
  return { url: `redis://127.0.0.1:${port}`, ...startServer(command, args, { log, cwd: data }) };
}
