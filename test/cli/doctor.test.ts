import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clockFinding } from '../../src/doctor/checks/clock.ts';
import { isAtLeast } from '../../src/doctor/checks/runtime.ts';
import type { Examined } from '../../src/doctor/examine.ts';
import { openSqliteStore } from '../../src/store/sqlite/store.ts';
import { crawledPress } from '../support/crawledPress.ts';
import { type OwnService, ownService } from '../support/ownServices.ts';
import { services } from '../support/services.ts';
import { type RunOptions, temporaryFolder, vankien } from '../support/vankien.ts';

/** What `doctor --json` found, by check, and how it ended. */
async function doctor(options: RunOptions) {
  const { status, stdout, stderr } = await vankien(['doctor', '--json'], options);
  expect(stderr).toBe('');
  const found = new Map((JSON.parse(stdout) as Examined[]).map((each) => [each.id, each]));
  return { status, found, states: Object.fromEntries([...found].map(([id, { state }]) => [id, state])) };
}

describe('on one machine', () => {
  test('a crawled press is well: every check says what it saw, and the exit status is 0', async () => {
    const data = await crawledPress();
    const { status, stdout } = await vankien(['doctor'], { data });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^tốt {4}Node: \d+\.\d+/m);
    expect(stdout).toMatch(/^tốt {4}Kho tra cứu: sqlite: \d+ bài/m);
    expect(stdout).toMatch(/^tốt {4}Kho lưu trang: \d+ trang; đọc thử 12, đều nguyên vẹn$/m);
    expect(stdout).not.toContain('HỎNG');
  });

  test('a folder that is not there yet is no fault, and is not made by looking', async () => {
    const data = join(temporaryFolder(), 'later');
    const { status, states } = await doctor({ data });
    expect(status).toBe(0);
    expect(states).toMatchObject({ 'data-folder': 'notice' });
    expect(states).not.toHaveProperty('store');
    expect(readdirSync(join(data, '..'))).toEqual([]);
  });

  test('a setting that cannot be used is named', async () => {
    const { status, found } = await doctor({ data: temporaryFolder(), env: { VANKIEN_TRIES: 'nhiều' } });
    expect(status).toBe(1);
    expect(found.get('configuration')).toMatchObject({
      state: 'broken',
      seen: expect.stringContaining('VANKIEN_TRIES="nhiều"'),
      todo: expect.stringContaining('.env.example'),
    });
  });

  test('a file where the data folder should be', async () => {
    const data = join(temporaryFolder(), 'data');
    writeFileSync(data, '');
    const { status, states } = await doctor({ data });
    expect(status).toBe(1);
    expect(states).toMatchObject({ 'data-folder': 'broken', store: 'broken', queue: 'broken' });
  });

  test.skipIf(process.platform === 'win32')('a data folder that everyone on the machine may write to', async () => {
    const data = temporaryFolder();
    chmodSync(data, 0o777);
    const { found } = await doctor({ data });
    expect(found.get('data-folder')).toMatchObject({ state: 'notice', todo: expect.stringContaining('chmod') });
  });

  test('data of another version of the analysis', async () => {
    const data = temporaryFolder();
    await openSqliteStore(join(data, 'store-1.sqlite'), { analysisVersion: 'old', registry: [] }).close();
    const { status, found } = await doctor({ data });
    expect(status).toBe(1);
    expect(found.get('store')).toMatchObject({
      state: 'broken',
      seen: expect.stringMatching(/INDEX_VERSION.*reprocess/),
    });
  });

  test('an archive file whose bytes have rotted', async () => {
    const data = await crawledPress();
    const archive = join(data, 'archive');
    for (const name of readdirSync(archive).filter((each) => each.endsWith('.warc.gz'))) {
      const bytes = readFileSync(join(archive, name));
      const records = startsOf(bytes);
      writeFileSync(join(archive, name), bytes.fill(0x20, records[Math.floor(records.length / 2)]));
    }
    const { status, found } = await doctor({ data });
    expect(status).toBe(1);
    expect(found.get('archive')).toMatchObject({
      state: 'broken',
      seen: expect.stringMatching(/đọc thử 12 .*, [4-8] hỏng/),
    });
  });

  test('a write lock that a dead process left', async () => {
    const data = temporaryFolder();
    mkdirSync(join(data, 'archive', 'writers'), { recursive: true });
    writeFileSync(join(data, 'archive', 'writers', '1-00000000.lock'), '');
    const { status, found } = await doctor({ data });
    expect(status).toBe(0);
    expect(found.get('writer-locks')).toMatchObject({ state: 'notice', seen: expect.stringContaining('1 khóa') });
    expect((await doctor({ data })).states['writer-locks']).toBe('ok'); // opening the archive settled it
  });
});

