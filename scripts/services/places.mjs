import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const HOME = join(ROOT, '.services');

/**
 * What running services leave behind is here: their data and logs, and which of them run. `VANKIEN_TEST_SERVICES` names another
 * folder than `.services`: services of its own, which a test may kill.
 */
export const FOLDER = process.env.VANKIEN_TEST_SERVICES ? resolve(process.env.VANKIEN_TEST_SERVICES) : HOME;

/** A folder of the running services, made where it is missing. */
export function folder(...names) {
  return made(join(FOLDER, ...names));
}

/** A folder of servers as they were fetched, the same for all; ignored by git like all of `.services`. */
export function cache(...names) {
  return made(join(HOME, 'cache', ...names));
}

function made(path) {
  mkdirSync(path, { recursive: true });
  return path;
}
