import { afterEach, beforeEach, expect, test } from 'vitest';
import { GroupCommit } from '../../src/sqlite/groupCommit.ts';
import { openDatabase } from '../../src/sqlite/open.ts';

let database: ReturnType<typeof openDatabase>;
let commits: GroupCommit;
let endings: string[];

beforeEach(() => {
  database = openDatabase(':memory:');
  database.exec('CREATE TABLE written (item TEXT UNIQUE NOT NULL)');
  endings = [];
  commits = new GroupCommit(database);
});

afterEach(() => database.close());

const write = (item: string) =>
  commits.run((atEnd) => {
    database.prepare('INSERT INTO written VALUES (?)').run(`first half of ${item}`);
    atEnd(() => {
      if (item === 'too much') throw new Error('disk full');
      endings.push(item);
    });
    if (item === 'broken') throw new Error('half way');
    database.prepare('INSERT INTO written VALUES (?)').run(item);
    return `${item} is written`;
  });

const written = () =>
  database
    .prepare('SELECT item FROM written')
    .all()
    .map(({ item }) => item);

test('what is handed over together is written as one, and each is acknowledged', async () => {
  await Promise.all(Array.from({ length: 120 }, (_, i) => write(`item ${i}`)));
  expect(written()).toHaveLength(240);
  expect(endings).toHaveLength(120);
});

test('one that fails is told so, leaves nothing behind and does not touch the others', async () => {
  const results = await Promise.allSettled(['a', 'broken', 'b', 'a'].map(write));
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected']);
  expect(written()).toEqual(['first half of a', 'a', 'first half of b', 'b']);
  expect(endings).toEqual(['a', 'b']);
});

test('a transaction that fails as a whole is told to all, and nothing of it is there', async () => {
  const results = await Promise.allSettled(['a', 'too much'].map(write));
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(written()).toEqual([]);
});

test('flush writes at once what waits', async () => {
  const acknowledged = write('a');
  commits.flush();
  expect(written()).toContain('a');
  expect(await acknowledged).toBe('a is written');
});
