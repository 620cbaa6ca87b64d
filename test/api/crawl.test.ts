import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSites } from '../../crawlers/index.ts';
import { makeAdminGuard } from '../../src/api/admin.ts';
import { type Api, buildServer } from '../../src/api/server.ts';
import { readConfig } from '../../src/config.ts';
import { type Holdings, openHoldings } from '../../src/holdings.ts';
import { pressRecords } from '../support/filledStore.ts';
import { mustNotFail } from '../support/mustNotFail.ts';
import { temporaryFolder } from '../support/vankien.ts';

const KEY = 'mot-khoa-quan-tri-dai';
const UNTAKEN = { kinds: ['discover', 'fetch', 'process'], leaseMs: 60_000, worker: 'test' } as const;

let holdings: Holdings;
let server: Api;
let keyless: Api;
beforeAll(async () => {
  holdings = await openHoldings(readConfig({ VANKIEN_DATA: temporaryFolder() }), {
    sites: { declared: demoSites, watched: demoSites },
  });
  await holdings.schedule.sync(demoSites.map(({ id, schedule }) => ({ site: id, cron: schedule })));
  server = await buildServer({ ...holdings, adminKey: KEY, onFailure: mustNotFail });
  keyless = await buildServer({ ...holdings, adminKey: null, onFailure: mustNotFail });
});
afterAll(async () => {
  await server.close();
  await keyless.close();
  await holdings.close();
});

const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
const post = async (path: string, headers: Record<string, string> = bearer(KEY), payload?: object) => {
  const response = await server.inject({
    method: 'POST',
    url: `/api/v1/crawl/${path}`,
    headers,
    remoteAddress: '10.0.0.1',
    ...(payload && { payload }),
  });
  return { status: response.statusCode, body: response.json() };
};
const view = async () => (await server.inject('/api/v1/crawl')).json();
const site = async (id: string) => (await view()).sites.find((each: { id: string }) => each.id === id);

describe('everyone may look', () => {
  test('at each declared site, its schedule, its looks and how well its pages are read', async () => {
    const [first, second, third] = pressRecords().map(({ article }) => article);
    for (const article of [first, second, third])
      holdings.health.noteRead('nhipsong', article!, { fellBack: ['publishedAt'] });
    await holdings.schedule.looked('nhipsong', {
      at: '2022-06-12T02:20:00.000Z',
      found: 9,
      fresh: 2,
      broken: [{ source: 'http://nhipsong.example/rss', reason: 'expected status 200, got 404' }],
      error: null,
    });
    const { sites, depth, hasKey } = await view();
    expect(sites.map(({ id }: { id: string }) => id)).toEqual(demoSites.map(({ id }) => id));
    expect(await site('nhipsong')).toMatchObject({
      name: 'Nhịp Sống Thành Đô',
      cron: '5,35 * * * *',
      isPaused: false,
      nextAt: expect.stringMatching(/:[03]5:00/),
      looks: [{ found: 9, fresh: 2, broken: [{ reason: 'expected status 200, got 404' }] }],
      days: [{ pages: 3, judged: { verdict: 'broken', fields: { publishedAt: 'broken', title: 'ok' } } }],
    });
    expect(depth.map(({ kind }: { kind: string }) => kind)).toEqual(['discover', 'fetch', 'process']);
    expect(hasKey).toBe(true);
  });

  test('at the jobs of a state, with the reason', async () => {
    await holdings.queue.add([
      {
        key: 'fetch:http://kinhbac.example/a',
        work: { kind: 'fetch', url: 'http://kinhbac.example/a', site: 'kinhbac' },
      },
    ]);
    const job = await holdings.queue.take(UNTAKEN);
    await holdings.queue.quarantine(job!, { code: 'FETCH_FAILED', reason: 'the connection was reset' });
    const list = (await server.inject('/api/v1/crawl/jobs?state=quarantined&kind=fetch')).json();
    expect(list).toMatchObject({
      total: 1,
      hits: [
        {
          key: 'fetch:http://kinhbac.example/a',
          site: 'kinhbac',
          code: 'FETCH_FAILED',
          reason: 'the connection was reset',
        },
      ],
    });
    expect((await server.inject('/api/v1/crawl/jobs?state=quarantined&kind=process')).json().total).toBe(0);
    expect((await server.inject('/api/v1/crawl/jobs?state=done')).statusCode).toBe(400);
  });
});

