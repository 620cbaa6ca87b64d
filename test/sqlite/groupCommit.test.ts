import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { GroupCommit } from '../../src/sqlite/groupCommit.ts';
import { openLog } from '../../src/sqlite/log.ts';
import { openDatabase, PATIENCE_MS, patience } from '../../src/sqlite/open.ts';
import { openTurn } from '../../src/sqlite/turn.ts';
import { temporaryFolder } from '../support/vankien.ts';

let database: ReturnType<typeof openDatabase>;
let commits: GroupCommit;
let endings: string[];

beforeEach(() => {
  database = openDatabase(':memory:');
  database.exec('CREATE TABLE written (item TEXT UNIQUE NOT NULL)');
  endings = [];
  commits = new GroupCommit(database, openLog(database), openTurn(database));
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

test('what was handed over is settled after flush', async () => {
  const acknowledged = Promise.allSettled(['a', 'broken'].map(write));
  await commits.flush();
  expect(written()).toContain('a');
  expect((await acknowledged).map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
});

test('nothing is acknowledged before it is on the disk, and the next is written meanwhile', async () => {
  const disk: (() => void)[] = [];
  commits = new GroupCommit(database, { synced: () => new Promise((onDisk) => disk.push(onDisk)) }, openTurn(database));
  const told: string[] = [];
  const first = write('a').then((word) => told.push(word));
  await vi.waitUntil(() => written().includes('a'));
  const second = write('b').then((word) => told.push(word));
  await vi.waitUntil(() => written().includes('b'));
  expect(told).toEqual([]);
  disk[0]?.();
  await first;
  expect(told).toEqual(['a is written']);
  disk[1]?.();
  await second;
});

test('a disk that fails is told to all that waited for it', async () => {
  commits = new GroupCommit(
    database,
    { synced: () => Promise.reject(new Error('input/output error')) },
    openTurn(database),
  );
  const results = await Promise.allSettled(['a', 'b'].map(write));
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});

describe('in a file', () => {
  const path = join(temporaryFolder(), 'store.sqlite');
  let other: ReturnType<typeof openDatabase>;

  beforeEach(() => {
    database.close();
    database = openDatabase(path);
    database.exec('CREATE TABLE IF NOT EXISTS written (item TEXT UNIQUE NOT NULL)');
    commits = new GroupCommit(database, openLog(database), openTurn(database));
    other = openDatabase(path);
  });

  afterEach(() => other.close());

  test('while another process holds the write lock the thread goes on, and writes when that is done', async () => {
    other.exec('BEGIN IMMEDIATE');
    let isWritten = false;
    const waiting = write('a').then(() => {
      isWritten = true;
    });
    await new Promise((done) => setTimeout(done, 50));
    expect(isWritten).toBe(false);
    other.exec('COMMIT');
    await waiting;
    expect(written()).toContain('a');
  });

  test('who waits for the write lock writes before those who come later, however often they ask', async () => {
    for (let round = 0; round < 10; round += 1) {
      const latecomers = new GroupCommit(other, openLog(other), openTurn(other));
      const holder = openDatabase(path);
      holder.exec('BEGIN IMMEDIATE');
      const first = write(`first ${round}`);
      await new Promise((done) => setTimeout(done, 5));
      const later = latecomers.run(() => other.prepare('INSERT INTO written VALUES (?)').run(`later ${round}`));
      await new Promise((done) => setTimeout(done, 5));
      holder.exec('COMMIT');
      holder.close();
      await Promise.all([first, later]);
      expect(written().slice(-3)).toEqual([`first half of first ${round}`, `first ${round}`, `later ${round}`]);
    }
  });

  test('the lock is waited for as long as others write, and not where what holds it hangs', async () => {
    const isWorthWaiting = patience(database, 50);
    for (let round = 0; round < 5; round += 1) {
      other.prepare('INSERT INTO written VALUES (?)').run(`meanwhile ${round}`);
      await new Promise((done) => setTimeout(done, 20));
      expect(isWorthWaiting()).toBe(true);
    }
    await new Promise((done) => setTimeout(done, 60));
    expect(isWorthWaiting()).toBe(false);
  });

  test('other writes of the connection wait for lock and disk themselves, as before', async () => {
    await write('b');
    expect(Object.values(database.prepare('PRAGMA synchronous').get() ?? {})).toEqual([2]);
    expect(Object.values(database.prepare('PRAGMA busy_timeout').get() ?? {})).toEqual([PATIENCE_MS]);
  });
});
