import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSqliteStore } from '../../../src/store/sqlite/store.ts';
import { startProcess } from '../../support/startProcess.ts';
import { expectOneOrTheOther, killRivals } from '../rivalWriters.ts';
import { recount, tallies } from './recount.ts';

const WRITER = join(import.meta.dirname, 'putRecords.mjs');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vankien-crash-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

test('two writers that are killed again and again lose no acknowledged article and leave none half written', async () => {
  const database = join(folder, 'store.sqlite');
  const acknowledged = await killRivals({
    folder,
    start: (file) => startProcess(WRITER, database, file),
    lives: [30, 71, 112, 153, 194, 235],
  });
  expect(acknowledged.size).toBeGreaterThan(10);

  const store = openSqliteStore(database, { analysisVersion: 'test', registry: [] });
  await expectOneOrTheOther(store, acknowledged);
  await store.close();

  const raw = new DatabaseSync(database);
  expect(raw.prepare('PRAGMA integrity_check').get()).toMatchObject({ integrity_check: 'ok' });
  raw.exec(`INSERT INTO article_terms (article_terms) VALUES ('integrity-check')`);
  expect(tallies(raw)).toEqual(recount(raw));
  raw.close();
}, 120_000);
