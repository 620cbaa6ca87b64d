import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nhandan } from '../crawlers/nhandan.ts';
import type { Site } from '../src/model/site.ts';
import { siteMistakes } from '../src/siteMistakes.ts';
import { checkSites, everySite } from '../src/sites.ts';
import { temporaryFolder } from './support/vankien.ts';

test('the declared sites can be used, and each file of crawlers/ is in their list', () => {
  expect(() => checkSites(everySite)).not.toThrow();
  const files = readdirSync(new URL('../crawlers', import.meta.url)).filter((file) => /^(?!index).*\.ts$/.test(file));
  expect(everySite.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
});

describe('a mistake in a site file is one line that says where it is, what was expected and what stands there', () => {
  const list = { by: 'list', url: 'https://nhandan.vn/{page}', links: 'a' } as const;
  test.each<[string, Partial<Record<keyof Site, unknown>>, string]>([
    ['a selector that is none', { page: { body: 'div[' } }, 'page.body: expected a CSS selector, got "div["'],
    ['one inside a list', { page: { drop: ['.a', 'b > > c'] } }, 'page.drop.1: expected a CSS selector, got "b > > c"'],
    [
      'a field of the page that there is not',
      { page: { tilte: 'h1' } },
      'page.tilte: expected no such field, got tilte',
    ],
    ['a field that is missing', { articleUrl: undefined }, 'articleUrl: expected a pattern between strokes'],
    ['a pattern that is text', { articleUrl: '-\\d+' }, 'articleUrl: expected a pattern between strokes'],
    ['a host with its scheme', { hosts: ['https://nhandan.vn'] }, 'hosts.0: expected a host in small letters'],
    ['a host with its port', { hosts: ['nhandan.vn:8080'] }, 'hosts.0: expected a host in small letters'],
    ['no host', { hosts: [] }, 'hosts: expected one host at least, got []'],
    [
      'an address without scheme',
      { discover: [{ by: 'rss', url: 'nhandan.vn/rss' }] },
      'discover.0.url: expected an http',
    ],
    [
      'a part of an address that nothing fills in',
      { discover: [{ ...list, url: 'https://nhandan.vn/{trang}' }] },
      'discover.0.url: expected an http or https address; in braces year, month',
    ],
    [
      'a list without links',
      { discover: [{ by: 'list', url: list.url }] },
      'discover.0.links: expected a CSS selector',
    ],
    ['a kind of source that there is not', { discover: [{ ...list, by: 'atom' }] }, 'discover.0.by: expected by: rss'],
    [
      'a schedule that is none',
      { schedule: 'hourly' },
      'schedule: expected a cron expression, as */15 * * * *, got "hourly"',
    ],
    ['no time between requests', { delayMs: -1 }, 'delayMs: expected 0 or more ms, got -1'],
    ['a name with other letters', { id: 'Nhân Dân' }, 'id: expected small letters, digits and hyphens'],
  ])('%s', (_, change, line) => {
    const site = { ...nhandan, ...change };
    expect(siteMistakes(site)).toHaveLength(1);
    expect(() => checkSites([site as Site])).toThrow(line);
  });

  test('a host that another site has', () => {
    expect(() => checkSites([nhandan, { ...nhandan, id: 'nhandanhai' }])).toThrow(
      /^crawlers\/nhandanhai\.ts: .*nhandan\.vn is declared by crawlers\/nhandan\.ts, too$/,
    );
  });
});

test('the example of the guide can be used as it stands', async () => {
  const guide = readFileSync(new URL('../docs/adding-a-site.md', import.meta.url), 'utf8');
  const [, code = ''] = /```ts\n(.*?)```/s.exec(guide) ?? [];
  const file = join(temporaryFolder(), 'baola.ts');
  writeFileSync(file, code.replace(/^import type .*$/m, '').replace(': Site =', ' ='));
  const { baola } = (await import(file)) as { readonly baola: Site };
  expect(siteMistakes(baola)).toEqual([]);
  expect('https://baola.example/xem/bai-12').toMatch(baola.articleUrl);
});
