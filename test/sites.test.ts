import { describe, expect, test } from 'vitest';
import { demoSites, sites } from '../crawlers/index.ts';
import { readConfig } from '../src/config.ts';
import { sitesOf } from '../src/sites.ts';

const watched = (chosen: string, demo = false) =>
  sitesOf(readConfig({ VANKIEN_SITES: chosen }), demo).watched.map(({ id }) => id);

describe('which sites are looked at is said by VANKIEN_SITES', () => {
  test('none, unless some are named', () => {
    expect(watched('')).toEqual([]);
    expect(watched('hanoimoi, nhandan')).toEqual(['nhandan', 'hanoimoi']);
    expect(watched('all')).toEqual(sites.map(({ id }) => id));
  });

  test('the made-up press with the demo alone, whatever is named', () => {
    expect(watched('', true)).toEqual(demoSites.map(({ id }) => id));
    expect(watched('tuoitre', true)).toEqual(['tuoitre', ...demoSites.map(({ id }) => id)]);
  });

  test('a name that no file of crawlers/ has is refused with the names that there are', () => {
    expect(() => watched('tuoitre,hanoimoii')).toThrow(
      /VANKIEN_SITES: no site is named hanoimoii; sites: all, nhandan/,
    );
  });

  test('all are declared, since their pages come by other ways, too', () => {
    expect(sitesOf(readConfig({}), false).declared).toEqual(sites);
  });
});

describe('what the declarations of real sites have in common', () => {
  test('each file is named by its site, and no host is of two sites', () => {
    const hosts = sites.flatMap((site) => site.hosts);
    expect(new Set(hosts).size).toBe(hosts.length);
    expect(new Set(sites.map(({ id }) => id)).size).toBe(sites.length);
  });

  test('an article is known by the number in its address, whatever its slug', () => {
    for (const { id, articleUrl } of sites)
      expect([id, articleUrl.source]).toEqual([id, expect.stringContaining('(?<id>')]);
  });

  test('a host is asked every three seconds at most', () => {
    for (const { id, delayMs } of sites) expect([id, delayMs >= 3_000]).toEqual([id, true]);
  });
});
