import { Redis } from 'ioredis';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openBullmqQueue } from '../../../src/queue/bullmq/queue.ts';
import { expectLines } from '../../support/messages.ts';
import { type OwnService, ownService } from '../../support/ownServices.ts';
import { vankien } from '../../support/vankien.ts';

let redis: OwnService;

beforeEach(async () => {
  redis = ownService('redis');
  const client = new Redis(redis.url);
  await client.config('SET', 'requirepass', 'đúng');
  await client.quit();
}, 600_000);

afterEach(() => redis.remove());

const withUser = (user: string) => redis.url.replace('//', `//${user}`);

test.each([
  { name: 'a wrong password', user: ':b%C3%AD-m%E1%BA%ADt@' },
  { name: 'an unknown user', user: 'ai:b%C3%AD-m%E1%BA%ADt@' },
  { name: 'no password where one is wanted', user: '' },
])('$name is told at once, in one line, without the password', async ({ user }) => {
  const { status, stdout, stderr } = await vankien(['jobs'], {
    env: { VANKIEN_QUEUE: withUser(user) },
    timeoutMs: 8_000,
  });
  expect([status, stdout]).toEqual([1, '']);
  const [line] = expectLines(stderr, 'BAD_CONFIG');
  expect(line).toContain(new URL(redis.url).host);
  expect(line).not.toMatch(/b%C3%AD|bí-mật/);
});

test('the right password opens the queue', async () => {
  const queue = openBullmqQueue(withUser(':%C4%91%C3%BAng@'));
  expect(await queue.counts()).toMatchObject({ waiting: 0 });
  await queue.close();
});
