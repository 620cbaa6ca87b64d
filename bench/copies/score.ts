import type { Store } from '../../src/store/store.ts';
import type { Made } from './madeSet.ts';

/** How well the groups that a store notes are those that were planted. */
export interface Score {
  /** Of pairs of articles that are in one group, those that are copies of one article. */
  readonly precision: number;
  /** Of pairs of copies of one article, those that are in one group. */
  readonly recall: number;
  /** Of the copies, those that are in the group of the article they were made of, by what was done to them. */
  readonly found: Readonly<Record<string, number>>;
  /** Of the articles that are no copies, those that are in a group with another such, by the kind of article; kinds without any are left out. */
  readonly wrong: Readonly<Record<string, number>>;
  /** Of the groups, those that are named after the article that all were made of. */
  readonly firsts: number;
}

/** Articles that are asked for at a time. */
const AT_A_TIME = 1_000;

export async function scoreOf(store: Store, made: readonly Made[]): Promise<Score> {
  const groups = new Map<string, string>();
  for (let at = 0; at < made.length; at += AT_A_TIME) {
    const ids = made.slice(at, at + AT_A_TIME).map(({ id }) => id);
    for (const { id, group } of await store.sketched(ids)) groups.set(id, group ?? id);
  }
  const groupOf = ({ id }: Made) => groups.get(id) ?? '';
  const original = new Map(made.filter(({ change }) => change === null).map((each) => [each.origin, each]));
  const inGroup = pairs(made.map(groupOf));
  const planted = pairs(made.map(({ origin }) => String(origin)));
  const right = pairs(made.map((each) => `${groupOf(each)} ${each.origin}`));
  const copies = made.filter(({ change }) => change !== null);
  const isFound = (copy: Made) => {
    const source = original.get(copy.origin);
    return source !== undefined && groupOf(copy) === groupOf(source);
  };
  const found = [...new Set(copies.map(({ change }) => change ?? ''))].sort().map((change) => {
    const of = copies.filter((copy) => copy.change === change);
    return [change, share(of.filter(isFound).length, of.length)] as const;
  });
  const own = made.filter(({ change }) => change === null);
  const ownIn = countOf(own.map(groupOf));
  const wrongOnes = countOf(own.filter((each) => (ownIn.get(groupOf(each)) ?? 0) > 1).map(({ kind }) => kind));
  const ofKind = countOf(own.map(({ kind }) => kind));
  const wrong = [...wrongOnes].sort().map(([kind, count]) => [kind, share(count, ofKind.get(kind) ?? 0)] as const);
  const origins = [...new Set(copies.map(({ origin }) => origin))].flatMap((origin) => original.get(origin) ?? []);
  return {
    precision: share(right, inGroup),
    recall: share(right, planted),
    found: Object.fromEntries(found),
    wrong: Object.fromEntries(wrong),
    firsts: share(origins.filter((each) => groupOf(each) === each.id).length, origins.length),
  };
}

/** How many pairs are of one kind. */
function pairs(kinds: readonly string[]): number {
  return [...countOf(kinds).values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
}

function countOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

const share = (part: number, whole: number) => (whole === 0 ? 1 : Math.round((part / whole) * 10_000) / 10_000);
