import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ArticleRecords } from '../../../src/model/article.ts';
import type { DocumentId } from '../../../src/model/ids.ts';
import { openSqliteStore } from '../../../src/store/sqlite/store.ts';
import { makeDocument, makeRecords } from '../../contract/makeRecords.ts';
import { killAfter, startProcess } from '../../support/startProcess.ts';
import { recount, tallies } from './recount.ts';

const WRITER = join(import.meta.dirname, 'putRecords.mjs');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vankien-crash-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** One of two versions of an article: each fact of it says which. */
function versionOf(number: number, version: 'mot' | 'hai'): ArticleRecords {
  const spoken = `Lời thứ ${version} của bài ${number}`;
  const id = `nghi-quyet.${version}` as DocumentId;
  return makeRecords({
    name: `bai-${number}`,
    title: `Bài ${number} bản ${version}`,
    body: `${'Mưa nắng thất thường. '.repeat(60)}"${spoken}". Nghị quyết 15-NQ/TW.`,
    units: [{ name: `Quận ủy ${version}`, kind: 'party committee' }],
    posts: [{ name: `Lê ${version}`, post: 'Bí thư' }],
    speeches: [{ text: spoken, speaker: `Lê ${version}`, post: 'Bí thư' }],
    citations: [{ surface: 'Nghị quyết 15-NQ/TW', documentId: id, citingUnits: [`Quận ủy ${version}`] }],
    documents: [makeDocument({ id })],
  });
}

test('two writers that are killed again and again lose no acknowledged article and leave none half written', async () => {
  const database = join(folder, 'store.sqlite');
  const articles = Array.from({ length: 40 }, (_, number) => number);
  const acknowledged = new Set<number>();
  for (let round = 0; round < 6; round += 1) {
    // One goes over the articles upwards with the one version, the other downwards with the other: they overwrite each other.
    const up = join(folder, 'up.jsonl');
    const down = join(folder, 'down.jsonl');
    writeFileSync(up, articles.map((number) => `${JSON.stringify(versionOf(number, 'mot'))}\n`).join(''));
    const downwards = [...articles].reverse();
    writeFileSync(down, downwards.map((number) => `${JSON.stringify(versionOf(number, 'hai'))}\n`).join(''));
    const writers = [startProcess(WRITER, database, up), startProcess(WRITER, database, down)];
    await killAfter(writers, 30 + 41 * round);
    for (const line of writers[0]?.lines() ?? []) acknowledged.add(Number(line));
    for (const line of writers[1]?.lines() ?? []) acknowledged.add(downwards[Number(line)]!);
  }
  expect(acknowledged.size).toBeGreaterThan(10);

  const store = openSqliteStore(database, { analysisVersion: 'test', registry: [] });
  const found = { mot: 0, hai: 0 };
  for (const number of articles) {
    const [one, two] = [versionOf(number, 'mot'), versionOf(number, 'hai')];
    const stored = await store.get(one.article.id);
    if (acknowledged.has(number)) expect(stored, `article ${number}`).not.toBeNull();
    if (!stored) continue;
    const version = stored.article.title === one.article.title ? 'mot' : 'hai';
    expect(stored).toEqual(version === 'mot' ? one : two);
    found[version] += 1;
  }
  for (const version of ['mot', 'hai'] as const) {
    const count = found[version];
    expect((await store.searchArticles({ text: `bản ${version}` })).total).toBe(count);
    expect((await store.searchSpeeches({ text: `"lời thứ ${version}"` })).total).toBe(count);
    expect((await store.searchCitations({ unit: version })).total).toBe(count);
    expect((await store.searchArticles({ unit: `Quận ủy ${version}` })).total).toBe(count);
    expect((await store.document(`nghi-quyet.${version}` as DocumentId))?.citations ?? 0).toBe(count);
  }
  await store.close();

  const raw = new DatabaseSync(database);
  expect(raw.prepare('PRAGMA integrity_check').get()).toMatchObject({ integrity_check: 'ok' });
  raw.exec(`INSERT INTO article_terms (article_terms) VALUES ('integrity-check')`);
  expect(tallies(raw)).toEqual(recount(raw));
  raw.close();
}, 120_000);
