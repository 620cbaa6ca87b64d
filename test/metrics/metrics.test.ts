import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { demoSites } from '../../crawlers/index.ts';
import { type App, openApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { judge } from '../../src/health/verdict.ts';
import { discoverJob } from '../../src/jobs/discover.ts';
import { runWorker } from '../../src/jobs/worker.ts';
import { createMetrics } from '../../src/metrics/metrics.ts';
import type { Site } from '../../src/model/site.ts';
import { projectRoot } from '../../src/projectRoot.ts';
import { openElasticsearchStore } from '../../src/store/elasticsearch/store.ts';
import { removeIndices } from '../store/elasticsearch/removeIndices.ts';
import { pressRecords } from '../support/filledStore.ts';
import { fixtureFiles, fixturePages } from '../support/fixturePages.ts';
import { ownService } from '../support/ownServices.ts';
import { services } from '../support/services.ts';
import { startVankien, startWorking, temporaryFolder } from '../support/vankien.ts';

/** `name{a="1",b="2"}` -> value */
function figures(text: string): Map<string, number> {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(lines.map((line) => [line.replace(/ \S+$/, ''), Number(/ (\S+)$/.exec(line)?.[1])]));
}

const apps: App[] = [];
afterAll(async () => {
  for (const app of apps) await app.close();
});

/** Opens vankien with the made-up press, read as `sites` say, and crawls it once. */
async function crawl(sites: readonly Site[], env: Record<string, string> = {}): Promise<App> {
  const config = readConfig({ VANKIEN_DATA: temporaryFolder(), ...env });
  const app = await openApp(config, { demo: true, sites });
  apps.push(app);
  await app.queue.add(sites.map((site) => discoverJob(site, new Date().toISOString())));
  await runWorker({
    queue: app.queue,
    handlers: app.handlers,
    name: app.workerName,
    concurrency: 4,
    signal: new AbortController().signal,
    untilIdle: true,
    onOutcome: (outcome) => app.noteOutcome(outcome),
  });
  return app;
}

test('a crawl of the made-up press shows in /metrics: pages, requests, steps, writes, jobs', async () => {
  const serving = await startVankien(['--demo'], { data: temporaryFolder() });
  await serving.line(/\d+ articles/);
  const answer = await fetch(`${serving.address}/metrics`);
  expect(answer.headers.get('content-type')).toContain('text/plain; version=0.0.4');
  const told = figures(await answer.text());
  await serving.stop();

  // A page whose text is in a file is read again when that is there.
  const all = fixturePages().length + fixtureFiles.length;
  const ofThuDoMoi = fixturePages().filter(({ site }) => site.id === 'thudomoi').length;
  expect(told.get('vankien_pages_read_total{site="thudomoi"}')).toBe(ofThuDoMoi);
  expect(told.get('vankien_page_fields_total{site="thudomoi",field="title"}')).toBe(ofThuDoMoi);
  expect([...told.keys()].filter((name) => name.startsWith('vankien_selector_fell_back_total'))).toEqual([]);
  // Besides the pages: robots.txt, feeds and lists.
  expect(told.get('vankien_requests_total{site="thudomoi",status="200"}')).toBeGreaterThan(ofThuDoMoi);
  for (const step of ['decode', 'parse', 'speeches', 'records']) {
    expect(told.get(`vankien_step_articles_total{step="${step}"}`)).toBe(all);
    expect(told.get(`vankien_step_seconds_total{step="${step}"}`)).toBeGreaterThan(0);
  }
  expect(told.get('vankien_store_documents_total{result="written"}')).toBe(all);
  expect(told.get('vankien_store_write_seconds_bucket{le="+Inf",result="written"}')).toBeGreaterThan(0);
  expect(told.get('vankien_job_seconds_count{kind="process",result="done"}')).toBe(all);
  expect(told.get('vankien_jobs{kind="process",state="done"}')).toBe(all);
  expect(told.get('vankien_job_oldest_waiting_seconds{kind="fetch"}')).toBe(0);
  expect([told.get('vankien_queue_up'), told.get('vankien_store_up')]).toEqual([1, 1]);
  expect(told.get('vankien_data_free_bytes')).toBeGreaterThan(1_000_000);
  expect(told.get('process_resident_memory_bytes')).toBeGreaterThan(1_000_000);
  expect(told.get('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0);
});

test('a worker answers /health and /metrics on a port of its own, and nothing else', async () => {
  const data = temporaryFolder();
  const worker = await startWorking(['--demo'], { data, env: { VANKIEN_METRICS_PORT: '0' } });
  const address = () => /Số liệu: (http:\S+)\/metrics/.exec(worker.stderr())?.[1] ?? '';
  await expect.poll(address, { timeout: 30_000 }).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(await (await fetch(`${address()}/health`)).json()).toEqual({ status: 'ok' });
  const read = async () =>
    figures(await (await fetch(`${address()}/metrics`)).text()).get('vankien_pages_read_total{site="kinhbac"}');
  const pages = fixturePages().filter(({ site }) => site.id === 'kinhbac').length;
  await expect.poll(read, { timeout: 60_000, interval: 500 }).toBe(pages);
  expect((await fetch(`${address()}/api/v1/articles`)).status).toBe(404);
  expect(await worker.stop()).toBe(0);
});

test('a selector that finds nothing any more shows within the run that met it', async () => {
  const sites = demoSites.map((site) =>
    site.id === 'thudomoi' ? { ...site, page: { ...site.page, title: '.title-of-the-new-design' } } : site,
  );
  const app = await crawl(sites);
  const told = figures(await app.metrics.text());
  const pages = told.get('vankien_pages_read_total{site="thudomoi"}');
  expect(told.get('vankien_selector_fell_back_total{site="thudomoi",field="title"}')).toBe(pages);
  expect([...told.keys()].filter((name) => name.includes('fell_back_total{'))).toHaveLength(1);

  const days = await app.health.days(1);
  const verdicts = Object.fromEntries(days.map((day) => [day.site, judge(day)]));
  expect(verdicts.thudomoi).toMatchObject({ verdict: 'broken', fields: { title: 'broken', body: 'ok' } });
  expect(verdicts.nhipsong?.verdict).toBe('ok');
});

test('what sites make up gives no labels of its own', async () => {
  const metrics = createMetrics({ sites: demoSites, dataFolder: temporaryFolder() });
  for (let number = 0; number < 500; number += 1) {
    metrics.noteRequest({ host: `host-${number}.example`, status: 600 + number });
  }
  metrics.noteRequest({ host: 'www.thudomoi.example', status: 404 });
  metrics.noteRequest({ host: 'thudomoi.example', status: 'FETCH_TIMEOUT' });
  const told = [...figures(await metrics.text())].filter(([name]) => name.startsWith('vankien_requests_total'));
  expect(told).toEqual([
    ['vankien_requests_total{site="web",status="other"}', 500],
    ['vankien_requests_total{site="thudomoi",status="404"}', 1],
    ['vankien_requests_total{site="thudomoi",status="FETCH_TIMEOUT"}', 1],
  ]);
});

describe('on many machines', () => {
  test('each _bulk request is timed', async () => {
    const nodes = services().elasticsearch;
    const indexPrefix = `metrics-${process.pid}`;
    const metrics = createMetrics({ sites: demoSites, dataFolder: temporaryFolder() });
    const store = await openElasticsearchStore({
      nodes,
      indexPrefix,
      analysisVersion: 'test',
      registry: [],
      onWrite: metrics.noteStoreWrite,
    });
    await Promise.all(pressRecords().map((records) => store.put(records)));
    await store.close();
    await removeIndices(nodes, indexPrefix);
    const told = figures(await metrics.text());
    expect(told.get('vankien_store_documents_total{result="written"}')).toBe(fixturePages().length);
    expect(told.get('vankien_store_write_seconds_count{result="written"}')).toBeLessThan(fixturePages().length);
  }, 600_000);

  test('with Redis away, /metrics says so and still tells the rest', async () => {
    const redis = ownService('redis');
    try {
      const config = readConfig({ VANKIEN_DATA: temporaryFolder(), VANKIEN_QUEUE: redis.url });
      const app = await openApp(config, { demo: false });
      expect(figures(await app.metrics.text()).get('vankien_queue_up')).toBe(1);
      redis.kill();
      const told = figures(await app.metrics.text());
      expect([told.get('vankien_queue_up'), told.get('vankien_store_up')]).toEqual([0, 1]);
      expect(told.get('process_resident_memory_bytes')).toBeGreaterThan(1_000_000);
      redis.start();
      await expect
        .poll(async () => figures(await app.metrics.text()).get('vankien_queue_up'), { timeout: 20_000 })
        .toBe(1);
      await app.close();
    } finally {
      redis.remove();
    }
  }, 600_000);
});

test("the operator's guide lists every figure, and no other", async () => {
  const app = await crawl([]);
  const own = (await app.metrics.text()).matchAll(/^# HELP (vankien_\w+)/gm);
  const guide = readFileSync(join(projectRoot(), 'docs', 'operating.md'), 'utf8').matchAll(/^\| `(vankien_\w+)` \|/gm);
  expect([...guide].map(([, name]) => name).sort()).toEqual([...own].map(([, name]) => name).sort());
});
