import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSqliteQueue } from '../../../src/queue/sqlite/queue.ts';
import { openSqliteStore } from '../../../src/store/sqlite/store.ts';
import { makeDocument, makeRecords } from '../../contract/makeRecords.ts';
import { startProcess } from '../../support/startProcess.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vankien-open-'));
  path = join(folder, 'data', 'store.sqlite');
});

afterEach(() => rmSync(folder, { recursive: true }));

const open = (analysisVersion = '1', registry = [makeDocument({ id: 'd1', basis: 'registry' })]) =>
  openSqliteStore(path, { analysisVersion, registry });

test('data of another analysis are refused, with what to do', async () => {
  await open('1').close();
  expect(() => open('2')).toThrow(
    expect.objectContaining({
      name: 'Fatal',
      code: 'INDEX_VERSION',
      message: expect.stringMatching(/reprocess.*VANKIEN_DATA/),
    }),
  );
  await open('1').close();
});

test('data of another layout are refused by store and queue, each with its own way out', async () => {
  const queuePath = join(folder, 'queue.sqlite');
  await open().close();
  await openSqliteQueue(queuePath).close();
  for (const file of [path, queuePath]) {
    const raw = new DatabaseSync(file);
    raw.exec(`UPDATE meta SET value = '0' WHERE name = 'schema'`);
    raw.close();
  }
  const refusal = (wayOut: string) =>
    expect.objectContaining({ code: 'INDEX_VERSION', message: expect.stringContaining(wayOut) });
  expect(() => open()).toThrow(refusal('reprocess --swap'));
  expect(() => openSqliteQueue(queuePath)).toThrow(refusal('move the file away'));
});

test('what another process writes is found and counted at once', async () => {
  const reader = open();
  const writer = open();
  await writer.put(makeRecords({ name: 'a' }));
  expect((await reader.searchArticles({})).total).toBe(1);
  await writer.put(makeRecords({ name: 'b', site: 'congbao' }));
  const { total, facets } = await reader.searchArticles({});
  expect(total).toBe(2);
  expect(facets.site?.map(({ value }) => value)).toEqual(['congbao', 'thudomoi']);
  await reader.close();
  await writer.close();
});

test('a changed registry takes the place of the former one', async () => {
  await open().close();
  const store = open('1', [makeDocument({ id: 'd2', basis: 'registry' })]);
  expect((await store.searchDocuments({ citedOnly: false })).hits.map(({ id }) => id)).toEqual(['d2']);
  await store.close();
});

test('many processes may open a new database at the same time', async () => {
  const worker = join(import.meta.dirname, '../../queue/sqlite/workJobs.mjs');
  for (let round = 0; round < 3; round += 1) {
    const file = join(folder, `${round}.sqlite`);
    const started = Array.from({ length: 6 }, (_, i) => startProcess(worker, file, `w${i}`));
    await Promise.all(started.map(({ ended }) => ended));
    expect(started.map(({ process }) => process.exitCode)).toEqual([0, 0, 0, 0, 0, 0]);
  }
}, 60_000);
