import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { backend } from '../support/backends.ts';
import { startCrawl, until } from './crawl.ts';
import { type Held, undisturbed } from './held.ts';
import { type ServedPress, servedPress } from './servedPress.ts';

let press: ServedPress;
let expected: Held;

beforeAll(async () => {
  press = await servedPress(12, 5);
  expected = await undisturbed(press);
}, 120_000);

afterAll(() => press?.stop());

describe('on SQLite', () => {
  test('a reprocess that is killed in the swap leaves the store in use as it was: workers go on at once, readers see every page, and the next one swaps', async () => {
    const crawl = await startCrawl(press);
    const first = await crawl.work();
    await crawl.archived(20);
    await first.stop();
    const articles = async () => {
      const { status, stdout } = await crawl.run(['status', '--json']);
      return status === 0 ? (JSON.parse(stdout) as { readonly articles: number }).articles : null;
    };
    const before = await articles();
    for (const moment of ['within swap', 'before change of place']) {
      const killed = await crawl.run(['reprocess', '--swap'], `SIGKILL 1 ${moment}`);
      expect([moment, killed.status, killed.signal]).toEqual([moment, null, 'SIGKILL']);
      expect([moment, await articles()]).toEqual([moment, before]);
    }

    const worker = await crawl.work();
    await crawl.archived(40);
    expect(await crawl.run(['reprocess', '--swap'])).toMatchObject({ status: 0, stderr: '' });
    await crawl.over();
    await worker.stop();
    await crawl.expectWhole('reprocess killed in the swap', expected);
    await crawl.expectNothingSetAside();
    await crawl.close();
  }, 300_000);
});

describe('on Elasticsearch', () => {
  const settings = backend('Elasticsearch and Redis');

  test('a reprocess that is killed while the store is closed for writing costs no page: doctor and jobs tell what to do, and that opens it', async () => {
    const crawl = await startCrawl(press, settings());
    const first = await crawl.work();
    await crawl.archived(20);
    await first.stop();
    const killed = await crawl.run(['reprocess', '--swap'], 'SIGKILL 1 within swap');
    expect(killed.status).toBeNull();

    const worker = await crawl.work();
    await until('a job that waits for the store', async () => {
      const { hits } = await crawl.queue.list({ state: 'delayed', limit: 100, offset: 0 });
      const reasons = hits.map(({ reason }) => reason ?? '');
      return reasons.some((reason) => reason.includes('`vankien reprocess --swap`')) || reasons.join();
    });
    const { status, stdout } = await crawl.run(['doctor']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^HỎNG .*Elasticsearch: .*đang đóng, không ghi được.*chạy lại `vankien reprocess`/m);

    expect(await crawl.run(['reprocess'])).toMatchObject({ status: 0, stderr: '' });
    await crawl.over();
    await worker.stop();
    expect((await crawl.run(['doctor'])).stdout).not.toContain('đang đóng');
    await crawl.expectWhole('reprocess killed while the store was closed for writing', expected);
    await crawl.expectNothingSetAside();
    await crawl.close();
  }, 300_000);
});
