import { expect, test } from 'vitest';
import { fixtureFiles, fixturePages } from '../support/fixturePages.ts';
import { startVankien, temporaryFolder, vankienJson } from '../support/vankien.ts';

const pages = fixturePages().length;

/** `Đã có 39 bài, ... (39 articles, 97 speeches, 98 citations, 65 officials). Mở http://127.0.0.1:8010` */
const SUMMARY = /^.*\((\d+) articles, (\d+) speeches, (\d+) citations, (\d+) officials\).* (http:\S+)$/m;

interface Status {
  readonly articles: number;
  readonly speeches: number;
  readonly citations: number;
  readonly officials: number;
}

test('start --demo crawls the made-up press, says how much it holds and where to look, and goes on serving', async () => {
  const data = temporaryFolder();
  const began = Date.now();
  const serving = await startVankien(['--demo'], { data });
  const line = await serving.line(SUMMARY);
  expect(Date.now() - began).toBeLessThan(60_000);

  const [, articles, speeches, citations, officials, address] = SUMMARY.exec(line) ?? [];
  expect(address).toBe(serving.address);
  expect(Number(articles)).toBe(pages);
  const status = await vankienJson<Status & Record<string, unknown>>(['status'], { data });
  expect(status).toEqual({
    articles: pages,
    speeches: Number(speeches),
    citations: Number(citations),
    officials: Number(officials),
    documents: expect.any(Number),
    archived: pages + fixtureFiles.length,
    jobs: { waiting: 0, active: 0, delayed: 0, failed: 0, quarantined: 0 },
    skipped: 0,
    leftOut: [],
  });
  expect(status.speeches).toBeGreaterThan(pages);
  expect(status.citations).toBeGreaterThan(pages);
  expect(status.officials).toBeGreaterThan(pages);

  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await (await fetch(`${serving.address}/health`)).json()).toEqual({ status: 'ok' });
  const page = await fetch(serving.address);
  expect(page.headers.get('content-type')).toContain('text/html');
  expect(await page.text()).toContain('<div id="app">');
  expect(await serving.stop()).toBe(0);
});

test('a second start on the same data, with or without --demo, adds nothing and loses nothing', async () => {
  const data = temporaryFolder();
  const first = await startVankien(['--demo'], { data });
  const line = await first.line(SUMMARY);
  await first.stop();
  const before = await vankienJson<Status>(['status'], { data });
  for (const words of [['--demo'], []]) {
    const again = await startVankien(words, { data });
    const counted = SUMMARY.exec(await again.line(SUMMARY))?.slice(1, 5);
    await again.stop();
    expect(counted).toEqual(SUMMARY.exec(line)?.slice(1, 5));
    expect(again.stderr()).not.toContain('[');
  }
  expect(await vankienJson(['status'], { data })).toEqual(before);
});

test('two processes on the same data share the work: every page once', async () => {
  const data = temporaryFolder();
  const both = await Promise.all([startVankien(['--demo'], { data }), startVankien(['--demo'], { data })]);
  const lines = await Promise.all(both.map((each) => each.line(SUMMARY)));
  expect(lines.map((line) => Number(SUMMARY.exec(line)?.[1]))).toEqual([pages, pages]);
  await Promise.all(both.map((each) => each.stop()));
  expect(await vankienJson(['status'], { data })).toMatchObject({
    articles: pages,
    archived: pages + fixtureFiles.length,
    jobs: { waiting: 0, active: 0, delayed: 0, failed: 0, quarantined: 0 },
    skipped: 0,
  });
});

test('start without a site to look at serves an empty store', async () => {
  const serving = await startVankien([], { data: temporaryFolder() });
  await serving.line(/0 articles/);
  const found = await (await fetch(`${serving.address}/api/v1/articles?q=ha+noi`)).json();
  expect(found).toEqual({ total: 0, copies: 0, hits: [], facets: expect.any(Object) });
  expect(await serving.stop()).toBe(0);
});
