import { afterAll, beforeAll, expect, test } from 'vitest';
import { openElasticsearchStore } from '../../../src/store/elasticsearch/store.ts';
import type { Store } from '../../../src/store/store.ts';
import { makeRecords } from '../../contract/makeRecords.ts';
import { services } from '../../support/services.ts';
import { removeIndices } from './removeIndices.ts';

const indexPrefix = `far-${process.pid}`;
let nodes: string;
let store: Store;

/** Some articles with few records, and one with more than are looked at of one article at first. */
const COUNTS = [3, 160, 4, 0, 130, 5];
const TOTAL = COUNTS.reduce((sum, count) => sum + count, 0);

beforeAll(async () => {
  nodes = services().elasticsearch;
  store = await openElasticsearchStore({ nodes, indexPrefix, analysisVersion: '1', registry: [] });
  for (const [at, count] of COUNTS.entries()) {
    const numbers = Array.from({ length: count }, (_, number) => `thứ ${at} ${number}`);
    await store.put(
      makeRecords({
        name: `bai-${at}`,
        publishedAt: `2024-01-0${at + 1}`,
        body: numbers.join('. '),
        speeches: numbers.map((text) => ({ text })),
        citations: numbers.map((surface) => ({ surface })),
      }),
    );
  }
}, 600_000);

afterAll(async () => {
  await store.close();
  await removeIndices(nodes, indexPrefix);
});

/** Newest article first, in text order. */
const expected = [...COUNTS.keys()]
  .reverse()
  .flatMap((at) => Array.from({ length: COUNTS[at]! }, (_, number) => `thứ ${at} ${number}`));

test('pages of citations, however far down, neither overlap nor leave anything out', async () => {
  const surfaces: string[] = [];
  for (let offset = 0; offset < TOTAL + 40; offset += 40) {
    const { total, hits } = await store.searchCitations({ limit: 40, offset });
    expect(total).toBe(TOTAL);
    surfaces.push(...hits.map(({ surface }) => surface));
  }
  expect(surfaces).toEqual(expected);
});

test.each([undefined, 'thứ'])('pages of speeches found by %s neither overlap nor leave anything out', async (text) => {
  const said: string[] = [];
  for (let offset = 0; offset < TOTAL + 40; offset += 40) {
    const { hits } = await store.searchSpeeches({ ...(text && { text, sort: 'newest' as const }), limit: 40, offset });
    said.push(...hits.map(({ speech }) => speech.text));
  }
  expect(said).toEqual(expected);
});

test('pages of speeches by relevance have each speech once', async () => {
  const ids = new Set<string>();
  let last = Number.POSITIVE_INFINITY;
  for (let offset = 0; offset < TOTAL; offset += 40) {
    const { hits } = await store.searchSpeeches({ text: 'thứ', limit: 40, offset });
    for (const { speech, score } of hits) {
      expect(score).toBeLessThanOrEqual(last);
      last = score;
      ids.add(speech.id);
    }
  }
  expect(ids.size).toBe(TOTAL);
});
