import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { makeDataFolder } from '../dataFolder.ts';

/** A data folder that was begun with the demo goes on with it: jobs of the made-up press need the press. */
export function rememberDemo(config: Config, asked: boolean): boolean {
  const mark = join(config.dataFolder, 'demo');
  if (!asked) return existsSync(mark);
  makeDataFolder(config.dataFolder);
  writeFileSync(mark, '');
  return true;
}
