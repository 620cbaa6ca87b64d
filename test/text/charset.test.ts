import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { SkipPage } from '../../src/errors.ts';
import { decode } from '../../src/text/charset.ts';
import { LEGACY_CHARSETS } from '../../src/text/legacyCharsets.ts';
import { VIETNAMESE_LETTERS } from './letters.ts';

const TEXT = 'Hội đồng nhân dân tỉnh Quảng Ngãi thông qua nghị quyết về phát triển đô thị, giữ vững trật tự.';
/** The same sentence as it is printed in VNI. */
const VNI_TEXT =
  'Hoäi ñoàng nhaân daân tænh Quaûng Ngaõi thoâng qua nghò quyeát veà phaùt trieån ñoâ thò, giöõ vöõng traät töï.';

const HOOKS = /[\u0300\u0301\u0303\u0309\u0323]/;

/** windows-1258 has the plain vowels as letters and the tones as signs of their own behind them. */
function encode1258(text: string): Uint8Array {
  const signs = [...text].map((letter) => {
    const tone = HOOKS.exec(letter.normalize('NFD'))?.[0] ?? '';
    return letter.normalize('NFD').replace(HOOKS, '').normalize('NFC') + tone;
  });
  return iconv.encode(signs.join(''), 'windows1258');
}

const latin = (text: string) => iconv.encode(text, 'windows1252');
const none = { contentType: null };

describe('decode', () => {
  test.each([
    ['windows-1258', encode1258(TEXT)],
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

describe('legacy charsets', () => {
  test('every letter comes back from windows-1258 in NFC', () => {
    expect(VIETNAMESE_LETTERS.map((letter) => LEGACY_CHARSETS['windows-1258'](encode1258(letter)))).toEqual(
      VIETNAMESE_LETTERS,
    );
  });

  test.each(['tcvn', 'viscii'] as const)('every letter comes back from %s', (name) => {
    const read = LEGACY_CHARSETS[name === 'tcvn' ? 'tcvn3' : name];
    expect(VIETNAMESE_LETTERS.map((letter) => read(iconv.encode(letter, name)))).toEqual(VIETNAMESE_LETTERS);
  });

  test('every letter has a spelling in VNI', () => {
    const behind = (bases: string, marks: string) =>
      [...bases].flatMap((base) => [...marks].map((mark) => base + mark));
    const signs = [
      ...'aeiouyôöíìæóòîñ',
      ...behind('aeouyôö', 'ùøûõï'),
      ...behind('aeo', 'âáàåãä'),
      ...behind('a', 'êéèúüë'),
    ];
    const read = (text: string) => LEGACY_CHARSETS.vni(latin(text));
    expect(new Set([...signs.map(read), ...signs.map((sign) => read(sign.toUpperCase()))])).toEqual(
      new Set(VIETNAMESE_LETTERS),
    );
  });

  test('ư of TCVN3, the byte of the soft hyphen, is not lost', () => {
    expect(LEGACY_CHARSETS.tcvn3(Uint8Array.of(0xad))).toBe('ư');
  });

  test('capitals with tones, which TCVN3 prints by a font of capitals, become capitals', () => {
    expect(LEGACY_CHARSETS.tcvn3(iconv.encode('CộNG HòA Xã HộI, Hà', 'tcvn'))).toBe('CỘNG HÒA Xã HỘI, Hà');
  });
});
