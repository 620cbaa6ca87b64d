import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ArticleRecords } from '../../src/model/article.ts';
import type { Editions } from '../../src/store/editions.ts';
import type { Store } from '../../src/store/store.ts';
import { startProcess } from '../support/startProcess.ts';
import { temporaryFolder } from '../support/vankien.ts';
import { makeRecords } from './makeRecords.ts';

/** A place for editions of a store, as a program of one version of the analysis sees it. */
export interface EditionPlace {
  open(analysisVersion: string): Promise<Store>;
  editions(analysisVersion: string): Editions;
  /** What `writeArticles.mjs` needs to open the store, as JSON. */
  settings(analysisVersion: string): string;
}

const WRITER = join(import.meta.dirname, 'writeArticles.mjs');
/** Enough that all still write when the last edition is swapped. */
const ARTICLES_OF_A_WRITER = 150;

const article = (name: string, body = 'Tin.') => makeRecords({ name, body });
const bodyOf = async (store: Store, { article: { id } }: ArticleRecords) => (await store.get(id))?.article.body.join();

/**
 * What the editions of every store must do.
 *
 * @param makePlace gives a place that holds nothing yet
 */
export function editionsContract(makePlace: () => Promise<EditionPlace>): void {
  let place: EditionPlace;
  const closings: (() => Promise<void>)[] = [];
  const open = async (version = '1') => {
    const store = await place.open(version);
    closings.push(() => store.close());
    return store;
  };
  const editionsOf = (version = '1') => {
    const editions = place.editions(version);
    closings.push(() => editions.close());
    return editions;
  };

  beforeEach(async () => {
    place = await makePlace();
  });

  afterEach(async () => {
    for (const close of closings.splice(0)) await close();
  });

  test('a new edition is seen by nobody before the swap, and after it by everyone who has the store open', async () => {
    const [reader, writer] = [await open(), await open()];
    await writer.put(article('a', 'Bản cũ.'));
    await writer.put(article('b', 'Bản cũ.'));
    const editions = editionsOf();
    const edition = await editions.begin();
    await edition.store.put(article('a', 'Bản mới.'));
    expect((await reader.counts()).articles).toBe(2);
    expect(await bodyOf(reader, article('a'))).toBe('Bản cũ.');
    await edition.swap(async () => undefined);
    for (const store of [reader, writer, await open()]) {
      expect((await store.counts()).articles).toBe(1);
      expect((await store.searchArticles({ text: 'tin trong ngày' })).total).toBe(1);
      expect(await bodyOf(store, article('a'))).toBe('Bản mới.');
    }
    await writer.put(article('c'));
    await writer.putResolutions([], new Map([['15-NQ/TW', 'x']]));
    expect((await reader.counts()).articles).toBe(2);
    expect((await reader.settledEvidence(['15-NQ/TW'])).get('15-NQ/TW')).toBe('x');
  });

  test('what other processes were told is written while an edition was made and swapped is in it', async () => {
    const folder = temporaryFolder();
    const writers = ['mot', 'hai', 'ba'].map((name) => {
      const all = Array.from({ length: ARTICLES_OF_A_WRITER }, (_, number) => article(`${name}-${number}`));
      const [file, archive] = [join(folder, `${name}.jsonl`), join(folder, name)];
      writeFileSync(file, all.map((records) => `${JSON.stringify(records)}\n`).join(''));
      writeFileSync(archive, '');
      return { all, archive, ...startProcess(WRITER, place.settings('1'), file, archive) };
    });
    const acknowledged = () => writers.flatMap(({ all, lines }) => lines().map((line) => all[Number(line)]!));
    const someMore = async () => {
      const wanted = Math.min(acknowledged().length + 20, writers.length * ARTICLES_OF_A_WRITER);
      while (acknowledged().length < wanted) await new Promise((resolve) => setTimeout(resolve, 5));
    };
    for (let round = 0; round < 3; round += 1) {
      await someMore();
      const edition = await editionsOf().begin();
      const copied = writers.map(() => 0);
      const catchUp = async () => {
        for (const [at, { all, archive }] of writers.entries()) {
          const archived = readFileSync(archive, 'utf8').split('\n').length - 1;
          for (; copied[at]! < archived; copied[at]! += 1) await edition.store.put(all[copied[at]!]!);
        }
      };
      await catchUp();
      await someMore();
      await catchUp();
      await edition.swap(catchUp);
    }
    await Promise.all(writers.map(({ ended }) => ended));
    expect(acknowledged()).toHaveLength(writers.length * ARTICLES_OF_A_WRITER);
    const store = await open();
    expect((await store.counts()).articles).toBe(acknowledged().length);
    for (const { article } of acknowledged()) expect(await store.has(article.id)).toBe(true);
  }, 120_000);

  test('data of another analysis are read, and an edition of today takes their place; programs of the other version end', async () => {
    const old = await open('old');
    await old.put(article('a', 'Bản cũ.'));
    await expect(open('new')).rejects.toMatchObject({
      code: 'INDEX_VERSION',
      message: expect.stringContaining('reprocess --swap'),
    });
    const edition = await editionsOf('new').begin();
    expect(edition.present).toMatchObject({ analysisVersion: 'old', unreadable: null });
    for await (const records of edition.present.everyArticle()) await edition.store.put(records);
    await edition.swap(async () => undefined);
    expect(await bodyOf(await open('new'), article('a'))).toBe('Bản cũ.');
    await expect(old.put(article('b'))).rejects.toMatchObject({ name: 'Fatal', code: 'INDEX_VERSION' });
    await expect(old.searchArticles({})).rejects.toMatchObject({ name: 'Fatal', code: 'INDEX_VERSION' });
    await expect(old.get(article('a').article.id)).rejects.toMatchObject({ name: 'Fatal', code: 'INDEX_VERSION' });
    expect((await (await open('new')).counts()).articles).toBe(1);
  });

  test('where the last catching up fails all stays as it was, and the next edition begins anew', async () => {
    const store = await open();
    await store.put(article('a'));
    const edition = await editionsOf().begin();
    await edition.store.put(article('b'));
    const broken = edition.swap(async () => {
      throw new Error('no such page');
    });
    await expect(broken).rejects.toThrow('no such page');
    await store.put(article('c'));
    expect((await store.counts()).articles).toBe(2);
    expect((await (await editionsOf().begin()).store.counts()).articles).toBe(0);
  });

  test('an edition that nobody finished is gone when the next one begins; one in use or being made is not dropped', async () => {
    const store = await open();
    await store.put(article('a'));
    const editions = editionsOf();
    const left = await editions.begin();
    await left.store.put(article('b'));
    const edition = await editions.begin();
    expect((await edition.store.counts()).articles).toBe(0);
    await edition.store.put(article('c'));
    expect(await editions.dropOld()).toEqual([]);
    await edition.swap(async () => undefined);
    expect((await store.counts()).articles).toBe(1);
    expect(await editions.dropOld()).not.toEqual([]);
    expect(await editions.dropOld()).toEqual([]);
    expect(await bodyOf(store, article('c'))).toBe('Tin.');
    await left.discard().catch(() => undefined);
  });

  test('the first edition of all needs none before it', async () => {
    const edition = await editionsOf().begin();
    expect(edition.present).toMatchObject({ analysisVersion: null, unreadable: null });
    for await (const _ of edition.present.everyArticle()) throw new Error('there is nothing yet');
    await edition.store.put(article('a'));
    await edition.swap(async () => undefined);
    expect((await (await open()).counts()).articles).toBe(1);
  });
}
