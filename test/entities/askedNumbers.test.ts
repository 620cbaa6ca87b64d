import { describe, expect, test } from 'vitest';
import { askedNumbers } from '../../src/entities/askedNumbers.ts';

describe('a number typed in haste means the number as papers print it', () => {
  test.each([
    ['15-NQ/TW', ['15-NQ/TW']],
    ['Nghị quyết số 15-NQ/TƯ', ['15-NQ/TW']],
    ['15 nq tw', ['15-NQ/TW']],
    ['15nq/tw', ['15-NQ/TW']],
    ['15nqtw', ['15-NQ/TW']],
    ['15 NQ-TƯ', ['15-NQ/TW']],
    ['22ctrhu', ['22-CTR/HU']],
    ['6 qd ttg', ['6/QĐ-TTG', '06/QĐ-TTG']],
    ['136 2020 nd cp', ['136/2020/NĐ-CP']],
    ['39/2024/QH15', ['39/2024/QH15']],
  ])('%s', (typed, numbers) => expect(askedNumbers(typed)).toEqual(expect.arrayContaining(numbers)));
});

test('whether one digit is filled up to two does not matter', () => {
  expect(askedNumbers('5-CT/TW')).toEqual(['5-CT/TW', '05-CT/TW']);
  expect(askedNumbers('05-CT/TW')).toEqual(['05-CT/TW', '5-CT/TW']);
  expect(askedNumbers('015-NQ/TW')).toContain('15-NQ/TW');
  expect(askedNumbers('15-NQ/TW')).toEqual(['15-NQ/TW']);
});

test.each([
  'Nghị quyết 15',
  '15',
  'đồng bằng sông Hồng',
  'quận 5 khu A',
  '2030',
  'nghi-quyet.15-nq-tw.2022-05-05',
  '',
  '9'.repeat(200),
])('words, and a number without a code, name no number: %s', (typed) => expect(askedNumbers(typed)).toEqual([]));
