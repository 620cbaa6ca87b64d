import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/projectRoot.ts';
import type { Score } from './score.ts';

/** By set, then by figure (`exact.f1`, `fields.issuer`). */
export type Figures = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What no change may fall below, in `test/gold/floors.json`; a lowered floor says there why. */
interface FloorsFile {
  readonly floors: Figures;
  readonly lowered: readonly {
    readonly set: string;
    readonly figure: string;
    readonly from: number;
    readonly why: string;
  }[];
}

export const FLOORS_FILE = join(projectRoot(), 'test', 'gold', 'floors.json');

export function readFloors(): Figures {
  return (JSON.parse(readFileSync(FLOORS_FILE, 'utf8')) as FloorsFile).floors;
}

/** The figures that have floors, thousandths rounded down. Texts that raise no false alarm are a share, too: more is better throughout. */
export function figuresOf(score: Score): Readonly<Record<string, number>> {
  const labelled: [string, number][] = [
    ['exact.precision', score.exact.precision],
    ['exact.f1', score.exact.f1],
    ['overlap03.f1', score.overlap03.f1],
    ['overlap08.f1', score.overlap08.f1],
    ...Object.entries(score.fields).map(([field, share]): [string, number] => [`fields.${field}`, share]),
  ];
  const quiet: [string, number][] = [['quiet', 1 - score.falseAlarms / score.rowsWithout]];
  const { coverage, accuracy } = score.resolution ?? {};
  const resolution: [string, number][] =
    coverage === undefined || accuracy === undefined
      ? []
      : [
          ['resolution.coverage', coverage],
          ['resolution.accuracy', accuracy],
        ];
  const figures = [...(score.gold > 0 ? labelled : []), ...(score.rowsWithout > 0 ? quiet : []), ...resolution];
  return Object.fromEntries(figures.map(([name, share]) => [name, Math.floor(share * 1000 + 1e-6) / 1000]));
}
