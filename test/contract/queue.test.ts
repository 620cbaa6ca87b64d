import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe } from 'vitest';
import { openSqliteQueue } from '../../src/queue/sqlite/queue.ts';
import { QUEUE_SETTINGS } from './queue/given.ts';
import { queueContract } from './queue.contract.ts';

describe('the SQLite queue', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vankien-queue-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  queueContract(async (clock) =>
    openSqliteQueue(join(folder, 'queue.sqlite'), { ...QUEUE_SETTINGS, now: () => clock.now }),
  );
});
