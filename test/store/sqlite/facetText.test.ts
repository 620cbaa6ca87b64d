import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FacetNumber, facetText, makeFacetCounter } from '../../../src/store/sqlite/facetText.ts';

const FACETS = 3;
const MOST = 5;

/** A value is of one facet; some are written in several ways. */
const values = (facet: number): fc.Arbitrary<FacetNumber[]> =>
  fc.uniqueArray(
    fc.oneof(
      fc.integer({ min: 0, max: 9 }).map((n) => 1 + n * FACETS + facet),
      fc.record({ value: fc.constantFrom(101 + facet, 201 + facet), spelling: fc.integer({ min: 300, max: 303 }) }),
    ),
    { maxLength: 4, selector: numbered },
  );

const rows = fc.array(fc.tuple(values(0), values(1), values(2)), { maxLength: 40 });

function numbered(number: FacetNumber): number {
  return typeof number === 'number' ? number : number.value;
}

test('values are counted by rows, facet by facet, with every way in which they are written', () => {
  fc.assert(
    fc.property(rows, fc.nat({ max: 40 }), (listed, cut) => {
      const counter = makeFacetCounter(FACETS, 400);
      for (const part of [listed.slice(0, cut), listed.slice(cut)]) {
        counter.add(part.map((facets) => `${facetText(facets)}\n`).join(''));
      }
      for (let facet = 0; facet < FACETS; facet += 1) {
        const counts = new Map<number, number>();
        const spellings = new Map<number, Set<number>>();
        for (const number of listed.flatMap((facets) => facets[facet] ?? [])) {
          const value = numbered(number);
          counts.set(value, (counts.get(value) ?? 0) + 1);
          if (typeof number !== 'number')
            spellings.set(value, (spellings.get(value) ?? new Set()).add(number.spelling));
        }
        const least = [...counts.values()].sort((a, b) => b - a)[Math.min(MOST, counts.size) - 1] ?? 0;
        const most = counter.most(facet, MOST);
        expect(new Map(most.map(({ number, count }) => [number, count]))).toEqual(
          new Map([...counts].filter(([, count]) => count >= least)),
        );
        for (const { number } of most)
          expect(new Set(counter.spellingsOf(number))).toEqual(spellings.get(number) ?? new Set());
      }
    }),
  );
});
