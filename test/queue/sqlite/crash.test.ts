import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSqliteQueue } from '../../../src/queue/sqlite/queue.ts';
import { killAfter, startProcess } from '../../support/startProcess.ts';

const WORKER = join(import.meta.dirname, 'workJobs.mjs');
const SITES = 600;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vankien-queue-crash-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

test('workers that are killed again and again lose no job, do none of them twice and forget no follow-up', async () => {
  const database = join(folder, 'queue.sqlite');
  const queue = openSqliteQueue(database);
  const keys = Array.from({ length: SITES }, (_, i) => `discover:s${i}`);
  await queue.add(keys.map((key, i) => ({ key, work: { kind: 'discover', site: `s${i}`, host: `s${i}.example` } })));

  const acknowledged: string[] = [];
  for (let round = 0; round < 5; round += 1) {
    const workers = [startProcess(WORKER, database, `${round}a`), startProcess(WORKER, database, `${round}b`)];
    await killAfter(workers, 10 + 23 * round);
    const done = workers.flatMap((worker) => worker.lines().map((line) => line.slice('done '.length)));
    acknowledged.push(...done);
    for (const key of done) expect(await queue.find(key), key).toMatchObject({ state: 'done' });
  }
  const last = startProcess(WORKER, database, 'last');
  await last.ended;
  acknowledged.push(...last.lines().map((line) => line.slice('done '.length)));

  expect(new Set(acknowledged).size).toBe(acknowledged.length);
  const follows = keys.map((_, i) => `fetch:https://s${i}.example/`);
  for (const key of [...keys, ...follows]) expect(await queue.find(key), key).toMatchObject({ state: 'done' });
  expect(await queue.counts()).toEqual({ waiting: 0, active: 0, delayed: 0, failed: 0, quarantined: 0 });
  await queue.close();
}, 120_000);
