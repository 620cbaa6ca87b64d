import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder that holds package.json, with `mappings/`, `fixtures/` and the built pages beside it: the same whether the code
 * runs from its sources (`src/`) or compiled (`dist/src/`).
 */
export function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder)
      throw new Error('vankien is not inside its package: package.json was not found in any folder above');
    folder = above;
  }
  return folder;
}
