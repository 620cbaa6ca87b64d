import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { demoSites } from '../../crawlers/index.ts';
import { kinhbac } from '../../crawlers/kinhbac.ts';
import { type Api, buildServer } from '../../src/api/server.ts';
import { type App, openApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { discoverJob, fetchJob } from '../../src/jobs/discover.ts';
import { processJob } from '../../src/jobs/fetch.ts';
import { runWorker } from '../../src/jobs/worker.ts';
import type { Site } from '../../src/model/site.ts';
import { launchBrowser } from '../support/browser.ts';
import { mustNotFail } from '../support/mustNotFail.ts';
import { temporaryFolder } from '../support/vankien.ts';

const PICTURES = join(tmpdir(), 'vankien-pages');
mkdirSync(PICTURES, { recursive: true });
const SIZES = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } } as const;
const KEY = 'mot-khoa-quan-tri-dai';

/** The press as declared, with a title that has moved at one paper and a list that is gone at another. */
const sites = demoSites.map((site): Site => {
  if (site.id === 'thudomoi') return { ...site, page: { ...site.page, title: '.title-of-the-new-design' } };
  if (site.id !== 'kinhbac') return site;
  return { ...site, discover: [...site.discover, { by: 'rss', url: 'http://kinhbac.example/rss/da-bo.rss' }] };
});

const browser = await launchBrowser(temporaryFolder());
let app: App;
let server: Api;
let address: string;
beforeAll(async () => {
  app = await openApp(readConfig({ VANKIEN_DATA: temporaryFolder(), VANKIEN_TRIES: '1' }), { demo: true, sites });
  server = await buildServer({ ...app, adminKey: KEY, onFailure: mustNotFail });
  address = await server.listen({ host: '127.0.0.1', port: 0 });
  await app.schedule.sync(sites.map(({ id, schedule }) => ({ site: id, cron: schedule })));
  await app.queue.add([
    ...sites.map((site) => discoverJob(site, new Date().toISOString())),
    fetchJob('http://nhipsong.example/bai-da-go-2022061299999.htm', sites.find(({ id }) => id === 'nhipsong')!),
    // One for each size of the screen: the archive that it lies in is gone.
    ...Object.keys(SIZES).map((size) =>
      processJob(`http://kinhbac.example/tin/${size}.htm`, kinhbac, { file: 'gone.warc.gz', offset: 0, length: 9 }),
    ),
  ]);
  await work();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await app?.close();
});

async function work(): Promise<void> {
  await runWorker({
    queue: app.queue,
    handlers: app.handlers,
    name: app.workerName,
    concurrency: 4,
    signal: new AbortController().signal,
    abandon: new AbortController().signal,
    untilIdle: true,
    onOutcome: (outcome) => app.noteOutcome(outcome),
  });
}

const complaints: string[] = [];
afterEach(() => expect(complaints.splice(0)).toEqual([]));

