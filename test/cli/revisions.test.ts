import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { nhipsong } from '../../crawlers/nhipsong.ts';
import { openApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { openArchive, type Revision } from '../../src/crawl/archive.ts';
import { discoverJob } from '../../src/jobs/discover.ts';
import { revisionJob } from '../../src/jobs/fetch.ts';
import { runWorker } from '../../src/jobs/worker.ts';
import { temporaryFolder, vankien } from '../support/vankien.ts';

const URL_OF_ARTICLE = 'http://nhipsong.example/khai-giang-nam-hoc-moi-20220905081000321.htm';
const RENAMED = 'http://nhipsong.example/le-khai-giang-20220905081000321.htm';

const data = temporaryFolder();
let total = 0;

/** The demo's paper is crawled; then it renames and corrects an article, as a look at fresh pages would find it. */
beforeAll(async () => {
  const app = await openApp(readConfig({ VANKIEN_DATA: data, VANKIEN_THREADS: '0' }), {
    demo: true,
    sites: [nhipsong],
  });
  const work = () =>
    runWorker({
      queue: app.queue,
      handlers: app.handlers,
      name: app.workerName,
      concurrency: 2,
      signal: new AbortController().signal,
      untilIdle: true,
      onOutcome: () => undefined,
    });
  await app.queue.add([discoverJob(nhipsong, new Date().toISOString())]);
  await work();
  const first = await app.archive.find(URL_OF_ARTICLE);
  if (!first) throw new Error('the article was not archived');
  const { body } = await app.archive.read(first);
  const ref = await app.archive.append({
    url: URL_OF_ARTICLE,
    finalUrl: RENAMED,
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: Buffer.from(
      Buffer.from(body)
        .toString()
        .replaceAll('Khai giảng', 'Lễ khai giảng')
        .replaceAll('khai-giang-nam-hoc-moi', 'le-khai-giang'),
    ),
    fetchedAt: new Date().toISOString(),
  });
  ({ articles: total } = await app.store.counts());
  await app.queue.add([revisionJob(RENAMED, nhipsong, ref)]);
  await work();
  expect(await app.store.counts()).toMatchObject({ articles: total });
  await app.close();
});

const revisionsOf = async (name: string) => {
  const { status, stdout } = await vankien(['revisions', name, '--json'], { data });
  expect(status).toBe(0);
  return JSON.parse(stdout) as { total: number; hits: Revision[] };
};

test('an article that was corrected and renamed is one, with both its copies, the newest first', async () => {
  const { total, hits } = await revisionsOf(URL_OF_ARTICLE);
  expect(total).toBe(2);
  expect(hits[0]!.fetchedAt > hits[1]!.fetchedAt).toBe(true);
  expect(hits[0]!.sha256).not.toBe(hits[1]!.sha256);
  expect(await revisionsOf(RENAMED)).toEqual({ total, hits });
  const { stdout } = await vankien(['revisions', RENAMED], { data });
  expect(stdout).toMatch(/Lễ khai giảng.*\n.*byte.*\n.*byte.*\n2 bản/);
});

test('what was never fetched is told so', async () => {
  const { status, stderr } = await vankien(['revisions', 'http://nhipsong.example/khong-co-20220905081000999.htm'], {
    data,
  });
  expect(status).toBe(2);
  expect(stderr).toContain('NOT_FOUND');
});

test('an older copy that is read late does not come over the newer', async () => {
  const archive = openArchive(join(data, 'archive'));
  const [newest, oldest] = archive.copies(URL_OF_ARTICLE);
  if (!newest || !oldest) throw new Error('there are not two copies');
  expect(archive.newest(oldest)).toEqual(newest);
  expect(archive.newest(newest)).toEqual(newest);
  await archive.close();
});
