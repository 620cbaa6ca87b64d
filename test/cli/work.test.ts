import type { ServerResponse } from 'node:http';
import { describe, expect, test, vi } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { openQueue } from '../../src/holdings.ts';
import { fetchJob } from '../../src/jobs/discover.ts';
import type { NewJob, Queue } from '../../src/queue/queue.ts';
import { serve } from '../crawl/localServer.ts';
import { BACKENDS, backend } from '../support/backends.ts';
import { fixtureFiles, fixturePages } from '../support/fixturePages.ts';
import { type RunOptions, startVankien, startWorking, temporaryFolder } from '../support/vankien.ts';

const pages = fixturePages().length;

/** Several processes load the program at once, on machines that do much else. */
vi.setConfig({ testTimeout: 150_000 });

const PAGE = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Thị ủy Sơn Tây họp</title></head><body>
<article><h1>Thị ủy Sơn Tây họp bàn việc giữ làng cổ</h1>
<p>Sáng 7-3-2023, Thị ủy Sơn Tây họp bàn việc giữ làng cổ Đường Lâm theo Nghị quyết số 09-NQ/TU ngày 22-2-2022 của Thành ủy Hà Nội.</p>
</article></body></html>`;

/** A site whose one page is answered when the test says so. */
async function slowSite() {
  const asked: ServerResponse[] = [];
  const { origin, host } = await serve(({ url }, response) => {
    if (url === '/bai') asked.push(response);
    else response.writeHead(404).end();
  });
  return {
    url: `${origin}/bai`,
    env: { VANKIEN_ALLOW: host, VANKIEN_FETCH_TIMEOUT_MS: '60000' },
    /** Waits until the page was asked for `times` times. */
    asked: (times: number) => until(async () => asked.length >= times),
    answer: () => asked.at(-1)?.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE),
  };
}

async function until(isSo: () => Promise<boolean>, timeoutMs = 90_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`it was not so within ${timeoutMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A page of a slow site that waits to be fetched. */
interface SlowPage {
  readonly site: Awaited<ReturnType<typeof slowSite>>;
  readonly job: NewJob;
  readonly queue: Queue;
  /** For the workers that are to fetch it. */
  readonly options: RunOptions;
}

async function onSlowPage(
  env: Readonly<Record<string, string>>,
  use: (given: SlowPage) => Promise<void>,
): Promise<void> {
  const site = await slowSite();
  const options = { data: temporaryFolder(), env: { ...env, ...site.env } };
  const queue = await openQueue(readConfig({ ...options.env, VANKIEN_DATA: options.data }));
  const job = fetchJob(site.url, 'web');
  await queue.add([job]);
  await use({ site, job, queue, options }).finally(() => queue.close());
}

interface Status {
  readonly articles: number;
  readonly archived: number;
  readonly jobs: Readonly<Record<string, number>>;
}

describe.each(BACKENDS)('workers on %s', (which) => {
  const settings = backend(which);

  const slowPage = (use: (given: SlowPage) => Promise<void>) => onSlowPage(settings(), use);

  test('any number of workers share the work: every page once, and a server beside them shows it', async () => {
    const options = { data: temporaryFolder(), env: settings() };
    const workers = await Promise.all([startWorking(['--demo'], options), startWorking(['--demo'], options)]);
    const serving = await startVankien([], options, 'serve');
    const status = async () => (await (await fetch(`${serving.address}/api/v1/status`)).json()) as Status;
    await until(async () => (await status()).articles === pages);
    const [stopped] = await Promise.all(workers.map((worker) => worker.stop()));
    expect(stopped).toBe(0);
    await until(async () => Object.values((await status()).jobs).every((count) => count === 0));
    expect(await status()).toMatchObject({ articles: pages, archived: pages + fixtureFiles.length, skipped: 0 });
    expect(await serving.stop()).toBe(0);
    expect(serving.stderr()).toContain('Đang dừng: trả lời nốt câu đang hỏi');
  });

  test('a worker that is told to stop finishes what it has in hand, and takes nothing more', async () => {
    await slowPage(async ({ site, job, options, queue }) => {
      const worker = await startWorking([], options);
      await site.asked(1);
      const stopped = worker.stop();
      await until(async () => worker.stderr().includes('Đang dừng'));
      site.answer();
      expect(await stopped).toBe(0);
      expect(await queue.find(job.key)).toMatchObject({ state: 'done' });
      expect((await queue.counts()).waiting).toBe(1); // the page is to be read
    });
  });

  test('what a killed worker had in hand is taken by the next one on the machine at once, however long its lease', async () => {
    await slowPage(async ({ site, job, options, queue }) => {
      const killed = await startWorking([], options);
      const living = await startWorking([], options);
      await site.asked(1);
      const names = [killed, living].map((worker) => /với tên (\S+)/.exec(worker.stderr())?.[1] ?? '');
      const lease = { ...job, attempt: 1, lease: '1' };
      const held = await Promise.all(names.map((name) => queue.extend(lease, 3_600_000, name)));
      const [holder, other] = held[0] ? [killed, living] : [living, killed];
      await holder.kill();
      const next = await startWorking([], options);
      await site.asked(2);
      site.answer();
      await until(async () => (await queue.find(job.key))?.state === 'done');
      expect(await Promise.all([other.stop(), next.stop()])).toEqual([0, 0]);
    });
  });

  test('what it cannot finish it hands back, at once at a second signal: another worker need not wait for the lease to end', async () => {
    await slowPage(async ({ site, job, options, queue }) => {
      const worker = await startWorking([], options);
      await site.asked(1);
      const stopped = worker.stop();
      await new Promise((resolve) => setTimeout(resolve, 700)); // within half a second it would be the same signal
      worker.process.kill('SIGTERM');
      expect(await stopped).toBe(0);
      expect(await queue.find(job.key)).toMatchObject({
        state: expect.stringMatching(/waiting|delayed/),
        code: 'HANDED_BACK',
      });
      expect(await queue.counts()).toMatchObject({ active: 0 });
      const other = await startWorking([], options);
      await site.asked(2);
      site.answer();
      await until(async () => (await queue.find(job.key))?.state === 'done');
      expect(await other.stop()).toBe(0);
    });
  });
});

test('ten seconds after the first signal it hands back by itself', async () => {
  await onSlowPage({}, async ({ site, job, options, queue }) => {
    const worker = await startWorking([], options);
    await site.asked(1);
    expect(await worker.stop()).toBe(0);
    expect(await queue.find(job.key)).toMatchObject({ code: 'HANDED_BACK' });
  });
});
