import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ArticleRecords } from '../../../src/model/article.ts';
import type { DocumentId } from '../../../src/model/ids.ts';
import { openElasticsearchStore } from '../../../src/store/elasticsearch/store.ts';
import type { Store } from '../../../src/store/store.ts';
import { makeDocument, makeRecords } from '../../contract/makeRecords.ts';
import { services } from '../../support/services.ts';
import { killAfter, startProcess } from '../../support/startProcess.ts';
import { removeIndices } from './removeIndices.ts';

const WRITER = join(import.meta.dirname, 'putRecords.mjs');
const indexPrefix = `whole-${process.pid}`;
let nodes: string;
let folder: string;

beforeAll(() => {
  nodes = services().elasticsearch;
}, 600_000);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vankien-whole-'));
});

afterEach(async () => {
  rmSync(folder, { recursive: true });
  await removeIndices(nodes, indexPrefix);
});

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

/** Articles of one version have as many of each fact of it, and none of the other's. */
async function expectWhole(store: Store, version: 'mot' | 'hai', most: number): Promise<void> {
  const { total, hits, facets } = await store.searchArticles({ text: `"bản ${version}"`, limit: 100 });
  expect(total).toBeLessThanOrEqual(most);
  for (const facet of ['units', 'officials', 'documents']) {
    const counts = facets[facet]!.map(({ value, count }) => [value.endsWith(version), count]);
    expect(counts).toEqual(total === 0 ? [] : [[true, total]]);
  }
  expect(new Set(hits.map(({ article }) => article.id)).size).toBe(hits.length);
}

test('two writers that are killed again and again lose no acknowledged article, and no reader sees half of one', async () => {
  const store = await openElasticsearchStore({ nodes, indexPrefix, analysisVersion: 'test', registry: [] });
  const articles = Array.from({ length: 40 }, (_, number) => number);
  const downwards = [...articles].reverse();
  const up = join(folder, 'up.jsonl');
  const down = join(folder, 'down.jsonl');
  // One goes over the articles upwards with the one version, the other downwards with the other: they overwrite each other.
  writeFileSync(up, articles.map((number) => `${JSON.stringify(versionOf(number, 'mot'))}\n`).join(''));
  writeFileSync(down, downwards.map((number) => `${JSON.stringify(versionOf(number, 'hai'))}\n`).join(''));
  const acknowledged = new Set<number>();
  for (let round = 0; round < 5; round += 1) {
    const writers = [startProcess(WRITER, nodes, indexPrefix, up), startProcess(WRITER, nodes, indexPrefix, down)];
    let isOver = false;
    const reading = (async () => {
      while (!isOver) {
        for (const version of ['mot', 'hai'] as const) await expectWhole(store, version, articles.length);
      }
    })();
    await killAfter(writers, 200 + 137 * round);
    isOver = true;
    await reading;
    for (const line of writers[0]?.lines() ?? []) acknowledged.add(Number(line));
    for (const line of writers[1]?.lines() ?? []) acknowledged.add(downwards[Number(line)]!);
  }
  expect(acknowledged.size).toBeGreaterThan(10);

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
}, 120_000);
