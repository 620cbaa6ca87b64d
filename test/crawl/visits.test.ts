import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { createStrain } from '../../src/crawl/strain.ts';
import { openVisits, type Visits } from '../../src/crawl/visits.ts';
import { temporaryFolder } from '../support/vankien.ts';

let opened: Visits[] = [];
afterEach(async () => {
  for (const visits of opened) await visits.close();
  opened = [];
});

function open(folder = temporaryFolder()): Visits {
  const visits = openVisits(join(folder, 'visits.sqlite'));
  opened.push(visits);
  return visits;
}

const MINUTE = 60_000;
const FEED = 'https://bao.example/home.rss';
const seen = (digest: string | null) => [{ url: FEED, etag: '"1"', lastModified: null, digest }];

test('a feed with nothing new rests the longer the more often, and not at all when something comes', () => {
  const visits = open();
  const rests = (digest: string | null) => {
    visits.sawSources(seen(digest), 0);
    return (visits.source(FEED)?.restsUntil ?? 0) / MINUTE;
  };
  // null: the server said that nothing changed.
  expect(['a', 'a', null, 'a', 'a', 'a', 'a', 'b', null].map(rests)).toEqual([0, 15, 30, 60, 120, 180, 180, 0, 15]);
  expect(visits.source('https://bao.example/la.rss')).toBeNull();
});

test('what one process remembers another knows', () => {
  const folder = temporaryFolder();
  const [one, other] = [open(folder), open(folder)];
  one.sawSources(seen('a'), 0);
  expect(other.source(FEED)).toEqual({ etag: '"1"', lastModified: null, restsUntil: 0 });
  expect([
    one.spend('bao', '2026-11-28', 2),
    other.spend('bao', '2026-11-28', 2),
    one.spend('bao', '2026-11-28', 2),
  ]).toEqual([true, true, false]);
  expect(other.spend('khac', '2026-11-28', 1)).toBe(true);
  expect(one.spend('bao', '2026-11-29', 2)).toBe(true);
  expect(one.spend('khong', '2026-11-29', 0)).toBe(false);
});

describe('a host that says it is asked too much', () => {
  test('rests twice as long each time, up to an hour, until it answers', () => {
    const strain = createStrain();
    const rests = Array.from({ length: 9 }, () => strain.refused('bao.example') / 1_000);
    expect(rests).toEqual([30, 60, 120, 240, 480, 960, 1920, 3600, 3600]);
    expect(strain.refused('khac.example')).toBe(30_000);
    strain.answered('bao.example');
    expect(strain.refused('bao.example')).toBe(30_000);
  });
});
