import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Everything the services leave behind is here: servers, their data and logs, and which of them run. Ignored by git. */
export const FOLDER = join(ROOT, '.services');

/** A folder under `.services`, made where it is missing. */
export function folder(...names) {
  const path = join(FOLDER, ...names);
  mkdirSync(path, { recursive: true });
  return path;
}
