import { afterAll, beforeAll, expect, test } from 'vitest';
import { registry } from '../../src/entities/registry.ts';
import { makeSettle } from '../../src/jobs/settle.ts';
import type { ArticleRecords } from '../../src/model/article.ts';
import type { Store } from '../../src/store/store.ts';
import { openStoreIn, pageReader, pressRecords, writeSettled } from '../support/filledStore.ts';
import { temporaryFolder } from '../support/vankien.ts';

/** `article.citation -> document (reason)`, for all citations. */
async function resolutions(store: Store): Promise<string[]> {
  const found: string[] = [];
  for (const { article } of records) {
    const stored = await store.get(article.id);
    for (const { id, documentId, candidates, resolution, resolutionReason } of stored?.citations ?? []) {
      found.push(`${id} -> ${documentId ?? candidates.join('|')} ${resolution} (${resolutionReason})`);
    }
  }
  return found;
}

const records = pressRecords();
const opened: Store[] = [];
const open = (folder = temporaryFolder()) => {
  const store = openStoreIn(folder);
  opened.push(store);
  return store;
};
afterAll(async () => {
  for (const store of opened) await store.close();
});

let inOrder: string[];
beforeAll(async () => {
  const store = open();
  await writeSettled(store, records);
  inOrder = await resolutions(store);
  expect(inOrder.filter((line) => line.includes(' resolved ')).length).toBeGreaterThan(50);
});

test.each([
  ['backwards', (all: ArticleRecords[]) => all.toReversed()],
  ['documents last', (all: ArticleRecords[]) => all.toSorted((a, b) => a.article.kind.localeCompare(b.article.kind))],
  ['documents first', (all: ArticleRecords[]) => all.toSorted((a, b) => b.article.kind.localeCompare(a.article.kind))],
  ['all twice', (all: ArticleRecords[]) => [...all, ...all]],
])('what a citation means does not depend on the order of the articles: %s', async (_name, reorder) => {
  const store = open();
  await writeSettled(store, reorder([...records]));
  expect(await resolutions(store)).toEqual(inOrder);
});

test('nor on how many workers write them at the same time', async () => {
  const folder = temporaryFolder();
  const stores = [open(folder), open(folder)];
  const waiting = [...records];
  const work = async (store: Store) => {
    for (let next = waiting.pop(); next; next = waiting.pop()) await writeSettled(store, [next]);
  };
  await Promise.all(stores.flatMap((store) => [work(store), work(store), work(store), work(store)]));
  expect(await resolutions(stores[0]!)).toEqual(inOrder);
});

test('nor on how many one worker settles together', async () => {
  const store = open();
  const settle = makeSettle(store, registry());
  await Promise.all(
    records.map(async (each) => {
      await store.put(each);
      await settle(each);
    }),
  );
  expect(await resolutions(store)).toEqual(inOrder);
});

test('an article that cannot be settled fails alone', async () => {
  const read = pageReader();
  const article = (number: number) =>
    read({
      url: `file:///${number}.txt`,
      site: null,
      bytes: new TextEncoder().encode(`Huyện ủy An Lão ban hành Nghị quyết số ${number}-NQ/HU ngày 3-3-2021.\n`),
      contentType: 'text/plain',
    });
  const store = open();
  const failing = new Proxy(store, {
    get: (target, name) => {
      const method = Reflect.get(target, name).bind(target);
      if (name !== 'settledEvidence') return method;
      return async (numbers: readonly string[]) => {
        if (numbers.includes('902-NQ/HU')) throw new Error('broken');
        return method(numbers);
      };
    },
  });
  const settle = makeSettle(failing, registry());
  const articles = [901, 902, 903].map(article);
  for (const each of articles) await store.put(each);
  const outcomes = await Promise.allSettled(articles.map(settle));
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect([...(await store.settledEvidence(['901-NQ/HU', '902-NQ/HU', '903-NQ/HU'])).keys()]).toEqual([
    '901-NQ/HU',
    '903-NQ/HU',
  ]);
});

test('nor on a worker that writes late what it settled before others knew more', async () => {
  const read = pageReader();
  const article = (name: string, text: string) =>
    read({ url: `file:///${name}.txt`, site: null, bytes: new TextEncoder().encode(text), contentType: 'text/plain' });
  const first = article('first', 'Huyện ủy An Lão ban hành Nghị quyết số 907-NQ/HU ngày 3-3-2021 về nghề dệt chiếu.\n');
  const bare = article('bare', 'Xã Quang Hưng đang thực hiện Nghị quyết số 907-NQ/HU.\n');
  const other = article(
    'other',
    'Huyện ủy Tiên Lãng ban hành Nghị quyết số 907-NQ/HU ngày 9-9-2022 về nghề làm muối.\n',
  );

  const meanings = async (write: (store: Store) => Promise<void>) => {
    const store = open();
    await write(store);
    const stored = await store.get(bare.article.id);
    return stored?.citations.map(({ resolution, candidates }) => [resolution, [...candidates].sort()]);
  };
  const inTurn = await meanings((store) => writeSettled(store, [first, other, bare]));
  expect(inTurn).toMatchObject([['ambiguous', [{}, {}]]]);
  const late = await meanings(async (store) => {
    await writeSettled(store, [first]);
    let meanwhile: Promise<void> | null = null;
    const slow = new Proxy(store, {
      get: (target, name) => {
        const method = Reflect.get(target, name).bind(target);
        if (name !== 'putResolutions') return method;
        return async (...given: Parameters<Store['putResolutions']>) => {
          meanwhile ??= writeSettled(store, [other]);
          await meanwhile;
          return method(...given);
        };
      },
    });
    await writeSettled(slow, [bare]);
  });
  expect(late).toEqual(inTurn);
});
