import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openArchive } from '../../src/crawl/archive.ts';
import { createFetcher } from '../../src/crawl/http.ts';
import { createRobots } from '../../src/crawl/robots.ts';
import { createStrain } from '../../src/crawl/strain.ts';
import { openVisits } from '../../src/crawl/visits.ts';
import { fetchHandler } from '../../src/jobs/fetch.ts';
import { revisitHandler } from '../../src/jobs/revisit.ts';
import { makeVisit } from '../../src/jobs/visit.ts';
import type { Site } from '../../src/model/site.ts';
import { openSqliteQueue } from '../../src/queue/sqlite/queue.ts';
import { serve } from '../crawl/localServer.ts';
import { temporaryFolder } from '../support/vankien.ts';

const START = Date.parse('2026-11-28T08:00:00+07:00');
const HOUR = 3_600_000;

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A paper of one article that can be edited, and the crawler that fetched it as fresh; its clock is ours. */
async function fetchedArticle(more: Partial<Site> = {}) {
  const page = { text: 'Bản đầu', isGone: false, answers: [] as number[] };
  const server = await serve((request, response) => {
    const etag = `"${createHash('sha1').update(page.text).digest('hex')}"`;
    const status =
      request.url === '/robots.txt' || page.isGone ? 404 : request.headers['if-none-match'] === etag ? 304 : 200;
    if (request.url !== '/robots.txt') page.answers.push(status);
    response.writeHead(status, { etag, 'content-type': 'text/html' }).end(status === 200 ? page.text : undefined);
  });
  const site: Site = {
    id: 'bao',
    name: 'Báo',
    kind: 'news',
    hosts: ['127.0.0.1'],
    discover: [],
    articleUrl: /-(?<id>\d+)\.html$/,
    page: { title: 'h1', body: 'p' },
    schedule: '0 * * * *',
    delayMs: 0,
    ...more,
  };
  const data = temporaryFolder();
  const fetcher = createFetcher({ userAgent: 'vankien/0.1', allow: new Set([server.host]), timeoutMs: 2_000 });
  const robots = createRobots({ fetcher, agent: 'vankien/0.1' });
  const archive = openArchive(join(data, 'archive'));
  const queue = openSqliteQueue(join(data, 'queue.sqlite'));
  const visits = openVisits(join(data, 'visits.sqlite'));
  closing.push(
    () => archive.close(),
    () => queue.close(),
    () => visits.close(),
  );
  let now = START;
  const clock = () => new Date(now).toISOString();
  const strain = createStrain();
  const visit = makeVisit({ fetcher, robots, queue, strain });
  const fetch = fetchHandler({ siteOf: () => site, visit, visits, archive, queue, clock });
  const revisit = revisitHandler({ fetcher, robots, archive, queue, visits, strain, clock });
  const url = `${server.origin}/tin-1.html`;
  return {
    page,
    url,
    archive,
    queue,
    fetch: (path = '/tin-1.html') => fetch({ kind: 'fetch', url: server.origin + path, site: 'bao', fresh: true }),
    /** Looks again so many hours after the first fetch. */
    lookAfter: async (hours: number) => {
      now = START + hours * HOUR;
      return revisit(site, { kind: 'discover', site: 'bao', host: '127.0.0.1', task: { do: 'revisit' } });
    },
    texts: async () => {
      const pages = await Promise.all(archive.copies(url).map((ref) => archive.read(ref)));
      return pages.map(({ body }) => Buffer.from(body).toString());
    },
    waiting: async () => (await queue.list({ state: 'waiting', kinds: ['process'], limit: 10, offset: 0 })).hits,
  };
}

test('a fresh page is looked at again after 1 h, 6 h, 1 day and 3 days, and then no more', async () => {
  const { fetch, lookAfter, page } = await fetchedArticle();
  await fetch();
  for (const hours of [0.5, 1.1, 2, 5, 6.1, 12, 24.1, 48, 72.1, 100, 1_000]) await lookAfter(hours);
  expect(page.answers).toEqual([200, 304, 304, 304, 304]);
});

test('times that passed while nobody looked are not made up for', async () => {
  const { fetch, lookAfter, page } = await fetchedArticle();
  await fetch();
  for (const hours of [30, 31, 80, 81]) await lookAfter(hours);
  expect(page.answers).toEqual([200, 304, 304]);
});

test('a correction is archived beside the older copy, and read; what is as it was is neither', async () => {
  const { fetch, lookAfter, page, texts, waiting, archive, url } = await fetchedArticle();
  await fetch();
  await lookAfter(1.1);
  expect(await waiting()).toEqual([]);
  page.text = 'Bản đã sửa';
  await lookAfter(6.1);
  expect(await texts()).toEqual(['Bản đã sửa', 'Bản đầu']);
  const jobs = await waiting();
  expect(jobs).toHaveLength(1);
  const newest = await archive.find(url);
  expect(jobs[0]?.key).toBe(`process:https://${new URL(url).host}/#1#${newest?.file}:${newest?.offset}`);
  await lookAfter(24.1);
  expect(await texts()).toHaveLength(2);
  expect(await waiting()).toHaveLength(1);
});

test('a page that was withdrawn keeps its copy and is let be', async () => {
  const { fetch, lookAfter, page, texts } = await fetchedArticle();
  await fetch();
  page.isGone = true;
  for (const hours of [1.1, 6.1, 24.1]) await lookAfter(hours);
  expect(page.answers).toEqual([200, 404]);
  expect(await texts()).toEqual(['Bản đầu']);
});

test('pages beyond those of a day wait for the next, while the host may be asked for others', async () => {
  const { fetch, page, queue } = await fetchedArticle({ pagesADay: 2 });
  await fetch('/tin-1.html');
  await fetch('/tin-2.html');
  // It is eight in the morning: sixteen hours are left of the day.
  await expect(fetch('/tin-3.html')).rejects.toMatchObject({ code: 'BUDGET_SPENT', delayMs: 16 * HOUR });
  await expect(fetch('/tin-1.html')).resolves.toHaveLength(1); // held already: costs nothing
  expect(page.answers).toHaveLength(2);
  await queue.add([{ key: 'fetch:x', work: { kind: 'fetch', url: 'http://127.0.0.1/x', site: 'bao' } }]);
  expect(await queue.take({ kinds: ['fetch'], leaseMs: 1_000, worker: 'w' })).not.toBeNull();
});

test('what the file of the site leaves out is not fetched, though a job asks for it', async () => {
  const { fetch, page } = await fetchedArticle({ deny: [/\/anh\//] });
  await expect(fetch('/anh/tin-1.html')).rejects.toMatchObject({ name: 'SkipPage', code: 'DENIED' });
  expect(page.answers).toEqual([]);
});
