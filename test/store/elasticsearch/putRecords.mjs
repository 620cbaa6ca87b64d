/**
 * Puts records into a store as a worker does, for tests that kill it. Arguments: node, prefix of indices, file with one JSON of records
 * a line. Goes through the file again and again; prints the number of a line when its put was acknowledged.
 */
import { readFileSync } from 'node:fs';
import { openElasticsearchStore } from '../../../dist/src/store/elasticsearch/store.js';

const [nodes, indexPrefix, file] = process.argv.slice(2);
const store = await openElasticsearchStore({ nodes, indexPrefix, analysisVersion: 'test', registry: [] });
const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
for (let turn = 0; turn < 1_000; turn += 1) {
  for (const [number, line] of lines.entries()) {
    await store.put(JSON.parse(line));
    process.stdout.write(`${number}\n`);
  }
}
