import { setTimeout as rest } from 'node:timers/promises';
import { RetryLater } from '../../src/errors.ts';
import type { ArticleRecords } from '../../src/model/article.ts';
import type { Store } from '../../src/store/store.ts';
import { openRecords } from './records.ts';
import { openElasticsearch, openSqlite, type Places } from './stores.ts';

/** Articles that are handed to the stores at a time. */
const GROUP = 200;

/** How often an article is tried that a store cannot take just now, as a worker would, and how long before the next try, in ms. */
const TRIES = 10;
const REST_MS = 2_000;

/** Puts the articles of places `from` to before `to` into both stores; a process of its own, several at a time. */
async function fill(places: Places, from: number, to: number): Promise<void> {
  const records = await openRecords();
  const sqlite = openSqlite(places);
  const elasticsearch = await openElasticsearch(places, 'at once');
  for (let at = from; at < to; at += GROUP) {
    const puts: Promise<void>[] = [];
    for (let place = at; place < Math.min(at + GROUP, to); place += 1) {
      const each = records.of(place);
      puts.push(putInto(sqlite, each), putInto(elasticsearch, each));
    }
    await Promise.all(puts);
  }
  await elasticsearch.counts(); // makes visible what was put
  await elasticsearch.close();
  await sqlite.close();
}

async function putInto(store: Store, records: ArticleRecords): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await store.put(records);
      return;
    } catch (error) {
      if (!(error instanceof RetryLater) || attempt === TRIES) throw error;
      await rest(error.delayMs ?? REST_MS);
    }
  }
}

const [folder = '', elasticsearch = '', from, to] = process.argv.slice(2);
await fill({ folder, elasticsearch }, Number(from), Number(to));
