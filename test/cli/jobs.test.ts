import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { openQueue } from '../../src/holdings.ts';
import type { KindDepth, ListedJob, NewJob, Queue } from '../../src/queue/queue.ts';
import { expectLines } from '../support/messages.ts';
import { temporaryFolder, vankien, vankienJson } from '../support/vankien.ts';

const data = temporaryFolder();
const page = (url: string): NewJob => ({ key: `fetch:${url}`, work: { kind: 'fetch', url, site: 'thudomoi' } });
const [GONE, BROKEN, OLD] = ['https://gone.example/1', 'https://broken.example/2', 'https://old.example/3'];

let queue: Queue;

beforeAll(async () => {
  queue = await openQueue(readConfig({ VANKIEN_DATA: data }));
  await queue.add([GONE, BROKEN, OLD, 'https://waits.example/4'].map(page));
  const take = async () => (await queue.take({ kinds: ['fetch'], leaseMs: 60_000, worker: 'test' }))!;
  await queue.skip(await take(), { code: 'NO_ARTICLE', reason: 'a list of articles' });
  await queue.quarantine(await take(), {
    code: 'UNEXPECTED',
    reason: 'TypeError: no \u001b[31mtitle\n    at readTitle',
  });
  await queue.quarantine(await take(), { code: 'FETCH_STATUS', reason: 'status 500' });
  await queue.add([{ ...page('https://later.example/5'), delayMs: 3_600_000 }]);
});

afterAll(() => queue.close());

test('jobs shows how much of each kind there is, and what is under way', async () => {
  const { status, stdout } = await vankien(['jobs'], { data });
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /^tải trang \(fetch\): 1 chờ \(lâu nhất \d.*\), 0 đang làm, 1 hẹn giờ, 0 sẽ thử lại, 0 xong, 1 bỏ qua, 2 cách ly$/m,
  );
  const times = '\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d';
  expect(stdout).toMatch(
    new RegExp(
      `^  ${times}  chờ  fetch:https://waits\\.example/4\\n  ${times}  hẹn giờ  fetch:https://later\\.example/5$`,
      'm',
    ),
  );
});

test('jobs --json prints total, hits and depth, by state and kind, in pages', async () => {
  type Jobs = { total: number; hits: readonly ListedJob[]; depth: readonly KindDepth[] };
  const whole = await vankienJson<Jobs>(['jobs'], { data });
  expect(whole.total).toBe(2);
  expect(whole.hits.map(({ key }) => key)).toEqual(['fetch:https://waits.example/4', 'fetch:https://later.example/5']);
  expect(whole.depth[1]).toMatchObject({ kind: 'fetch', waiting: 1, quarantined: 2 });
  const second = await vankienJson<Jobs>(['jobs', '--limit', '1', '--offset', '1'], { data });
  expect(second).toMatchObject({ total: 2, hits: [{ key: 'fetch:https://later.example/5' }] });
  const skipped = await vankienJson<Jobs>(['jobs', '--state', 'skipped'], { data });
  expect(skipped).toMatchObject({ total: 1, hits: [{ key: `fetch:${GONE}`, site: 'thudomoi', code: 'NO_ARTICLE' }] });
  expect(await vankienJson<Jobs>(['jobs', '--kind', 'process'], { data })).toMatchObject({ total: 0, hits: [] });
});

test('jobs says so where there are none in the state that is asked for', async () => {
  const { stdout } = await vankien(['jobs', '--state', 'active'], { data });
  expect(stdout).toContain('Không có việc nào ở trạng thái đang làm');
});

describe('quarantine', () => {
  test('list names each job and why, the latest first', async () => {
    const { stdout } = await vankien(['quarantine', 'list'], { data });
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toMatch(`cách ly, lần thử 1  fetch:${OLD}  Máy chủ báo lỗi [FETCH_STATUS]: status 500`);
    expect(lines[1]).toMatch(
      `cách ly, lần thử 1  fetch:${BROKEN}  Lỗi ngoài dự kiến [UNEXPECTED]: TypeError: no \ufffd[31mtitle`,
    );
    expect(lines[2]).toBe('2 việc bị cách ly');
  });

  test('show tells what the job is and how it failed', async () => {
    const { stdout } = await vankien(['quarantine', 'show', `fetch:${BROKEN}`], { data });
    expect(stdout).toContain('tải trang (fetch) của thudomoi: cách ly từ ');
    expect(stdout).toContain('Đã thử 1 lần; 0 lần tiến trình dừng giữa chừng');
    expect(stdout).toContain(`"url":"${BROKEN}"`);
    expect(stdout).toContain('    at readTitle');
    expect(await vankienJson(['quarantine', 'show', `fetch:${BROKEN}`], { data })).toMatchObject({
      state: 'quarantined',
      failures: [{ code: 'UNEXPECTED' }],
    });
  });

  test.each([
    { name: 'a key that is none', words: ['show', 'fetch:nothing'], code: 'NOT_FOUND' },
    { name: 'a replay of nothing', words: ['replay'], code: 'BAD_ARGUMENT' },
    { name: 'a replay of all and of one', words: ['replay', '--all', 'fetch:nothing'], code: 'BAD_ARGUMENT' },
  ] as const)('$name is refused', async ({ words, code }) => {
    const { status, stderr } = await vankien(['quarantine', ...words], { data });
    expect(status).toBe(2);
    expectLines(stderr, code);
  });

  test('replay puts back what is named, says what it left and why, and --all the rest', async () => {
    const named = await vankien(['quarantine', 'replay', `fetch:${OLD}`, 'fetch:https://waits.example/4'], { data });
    expect(named.status).toBe(1);
    expect(named.stdout).toBe('1 việc được làm lại\n');
    expect(named.stderr).toBe('vankien: fetch:https://waits.example/4: để yên, vì đang ở trạng thái chờ\n');
    expect(await vankienJson(['quarantine', 'replay', '--all'], { data })).toEqual({ replayed: 1, left: [] });
    expect(await queue.counts()).toMatchObject({ waiting: 3, quarantined: 0 });
  });
});
