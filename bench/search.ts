import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filled } from './search/build.ts';
import { startElasticsearch } from './search/elasticsearch.ts';
import { type Latency, latencyOf } from './search/measure.ts';
import { type Questions, questionsOf } from './search/questions.ts';
import { MOST_SOURCES } from './search/records.ts';
import { readSources } from './search/sources.ts';
import { forgetCounts, openElasticsearch, openSqlite, removeIndices } from './search/stores.ts';

/** The p99 that is promised at 100,000 articles on a quiet machine, in ms. */
const BOUNDS = { sqlite: 150, elasticsearch: 50 } as const;

type StoreName = keyof typeof BOUNDS;

/**
 * Questions of each kind that are asked before the clock runs. A server that has just been started compiles what it runs often while it runs: the
 * slowest in a hundred of the first 1,500 questions took up to twice as long as of the next, and one that serves has long asked more.
 */
const WARM_UP = 200;

/** The most questions of a kind that are measured: of so many no single slow answer makes the p99. */
const MOST_ASKED = 300;

/**
 * How long both stores take to answer, each kind of question on its own, and whether the bounds hold that are promised.
 *
 * @param kept a folder whose stores are used again, and filled where it is empty; null: everything is made anew and removed
 */
export async function benchSearch(short: boolean, kept: string | null) {
  const articles = short ? 500 : 100_000;
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'vankien-bench-'));
  mkdirSync(folder, { recursive: true });
  const server = startElasticsearch(kept);
  const places = { folder, elasticsearch: server.url };
  const sources = await readSources(MOST_SOURCES);
  const stores = { sqlite: openSqlite(places), elasticsearch: await openElasticsearch(places) };
  try {
    await filled(places, Object.values(stores), articles);
    const asked = questionsOf(sources, articles, short ? 12 : MOST_ASKED);
    // Words of another draw: what they bring into memory is not what is asked for.
    const warmUp = questionsOf(sources, articles + 1, short ? 3 : WARM_UP);
    for (const kind of [...Object.values(warmUp.promised), ...Object.values(warmUp.further)]) {
      for (const store of Object.values(stores)) await latencyOf(store, kind);
    }
    await forgetCounts(places);
    const measured = async (kinds: Questions[keyof Questions]) => {
      const latencies: Record<string, Record<StoreName, Latency>> = {};
      for (const [kind, questions] of Object.entries(kinds)) {
        latencies[kind] = {
          sqlite: await latencyOf(stores.sqlite, questions),
          elasticsearch: await latencyOf(stores.elasticsearch, questions),
        };
      }
      return latencies;
    };
    const promised = await measured(asked.promised);
    const further = await measured(asked.further);
    const holds = (name: StoreName) => Object.values(promised).every((stored) => stored[name].p99 <= BOUNDS[name]);
    return {
      sources: sources.name,
      articles,
      promised,
      further,
      boundsMs: BOUNDS,
      holds: { sqlite: holds('sqlite'), elasticsearch: holds('elasticsearch') },
    };
  } finally {
    for (const store of Object.values(stores)) await store.close();
    if (kept === null) await removeIndices(places);
    server.stop();
    if (kept === null) rmSync(folder, { recursive: true });
  }
}
