import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { foundInFile } from '../../src/ingest/lookInto.ts';
import { type ZipMember, zipFile } from '../support/zipFile.ts';
import { all, LIMITS, told, warcResponse } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'vankien-zip-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PAGE = Buffer.from('<html><body><p>Nghị quyết</p></body></html>');

async function read(name: string, bytes: Uint8Array) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const found = await all(foundInFile(path, '2024-05-01T00:00:00.000Z', { ...LIMITS, find: async () => null }));
  return told(found).map((line) => line.replaceAll(folder, ''));
}
const readMembers = (members: readonly ZipMember[]) => read('a.zip', zipFile(members));

describe('a zip of a news archive', () => {
  test('gives its pages by member, with addresses of their own, also with names in Vietnamese', async () => {
    const members = [
      { name: 'bài/một.html', content: PAGE },
      { name: 'b.txt', content: PAGE },
      { name: 'pictures/', content: Buffer.alloc(0) },
      { name: 'pictures\\a.png', content: Buffer.from('x') },
      { name: 'c.html.gz', content: gzipSync(PAGE) },
      { name: 'lines.jsonl', content: Buffer.from('{"id":7,"text":"Nghị quyết"}\n') },
    ];
    expect(await readMembers(members)).toEqual([
      'file:///a.zip!/b%C3%A0i/m%E1%BB%99t.html',
      'file:///a.zip!/b.txt',
      '.png',
      'file:///a.zip!/c.html.gz',
      'file:///a.zip!/lines.jsonl#7',
    ]);
  });

  test.each([
    ['encrypted', { name: 'a.html', content: PAGE, flags: 1 }, /encrypted/],
    ['an archive itself', { name: 'inner.zip', content: PAGE }, /archive inside an archive/],
    ['named out of the archive', { name: '../../etc/a.html', content: PAGE }, /relative path|\.\./],
    ['named from the root', { name: '/etc/a.html', content: PAGE }, /absolute path/],
    ['larger than a page', { name: 'a.html', content: Buffer.alloc(300_000) }, /TOO_LARGE/],
    ['larger than it says', { name: 'a.html', content: Buffer.alloc(90_000), size: 10 }, /too many bytes/],
  ])('a member that is %s is told, and the next one is read', async (_, member, pattern) => {
    expect(await readMembers([member, { name: 'b.txt', content: PAGE }])).toEqual([
      expect.stringMatching(pattern),
      'file:///a.zip!/b.txt',
    ]);
  });

  test('members that unpack to far more than the archive are not read to the end', async () => {
    // 400 members of 2 MB of blanks: 800 MB out of an archive of 1 MB.
    const lines = Array.from({ length: 400 }, (_, i) => ({
      name: `${i}.jsonl`,
      content: Buffer.alloc(2_000_000, ' '),
    }));
    expect((await readMembers(lines)).at(-1)).toMatch(
      /^TOO_LARGE .*its members unpack to more than 200 times its size/,
    );
  });

  test.each([
    ['cut off', (whole: Buffer) => whole.subarray(0, whole.length - 30)],
    ['no zip', () => Buffer.from('Xin chào')],
    ['empty', () => Buffer.alloc(0)],
  ])('%s: one clear line', async (_, damaged) => {
    const whole = zipFile([{ name: 'a.html', content: PAGE }]);
    expect(await read('bad.zip', damaged(whole))).toEqual([expect.stringMatching(/^UNREADABLE \/bad\.zip/)]);
  });
});

test('of a WACZ the WARC files are read, its indexes are not', async () => {
  const warc = gzipSync(warcResponse('http://a.example/1', PAGE));
  const members = [
    { name: 'datapackage.json', content: Buffer.from('{}') },
    { name: 'archive/data.warc.gz', content: warc },
    { name: 'indexes/index.cdx.gz', content: gzipSync('x') },
    { name: 'pages/pages.jsonl', content: Buffer.from('{"format":"json-pages-1.0"}\n') },
  ];
  expect(await read('a.wacz', zipFile(members))).toEqual(['http://a.example/1']);
});
