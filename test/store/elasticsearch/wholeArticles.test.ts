import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openElasticsearchStore } from '../../../src/store/elasticsearch/store.ts';
import type { Store } from '../../../src/store/store.ts';
import { services } from '../../support/services.ts';
import { startProcess } from '../../support/startProcess.ts';
import { expectOneOrTheOther, killRivals, RIVALLED, VERSIONS, type Version } from '../rivalWriters.ts';
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

/** Articles of one version have as many of each fact of it, and none of the other's. */
async function expectWhole(store: Store, version: Version, most: number): Promise<void> {
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
  const acknowledged = await killRivals({
    folder,
    start: (file) => startProcess(WRITER, nodes, indexPrefix, file),
    lives: [200, 337, 474, 611, 748],
    async meanwhile(isOver) {
      while (!isOver()) for (const version of VERSIONS) await expectWhole(store, version, RIVALLED);
    },
  });
  expect(acknowledged.size).toBeGreaterThan(10);

  await expectOneOrTheOther(store, acknowledged);
  await store.close();
}, 120_000);
