import { describe } from 'vitest';
import { sqliteEditions } from '../../src/store/sqlite/editions.ts';
import { openSqliteStoreIn } from '../../src/store/sqlite/store.ts';
import { temporaryFolder } from '../support/vankien.ts';
import { editionsContract } from './editions.contract.ts';
import { REGISTRY } from './store/given.ts';

describe('editions of the SQLite store', () => {
  editionsContract(async () => {
    const folder = temporaryFolder();
    return {
      settings: (analysisVersion) => JSON.stringify({ folder, analysisVersion, registry: REGISTRY }),
      open: async (analysisVersion) => openSqliteStoreIn(folder, { analysisVersion, registry: REGISTRY }),
      editions: (analysisVersion) => sqliteEditions(folder, { analysisVersion, registry: REGISTRY }),
    };
  });
});
