import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeUp } from './compose.mjs';
import { portOf } from './freePort.mjs';
import { isElasticsearchUp } from './health.mjs';
import { findJdk } from './jdk.mjs';
import { mavenArtifact } from './mavenArtifact.mjs';
import { cache, folder } from './places.mjs';
import { startServer } from './processes.mjs';
import { WayClosed } from './serviceError.mjs';
import { handOver, unprivilegedUser } from './unprivileged.mjs';
import { unzip } from './unzip.mjs';

/** Elasticsearch's own minimal distribution: enough for us, and it runs with any JDK. */
const VERSION = '9.5.0';
const ZIP = `org.elasticsearch.distribution.integ-test-zip:elasticsearch:${VERSION}:zip`;

const INSTALLED = ['/usr/share/elasticsearch', '/opt/elasticsearch', '/opt/homebrew/opt/elasticsearch/libexec'];
const HEAP = '1g';

export const elasticsearch = {
  name: 'elasticsearch',
  given: 'VANKIEN_TEST_ELASTICSEARCH',
  install: 'a JDK of 21 or newer and Maven, or Elasticsearch 9, or Docker with Compose',
  patienceMs: 120_000,
  isUp: isElasticsearchUp,
  ways: [startInstalled, startFromMaven, startWithCompose],
  logs: () => folder('elasticsearch'),
};

async function startInstalled(say) {
  const homes = [process.env.ES_HOME, ...INSTALLED].filter(Boolean);
  const home = homes.find((path) => existsSync(join(path, 'lib')) && isVersion9(path));
  if (!home) throw new WayClosed('no Elasticsearch 9 is installed');
  return start(home, existsSync(join(home, 'jdk')) ? join(home, 'jdk') : findJdk(), say);
}

async function startFromMaven(say) {
  const jdk = findJdk();
  const home = join(cache(), `elasticsearch-${VERSION}`);
  const unpacked = join(home, '.unpacked');
  if (!existsSync(unpacked)) {
    const zip = mavenArtifact(ZIP, say);
    say('unpacking Elasticsearch');
    rmSync(home, { recursive: true, force: true });
    unzip(zip, cache());
    writeFileSync(unpacked, '');
  }
  return start(home, jdk, say);
}

async function startWithCompose(say) {
  const port = await portOf('VANKIEN_TEST_ELASTICSEARCH_PORT');
  return { url: `http://127.0.0.1:${port}`, ...composeUp('elasticsearch', port, say) };
}

async function start(home, jdk, say) {
  const port = await portOf('VANKIEN_TEST_ELASTICSEARCH_PORT');
  const run = folder('elasticsearch', 'run');
  const config = writeConfig(home, run, port);
  const user = unprivilegedUser();
  handOver(run, [home, jdk], user);
  say(`starting Elasticsearch on port ${port}, this takes about 15 s`);
  const env = {
    PATH: process.env.PATH,
    HOME: run,
    ES_JAVA_HOME: jdk,
    ES_JAVA_OPTS: `-Xms${HEAP} -Xmx${HEAP}`,
    ES_PATH_CONF: config,
    ES_TMPDIR: join(run, 'tmp'),
  };
  const log = join(folder('elasticsearch'), 'elasticsearch.log');
  const server = startServer(join(home, 'bin', 'elasticsearch'), [], { log, env, cwd: run, user: user ?? {} });
  return { url: `http://127.0.0.1:${port}`, ...server };
}

/** Fresh at each start, from what the distribution brings; the data stay. */
function writeConfig(home, run, port) {
  const config = join(run, 'config');
  rmSync(config, { recursive: true, force: true });
  for (const name of ['data', 'logs', 'tmp', 'config']) mkdirSync(join(run, name), { recursive: true });
  for (const name of ['jvm.options', 'jvm.options.d', 'log4j2.properties']) {
    const from = [join(home, 'config', name), join('/etc/elasticsearch', name)].find((path) => existsSync(path));
    if (from) cpSync(from, join(config, name), { recursive: true });
  }
  const settings = {
    'cluster.name': 'vankien-test',
    'discovery.type': 'single-node',
    'network.host': '127.0.0.1',
    'http.port': port,
    'transport.port': '0',
    'path.data': join(run, 'data'),
    'path.logs': join(run, 'logs'),
    'xpack.security.enabled': false,
    // A developer's disk that is 90% full still has room for a few test articles.
    'cluster.routing.allocation.disk.threshold_enabled': false,
    // Settings of modules that the minimal distribution has not are refused, so they are set only where the module is.
    ...(existsSync(join(home, 'modules', 'x-pack-ml')) ? { 'xpack.ml.enabled': false } : {}),
    ...(existsSync(join(home, 'modules', 'ingest-geoip')) ? { 'ingest.geoip.downloader.enabled': false } : {}),
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  writeFileSync(join(config, 'elasticsearch.yml'), `${lines.join('\n')}\n`);
  return config;
}

function isVersion9(home) {
  return readdirSync(join(home, 'lib')).some((name) => /^elasticsearch-9\.[\d.]+\.jar$/.test(name));
}
