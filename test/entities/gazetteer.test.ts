import { describe, expect, test } from 'vitest';
import { communesNamed, gazetteer, isInForce, provincesOf } from '../../src/entities/gazetteer.ts';
import { successorsOf } from '../../src/entities/successors.ts';
import { readTokens } from '../../src/entities/tokens.ts';
import { findUnits } from '../../src/entities/units.ts';

const inForce = (
  units: readonly { readonly validFrom: string | null; readonly validTo: string | null }[],
  day: string,
) => units.filter((unit) => isInForce(unit, day)).length;

describe('the administrative units of Viet Nam, by day', () => {
  test.each([
    ['2024-12-31', 63, 704],
    ['2025-06-30', 63, 696],
    ['2025-07-01', 34, 0],
  ])('on %s there are %i provinces and %i districts', (day, provinces, districts) => {
    expect(inForce(gazetteer().provinces, day)).toBe(provinces);
    expect(inForce(gazetteer().districts, day)).toBe(districts);
  });

  test('a district changes its province with time', () => {
    expect([...provincesOf('huyện', 'Mê Linh', '2005-01-01')]).toEqual(['26']);
    expect([...provincesOf('huyện', 'Mê Linh', '2020-01-01')]).toEqual(['01']);
    expect([...provincesOf('huyện', 'Mê Linh', '2026-01-01')]).toEqual([]);
  });

  test('Hà Nội is known down to its communes, before and after the reform', () => {
    expect(communesNamed('phường', 'Trúc Bạch').filter((each) => isInForce(each, '2025-06-30'))).toHaveLength(1);
    expect(communesNamed('phường', 'Trúc Bạch').filter((each) => isInForce(each, '2025-07-01'))).toHaveLength(0);
    expect([...provincesOf('phường', 'Ba Đình', '2026-01-01')]).toEqual(['01']);
  });
});

describe('a short name is of the province that the places of the article were in on its day', () => {
  const nameOf = (text: string, on: string | null) => findUnits(text, readTokens(text), on).at(-1)?.name;
  test.each([
    ['Đoàn về huyện Mê Linh. Tỉnh ủy họp.', '2005-01-01', 'Tỉnh ủy Vĩnh Phúc'],
    ['Đoàn về huyện Mê Linh. Thành ủy họp.', '2020-01-01', 'Thành ủy Hà Nội'],
    ['Đoàn về huyện Mê Linh. Thành ủy họp.', null, 'Thành ủy'],
    ['Đoàn về phường Cửa Nam. Thành ủy họp.', '2026-01-01', 'Thành ủy Hà Nội'],
  ])('%s on %s', (text, on, name) => {
    expect(nameOf(text, on)).toBe(name);
  });
});

describe('what became of a place in the reform of 2025', () => {
  test.each([
    ['Tỉnh ủy Hà Giang', ['tỉnh Tuyên Quang']],
    ['UBND tỉnh Tuyên Quang', []],
    ['Công an phường Trúc Bạch', ['phường Ba Đình (Hà Nội)']],
    ['UBND quận Ba Đình', []],
    ['Bộ Nội vụ', []],
  ])('%s', (unit, expected) => {
    const shown = successorsOf(unit).map(({ name, province }) => (province === null ? name : `${name} (${province})`));
    expect(shown).toEqual(expected);
  });

  test('a commune may be divided', () => {
    const parts = successorsOf('UBND phường Ngọc Hà, quận Ba Đình');
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.every(({ part, province }) => part && province === 'Hà Nội')).toBe(true);
  });

  test('of communes of one name none is guessed', () => {
    expect(successorsOf('phường Ngọc Hà')).toEqual([]);
  });
});
