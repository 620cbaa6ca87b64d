import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSchedule, type Schedule } from '../../../src/queue/bullmq/schedule.ts';
import { emptyRedis } from '../../support/emptyRedis.ts';
import { services } from '../../support/services.ts';

const NAME = `schedule-${process.pid}`;
const EVERY_SECOND = '* * * * * *';

let redis: string;
let schedule: Schedule;
let other: Schedule;

beforeEach(() => {
  redis = services().redis;
  schedule = openSchedule(redis, NAME);
  other = openSchedule(redis, NAME);
}, 600_000);

afterEach(async () => {
  await Promise.all([schedule.close(), other.close()]);
  await emptyRedis(redis, NAME);
});

const fail = (error: Error) => {
  throw error;
};

test('a cron expression is read in Vietnamese time', async () => {
  await schedule.sync([{ site: 'bao', cron: '30 6 * * *' }]);
  const [entry] = await other.list();
  expect(entry).toMatchObject({ site: 'bao', cron: '30 6 * * *', isPaused: false });
  expect(entry!.nextAt).toMatch(/T23:30:00\.000Z$/);
});

test('sync adds, changes and removes, and leaves a paused site paused', async () => {
  await schedule.sync([
    { site: 'a', cron: '0 1 * * *' },
    { site: 'b', cron: '0 2 * * *' },
  ]);
  expect(await schedule.pause('b')).toBe(true);
  expect(await schedule.pause('b')).toBe(false);
  await other.sync([
    { site: 'b', cron: '0 3 * * *' },
    { site: 'c', cron: '0 4 * * *' },
  ]);
  expect((await schedule.list()).map(({ site, cron, isPaused }) => [site, cron, isPaused])).toEqual([
    ['b', '0 3 * * *', true],
    ['c', '0 4 * * *', false],
  ]);
  expect(await other.resume('b')).toBe(true);
  expect(await other.resume('b')).toBe(false);
  expect((await schedule.list())[0]).toMatchObject({ site: 'b', cron: '0 3 * * *', isPaused: false });
});

test('each time is told to one of the processes that keep the schedule, and again where that failed', async () => {
  await schedule.sync([{ site: 'bao', cron: EVERY_SECOND }]);
  const told: string[] = [];
  let failedAt = '';
  const stops = [schedule, other].map((each) =>
    each.keep(
      async (site, at) => {
        if (failedAt === '') {
          failedAt = at;
          throw new Error('the queue is away');
        }
        told.push(`${site} ${at}`);
      },
      (error) => {
        if (error.message !== 'the queue is away') fail(error);
      },
    ),
  );
  await sleep(4_500);
  await Promise.all(stops.map((stop) => stop()));
  expect(told.length).toBeGreaterThanOrEqual(3);
  expect(new Set(told).size).toBe(told.length);
  for (const each of told) expect(each).toMatch(/^bao \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/);
  expect(told).toContain(`bao ${failedAt}`);
}, 30_000);
