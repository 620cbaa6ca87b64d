import { createRequire } from 'node:module';
import type * as BullScripts from 'bullmq/dist/esm/scripts/index.js';

// BullMQ does every move between its sets (delayed, wait, active, completed, failed) in a Lua script of its own. Ours call
// these very scripts, unchanged, from within, but for the three moves that every job makes (moves.ts): so what BullMQ does and what only
// we know of a job (whose turn a host is, which lease is good, what follows) happen in one step or not at all, and no process sees
// the one without the other.
const scripts = createRequire(import.meta.url)('bullmq/dist/cjs/scripts/index.js') as typeof BullScripts;

export type BullScript = 'moveToDelayed' | 'moveToFinished' | 'promote' | 'reprocessJob';

/** BullMQ's scripts as Lua functions `name(KEYS, ARGV)`, to stand before ours. */
export function bullFunctions(names: readonly BullScript[]): string {
  return names.map((name) => `local ${name} = function(KEYS, ARGV)\n${scripts[name].content}\nend\n`).join('');
}
