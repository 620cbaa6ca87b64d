#!/usr/bin/env node
// Brings up a real Elasticsearch and a real Redis for development and tests, and takes them down again:
//   npm run -s services -- up | down | status [elasticsearch] [redis] [--json]
// `up` ends when all answer, at once where they do already. `--json` prints {elasticsearch, redis}: URLs, null where not up.
import { ServiceError } from './services/serviceError.mjs';
import { down, SERVICE_NAMES, status, up } from './services/services.mjs';

const COMMANDS = { up, down, status };
const USAGE = 'usage: npm run -s services -- up|down|status [elasticsearch] [redis] [--json]';

const [command, ...rest] = process.argv.slice(2);
const isJson = rest.includes('--json');
const names = rest.filter((word) => word !== '--json');
if (!Object.hasOwn(COMMANDS, command ?? '') || !names.every((name) => SERVICE_NAMES.includes(name))) {
  console.error(
    `services: ${command === undefined ? 'no command' : `not understood: ${[command, ...rest].join(' ')}`}; ${USAGE}`,
  );
  process.exit(2);
}
try {
  const urls = await COMMANDS[command](names, (line) => console.error(`services: ${line}`));
  if (isJson) console.log(JSON.stringify(urls));
  else for (const [service, url] of Object.entries(urls)) console.log(`${service}: ${url ?? 'not up'}`);
} catch (error) {
  if (!(error instanceof ServiceError)) throw error;
  console.error(`services: ${error.message}`);
  process.exitCode = 1;
}
