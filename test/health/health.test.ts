import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type HealthBoard, openHealth } from '../../src/health/health.ts';
import { openRedisBoard } from '../../src/health/redisBoard.ts';
import { siteDayOf } from '../../src/health/siteDay.ts';
import { openSqliteBoard } from '../../src/health/sqliteBoard.ts';
import { judge } from '../../src/health/verdict.ts';
import { openDatabase } from '../../src/sqlite/open.ts';
import { emptyRedis } from '../support/emptyRedis.ts';
import { pressRecords } from '../support/filledStore.ts';
import { services } from '../support/services.ts';
import { temporaryFolder } from '../support/vankien.ts';

const [article, other] = pressRecords().map((records) => records.article);
const NOON = Date.parse('2022-06-12T12:00:00+07:00');

describe.each(['sqlite', 'redis'] as const)('extraction health on %s', (kind) => {
  async function boards(): Promise<() => HealthBoard> {
    if (kind === 'sqlite') {
      const path = join(temporaryFolder(), 'health.sqlite');
      return () => openSqliteBoard(path);
    }
    const { redis } = services();
    const name = `health-${process.pid}-${Math.random().toString(36).slice(2)}`;
    await emptyRedis(redis, name);
    return () => openRedisBoard(redis, name);
  }

  test('what two processes read is added up by site and Vietnamese day, and outlives them', async () => {
    const open = await boards();
    const first = openHealth(open(), () => NOON);
    const second = openHealth(open(), () => Date.parse('2022-06-11T18:30:00Z')); // the 12th in Hà Nội
    first.noteRead('thudomoi', article!, { fellBack: [] });
    first.noteRead('thudomoi', other!, { fellBack: ['authors'] });
    first.noteUnread('kinhbac');
    second.noteRead('thudomoi', article!, { fellBack: ['authors'] });
    await Promise.all([first.close(), second.close()]);

    const later = openHealth(open(), () => NOON + 3_600_000);
    const days = await later.days(3);
    await later.close();
    expect(days).toMatchObject([
      { site: 'kinhbac', day: '2022-06-12', pages: 0, unread: 1 },
      {
        site: 'thudomoi',
        day: '2022-06-12',
        pages: 3,
        degraded: 2,
        unread: 0,
        fields: { title: { found: 3, fellBack: 0 }, authors: { found: 3, fellBack: 2 } },
      },
    ]);
  });

  test('why pages are left out is counted by site and reason, the most frequent first', async () => {
    const open = await boards();
    const health = openHealth(open(), () => NOON);
    for (const code of ['DENIED', 'ROBOTS_FORBIDDEN', 'ROBOTS_FORBIDDEN']) health.noteLeftOut('thudomoi', code);
    health.noteLeftOut('kinhbac', 'BUDGET_SPENT');
    const days = await health.days(1);
    await health.close();
    expect(days.map(({ site, leftOut }) => [site, leftOut])).toEqual([
      ['kinhbac', [{ code: 'BUDGET_SPENT', pages: 1 }]],
      [
        'thudomoi',
        [
          { code: 'ROBOTS_FORBIDDEN', pages: 2 },
          { code: 'DENIED', pages: 1 },
        ],
      ],
    ]);
  });

  test('the newest day comes first, days out of reach are left out', async () => {
    const open = await boards();
    for (const day of [12, 11, 1]) {
      const health = openHealth(open(), () => Date.parse(`2022-06-${String(day).padStart(2, '0')}T12:00:00+07:00`));
      health.noteRead('nhipsong', article!, { fellBack: [] });
      await health.close();
    }
    const health = openHealth(open(), () => NOON);
    expect((await health.days(3)).map(({ day }) => day)).toEqual(['2022-06-12', '2022-06-11']);
    await health.close();
  });
});

test('what the board did not take is given again, once', async () => {
  const path = join(temporaryFolder(), 'health.sqlite');
  const health = openHealth(openSqliteBoard(path), () => NOON);
  const database = openDatabase(path);
  database.exec('ALTER TABLE tallies RENAME TO elsewhere');
  health.noteRead('thudomoi', article!, { fellBack: [] });
  await expect(health.days(1)).rejects.toThrow('tallies');
  health.noteRead('thudomoi', article!, { fellBack: [] });
  database.exec('ALTER TABLE elsewhere RENAME TO tallies');
  database.close();
  expect(await health.days(1)).toMatchObject([{ site: 'thudomoi', pages: 2 }]);
  expect(await health.days(1)).toMatchObject([{ site: 'thudomoi', pages: 2 }]);
  await health.close();
});

test.each([
  ['every selector finds its field', { pages: 9 }, 'ok'],
  ['one of nine pages has no author where the selector looks', { pages: 9, 'fellBack.authors': 1 }, 'doubtful'],
  ['the title is nowhere where the selector looks', { pages: 9, 'fellBack.title': 9 }, 'broken'],
  ['the only page so far is odd', { pages: 1, 'fellBack.title': 1 }, 'doubtful'],
  ['the server gives none of its pages', { 'leftOut.FETCH_STATUS': 4 }, 'broken'],
  ['a page of many is gone, as every day', { pages: 40, 'leftOut.FETCH_STATUS': 3 }, 'ok'],
  ['pages wait for the next day', { pages: 9, 'leftOut.BUDGET_SPENT': 90 }, 'ok'],
  ['most pages hold no article', { pages: 2, unread: 7 }, 'broken'],
])('%s', (_name, counters: Record<string, number>, verdict) => {
  expect(judge(siteDayOf('thudomoi', '2022-06-12', (name) => counters[name] ?? 0)).verdict).toBe(verdict);
});
