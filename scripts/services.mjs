#!/usr/bin/env node
// Brings up a real Elasticsearch and a real Redis for development and tests, and takes them down again:
//   npm run -s services -- up | down | status [--json]
// `up` ends when both answer, at once where they do already. `--json` prints {elasticsearch, redis}: URLs, null where not up.
import { ServiceError } from './services/serviceError.mjs';
import { down, status, up } from './services/services.mjs';

const COMMANDS = { up, down, status };
const USAGE = 'usage: npm run -s services -- up|down|status [--json]';

const [name, ...options] = process.argv.slice(2);
if (!Object.hasOwn(COMMANDS, name ?? '') || options.some((option) => option !== '--json')) {
  console.error(
    `services: ${name === undefined ? 'no command' : `unknown: ${[name, ...options].join(' ')}`}; ${USAGE}`,
  );
  process.exit(2);
}
try {
  const urls = await COMMANDS[name]((line) => console.error(`services: ${line}`));
  if (options.includes('--json')) console.log(JSON.stringify(urls));
  else for (const [service, url] of Object.entries(urls)) console.log(`${service}: ${url ?? 'not up'}`);
} catch (error) {
  if (!(error instanceof ServiceError)) throw error;
  console.error(`services: ${error.message}`);
  process.exitCode = 1;
}