describe.skipIf(!browser).each(Object.entries(SIZES))('the page of the crawl, %s', (size, viewport) => {
  let page: Page;
  beforeAll(async () => {
    page = await (await browser!.newContext({ viewport })).newPage(); // of its own: keys are kept by tab
    page.setDefaultTimeout(10_000);
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${address}/crawl`, { waitUntil: 'networkidle' });
  });
  const picture = (name: string) => page.screenshot({ path: join(PICTURES, `${size}-${name}.png`), fullPage: true });
  const card = (id: string) => page.locator(`[data-site=${id}]`);
  const status = () => page.getByRole('status').textContent();

  test('a selector that finds nothing any more is said at its site, and at no other', async () => {
    await card('thudomoi').getByText('đọc hỏng').waitFor();
    expect(await card('thudomoi').locator('.problem').textContent()).toMatch(/^Bộ chọn của tên bài .* 9\/9 trang/);
    expect(await page.locator('.badge.broken').count()).toBe(1);
    await picture('crawl');
  });

  test('a feed that could not be read is said with its reason, beside what the look found', async () => {
    const looks = await card('kinhbac').locator('.looks').textContent();
    expect(looks).toMatch(/thấy 6 trang, 6 mới/);
    expect(looks).toMatch(/da-bo\.rss.*404/);
  });

  test('what is left out is counted by reason: links that are no pages to fetch, with an example, and pages', async () => {
    const told = card('nhipsong').locator('.left-out');
    await told.locator('summary').click();
    expect(await told.textContent()).toMatch(
      /1 trang: Máy chủ báo lỗi FETCH_STATUS9 liên kết: không phải bài viết, như http:\/\/nhipsong\.example\//,
    );
    await picture('crawl-left-out');
  });

  test('what is wrong comes first: a paper that cannot be read, then one of which a part is missing', async () => {
    const order = await page.locator('[data-site]').evaluateAll((cards) => cards.map((each) => each.dataset.site));
    expect(order.slice(0, 2)).toEqual(['thudomoi', 'kinhbac']);
    expect(order.slice(2)).toEqual(sites.map(({ id }) => id).filter((id) => !order.slice(0, 2).includes(id)));
  });

  test('what failed is listed with its reason', async () => {
    await page.locator('.jobs .hits li', { hasText: `${size}.htm` }).waitFor();
    expect(await page.locator('.jobs .hits').textContent()).toMatch(
      /Kho lưu trang gặp lỗi ARCHIVE_FAILED.*gone\.warc\.gz/s,
    );
  });

  test('there is no button before the key; a wrong key changes nothing', async () => {
    expect(await page.getByRole('button', { name: 'Tạm dừng' }).count()).toBe(0);
    await page.getByLabel('Khóa quản trị').fill('mot-khoa-khac-nao-do');
    await page.getByRole('button', { name: 'Mở khóa' }).click();
    await card('nhipsong').getByRole('button', { name: 'Tạm dừng' }).click();
    await expect.poll(status).toMatch(/^Khóa quản trị không đúng/);
    expect(complaints.splice(0)).toEqual([expect.stringContaining('401')]); // the browser's own word on the API's answer
    expect((await app.schedule.list()).some(({ isPaused }) => isPaused)).toBe(false);
    await page.getByRole('button', { name: 'Bỏ khóa' }).click();
  });

  test('with the key a site is paused, resumed and looked at now', async () => {
    await page.getByLabel('Khóa quản trị').fill(KEY);
    await page.keyboard.press('Enter');
    await card('nhipsong').getByRole('button', { name: 'Tạm dừng' }).click();
    await card('nhipsong').getByText('tạm dừng', { exact: true }).waitFor();
    await picture('crawl-key');
    await page.reload({ waitUntil: 'networkidle' });
    await card('nhipsong').getByRole('button', { name: 'Chạy lại theo lịch' }).click();
    await expect.poll(status).toBe('Nhịp Sống Thành Đô: lại chạy theo lịch.');
    await card('nhipsong').getByRole('button', { name: 'Tạm dừng' }).waitFor();

    const looked = async () => (await app.schedule.list()).find(({ site }) => site === 'nhipsong')?.looks.length ?? 0;
    const before = await looked();
    await card('nhipsong').getByRole('button', { name: 'Chạy ngay' }).click();
    await expect.poll(status).toBe('Nhịp Sống Thành Đô: sẽ được xem ngay.');
    await work();
    expect(await looked()).toBe(before + 1);
  });

  test('a job that was set aside is put back', async () => {
    const job = page.locator('.jobs .hits li', { hasText: `${size}.htm` });
    await job.getByRole('button', { name: 'Làm lại' }).click();
    await job.waitFor({ state: 'detached' });
    const { hits } = await app.queue.list({ state: 'waiting', kinds: ['process'], limit: 10, offset: 0 });
    expect(hits.map(({ key }) => key)).toContainEqual(expect.stringContaining(`${size}.htm`));
  });

  test('the key stays in its tab', async () => {
    const other = await (await browser!.newContext({ viewport })).newPage();
    await other.goto(`${address}/crawl`, { waitUntil: 'networkidle' });
    await other.getByLabel('Khóa quản trị').waitFor();
    expect(await page.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, '']);
    await other.close();
  });

  test('the page is not wider than the screen', async () => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
  });
});
