import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeSet } from '../../bench/copies/madeSet.ts';
import { OTHER_PRESS } from '../../bench/copies/otherPress.ts';
import { scoreOf } from '../../bench/copies/score.ts';
import { ownTexts } from '../../bench/copies/texts.ts';
import { groupCopies } from '../../src/jobs/groupCopies.ts';
import { settleAll } from '../../src/jobs/settleAll.ts';
import type { ArticleRecords } from '../../src/model/article.ts';
import type { Store } from '../../src/store/store.ts';
import { openStoreIn, pressRecords } from '../support/filledStore.ts';

describe('among articles', () => {
  let folder: string;
  let store: Store;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vankien-copies-'));
    store = openStoreIn(folder);
  });

  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  const write = async (records: readonly ArticleRecords[]) => {
    for (let at = 0; at < records.length; at += 50) {
      const some = records.slice(at, at + 50);
      await Promise.all(some.map((each) => store.put(each)));
      await groupCopies(
        store,
        some.map(({ article }) => article.id),
      );
    }
  };
  const groups = async (records: readonly ArticleRecords[]) => {
    const found = await store.sketched(records.map(({ article }) => article.id));
    return new Map(found.map(({ id, group }) => [id, group]));
  };

  test('300 copies of 2,000 are found, whatever was done to them, and nothing else', async () => {
    const made = makeSet(ownTexts(), 2_000, 300);
    await write(made.map((each) => each.records()));
    const { precision, recall, firsts, found } = await scoreOf(store, made);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.98);
    expect(firsts).toBe(1);
    expect(Math.min(...Object.values(found))).toBeGreaterThanOrEqual(0.95);
  });

  test('copies made otherwise are found, and follow-ups, serial news, agendas and a speech given twice are none', async () => {
    const made = makeSet(ownTexts(), 2_000, 300, OTHER_PRESS);
    await write(made.map((each) => each.records()));
    const { precision, recall, found } = await scoreOf(store, made);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.98);
    expect(Math.min(...Object.values(found))).toBeGreaterThanOrEqual(0.95);
  });

  test('read again in another order, or all at the end, the groups are the same', async () => {
    const records = makeSet(ownTexts(), 400, 120).map((each) => each.records());
    await write(records);
    const before = await groups(records);
    expect([...before.values()].filter((group) => group !== null).length).toBeGreaterThan(150);

    const again = mkdtempSync(join(tmpdir(), 'vankien-copies-'));
    const other = openStoreIn(again);
    for (const each of records.toReversed()) await other.put(each);
    await settleAll(other, []);
    const found = await other.sketched(records.map(({ article }) => article.id));
    await other.close();
    rmSync(again, { recursive: true });
    expect(new Map(found.map(({ id, group }) => [id, group]))).toEqual(before);
  });

  test('of the made-up press none is a copy', async () => {
    const records = pressRecords();
    await write(records);
    expect([...(await groups(records)).values()].filter((group) => group !== null)).toEqual([]);
  });
});
