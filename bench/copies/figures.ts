import { type GroupsOfCopies, groupCopies } from '../../src/jobs/groupCopies.ts';
import type { Store } from '../../src/store/store.ts';
import { unpackSketch } from '../../src/text/copies/sketch.ts';
import type { Made } from './madeSet.ts';
import { type Score, scoreOf } from './score.ts';

/** Articles that are written and grouped together, as a worker does. */
const TOGETHER = 50;

export interface Figures extends Score {
  readonly articles: number;
  readonly copies: number;
  /** Time an article: to write it without its search terms, and to find its copies. */
  readonly putMs: number;
  readonly groupMs: number;
  /** The same of the last tenth: equal to the whole where the cost is linear. */
  readonly groupMsAtTheEnd: number;
  /** What the cost is of, in the last tenth: for each article so many were looked up, and so many were compared with those. */
  readonly lookedUpAtTheEnd: number;
  readonly comparedAtTheEnd: number;
  /** Of the keys of the last tenth, those that an earlier article has. */
  readonly knownKeysAtTheEnd: number;
}

/** What was spent so far. */
interface Spent {
  put: number;
  group: number;
  lookedUp: number;
  compared: number;
  keys: number;
  knownKeys: number;
}

/** Writes and groups a made set in an empty store. @param now ms, of whatever is to be measured */
export async function figuresOf(store: Store, made: readonly Made[], now: () => number): Promise<Figures> {
  const spent: Spent = { put: 0, group: 0, lookedUp: 0, compared: 0, keys: 0, knownKeys: 0 };
  let before = { ...spent };
  const seen = new Set<number>();
  const groups = counting(store, spent);
  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    const start = now();
    await work();
    return now() - start;
  };
  const end = Math.floor((0.9 * made.length) / TOGETHER) * TOGETHER;
  for (let at = 0; at < made.length; at += TOGETHER) {
    if (at === end) before = { ...spent };
    const some = made.slice(at, at + TOGETHER).map((each) => each.records());
    const ids = some.map(({ article }) => article.id);
    spent.put += await timed(() => Promise.all(some.map((records) => store.put(records))));
    spent.group += await timed(() => groupCopies(groups, ids));
    for (const key of some.flatMap(({ sketch }) => [...unpackSketch(sketch).keys])) {
      spent.keys += 1;
      if (seen.has(key)) spent.knownKeys += 1;
      seen.add(key);
    }
  }
  const last = made.length - end;
  return {
    articles: made.length,
    copies: made.filter(({ change }) => change !== null).length,
    ...(await scoreOf(store, made)),
    putMs: rounded(spent.put / made.length),
    groupMs: rounded(spent.group / made.length),
    groupMsAtTheEnd: rounded((spent.group - before.group) / last),
    lookedUpAtTheEnd: rounded((spent.lookedUp - before.lookedUp) / last),
    comparedAtTheEnd: rounded((spent.compared - before.compared) / last),
    knownKeysAtTheEnd: rounded((spent.knownKeys - before.knownKeys) / (spent.keys - before.keys)),
  };
}

function counting(store: Store, spent: Spent): GroupsOfCopies {
  return {
    sketched: (ids) => store.sketched(ids),
    async alike(articles) {
      const alike = await store.alike(articles);
      spent.lookedUp += articles.length;
      spent.compared += alike.reduce((sum, others) => sum + others.length, 0);
      return alike;
    },
    inGroups: (groups, most) => store.inGroups(groups, most),
    putGroups: (groups) => store.putGroups(groups),
  };
}

const rounded = (ms: number) => Math.round(ms * 1_000) / 1_000;
