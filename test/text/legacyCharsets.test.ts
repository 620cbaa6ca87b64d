import { describe, expect, test } from 'vitest';
import { ENCODERS } from '../../bench/charsets/encode.ts';
import { latinText } from '../../src/text/charset/latin.ts';
import { LEGACY_READINGS, type LegacyCharset } from '../../src/text/charset/legacy.ts';
import { VIETNAMESE_LETTERS } from './letters.ts';

const read = (charset: string, bytes: Uint8Array) => LEGACY_READINGS[charset as LegacyCharset](latinText(bytes));
const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i));

describe.each(Object.keys(ENCODERS))('%s', (charset) => {
  test.each([
    ['alone', ''],
    ['behind a consonant', 'T'],
    ['small', 'th'],
  ])('every letter comes back, %s', (_, before) => {
    // TCVN 5712 has capitals where windows-1252 has quotation marks and dashes: one that stands alone is taken for those.
    const lone = charset === 'tcvn3' && before === '' ? 'ÃẠẶẸỊÒỎÕÓỌỘỚ' : '';
    const letters = VIETNAMESE_LETTERS.filter((letter) => !lone.includes(letter)).map((letter) => before + letter);
    expect(letters.map((text) => read(charset, ENCODERS[charset]!(text)))).toEqual(letters);
  });

  test('ASCII is ASCII', () => {
    expect(ASCII.map((sign) => read(charset, ENCODERS[charset]!(sign)))).toEqual(ASCII);
  });
});

describe('tcvn3', () => {
  const tcvn3 = (...bytes: number[]) => read('tcvn3', Uint8Array.from(bytes));

  test('ư, the byte of the soft hyphen, is not lost', () => {
    expect(tcvn3(0xad)).toBe('ư');
  });

  test.each([
    ['CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['ñY BAN NH¢N D¢N', 'ỦY BAN NHÂN DÂN'],
    ['UBND vµ H§ND ë Hµ Néi', 'UBND và HĐND ở Hà Nội'],
    ['CéNG HßA, Hµ Néi', 'CỘNG HÒA, Hà Nội'],
  ])('capitals are a font, not letters: %s', (printed, text) => {
    expect(LEGACY_READINGS.tcvn3(printed)).toBe(text);
  });

  test('quotation marks and dashes of the fonts stay what they are', () => {
    expect(LEGACY_READINGS.tcvn3('“Héi ®ång” – ‘d©n’…')).toBe('“Hội đồng” – ‘dân’…');
  });
});
