import { expect, test } from 'vitest';
import type { Robots } from '../../src/crawl/robots.ts';
import { withUrlLists } from '../../src/crawl/urlLists.ts';

const open: Robots = { check: async () => ({ delayMs: 7 }), sitemaps: async () => [] };

const isAsked = async (url: string, deny: string[], only: string[]) =>
  withUrlLists(open, { deny, only })
    .check(url)
    .then(
      ({ delayMs }) => delayMs === 7,
      (error) => {
        expect(error).toMatchObject({ name: 'SkipPage', code: 'DENIED' });
        expect(error.message).toContain(url);
        return false;
      },
    );

test.each<[url: string, deny: string[], only: string[], asked: boolean]>([
  ['https://bao.example/tin-1.html', [], [], true],
  ['https://bao.example/tin-1.html', ['bao.example'], [], false],
  ['https://video.bao.example/tin-1.html', ['bao.example'], [], false],
  ['https://khobao.example/tin-1.html', ['bao.example'], [], true],
  ['https://bao.example/video/1.html', ['bao.example/video/'], [], false],
  ['https://bao.example/tin-1.html', ['bao.example/video/'], [], true],
  ['http://bao.example:8080/video/1.html', ['BAO.example/video/'], [], false],
  ['https://bao.example/tin-1.html', [], ['bao.example'], true],
  ['https://khac.example/tin-1.html', [], ['bao.example'], false],
  ['https://bao.example/video/1.html', ['bao.example/video/'], ['bao.example'], false],
])('%s, denied %j, only %j: asked is %s', async (url, deny, only, asked) => {
  expect(await isAsked(url, deny, only)).toBe(asked);
});

test.each(['https://bao.example/', '', '*', 'bao .example'])('%j is no entry', (entry) => {
  expect(() => withUrlLists(open, { deny: [entry], only: [] })).toThrow('VANKIEN_DENY');
});
