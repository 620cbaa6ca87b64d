import { describe, expect, test } from 'vitest';
import { readText } from '../../src/entities/officials/reading.ts';
import { type NameContext, readPersonName } from '../../src/entities/personNames.ts';

/** The name at the first token of a text, or null. */
function nameIn(text: string, context: NameContext): string | null {
  const reading = readText(text, [{ start: 0, end: text.length }]);
  const name = readPersonName(reading, 0, context, () => false);
  return name && text.slice(reading.tokens[name.from]?.start, reading.tokens[name.end - 1]?.end);
}

describe('a name without a title', () => {
  test.each([
    'Nguyễn Văn An',
    'Tôn Nữ Thị Hoàng Oanh',
    'Hầu A Lềnh',
    'Y Thanh Hà Niê Kđăm',
    'Ksor Phước',
    'Tòng Thị Phóng',
    'TRẦN VĂN BÌNH',
    'Kim Jong-un',
    'Joko Widodo',
    'George W. Bush',
    'Lula da Silva',
    'Moon Jae - in',
    'Jean - Claude Juncker',
  ])('%s', (name) => {
    expect(nameIn(`${name} nói`, 'bare')).toBe(name);
  });

  test.each([
    ['a place', 'Hà Giang họp'],
    ['a country', 'Hàn Quốc họp'],
    ['a body', 'Đảng ủy họp'],
    ['words that begin with no family name', 'Bình Minh Xanh sáng'],
    ['initials', 'PVN họp'],
    ['a given name alone', 'Dũng nói'],
  ])('is not %s', (_what, text) => {
    expect(nameIn(text, 'bare')).toBeNull();
  });
});

test('behind a title any given name is a name', () => {
  expect(nameIn('Dũng nói', 'titled')).toBe('Dũng');
  expect(nameIn('Putin nói', 'titled')).toBe('Putin');
});

test('a name ends before initials, numbers and marks', () => {
  expect(nameIn('Lê Văn An UBND tỉnh', 'bare')).toBe('Lê Văn An');
  expect(nameIn('Lê Văn An 45 tuổi', 'bare')).toBe('Lê Văn An');
  expect(nameIn('Lê Văn An - Bí thư', 'bare')).toBe('Lê Văn An');
});
