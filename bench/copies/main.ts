import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { openElasticsearchStore } from '../../src/store/elasticsearch/store.ts';
import { openSqliteStore } from '../../src/store/sqlite/store.ts';
import { askCluster } from '../ingest/cluster.ts';
import { withServices } from '../services.ts';
import { type Figures, figuresOf } from './figures.ts';
import { makeSet } from './madeSet.ts';
import { OTHER_PRESS } from './otherPress.ts';
import { FIRST_PRESS, type Press } from './press.ts';
import { realTexts, type Texts } from './texts.ts';

/** Of the articles so many are copies. */
const COPIES = 0.15;
const EDITION = { analysisVersion: 'bench', registry: [] };
/** Articles of the stores that tell what repeated sentences do. */
const REPEATING = 10_000;

/**
 * How well copies are found among articles of the made set, and what that costs: in stores of rising sizes, on both stores, and where an ever
 * larger part of the sentences stands in other articles, too, and where papers copy otherwise than the bounds were tuned with. Times are CPU time on SQLite, those of a clock on Elasticsearch, which is another
 * process.
 */
export async function benchCopies(short: boolean) {
  const texts = await realTexts();
  const sqlite: Figures[] = [];
  for (const size of short ? [500] : [2_000, 20_000, 100_000]) sqlite.push(await onSqlite(texts, size));
  const elasticsearch = await withServices(async ({ elasticsearch: url }) => {
    const sizes: Figures[] = [];
    for (const size of short ? [500] : [2_000, 20_000]) sizes.push(await onElasticsearch(url, texts, size));
    return sizes;
  });
  const repeated: (Figures & { readonly part: number })[] = [];
  for (const part of short ? [] : [0, 0.5, 1]) {
    const repeating = texts.repeating?.(part);
    if (repeating) repeated.push({ part, ...(await onSqlite(repeating, REPEATING)) });
  }
  const otherPress = await onSqlite(texts, short ? 500 : 2_000, OTHER_PRESS);
  return { sources: texts.name, sqlite, elasticsearch, repeated, otherPress };
}

const setOf = (texts: Texts, articles: number, press: Press = FIRST_PRESS) =>
  makeSet(texts, articles, Math.round(COPIES * articles), press);

async function onSqlite(texts: Texts, articles: number, press?: Press): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'vankien-copies-'));
  const store = openSqliteStore(join(folder, 'store.sqlite'), EDITION);
  try {
    return await figuresOf(store, setOf(texts, articles, press), ownCpuMs);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

async function onElasticsearch(url: string, texts: Texts, articles: number): Promise<Figures> {
  const cluster = askCluster(url, 1);
  const indexPrefix = `vankien-copies-${process.pid}`;
  const store = await openElasticsearchStore({ nodes: url, indexPrefix, ...EDITION });
  try {
    return await figuresOf(store, setOf(texts, articles), () => performance.now());
  } finally {
    await store.close();
    await cluster.removeIndices(indexPrefix);
    cluster.close();
  }
}

function ownCpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
