import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from './places.mjs';
import { ask } from './processes.mjs';
import { WayClosed } from './serviceError.mjs';

const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy';

/**
 * A file of Maven Central, fetched by `mvn` (which checks its sum) into `.services/cache` unless it is there.
 *
 * @param artifact `group:name:version` or `group:name:version:type`
 * @returns its path
 * @throws WayClosed where Maven is missing or cannot reach it
 */
export function mavenArtifact(artifact, say) {
  const [, name, version, type = 'jar'] = artifact.split(':');
  const path = join(cache(), `${name}-${version}.${type}`);
  if (existsSync(path)) return path;
  if (ask('mvn', ['--version']) === null) throw new WayClosed('Maven (`mvn`) is not installed');
  say(`fetching ${artifact} from Maven Central`);
  const args = ['-B', '-q', COPY, `-Dartifact=${artifact}`, `-DoutputDirectory=${cache()}`];
  const { stdout, stderr } = spawnSync('mvn', args, { encoding: 'utf8', cwd: cache() });
  if (existsSync(path)) return path;
  const reason = `${stdout}${stderr}`.split('\n').find((line) => line.includes('ERROR')) ?? 'no reason given';
  throw new WayClosed(`Maven could not fetch ${artifact} (${reason.replace(/.*\[ERROR\]\s*/, '').slice(0, 200)})`);
}
