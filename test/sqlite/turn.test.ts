import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src/sqlite/open.ts';
import { temporaryFolder } from '../support/vankien.ts';

const WRITERS = ['một', 'hai', 'ba', 'bốn'];
const TIMES = 100;

/**
 * Each of four has a third of a chance to be next when it waits: that one waits for so many transactions of others happens once in 10^17 waits.
 */
const MOST_WAIT = 100;

test('of four processes that write to one file without rest none fails, and none waits for more than a few transactions of the others', async () => {
  const path = join(temporaryFolder(), 'queue.sqlite');
  const database = openDatabase(path);
  database.exec('CREATE TABLE turns (seq INTEGER PRIMARY KEY, writer TEXT); CREATE TABLE filling (bytes BLOB)');
  const children = WRITERS.map((writer) =>
    fork(join(import.meta.dirname, 'writesWithoutRest.mjs'), [path, writer, String(TIMES)]),
  );
  await Promise.all(children.map((child) => once(child, 'message')));
  for (const child of children) child.send('begin');
  const exits = await Promise.all(children.map((child) => once(child, 'exit')));
  expect(exits.map(([status]) => status)).toEqual([0, 0, 0, 0]);

  const writers = database
    .prepare('SELECT writer FROM turns ORDER BY seq')
    .all()
    .map(({ writer }) => String(writer));
  const waits = WRITERS.map((writer) => longestWait(writers, writer));
  process.stdout.write(`four writers: the longest waits were ${waits.join(', ')} transactions of the others\n`);
  for (const writer of WRITERS) expect(writers.filter((each) => each === writer).length).toBeGreaterThanOrEqual(TIMES);
  expect(Math.max(...waits)).toBeLessThan(MOST_WAIT);
  database.close();
});

/** The most transactions of others between two of this writer. */
function longestWait(writers: readonly string[], writer: string): number {
  const places = writers.flatMap((each, place) => (each === writer ? [place] : []));
  return Math.max(...places.slice(1).map((place, at) => place - (places[at] ?? 0) - 1));
}
