import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * The words of `@vntk/dictionary`, lower-cased, one a line in its file. The middle one of its lists: the largest (Viet74K) makes
 * segmentation worse, measured on the VTB treebank.
 */
export function readDictionary(): string[] {
  const path = createRequire(import.meta.url).resolve('@vntk/dictionary/data/Viet39K.txt');
  return readFileSync(path, 'utf8').split(/\r?\n/).filter(Boolean);
}
