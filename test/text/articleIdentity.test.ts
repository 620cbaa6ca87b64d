import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleIdentity } from '../../src/text/articleIdentity.ts';

const numbered = { hosts: ['bao.example', 'amp.bao.example'], articleUrl: /-(?<id>\d{6,18})\.(?:html|amp)$/g };
const unnumbered = { hosts: ['congbao.example'], articleUrl: /\/van-ban\// };

test.each([
  ['https://bao.example/ten-cu-4567890.html', 'https://bao.example/#4567890'],
  ['https://bao.example/ten-moi-4567890.html', 'https://bao.example/#4567890'],
  ['https://amp.bao.example/thoi-su/ten-moi-4567890.amp', 'https://bao.example/#4567890'],
  ['https://bao.example/ten-185260307101530123.html', 'https://bao.example/#185260307101530123'],
  ['https://bao.example/thoi-su/', 'https://bao.example/thoi-su'],
  ['https://khac.example/ten-cu-4567890.html', 'https://khac.example/ten-cu-4567890.html'],
])('of a paper that numbers its articles %s is %s', (url, identity) => {
  expect(articleIdentity(url, numbered)).toBe(identity);
  expect(articleIdentity(url, numbered)).toBe(identity); // a pattern with the flag g remembers where it stopped
});

test.each([
  ['https://congbao.example/van-ban/15-nq/', 'https://congbao.example/van-ban/15-nq'],
  ['https://congbao.example/van-ban/15-nq/index.html', 'https://congbao.example/van-ban/15-nq'],
  ['https://congbao.example/van-ban/Default.aspx?id=7', 'https://congbao.example/van-ban?id=7'],
  [
    'https://congbao.example/van-ban/nghi%CC%A3-quye%CC%82%CC%81t',
    'https://congbao.example/van-ban/ngh%E1%BB%8B-quy%E1%BA%BFt',
  ],
  ['https://congbao.example/van-ban/ngh%E1%BB%8B-%FF%CC%A3', 'https://congbao.example/van-ban/ngh%E1%BB%8B-%FF%CC%A3'],
  ['https://congbao.example/van-ban/so-index.html', 'https://congbao.example/van-ban/so-index.html'],
])('of a portal without numbers %s is %s', (url, identity) => {
  expect(articleIdentity(url, unnumbered)).toBe(identity);
});

test('of no declared site it is the address as it is', () => {
  for (const site of [null, undefined, 'web', 'file'])
    expect(articleIdentity('https://la.example/tin-1/', site)).toBe('https://la.example/tin-1/');
});

test('the identity of an identity is itself', () => {
  const path = fc.string({ unit: fc.constantFrom('/', 'a', 'index.html', '-123456.html', '.', '?', 'default.aspx') });
  fc.assert(
    fc.property(path, fc.constantFrom(numbered, unnumbered), (rest, site) => {
      const once = articleIdentity(new URL(`https://${site.hosts[0]}/${rest}`).href, site);
      expect(articleIdentity(once, site)).toBe(once);
    }),
    { numRuns: 1_000 },
  );
});
