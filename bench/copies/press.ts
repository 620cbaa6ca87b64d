import { below, type Random } from '../search/random.ts';
import { CHANGES, type Edit } from './plant.ts';
import { session, weather } from './templates.ts';

/** What papers do with articles. */
export interface Press {
  /** What they do to one that they take over, by its name. */
  readonly changes: Readonly<Record<string, Edit>>;
  /** The kinds of articles that are like one another and no copies. */
  readonly alike: Readonly<Record<string, Alike>>;
}

export interface Alike {
  /** Of a hundred articles so many are of this kind. */
  readonly percent: number;
  /** The paragraphs of a new one. */
  readonly make: (random: Random, before: readonly Written[]) => readonly string[];
}

/** An article written before. */
interface Written {
  readonly paragraphs: readonly string[];
}

/** Articles that one of short news tells of. */
const TOLD = 6;

const shortNews: Alike['make'] = (random, before) =>
  Array.from({ length: TOLD }, () => before[below(random, before.length)]?.paragraphs[0] ?? '');

/** The bounds of `isCopy` were tuned with this one. */
export const FIRST_PRESS: Press = {
  changes: CHANGES,
  alike: {
    weather: { percent: 3, make: weather },
    session: { percent: 3, make: session },
    'short news': { percent: 2, make: shortNews },
  },
};
