import { openRecords } from './records.ts';
import { openElasticsearch, openSqlite, type Places } from './stores.ts';

/** Articles that are handed to the stores at a time. */
const GROUP = 200;

/** Puts the articles of places `from` to before `to` into both stores; a process of its own, several at a time. */
async function fill(places: Places, from: number, to: number): Promise<void> {
  const records = await openRecords();
  const sqlite = openSqlite(places);
  const elasticsearch = await openElasticsearch(places, 'at once');
  for (let at = from; at < to; at += GROUP) {
    const puts: Promise<void>[] = [];
    for (let place = at; place < Math.min(at + GROUP, to); place += 1) {
      const each = records.of(place);
      puts.push(sqlite.put(each), elasticsearch.put(each));
    }
    await Promise.all(puts);
  }
  await elasticsearch.counts(); // makes visible what was put
  await elasticsearch.close();
  await sqlite.close();
}

const [folder = '', elasticsearch = '', from, to] = process.argv.slice(2);
await fill({ folder, elasticsearch }, Number(from), Number(to));
