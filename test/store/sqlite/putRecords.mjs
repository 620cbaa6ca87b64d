/**
 * Puts records into a store as a worker does, for tests that kill it. Arguments: database, file with one JSON of records a line.
 * Goes through the file again and again; prints the number of a line when its put was acknowledged.
 */
import { readFileSync } from 'node:fs';
import { openSqliteStore } from '../../../dist/src/store/sqlite/store.js';

const [database, file] = process.argv.slice(2);
const store = openSqliteStore(database, { analysisVersion: 'test', registry: [] });
const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
for (let turn = 0; turn < 1_000; turn += 1) {
  for (const [number, line] of lines.entries()) {
    await store.put(JSON.parse(line));
    process.stdout.write(`${number}\n`);
  }
}
