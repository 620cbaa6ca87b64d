// Takes the lock of a folder thirty times; tells how often another process held it at the same time.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { takeProcessLock } from '../../dist/src/sqlite/processLock.js';

const [folder] = process.argv.slice(2);
const held = join(folder, 'held');
let [taken, beside] = [0, 0];
while (taken < 30) {
  const lock = takeProcessLock(join(folder, 'may-1.lock'));
  if (!lock) {
    await pause(1 + 4 * Math.random());
    continue;
  }
  taken += 1;
  try {
    writeFileSync(held, '', { flag: 'wx' });
    await pause(Math.random());
    rmSync(held);
  } catch {
    beside += 1;
  }
  lock.release();
}
process.send({ taken, beside });
