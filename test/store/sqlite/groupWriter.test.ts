import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../../src/sqlite/open.ts';
import { GroupWriter } from '../../../src/store/sqlite/groupWriter.ts';

let database: ReturnType<typeof openDatabase>;
let writer: GroupWriter<string>;
let endings: string[];

beforeEach(() => {
  database = openDatabase(':memory:');
  database.exec('CREATE TABLE written (item TEXT UNIQUE NOT NULL)');
  endings = [];
  writer = new GroupWriter(database, (item) => {
    database.prepare('INSERT INTO written VALUES (?)').run(`first half of ${item}`);
    if (item === 'broken') throw new Error('half way');
    database.prepare('INSERT INTO written VALUES (?)').run(item);
    return () => endings.push(item);
  });
});

afterEach(() => database.close());

const written = () =>
  database
    .prepare('SELECT item FROM written')
    .all()
    .map(({ item }) => item);

test('what is handed over together is written as one, and each is acknowledged', async () => {
  await Promise.all(Array.from({ length: 120 }, (_, i) => writer.write(`item ${i}`)));
  expect(written()).toHaveLength(240);
  expect(endings).toHaveLength(120);
});

test('one that fails is told so, leaves nothing behind and does not touch the others', async () => {
  const results = await Promise.allSettled(['a', 'broken', 'b', 'a'].map((item) => writer.write(item)));
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected']);
  expect(written()).toEqual(['first half of a', 'a', 'first half of b', 'b']);
  expect(endings).toEqual(['a', 'b']);
});

test('a transaction that fails as a whole is told to all, and nothing of it is there', async () => {
  const failing = new GroupWriter<string>(database, (item) => {
    database.prepare('INSERT INTO written VALUES (?)').run(item);
    return () => {
      if (item === 'b') throw new Error('disk full');
    };
  });
  const results = await Promise.allSettled(['a', 'b'].map((item) => failing.write(item)));
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(written()).toEqual([]);
});

test('flush writes at once what waits', async () => {
  const acknowledged = writer.write('a');
  writer.flush();
  expect(written()).toContain('a');
  await acknowledged;
});
