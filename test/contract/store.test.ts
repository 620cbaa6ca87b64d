import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite/store.ts';
import { REGISTRY } from './store/given.ts';
import { storeContract } from './store.contract.ts';

describe('the SQLite store', () => {
  const folders: string[] = [];

  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  storeContract(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vankien-store-'));
    folders.push(folder);
    return openSqliteStore(join(folder, 'store.sqlite'), { analysisVersion: 'test', registry: REGISTRY });
  });
});
