import * as zlib from 'node:zlib';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Found } from '../../src/ingest/found.ts';
import { pagesOfWarc } from '../../src/ingest/warc.ts';
import { all, LIMITS, PACKED, sourceOf, told, warcRecord, warcResponse } from './support.ts';

const HTML = '<html><body><h1>Nghị quyết</h1></body></html>';
const BYTES = Buffer.from(HTML);
const CHUNKED = Buffer.concat([
  Buffer.from('a;x=y\r\n'),
  BYTES.subarray(0, 10),
  Buffer.from(`\r\n${(BYTES.length - 10).toString(16)}\r\n`),
  BYTES.subarray(10),
  Buffer.from('\r\n0\r\n\r\n'),
]);
const nowhere = async () => null;
const read = (bytes: Uint8Array, find = nowhere as Parameters<typeof pagesOfWarc>[2]) =>
  all(pagesOfWarc(sourceOf('a.warc', bytes), LIMITS, find));
const bodies = (found: readonly Found[]) =>
  found.flatMap((each) => (each.kind === 'page' ? [Buffer.from(each.page.body).toString()] : []));

describe.each(Object.keys(PACKED))('a WARC file, %s', (packing) => {
  const pack = PACKED[packing]!;

  test('gives its pages in order, with the day they were fetched', async () => {
    const found = await read(
      pack([warcResponse('http://a.example/1', HTML), warcResponse('http://a.example/2', HTML)]),
    );
    expect(told(found)).toEqual(['http://a.example/1', 'http://a.example/2']);
    expect(found[0]).toMatchObject({
      page: { fetchedAt: '2024-01-02T03:04:05.000Z', headers: { 'content-type': 'text/html' } },
    });
    expect(bodies(found)).toEqual([HTML, HTML]);
  });

  test('says of every other record what it is', async () => {
    const found = await read(
      pack([
        warcRecord('warcinfo', null, 'software: other\r\n'),
        warcRecord('request', 'http://a.example/1', 'GET / HTTP/1.1\r\n\r\n'),
        warcRecord('metadata', 'http://a.example/1', 'x'),
        warcResponse('http://a.example/a.png', 'x', 'Content-Type: image/png'),
        warcResponse('http://a.example/old', 'x', 'Location: /new', '301 Moved'),
        warcRecord('response', 'dns:a.example', '20240102\r\n', { 'Content-Type': 'text/dns' }),
        warcResponse('http://a.example/1', HTML),
      ]),
    );
    expect(told(found)).toEqual([
      'WARC warcinfo',
      'WARC request',
      'WARC metadata',
      'image/png',
      'status 301',
      'WARC response dns:',
      'http://a.example/1',
    ]);
  });

  test('that breaks off gives what is whole and says where it ends', async () => {
    const whole = pack([warcResponse('http://a.example/1', HTML), warcResponse('http://a.example/2', HTML.repeat(50))]);
    const found = await read(whole.subarray(0, whole.length - 60));
    expect(found.at(-1)).toMatchObject({ kind: 'broken', code: 'UNREADABLE' });
    expect(told(found).slice(0, -1)).toEqual(
      packing.includes('one member') ? expect.anything() : ['http://a.example/1'],
    );
  });
});

