import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openElasticsearchStore } from '../../../src/store/elasticsearch/store.ts';
import type { Store } from '../../../src/store/store.ts';
import { makeRecords } from '../../contract/makeRecords.ts';
import { services } from '../../support/services.ts';
import { type FaultyCluster, faultyCluster } from './faultyCluster.ts';
import { removeIndices } from './removeIndices.ts';

const indexPrefix = `failures-${process.pid}`;
let real: string;
let cluster: FaultyCluster;
let store: Store;

beforeAll(() => {
  real = services().elasticsearch;
}, 600_000);

beforeEach(async () => {
  cluster = await faultyCluster(real);
  store = await openElasticsearchStore({ nodes: cluster.url, indexPrefix, analysisVersion: '1', registry: [] });
});

afterEach(async () => {
  await store.close();
  await cluster.close();
  await removeIndices(real, indexPrefix);
});

const isBulk = (path: string) => path.includes('_bulk');
const bulks = () => cluster.seen.filter(isBulk).length;
const article = (number: number) => makeRecords({ name: `bai-${number}`, body: `Tin thứ ${number}.` });
const many = Array.from({ length: 20 }, (_, number) => article(number));

/** Does `fault` to the first `times` bulk requests. */
function failFirst(times: number, fault: NonNullable<ReturnType<FaultyCluster['fault']>>): void {
  let left = times;
  cluster.fault = ({ path }) => (isBulk(path) && left-- > 0 ? fault : null);
}

test.each([
  ['busy', 429],
  ['away behind its proxy', 503],
])('a cluster that is %s for a while gets all articles, each once', async (_, status) => {
  failFirst(3, { kind: 'answer', status, body: { error: { type: 'busy', reason: 'later' }, status } });
  await Promise.all(many.map((records) => store.put(records)));
  expect(bulks()).toBe(4);
  expect((await store.counts()).articles).toBe(many.length);
});

test('articles for which the cluster is too busy are sent again, the others not', async () => {
  let isFirst = true;
  const sizes: number[] = [];
  cluster.fault = ({ path, body }) => {
    if (!isBulk(path)) return null;
    const count = body.trimEnd().split('\n').length / 2;
    sizes.push(count);
    if (!isFirst) return null;
    isFirst = false;
    const item = (status: number) => ({
      create: { _index: 'x', _id: 'x', status, ...(status === 429 && { error: { type: 'rejected', reason: 'full' } }) },
    });
    return {
      kind: 'answer',
      status: 200,
      body: { took: 1, errors: true, items: Array.from({ length: count }, (_, at) => item(at < 5 ? 429 : 201)) },
    };
  };
  await Promise.all(many.map((records) => store.put(records)));
  expect(sizes).toEqual([20, 5]);
  expect(await store.get(many[4]!.article.id)).toEqual(many[4]);
});

test('an answer that was lost, or a line that broke, loses no article and doubles none', async () => {
  for (const kind of ['lost answer', 'broken'] as const) {
    failFirst(2, { kind });
    await Promise.all(many.map((records) => store.put(records)));
  }
  expect((await store.counts()).articles).toBe(many.length);
  for (const records of many) expect(await store.get(records.article.id)).toEqual(records);
});

test('a cluster that stays away gives the job back, for which no try is used up', async () => {
  cluster.fault = () => ({
    kind: 'answer',
    status: 503,
    body: { error: { type: 'x', reason: 'no master' }, status: 503 },
  });
  await expect(store.searchArticles({})).rejects.toMatchObject({ name: 'RetryLater', code: 'STORE_FAILED' });
  await expect(store.put(article(1))).rejects.toMatchObject({
    name: 'RetryLater',
    code: 'STORE_FAILED',
    message: expect.stringContaining('no master'),
    delayMs: expect.any(Number),
  });
}, 60_000);

test('an article that is refused is named with the reason to every process until it is taken, and those sent with it are stored', async () => {
  // No pipeline makes such records; the program and the index would have to differ.
  const broken = makeRecords({ name: 'broken', kind: { not: 'a kind' } as never });
  const results = await Promise.allSettled([...many, broken].map((records) => store.put(records)));
  expect(results.filter(({ status }) => status === 'rejected')).toEqual([
    { status: 'rejected', reason: expect.objectContaining({ name: 'SkipPage', code: 'STORE_FAILED' }) },
  ]);
  const { id: articleId, url } = broken.article;
  const letters = {
    total: 1,
    hits: [{ articleId, url, reason: expect.stringContaining('document_parsing_exception'), at: expect.any(String) }],
  };
  const page = { limit: 10, offset: 0 };
  expect(await store.deadLetters(page)).toEqual(letters);
  expect((await store.counts()).articles).toBe(many.length);

  const other = await openElasticsearchStore({ nodes: real, indexPrefix, analysisVersion: '1', registry: [] });
  expect(await other.deadLetters(page)).toEqual(letters);
  await other.put(makeRecords({ name: 'broken' }));
  expect(await store.deadLetters(page)).toEqual({ total: 0, hits: [] });
  await other.close();
});

test('a request that is too large is sent again in parts, and the article that is too large by itself named', async () => {
  const huge = makeRecords({ name: 'huge', body: `${'Mưa. '.repeat(5_000)}` });
  cluster.fault = ({ path, body }) =>
    isBulk(path) && body.length > 60_000
      ? { kind: 'answer', status: 413, body: { error: { type: 'too_large', reason: 'too large' }, status: 413 } }
      : null;
  const results = await Promise.allSettled([...many, huge].map((records) => store.put(records)));
  expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1);
  const { hits } = await store.deadLetters({ limit: 10, offset: 0 });
  expect(hits.map(({ articleId }) => articleId)).toEqual([huge.article.id]);
  expect((await store.counts()).articles).toBe(many.length);
});
