import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean } from '../../src/text/clean.ts';
import { fold, sameFolded } from '../../src/text/fold.ts';
import { modernTone } from '../../src/text/modernTone.ts';
import { normalise } from '../../src/text/normalise.ts';
import { VIETNAMESE_LETTERS } from './letters.ts';

const anyText = fc.string({ unit: 'grapheme', maxLength: 80 });

describe('normalise', () => {
  test('letters typed as base and marks are one character each', () => {
    expect(normalise('Nghị quyết'.normalize('NFD'))).toBe('Nghị quyết');
  });

  test('eth, which looks like Đ, is Đ', () => {
    expect(normalise('Ð\u1ED1ng \u00D0a, \u00F0\u1ED3ng')).toBe('Đống Đa, đồng');
  });

  test('gha, which converters of old fonts give for ư, is ư', () => {
    expect(normalise('đ\u01A3ợc, \u01A2U TIÊN')).toBe('được, ƯU TIÊN');
  });

  test('doing it twice changes nothing', () => {
    fc.assert(fc.property(anyText, (text) => normalise(normalise(text)) === normalise(text)));
  });
});

describe('clean', () => {
  test.each([
    ['no-break blanks and line ends are blanks', ' Thành\u00A0ủy\r\n\t Hà Nội ', 'Thành ủy Hà Nội'],
    [
      'marks without width, byte order marks and soft hyphens go',
      '\uFEFFQuốc\u200B hội hợp\u00ADtác',
      'Quốc hội hợptác',
    ],
    ['control characters go', 'Điều\u0007 1\u0000', 'Điều 1'],
    ['nothing stays nothing', ' \u200B\u00A0 ', ''],
  ])('%s', (_, text, expected) => {
    expect(clean(text)).toBe(expected);
  });
});

describe('fold', () => {
  test('every Vietnamese letter becomes its plain letter, one for one', () => {
    const folded = fold(VIETNAMESE_LETTERS.join(''));
    expect(folded).toHaveLength(VIETNAMESE_LETTERS.length);
    expect(folded).toMatch(/^[adeiouy]+$/);
  });

  test('the length never changes, so offsets stay', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(normalise(text))).toHaveLength(normalise(text).length);
      }),
    );
  });

  test('names are the same without marks and with other white space', () => {
    expect(sameFolded('Thành uỷ\u00A0 Hà Nội', 'thanh uy ha noi')).toBe(true);
    expect(sameFolded('Hà Nội', 'Hà Nam')).toBe(false);
  });
});

describe('modernTone', () => {
  test.each([
    ['hoà', 'hòa'],
    ['Uỷ ban', 'Ủy ban'],
    ['KHOẺ', 'KHỎE'],
    ['Thuỷ', 'Thủy'],
  ])('%s is written %s', (old, modern) => {
    expect(modernTone(old)).toBe(modern);
  });

  test.each(['hoàn', 'quý', 'Quỳ', 'toàn', 'huỳnh', 'hòa'])('%s stays', (word) => {
    expect(modernTone(word)).toBe(word);
  });
});
