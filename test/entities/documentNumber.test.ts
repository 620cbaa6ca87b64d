import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalNumber, parseNumber } from '../../src/entities/documentNumber.ts';

describe('canonicalNumber', () => {
  test.each([
    ['a number of the Centre as papers print it', '15-NQ/TƯ', '15-NQ/TW'],
    ['T.Ư with its stop', '15-NQ/T.Ư', '15-NQ/TW'],
    ['Tw with a small letter', '08-QĐi/Tw', '08-QĐi/TW'],
    ['dashes and blanks of page makers', '15 – NQ / TW', '15-NQ/TW'],
    ['no-break spaces', '15\u00a0-\u00a0NQ/TW', '15-NQ/TW'],
    ['Party separators the wrong way round', '05/NQ-TW', '05-NQ/TW'],
    ['the same for a district committee', '07/NQ-HU', '07-NQ/HU'],
    ['a provincial committee, which is not the Centre', '04-NQ/TU', '04-NQ/TU'],
    ['U+00D0 for Đ', '1841-Q\u00d0/TU', '1841-QĐ/TU'],
    ['decomposed letters', '15-NQ/TƯ'.normalize('NFD'), '15-NQ/TW'],
    ['zero padding as printed', '03-CTr/TU', '03-CTr/TU'],
    ['a normative act', '68/2020/NĐ - CP', '68/2020/NĐ-CP'],
    ['a law', '39/2024/QH15', '39/2024/QH15'],
    ['a joint circular', '03/2001/TTLT-NHNN-BTP-BCA', '03/2001/TTLT-NHNN-BTP-BCA'],
    ['an official letter', '886/STNMT-KS', '886/STNMT-KS'],
    ['a State body whose code looks like the Party', '17/CĐ-TW', '17/CĐ-TW'],
    ['digits alone', '05', '05'],
    ['digits and year', '253/2026', '253/2026'],
    ['typed small', '15-nq/tw', '15-NQ/TW'],
    ['typed small with mixed codes', '18/ct-ttg', '18/CT-TTg'],
    ['typed without Đ', '100/2019/nd-cp', '100/2019/NĐ-CP'],
    ['typed with a blank for the dash', '15 NQ/TW', '15-NQ/TW'],
    ['typed with so before it', 'so 15-NQ/TW', '15-NQ/TW'],
    ['typed with số: before it', 'số: 15-NQ/TW', '15-NQ/TW'],
  ])('reads %s', (_, printed, canonical) => {
    expect(canonicalNumber(printed)).toBe(canonical);
  });

  test.each(['', 'Nghị quyết', 'số 8B Lê Trực', '12/54 xã', '6.482,91', '15%', '34B - 015.03'])(
    'finds no number in %j',
    (printed) => {
      expect(canonicalNumber(printed)).toBeNull();
    },
  );

  test('finds no number in what is too long to be one', () => {
    expect(canonicalNumber('15-nq/'.repeat(200))).toBeNull();
  });

  test('a canonical number stays as it is', () => {
    const digits = fc.integer({ min: 1, max: 9999 });
    const code = fc.constantFrom('-NQ/TW', '-QĐ/TU', '/QĐ-TTg', '/2024/NĐ-CP', '/2024/QH15', '/UBND-KT', '');
    fc.assert(
      fc.property(digits, code, (number, tail) => {
        expect(canonicalNumber(`${number}${tail}`)).toBe(`${number}${tail}`);
      }),
    );
  });
});

describe('parseNumber', () => {
  test.each([
    ['15-NQ/TW', { digits: '15', year: null, code: 'NQ', organ: 'TW', family: 'party' }],
    ['68/2020/NĐ-CP', { digits: '68', year: '2020', code: 'NĐ', organ: 'CP', family: 'state' }],
    ['39/2024/QH15', { digits: '39', year: '2024', code: null, organ: 'QH15', family: 'state' }],
    ['886/STNMT-KS', { digits: '886', year: null, code: null, organ: 'STNMT-KS', family: 'state' }],
    ['254/2025', { digits: '254', year: '2025', code: null, organ: null, family: null }],
    ['05', { digits: '05', year: null, code: null, organ: null, family: null }],
  ])('takes %s apart', (canonical, parts) => {
    expect(parseNumber(canonical)).toEqual(parts);
  });

  test('has nothing to take apart where there is no number', () => {
    expect(parseNumber('Nghị quyết')).toBeNull();
  });
});
