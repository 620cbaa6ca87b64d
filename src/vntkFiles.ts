import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The model of the package `vntk` for words, as CRFsuite wrote it. Only this file of the package is used: its code is never loaded. */
export function readVntkModel(): Uint8Array {
  return readFileSync(require.resolve('vntk/lib/word_tokenizer/model.bin'));
}

/** The list of words that vntk looks tokens up in: all 74,000, lower-cased. */
export function readVntkDictionary(): ReadonlySet<string> {
  const words = readFileSync(require.resolve('@vntk/dictionary/data/Viet74K.txt'), 'utf8');
  return new Set(words.toLowerCase().split('\n').filter(Boolean));
}