test('articles that the store refuses are shown and counted until it takes them', async () => {
  const [records] = pressRecords();
  const { article } = records!;
  const refused = { ...records!, article: { ...article, site: null as unknown as string } };
  await expect(holdings.store.put(refused)).rejects.toThrow(article.id);
  expect((await view()).refused).toMatchObject({ total: 1, hits: [{ articleId: article.id, url: article.url }] });
  expect(await holdings.metrics.text()).toContain('\nvankien_store_dead_letters 1\n');
  await holdings.store.put(records!);
  expect((await view()).refused).toEqual({ total: 0, hits: [] });
});

describe('who has the admin key', () => {
  test('pauses a site and lets it go on', async () => {
    expect(await post('sites/thudomoi/pause')).toEqual({ status: 200, body: { changed: true } });
    expect(await site('thudomoi')).toMatchObject({ isPaused: true, nextAt: null, cron: '*/15 * * * *' });
    expect((await post('sites/thudomoi/pause')).body).toEqual({ changed: false });
    expect((await post('sites/thudomoi/resume')).body).toEqual({ changed: true });
    expect(await site('thudomoi')).toMatchObject({ isPaused: false, nextAt: expect.any(String) });
  });

  test('has a site looked at now', async () => {
    expect((await post('sites/kinhbac/run')).body).toEqual({ changed: true });
    const { hits } = await holdings.queue.list({ state: 'waiting', kinds: ['discover'], limit: 10, offset: 0 });
    expect(hits.map((job) => job.site)).toEqual(['kinhbac']);
  });

  test('puts a job back that was set aside', async () => {
    const key = 'fetch:http://kinhbac.example/a';
    expect((await post('jobs/again', bearer(KEY), { key })).body).toEqual({ changed: true });
    expect(await holdings.queue.find(key)).toMatchObject({ state: 'waiting' });
    expect((await post('jobs/again', bearer(KEY), { key })).body).toEqual({ changed: false });
  });

  test('is told of sites and jobs that there are not', async () => {
    expect(await post('sites/khong-co/run')).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    expect(await post('jobs/again', bearer(KEY), { key: 'fetch:x' })).toMatchObject({ status: 404 });
    expect(await post('jobs/again', bearer(KEY), {})).toMatchObject({ status: 400 });
  });
});

describe('who has not', () => {
  test.each([
    ['no key', {}],
    ['a wrong one', bearer('mot-khoa-quan-tri-dao')],
    ['the beginning of the right one', bearer(KEY.slice(0, -1))],
    ['the right one in another scheme', { authorization: `Basic ${KEY}` }],
    ['the right one in a cookie', { cookie: `key=${KEY}` }],
  ])('%s changes nothing', async (_name, headers) => {
    for (const path of ['sites/thudomoi/pause', 'sites/thudomoi/run', 'jobs/again']) {
      const response = await server.inject({
        method: 'POST',
        url: `/api/v1/crawl/${path}`,
        headers,
        remoteAddress: _name,
      });
      expect([response.statusCode, response.json().code]).toEqual([401, 'WRONG_KEY']);
    }
    expect((await site('thudomoi')).isPaused).toBe(false);
  });

  test('where no key is set, nobody may, and the answer says what to set', async () => {
    const response = await keyless.inject({
      method: 'POST',
      url: '/api/v1/crawl/sites/thudomoi/run',
      headers: bearer(KEY),
    });
    expect(response.statusCode).toBe(403);
    expect(response.json()).toMatchObject({
      code: 'NOT_ALLOWED',
      detail: expect.stringContaining('VANKIEN_ADMIN_KEY'),
    });
    expect((await keyless.inject('/api/v1/crawl')).json().hasKey).toBe(false);
  });

  test('ten wrong keys in a minute lock their address out until it ends, with the right one, too', async () => {
    let now = 0;
    const guard = makeAdminGuard(KEY, () => now);
    const from = (ip: string, key: string) =>
      guard({ ip, headers: bearer(key) }).then(
        () => 'in',
        ({ code }) => code,
      );
    for (let number = 0; number < 10; number += 1) expect(await from('10.0.0.9', 'sai')).toBe('WRONG_KEY');
    expect(await from('10.0.0.9', KEY)).toBe('TOO_OFTEN');
    expect(await from('10.0.0.10', KEY)).toBe('in');
    now = 60_000;
    expect(await from('10.0.0.9', KEY)).toBe('in');
    expect(await from('10.0.0.9', 'sai')).toBe('WRONG_KEY');
  });
});
