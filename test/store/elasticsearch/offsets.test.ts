import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packOffsets, unpackOffsets } from '../../../src/store/elasticsearch/offsets.ts';

test('offsets are packed as source maps write numbers', () => {
  expect(packOffsets([[0, 10]])).toBe('AU');
  expect(
    packOffsets([
      [0, 10],
      [11, 13],
    ]),
  ).toBe('AUCE');
  expect(packOffsets([[16, 17]])).toBe('gBC');
  expect(packOffsets([])).toBe('');
});

test('offsets come back as they were packed, those that overlap or lie far into a long text, too', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(), fc.nat()).map(([a, b]) => [a >> 1, b >> 1] as const)), (offsets) => {
      expect(unpackOffsets(packOffsets(offsets))).toEqual(offsets);
    }),
  );
});
