import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { BadInput } from './errors.ts';

/**
 * Makes the folder of everything that is kept, where it is missing.
 *
 * @throws BadInput BAD_CONFIG where there can be no such folder, or nothing can be written to it
 */
export function makeDataFolder(path: string): void {
  try {
    makeFolder(path);
    accessSync(path, constants.W_OK);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new BadInput('BAD_CONFIG', `VANKIEN_DATA=${path} is no folder that can be written to: ${why}`, { cause });
  }
}

/** One level at a time: `mkdirSync` with `recursive` tries for ever at places that can hold no folder, such as `/proc/data`. */
function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error; // else another process made it just now
  }
}