describe('a response', () => {
  const page = (headers: string, body: string | Uint8Array) =>
    read(warcResponse('http://a.example/1', body, `Content-Type: text/html\r\n${headers}`)).then((found) =>
      bodies(found).concat(told(found).filter((line) => !line.startsWith('http'))),
    );

  test.each([
    ['chunks', 'Transfer-Encoding: chunked', CHUNKED],
    ['gzip', 'Content-Encoding: gzip', gzipSync(HTML)],
    ['brotli', 'Content-Encoding: br', brotliCompressSync(HTML)],
    ['deflate', 'Content-Encoding: deflate', deflateSync(HTML)],
    ['bare deflate', 'Content-Encoding: deflate', deflateRawSync(HTML)],
    ['gzip twice', 'Content-Encoding: gzip, gzip', gzipSync(gzipSync(HTML))],
    ['headers of encodings that were taken off', 'Transfer-Encoding: chunked\r\nContent-Encoding: br', HTML],
    ['lines that end in LF alone', 'X: y\n', HTML],
  ])('in %s is unpacked', async (_, headers, body) => {
    expect((await page(headers, body))[0]?.trimStart()).toBe(HTML);
  });

  test('in gzip and chunks together', async () => {
    const packed = gzipSync(HTML);
    const chunked = Buffer.concat([
      Buffer.from(`${packed.length.toString(16)}\r\n`),
      packed,
      Buffer.from('\r\n0\r\n\r\n'),
    ]);
    expect(await page('Transfer-Encoding: chunked\r\nContent-Encoding: gzip', chunked)).toEqual([HTML]);
  });

  test('in Zstandard is unpacked, or told where this Node cannot', async () => {
    const { zstdCompressSync } = zlib as { readonly zstdCompressSync?: (text: string) => Buffer };
    const body = zstdCompressSync?.(HTML) ?? Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0);
    const told = expect.stringMatching(/^NOT_TEXT .*zstd needs Node 22\.15/);
    expect(await page('Content-Encoding: zstd', body)).toEqual([zstdCompressSync ? HTML : told]);
  });

  test('that unpacks to more than a page is refused before it does', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    expect(await page('Content-Encoding: gzip', bomb)).toEqual([expect.stringMatching(/^TOO_LARGE .*when unpacked$/)]);
  });

  test('in an encoding that nobody knows, or damaged, is told with its address', async () => {
    expect(await page('Content-Encoding: x-own', Uint8Array.of(1, 2, 3))).toEqual([
      expect.stringMatching(/^NOT_TEXT .*http:\/\/a\.example\/1.*x-own is not known/),
    ]);
    expect(await page('Content-Encoding: gzip', gzipSync(HTML).subarray(0, 30))).toEqual([
      expect.stringMatching(/^UNREADABLE .*its gzip is damaged/),
    ]);
  });
});

describe('a revisit', () => {
  const find = async (url: string) =>
    url === 'http://a.example/1' ? { body: Buffer.from(HTML), contentType: 'text/html' } : null;
  const revisit = (url: string, of: string) =>
    warcRecord('revisit', url, 'HTTP/1.1 200 OK\r\n\r\n', { 'WARC-Refers-To-Target-URI': of });

  test('of the same address is known, of another one is its page, of one that is not held is told', async () => {
    const records = [
      revisit('http://a.example/1', 'http://a.example/1'),
      revisit('http://a.example/copy', 'http://a.example/1'),
      revisit('http://a.example/2', 'http://a.example/2'),
    ];
    const found = await read(Buffer.concat(records), find);
    expect(told(found)).toEqual([
      'WARC revisit of a page that is held',
      'http://a.example/copy',
      expect.stringMatching(/^NOT_FOUND .*not taken yet/),
    ]);
    expect(bodies(found)).toEqual([HTML]);
  });
});

test.each([
  ['no WARC at all', 'Xin chào '.repeat(300_000), /expected a record|no end within/],
  ['an empty file', '', /found none/],
  ['a record that is larger than a page', null, /TOO_LARGE/],
])('%s is one clear line', async (_, text, pattern) => {
  const bytes = text === null ? warcResponse('http://a.example/1', Buffer.alloc(2_000_000)) : Buffer.from(text);
  expect(told(await read(bytes))).toEqual([expect.stringMatching(pattern)]);
});

test('a film that is larger than any page is a film', async () => {
  const film = warcResponse('http://a.example/1.mp4', Buffer.alloc(2_000_000), 'Content-Type: video/mp4');
  const found = await read(Buffer.concat([film, warcResponse('http://a.example/2', HTML)]));
  expect(told(found)).toEqual(['video/mp4', 'http://a.example/2']);
});
