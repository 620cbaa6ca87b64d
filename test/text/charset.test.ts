import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { ENCODERS } from '../../bench/charsets/encode.ts';
import { SkipPage } from '../../src/errors.ts';
import { projectRoot } from '../../src/projectRoot.ts';
import { decode } from '../../src/text/charset.ts';

const TEXT = 'Hội đồng nhân dân tỉnh Quảng Ngãi thông qua nghị quyết về phát triển đô thị, giữ vững trật tự.';
/** The same sentence as it is printed in VNI. */
const VNI_TEXT =
  'Hoäi ñoàng nhaân daân tænh Quaûng Ngaõi thoâng qua nghò quyeát veà phaùt trieån ñoâ thò, giöõ vöõng traät töï.';

const encode = (charset: string, text: string) => ENCODERS[charset]!(text);
const latin = (text: string) => iconv.encode(text, 'windows1252');
const none = { contentType: null };

describe('decode', () => {
  test.each([
    ['windows-1258', encode('windows-1258', TEXT)],
    ['tcvn3', iconv.encode(TEXT, 'tcvn')],
    ['viscii', iconv.encode(TEXT, 'viscii')],
    ['vni', latin(VNI_TEXT)],
  ])('text in %s is known by its spelling, whatever is declared', (charset, bytes) => {
    for (const contentType of [null, 'text/html; charset=windows-1252', 'text/html; charset=utf-8']) {
      expect(decode(bytes, { contentType })).toEqual({ text: TEXT, charset });
    }
  });

  test('a feed that declares UTF-16 and is UTF-8 is UTF-8', () => {
    const bytes = new TextEncoder().encode(`<?xml version="1.0" encoding="utf-16"?><title>${TEXT}</title>`);
    const decoded = decode(bytes, none);
    expect(decoded.charset).toBe('utf-8');
    expect(decoded.text).toContain(TEXT);
  });

  test.each([
    ['with', '\uFEFF'],
    ['without', ''],
  ])('UTF-16 is known %s a byte order mark', (_, mark) => {
    expect(decode(iconv.encode(mark + TEXT, 'utf-16le', { addBOM: false }), none)).toEqual({
      text: TEXT,
      charset: 'utf-16le',
    });
  });

  test('one word of VISCII whose bytes happen to be valid UTF-8 is read by its spelling; one letter of Greek stays', () => {
    expect(decode(encode('viscii', '6-2016, trước khi'), none).text).toBe('6-2016, trước khi');
    expect(decode(new TextEncoder().encode('10 kΩ'), none)).toEqual({ text: '10 kΩ', charset: 'utf-8' });
  });

  test('a UTF-8 text that was cut inside a letter is still UTF-8', () => {
    expect(decode(new TextEncoder().encode(`${TEXT} ở Huế`).subarray(0, -1), none).charset).toBe('utf-8');
  });

  test('a charset of another language is believed', () => {
    expect(
      decode(iconv.encode('Правда', 'windows-1251'), { contentType: 'text/html; charset=windows-1251' }).text,
    ).toBe('Правда');
  });

  test("where the page says nothing, the site's charset is asked", () => {
    expect(decode(iconv.encode('Правда', 'koi8-r'), { contentType: null, siteCharset: 'koi8-r' }).text).toBe('Правда');
  });

  test('French in windows-1252 is not taken for Vietnamese', () => {
    expect(decode(latin('Le président a été reçu à Genève'), none).charset).toBe('windows-1252');
  });

  test('plain ASCII is UTF-8 whatever is declared', () => {
    expect(decode(latin('<p>OK</p>'), { contentType: 'text/html; charset=viscii' })).toEqual({
      text: '<p>OK</p>',
      charset: 'utf-8',
    });
  });

  test.each([
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj')],
    ['a NUL byte', Buffer.from('Nghị\0quyết')],
    ['control characters', Uint8Array.of(1, 2, 3, 4, 5, 6, 65)],
  ])('%s is no text', (_, bytes) => {
    expect(() => decode(bytes, none)).toThrow(expect.objectContaining({ code: 'NOT_TEXT' }));
  });

  test.each([
    ['no bytes', ''],
    ['white space', ' \n\u00A0'],
  ])('%s is empty', (_, text) => {
    expect(() => decode(new TextEncoder().encode(text), none)).toThrow(SkipPage);
  });
});

describe('a page says one charset and is in another', () => {
  test.each([
    ['windows-1258', 'windows-1258'],
    ['tcvn3', 'TCVN3'],
    ['viscii', 'VISCII'],
    ['vni', 'VNI'],
  ])('%s under windows-1252, with French and English beside it', (charset) => {
    const page = (body: string | Uint8Array) =>
      Buffer.concat([
        latin('<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"></head><body><p>'),
        typeof body === 'string' ? latin(body) : body,
        latin('</p><p>Hanoi, Vietnam News Agency</p></body></html>'),
      ]);
    const decoded = decode(page(encode(charset, TEXT)), { contentType: 'text/html' });
    expect(decoded.charset).toBe(charset);
    expect(decoded.text).toContain(`<p>${TEXT}</p>`);
  });

  test('the fonts that a page names tell of three words what spelling alone leaves open', () => {
    const page = latin('<font face=".VnTime">cã vµ cña</font>');
    expect(decode(page, none)).toEqual({ text: '<font face=".VnTime">có và của</font>', charset: 'tcvn3' });
  });

  test('UTF-16 with a byte order mark is UTF-16 though the server says utf-8', () => {
    const bytes = iconv.encode(TEXT, 'utf-16le', { addBOM: true });
    expect(decode(bytes, { contentType: 'text/html; charset=utf-8' }).text).toBe(TEXT);
  });

  test('letters that fonts made, saved as references, are letters; the copyright sign stays one', () => {
    const page = latin('<p>ch&ntilde; tr&#173;&not;ng c&ntilde;a &sect;¶ng</p><p>&copy; 2003</p>');
    expect(decode(page, none).text).toBe('<p>chủ trương của Đảng</p><p>&copy; 2003</p>');
  });
});

const LEGACY = join(projectRoot(), '..', 'shared', 'data', 'pages-vi', 'legacy');

describe.skipIf(!existsSync(LEGACY))('real texts of the time before Unicode', () => {
  test.each(['viscii', 'windows-1258'])('%s', (charset) => {
    const decoded = decode(readFileSync(join(LEGACY, `${charset}.txt`)), none);
    expect(decoded).toEqual({ text: readFileSync(join(LEGACY, 'utf-8.txt'), 'utf8').normalize('NFC'), charset });
  });
});
