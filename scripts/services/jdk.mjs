import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ask } from './processes.mjs';
import { WayClosed } from './serviceError.mjs';

/** Elasticsearch 9 runs on this and newer ones. */
const LEAST_VERSION = 21;

const SHELVES = ['/usr/lib/jvm', '/opt', '/opt/java', '/Library/Java/JavaVirtualMachines'];

/**
 * The home of a JDK that Elasticsearch runs on: what the environment names, then what is installed; the first that is new enough.
 *
 * @throws WayClosed that names what was found instead
 */
export function findJdk() {
  const found = [];
  for (const home of new Set(homes())) {
    const version = versionOf(home);
    if (version >= LEAST_VERSION) return home;
    if (version > 0) found.push(version);
  }
  throw new WayClosed(
    `no JDK of ${LEAST_VERSION} or newer${found.length > 0 ? ` (found ${[...new Set(found)].join(', ')})` : ''}, set ES_JAVA_HOME if there is one`,
  );
}

function* homes() {
  const { ES_JAVA_HOME, JAVA_HOME, PATH = '' } = process.env;
  yield* [ES_JAVA_HOME, JAVA_HOME].filter(Boolean);
  for (const shelf of SHELVES) {
    const names = existsSync(shelf) ? readdirSync(shelf) : [];
    yield* names.flatMap((name) => [join(shelf, name), join(shelf, name, 'Contents', 'Home')]);
  }
  for (const java of PATH.split(':').map((folder) => join(folder, 'java')))
    if (existsSync(java)) yield dirname(dirname(realpathSync(java)));
}

/** The feature version, 0 where there is no Java. */
function versionOf(home) {
  const java = join(home, 'bin', 'java');
  const said = existsSync(java) ? ask(java, ['-version']) : null;
  return Number(/version "(\d+)/.exec(said ?? '')?.[1] ?? 0);
}
