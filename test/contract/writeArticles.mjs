/**
 * Writes articles as a worker does, for tests of what becomes of them. Arguments: JSON that says where the store is, file with one JSON of
 * records a line, archive. Notes the number of a line in the archive before it puts it, as a page is archived before it is read, tries
 * again what may pass, and prints the number when the put was acknowledged.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { openElasticsearchStore } from '../../dist/src/store/elasticsearch/store.js';
import { openSqliteStoreIn } from '../../dist/src/store/sqlite/store.js';

const [place, file, archive] = process.argv.slice(2);
const { folder, ...settings } = JSON.parse(place);
const store = folder ? openSqliteStoreIn(folder, settings) : await openElasticsearchStore(settings);
const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
for (const [number, line] of lines.entries()) {
  appendFileSync(archive, `${number}\n`);
  while (!(await put(JSON.parse(line)))) await sleep(20);
  process.stdout.write(`${number}\n`);
  await sleep(1);
}
await store.close();

async function put(records) {
  try {
    await store.put(records);
    return true;
  } catch (error) {
    if (error.name !== 'RetryLater') throw error;
    return false;
  }
}
