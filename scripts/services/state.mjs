import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { FOLDER } from './places.mjs';
import { isAlive } from './processes.mjs';
import { ServiceError } from './serviceError.mjs';

// Which services this checkout started: {elasticsearch?: {url, pid?, born?, compose?}, redis?: ...}
const STATE = join(FOLDER, 'state.json');
const LOCK = join(FOLDER, 'lock');
const LOCK_PATIENCE_MS = 300_000;

export function readState() {
  try {
    return JSON.parse(readFileSync(STATE, 'utf8'));
  } catch {
    return {}; // none yet; it is renamed into place, so never half
  }
}

/** Notes what is known of one service; null forgets it. */
export function note(service, record) {
  const { [service]: _, ...others } = readState();
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${STATE}.new`, JSON.stringify(record ? { ...others, [service]: record } : others, null, 2));
  renameSync(`${STATE}.new`, STATE);
}

/** Does `work` while no other process of this checkout starts or stops services. A lock whose process is gone does not count. */
export async function alone(work) {
  mkdirSync(FOLDER, { recursive: true });
  const until = Date.now() + LOCK_PATIENCE_MS;
  while (!takeLock()) {
    if (Date.now() > until)
      throw new ServiceError(`another process has held ${LOCK} for too long; see what it does, then remove it`);
    await sleep(100);
  }
  try {
    return await work();
  } finally {
    rmSync(LOCK, { force: true });
  }
}

function takeLock() {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const age = Date.now() - (statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  const holder = Number(readHolder());
  // A lock just made may not hold its process id yet.
  if (age > 1_000 && !(holder > 0 && isAlive(holder))) rmSync(LOCK, { force: true });
  return false;
}

function readHolder() {
  try {
    return readFileSync(LOCK, 'utf8');
  } catch {
    return '';
  }
}
