import { Client } from '@elastic/elasticsearch';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { openElasticsearchStore } from '../../../src/store/elasticsearch/store.ts';
import { makeRecords } from '../../contract/makeRecords.ts';
import { services } from '../../support/services.ts';
import { removeIndices } from './removeIndices.ts';

const indexPrefix = `versions-${process.pid}`;
let nodes: string;

beforeAll(() => {
  nodes = services().elasticsearch;
}, 600_000);

afterEach(() => removeIndices(nodes, indexPrefix));

const open = (analysisVersion = '1') => openElasticsearchStore({ nodes, indexPrefix, analysisVersion, registry: [] });

test('data of another analysis are refused, with what to do', async () => {
  await (await open('1')).close();
  await expect(open('2')).rejects.toMatchObject({
    name: 'Fatal',
    code: 'INDEX_VERSION',
    message: expect.stringContaining('reprocess'),
  });
  await (await open('1')).close();
});

test('data of another mapping are refused', async () => {
  await (await open()).close();
  const client = new Client({ node: nodes });
  await client.indices.putMapping({ index: `${indexPrefix}-articles`, _meta: { mapping: '0', analysis: '1' } });
  await client.close();
  await expect(open()).rejects.toMatchObject({ code: 'INDEX_VERSION' });
});

test('many may open a new cluster at the same time, and what one writes another finds', async () => {
  const stores = await Promise.all(Array.from({ length: 8 }, () => open()));
  const [writer, reader] = stores;
  await writer!.put(makeRecords({ name: 'a' }));
  expect((await reader!.searchArticles({})).total).toBe(1);
  for (const store of stores) await store.close();
});

test('a cluster that cannot be reached is worth another try, one that refuses the credentials is not', async () => {
  const settings = { indexPrefix, analysisVersion: '1', registry: [] };
  await expect(openElasticsearchStore({ ...settings, nodes: 'http://127.0.0.1:9' })).rejects.toMatchObject({
    name: 'RetryLater',
    code: 'STORE_FAILED',
  });
});

test('an old retry never overwrites what was fetched later', async () => {
  const store = await open();
  const fetched = (fetchedAt: string, body: string) => {
    const records = makeRecords({ name: 'a', body });
    return { ...records, article: { ...records.article, fetchedAt } };
  };
  const newer = fetched('2024-06-02T00:00:00Z', 'Bản sau.');
  await store.put(newer);
  await store.put(fetched('2024-06-01T00:00:00Z', 'Bản trước.'));
  expect(await store.get(newer.article.id)).toEqual(newer);
  const again = fetched('2024-06-02T00:00:00Z', 'Bản sau, đọc lại.');
  await store.put(again);
  expect(await store.get(newer.article.id)).toEqual(again);
  await store.close();
});

test('of two who settle one number at the same time none notes more than the resolutions show', async () => {
  const [one, other] = [await open(), await open()];
  const records = makeRecords({ name: 'a', citations: [{ surface: 'Hội nghị', number: '15-NQ/TW' }] });
  await one.put(records);
  const settle = (store: typeof one, evidence: string) =>
    store.putResolutions(
      [
        {
          id: records.citations[0]!.id,
          documentId: null,
          resolution: 'ambiguous',
          resolutionReason: evidence,
          candidates: [],
        },
      ],
      new Map([['15-NQ/TW', evidence]]),
    );
  for (let round = 0; round < 10; round += 1) {
    const results = await Promise.allSettled([settle(one, `một ${round}`), settle(other, `hai ${round}`)]);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ name: 'RetryLater', delayMs: 1_000 });
    }
    const noted = (await one.settledEvidence(['15-NQ/TW'])).get('15-NQ/TW');
    const shown = (await one.get(records.article.id))!.citations[0]!.resolutionReason;
    if (noted !== undefined) expect(noted).toBe(shown);
  }
  await one.close();
  await other.close();
});