describe('on many machines', () => {
  let redis: OwnService;
  let elasticsearch: string;
  beforeAll(() => {
    redis = ownService('redis');
    elasticsearch = services().elasticsearch;
  }, 600_000);
  afterAll(() => redis?.remove());

  /** By its name of Redis 6, which later ones know, too. */
  const PACKED_UP_TO = 'hash-max-ziplist-value';
  const setRedis = async (name: string, value: string) => {
    const control = new Redis(redis.url);
    await control.config('SET', name, value);
    await control.quit();
  };

  const many = (env: Record<string, string> = {}) =>
    doctor({ data: temporaryFolder(), env: { VANKIEN_STORE: elasticsearch, VANKIEN_QUEUE: redis.url, ...env } });

  test('an Elasticsearch 9 and a Redis that keeps what it acknowledged are well', async () => {
    await setRedis(PACKED_UP_TO, '1024');
    const { found, status } = await many();
    expect(found.get('elasticsearch')).toMatchObject({
      seen: expect.stringMatching(/^9\.\d+\.\d+, (?:green|yellow), đĩa/),
    });
    expect(found.get('redis')).toMatchObject({
      state: 'ok',
      seen: expect.stringMatching(/appendonly yes, noeviction/),
    });
    expect(status).toBe([...found.values()].some(({ state }) => state === 'broken') ? 1 : 0);
  });

  test('a Redis that takes a third more memory than it needs', async () => {
    await setRedis(PACKED_UP_TO, '64');
    const { found } = await many();
    expect(found.get('redis')).toMatchObject({
      state: 'notice',
      seen: expect.stringMatching(/hash-max-\w+-value 64/),
      todo: expect.stringMatching(/hash-max-\w+-value 1024/),
    });
  });

  test('a Redis that forgets on a restart and drops jobs when it is full', async () => {
    await setRedis('appendonly', 'no');
    await setRedis('maxmemory-policy', 'allkeys-lru');
    const { status, found } = await many();
    expect(status).toBe(1);
    expect(found.get('redis')).toMatchObject({
      state: 'broken',
      seen: expect.stringMatching(/appendonly no, maxmemory-policy allkeys-lru/),
      todo: expect.stringMatching(/appendonly yes.*noeviction/),
    });
    await setRedis('appendonly', 'yes');
    await setRedis('maxmemory-policy', 'noeviction');
  });

  test('servers that are not there', async () => {
    redis.kill();
    const { status, found } = await many({ VANKIEN_STORE: 'http://127.0.0.1:9' });
    expect(status).toBe(1);
    expect(found.get('redis')).toMatchObject({ state: 'broken', seen: expect.stringContaining('ECONNREFUSED') });
    expect(found.get('elasticsearch')).toMatchObject({
      state: 'broken',
      todo: expect.stringContaining('VANKIEN_STORE'),
    });
  });
});

describe('clocks and versions', () => {
  test.each([
    ['between our two looks', 10_050, 'ok'],
    ['two seconds before', 8_000, 'notice'],
    ['a minute after, which would spoil leases', 70_000, 'broken'],
  ])('a server whose clock is %s', (_name, theirs, state) => {
    expect(clockFinding(theirs, 10_000, 10_100).state).toBe(state);
  });

  test.each([
    ['20.19.0', '20.19', true],
    ['20.9.9', '20.19', false],
    ['22.1.0', '20.19', true],
    ['6.2.6', '6.2', true],
    ['6.0.16', '6.2', false],
  ])('%s against at least %s', (version, least, fits) => {
    expect(isAtLeast(version, least)).toBe(fits);
  });
});

/** Where the records of a WARC file begin, each packed by itself. */
function startsOf(bytes: Buffer): number[] {
  const starts: number[] = [];
  for (let at = bytes.indexOf(GZIP); at >= 0; at = bytes.indexOf(GZIP, at + 1)) starts.push(at);
  return starts;
}

/** How such a record begins (RFC 1952, 2.3). */
const GZIP = Buffer.from([0x1f, 0x8b, 8]);
