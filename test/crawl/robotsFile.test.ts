import { expect, test } from 'vitest';
import { readRobotsFile } from '../../src/crawl/robotsFile.ts';

/** Lines of a robots.txt, the path that is asked for, and whether it may be fetched. */
const CASES: readonly [what: string, lines: string, path: string, isAllowed: boolean][] = [
  ['no rules allow everything', '', '/a', true],
  ['an empty path forbids nothing', 'User-agent: *|Disallow:', '/a', true],
  ['a path forbids what begins with it', 'User-agent: *|Disallow: /kin', '/kin-dao', false],
  ['letters of a path count as they are', 'User-agent: *|Disallow: /Kin', '/kin', true],
  ['keys and names may be written in any case', 'USER-AGENT: VanKien|DISALLOW: /x', '/x', false],
  ['blanks stand around a colon', 'User-agent : *|Disallow : /x', '/x', false],
  ['a comment is no part of a path', 'User-agent: * # mọi máy|Disallow: /x # kín', '/x', false],
  ['a line without a colon is none', 'User-agent *|Disallow /x', '/x', true],
  ['a rule before the first name is of nobody', 'Disallow: /x|User-agent: *|Disallow: /y', '/x', true],
  ['robots.txt itself is always allowed', 'User-agent: *|Disallow: /', '/robots.txt', true],
  // groups
  ['our name goes before all', 'User-agent: *|Disallow: /|User-agent: vankien|Disallow: /y', '/x', true],
  ['a group of our name without rules frees us', 'User-agent: *|Disallow: /||User-agent: vankien|', '/x', true],
  [
    'a group of our name with an empty rule, too',
    'User-agent: vankien|Disallow:|User-agent: *|Disallow: /',
    '/x',
    true,
  ],
  ['a version does not part a name', 'User-agent: vankien/2.0 (bot)|Disallow: /x', '/x', false],
  ['a word behind the name does not, either', 'User-agent: vankien bot|Disallow: /x', '/x', false],
  ['a longer name is of another', 'User-agent: vankien-news|Disallow: /x', '/x', true],
  ['a shorter name is of another', 'User-agent: van|Disallow: /x', '/x', true],
  ['names may share rules', 'User-agent: a|User-agent: vankien|Disallow: /x', '/x', false],
  ['also over an empty line', 'User-agent: vankien||# b|User-agent: b|Disallow: /x', '/x', false],
  ['and over other records', 'User-agent: vankien|Crawl-delay: 3|User-agent: b|Disallow: /x', '/x', false],
  ['a sitemap ends no group', 'User-agent: vankien|Sitemap: /s.xml|Disallow: /x', '/x', false],
  [
    'groups of one name are one: its first',
    'User-agent: vankien|Disallow: /a||User-agent: *|Disallow: /||User-agent: vankien|Disallow: /b',
    '/a',
    false,
  ],
  [
    'and its last',
    'User-agent: vankien|Disallow: /a||User-agent: *|Disallow: /||User-agent: vankien|Disallow: /b',
    '/b',
    false,
  ],
  [
    'and nothing more',
    'User-agent: vankien|Disallow: /a||User-agent: *|Disallow: /||User-agent: vankien|Disallow: /b',
    '/c',
    true,
  ],
  // which rule
  ['the longest rule decides', 'User-agent: *|Allow: /tin/|Disallow: /tin/kin', '/tin/kin.html', false],
  ['wherever it stands', 'User-agent: *|Disallow: /tin/|Allow: /tin/mo', '/tin/mo.html', true],
  ['of two as long the one that allows', 'User-agent: *|Disallow: /tin|Allow: /tin', '/tin', true],
  ['wild cards count for the length', 'User-agent: *|Allow: /trang|Disallow: /*.html', '/trang.html', false],
  // wild cards
  ['* stands for anything', 'User-agent: *|Disallow: /a*b*c', '/axxbxxc', false],
  ['in order', 'User-agent: *|Disallow: /a*b*c', '/axxcxxb', true],
  ['also for nothing', 'User-agent: *|Disallow: /a*b', '/ab', false],
  ['also at the start', 'User-agent: *|Disallow: *.pdf', '/tai-lieu.pdf', false],
  ['$ is the end', 'User-agent: *|Disallow: /*.php$', '/a.php', false],
  ['and the query is before it', 'User-agent: *|Disallow: /*.php$', '/a.php?x=1', true],
  ['the last match of many is the one at the end', 'User-agent: *|Disallow: /*.php$', '/a.php.php', false],
  ['what stands between * and $ has its own room', 'User-agent: *|Disallow: /ab*ba$', '/aba', true],
  ['/$ is the front page alone', 'User-agent: *|Allow: /$|Disallow: /', '/', true],
  ['and no other', 'User-agent: *|Allow: /$|Disallow: /', '/a', false],
  ['$ elsewhere is a sign like others', 'User-agent: *|Disallow: /a$b', '/a$bc', false],
  ['a query is part of the path', 'User-agent: *|Disallow: /*?page=', '/tin?page=2', false],
  // escapes
  ['escapes that need not be are none', 'User-agent: *|Disallow: /%62%61%6F', '/bao', false],
  ['letters of Vietnamese are their octets', 'User-agent: *|Disallow: /báo-chí', '/b%C3%A1o-ch%C3%AD', false],
  ['in small letters, too', 'User-agent: *|Disallow: /b%c3%a1o', '/b%C3%A1o', false],
  ['an escaped slash is none', 'User-agent: *|Disallow: /a%2Fb', '/a/b', true],
  ['an escaped * is a sign', 'User-agent: *|Disallow: /a%2ab', '/axb', true],
  ['and is found', 'User-agent: *|Disallow: /a%2ab', '/a*b', false],
  ['an escaped $ is no end', 'User-agent: *|Disallow: /a%24', '/a$b', false],
];

test.each(CASES)('%s', (_what, lines, path, isAllowed) => {
  expect(readRobotsFile(lines.replaceAll('|', '\n'), 'vankien').forbiddenBy(path) === null).toBe(isAllowed);
});

test('the line that forbids is told, whatever ends lines', () => {
  for (const end of ['\n', '\r\n', '\r'])
    expect(readRobotsFile(['User-agent: *', '', 'Disallow: /x'].join(end), 'vankien').forbiddenBy('/x')).toBe(3);
});

test('sitemaps are for all, and the longest delay of our groups holds', () => {
  const text =
    'Sitemap: /a.xml\nUser-agent: la\nCrawl-delay: 90\nSitemap: /b.xml\n\nUser-agent: *\nDisallow: /x\nCrawl-delay: 2';
  const { sitemaps, delayS } = readRobotsFile(text, 'vankien');
  expect(sitemaps).toEqual(['/a.xml', '/b.xml']);
  expect(delayS).toBe(2);
});
