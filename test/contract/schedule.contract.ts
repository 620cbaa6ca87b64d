import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KEPT_LOOKS, type Look, type Schedule } from '../../src/queue/schedule.ts';

const EVERY_SECOND = '* * * * * *';

const fail = (error: Error) => {
  throw error;
};

const look = (more: Partial<Look> = {}): Look => ({
  at: '2026-01-01T00:00:00.000Z',
  found: 12,
  fresh: 3,
  broken: [],
  error: null,
  ...more,
});

/** What every schedule does. `open` opens the same one, empty before each test, as often as it is called: each time as another process. */
export function scheduleContract(open: () => Schedule | Promise<Schedule>): void {
  let schedule: Schedule;
  let other: Schedule;

  beforeEach(async () => {
    schedule = await open();
    other = await open();
  });

  afterEach(() => Promise.all([schedule.close(), other.close()]));

  test('a cron expression is read in Vietnamese time', async () => {
    await schedule.sync([{ site: 'bao', cron: '30 6 * * *' }]);
    const [entry] = await other.list();
    expect(entry).toMatchObject({ site: 'bao', cron: '30 6 * * *', isPaused: false, looks: [] });
    expect(entry!.nextAt).toMatch(/T23:30:00\.000Z$/);
  });

  test('sync adds, changes and removes, and leaves a paused site paused', async () => {
    await schedule.sync([
      { site: 'a', cron: '0 1 * * *' },
      { site: 'b', cron: '0 2 * * *' },
    ]);
    expect(await schedule.pause('b')).toBe(true);
    expect(await schedule.pause('b')).toBe(false);
    expect((await other.list())[1]).toMatchObject({ site: 'b', isPaused: true, nextAt: null });
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
    expect(await other.resume('unknown')).toBe(false);
    expect((await schedule.list())[0]).toMatchObject({
      site: 'b',
      cron: '0 3 * * *',
      isPaused: false,
      nextAt: expect.stringMatching(/T20:00:00\.000Z$/),
    });
  });

  test('each time is told to one of the processes that keep the schedule, and again where that failed', {
    timeout: 60_000,
  }, async () => {
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
    const deadline = Date.now() + 30_000;
    while (told.length < 3 && Date.now() < deadline) await sleep(50);
    await Promise.all(stops.map((stop) => stop()));
    expect(told.length).toBeGreaterThanOrEqual(3);
    expect(new Set(told).size).toBe(told.length);
    for (const each of told) expect(each).toMatch(/^bao \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/);
    expect(told).toContain(`bao ${failedAt}`);
  });

  test('times that passed while no process kept the schedule are made up for once', { timeout: 60_000 }, async () => {
    await schedule.sync([{ site: 'bao', cron: EVERY_SECOND }]);
    const [entry] = await schedule.list();
    await sleep(3_500);
    const told: string[] = [];
    const startedAt = new Date().toISOString();
    const stop = schedule.keep(async (_site, at) => void told.push(at), fail);
    const deadline = Date.now() + 30_000;
    while (told.length < 2 && Date.now() < deadline) await sleep(50);
    await stop();
    expect(told[0]).toBe(entry!.nextAt);
    expect(told.filter((at) => at < startedAt)).toHaveLength(1);
  });

  test('a site that is paused is not looked at', async () => {
    await schedule.sync([
      { site: 'a', cron: EVERY_SECOND },
      { site: 'b', cron: EVERY_SECOND },
    ]);
    await schedule.pause('a');
    const told: string[] = [];
    const stop = other.keep(async (site) => void told.push(site), fail);
    const deadline = Date.now() + 15_000;
    while (told.length < 2 && Date.now() < deadline) await sleep(50);
    await stop();
    expect([...new Set(told)]).toEqual(['b']);
  });

  test('the last looks at a site are remembered for all processes, the newest first', async () => {
    await schedule.sync([{ site: 'bao', cron: '0 1 * * *' }]);
    await schedule.looked('bao', look({ broken: [{ source: 'https://bao.example/rss', reason: 'got 500' }] }));
    await schedule.looked(
      'bao',
      look({ found: 0, fresh: 0, error: { code: 'FETCH_FAILED', reason: 'no connection' } }),
    );
    expect((await other.list())[0]!.looks).toEqual([
      look({ found: 0, fresh: 0, error: { code: 'FETCH_FAILED', reason: 'no connection' } }),
      look({ broken: [{ source: 'https://bao.example/rss', reason: 'got 500' }] }),
    ]);
    for (let found = 1; found <= KEPT_LOOKS; found += 1) await schedule.looked('bao', look({ found }));
    const { looks } = (await other.list())[0]!;
    expect(looks.map(({ found }) => found)).toEqual(Array.from({ length: KEPT_LOOKS }, (_, at) => KEPT_LOOKS - at));
  });

  test('with a site its looks are forgotten', async () => {
    await schedule.sync([{ site: 'bao', cron: '0 1 * * *' }]);
    await schedule.looked('bao', look());
    await schedule.sync([]);
    expect(await schedule.list()).toEqual([]);
    await schedule.sync([{ site: 'bao', cron: '0 1 * * *' }]);
    expect((await schedule.list())[0]!.looks).toEqual([]);
  });
}
