import { Redis } from 'ioredis';
import { withoutPassword } from '../../queue/withoutPassword.ts';
import { broken, type Check, type Finding, notice, ok, together } from '../check.ts';
import { clockFinding } from './clock.ts';
import { isAtLeast } from './runtime.ts';

const LEAST_VERSION = '6.2';
const PATIENCE_MS = 5_000;

/** The Redis that keeps the jobs: its version, whether it forgets, whether it fills, whether it tells our time. */
export const redisServer: Check = {
  id: 'redis',
  name: 'Redis',
  async look({ config: { queue } }) {
    if (queue === 'sqlite') return null;
    const redis = new Redis(queue, {
      lazyConnect: true,
      connectTimeout: PATIENCE_MS,
      commandTimeout: PATIENCE_MS,
      maxRetriesPerRequest: 0,
      retryStrategy: () => null,
    });
    let lastError: Error | undefined;
    redis.on('error', (error) => {
      lastError = error;
    });
    try {
      await redis.connect();
      const told = new Map([...fieldsOf(await redis.info()), ...(await hashSettings(redis))]);
      const before = Date.now();
      const [seconds, microseconds] = await redis.time();
      const theirs = Number(seconds) * 1_000 + Number(microseconds) / 1_000;
      return together([...RULES.map((rule) => rule(told)), clockFinding(theirs, before, Date.now())]);
    } catch (error) {
      const reason = lastError?.message || (error instanceof Error ? error.message : String(error));
      return broken(
        `${withoutPassword(queue)} không trả lời: ${reason}`,
        'khởi động Redis, hoặc xem lại VANKIEN_QUEUE',
      );
    } finally {
      redis.disconnect();
    }
  },
};

type Told = ReadonlyMap<string, string>;

/** What a Redis of ours must be, each rule over the fields of its `INFO` and some of its settings. */
const RULES: readonly ((told: Told) => Finding)[] = [
  (told) => {
    const version = told.get('redis_version') ?? '?';
    return isAtLeast(version, LEAST_VERSION) ? ok(version) : broken(version, `cài Redis ${LEAST_VERSION} trở lên`);
  },
  (told) =>
    told.get('aof_enabled') === '1'
      ? ok('appendonly yes')
      : broken('appendonly no', 'đặt appendonly yes: nếu không, Redis tắt là mất việc đã nhận'),
  (told) => {
    const policy = told.get('maxmemory_policy') ?? '?';
    return policy === 'noeviction'
      ? ok(policy)
      : broken(`maxmemory-policy ${policy}`, 'đặt maxmemory-policy noeviction: nếu không, đầy bộ nhớ là Redis bỏ việc');
  },
  (told) => {
    const status = told.get('aof_last_write_status') ?? 'ok';
    return status === 'ok'
      ? ok('ghi đĩa được')
      : broken(`lần ghi đĩa cuối: ${status}`, 'dọn đĩa của Redis, xem nhật ký của nó');
  },
  (told) => {
    const [used, most] = ['used_memory', 'maxmemory'].map((name) => Number(told.get(name) ?? 0));
    if (!used || !most) return ok(`dùng ${Math.round((used ?? 0) / 1_000_000)} MB`);
    const share = Math.round((100 * used) / most);
    const seen = `dùng ${share}% bộ nhớ cho phép`;
    return share < 80
      ? ok(seen)
      : notice(seen, 'tăng maxmemory: mỗi trang giữ chỗ mãi mãi (docs/van-hanh.md), đầy thì trang mới bị từ chối');
  },
  (told) => {
    const name = PACKED_UP_TO.find((each) => told.has(each));
    if (name === undefined) return ok('không cho xem thiết đặt');
    const seen = `${name} ${told.get(name)}`;
    return Number(told.get(name)) >= LEAST_PACKED
      ? ok(seen)
      : notice(seen, `đặt ${name} ${LEAST_PACKED}: mỗi trang bớt một phần ba bộ nhớ`);
  },
];

/** Up to how many bytes a field of a hash is packed, which jobs with their addresses exceed by default; the second name is that of Redis 6. */
const PACKED_UP_TO = ['hash-max-listpack-value', 'hash-max-ziplist-value'];
const LEAST_PACKED = 1_024;

/** Nothing where the server shows no settings, as hosted ones may. */
async function hashSettings(redis: Redis): Promise<readonly (readonly [string, string])[]> {
  const told = (await redis.config('GET', 'hash-max-*-value').catch(() => [])) as readonly string[];
  return told.flatMap((name, at) => (at % 2 === 0 ? [[name, told[at + 1] ?? ''] as const] : []));
}

function fieldsOf(info: string): Told {
  return new Map(
    info.split(/\r?\n/).flatMap((line) => {
      const at = line.indexOf(':');
      return at > 0 ? [[line.slice(0, at), line.slice(at + 1)] as const] : [];
    }),
  );
}
