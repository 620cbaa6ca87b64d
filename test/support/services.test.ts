import { spawnSync } from 'node:child_process';
import { Redis } from 'ioredis';
import { afterEach, describe, expect, test } from 'vitest';
import { projectRoot } from '../../src/projectRoot.ts';
import { type OwnService, ownService } from './ownServices.ts';

function run(args: readonly string[], env: Record<string, string> = {}) {
  const options = { cwd: projectRoot(), encoding: 'utf8', env: { ...process.env, ...env } } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/services.mjs', ...args], options);
  return { status, stdout, lines: stderr.trim().split('\n') };
}

describe('the services of tests', () => {
  let own: OwnService | undefined;

  afterEach(() => own?.remove());

  test('are real servers, which keep their data when they are killed and come back at the same address', async () => {
    own = ownService('redis');
    const redis = new Redis(own.url, { maxRetriesPerRequest: null });
    await redis.set('vankien', 'here');
    own.kill();
    own.start();
    expect(await redis.get('vankien')).toBe('here');
    redis.disconnect();
  }, 600_000);

  test('that were given but do not answer are named in one line, without the password', () => {
    const { status, lines } = run(['up', 'redis'], { VANKIEN_TEST_REDIS: 'redis://someone:secret@127.0.0.1:1' });
    expect(status).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('VANKIEN_TEST_REDIS=redis://***@127.0.0.1:1 does not answer');
  });

  test('are null where they are not up, and looking starts none', () => {
    const { status, stdout } = run(['status', '--json'], {
      VANKIEN_TEST_ELASTICSEARCH: 'http://127.0.0.1:1',
      VANKIEN_TEST_REDIS: 'redis://127.0.0.1:1',
    });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ elasticsearch: null, redis: null });
  });

  test.each([[[]], [['start']], [['up', 'mongodb']]])('are not begun by %j: it is told how', (args) => {
    const { status, lines } = run(args);
    expect(status).toBe(2);
    expect(lines[0]).toContain('usage: npm run -s services');
  });
});
