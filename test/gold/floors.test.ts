import { describe, expect, test } from 'vitest';
import { figuresOf, readFloors } from '../../bench/accuracy/floors.ts';
import { benchAccuracy } from '../../bench/accuracy/main.ts';

/** Sets that lie beside this copy of the project, or do not: their floors hold where they are. */
const BESIDE = /^(seeds|sentences)\//;

describe('how well the labelled texts are read', () => {
  const floors = readFloors();
  const scores = benchAccuracy();

  test('every set that is scored has floors, and every floor its set', () => {
    expect(Object.keys(floors).filter((set) => !BESIDE.test(set) || set in scores)).toEqual(Object.keys(scores));
  });

  test.each(Object.entries(scores))('%s', (set, score) => {
    const figures = figuresOf(score);
    const pinned = floors[set] ?? {};
    expect(Object.keys(figures)).toEqual(Object.keys(pinned));
    const fallen = Object.entries(pinned).filter(([figure, floor]) => (figures[figure] ?? 0) < floor);
    expect(fallen.map(([figure, floor]) => `${figure} is ${figures[figure]}, its floor ${floor}`)).toEqual([]);
  });
});
