import type { Fact } from './kinds.ts';

/** Facts before and after that are the same one; null where there is none on the other side. */
export type Pair = readonly [before: Fact | null, after: Fact | null];

/**
 * Finds for each fact what became of it: the same content in the same place, else the same content elsewhere, else another content
 * that begins or ends where it did (offsets into one text only). Of equal ones the first goes with the first. Linear.
 *
 * @param isSameText whether both sides point into the same text
 */
export function pairUp(before: readonly Fact[], after: readonly Fact[], isSameText: boolean): Pair[] {
  const pairs: Pair[] = [];
  let [left, right] = [before, after];
  for (const key of isSameText ? [BY_ALL, BY_CONTENT, BY_START, BY_END] : [BY_CONTENT]) {
    const waiting = new Map<string, Fact[]>();
    for (const fact of right) {
      const name = key(fact);
      const queue = name === null ? null : (waiting.get(name) ?? []);
      queue?.push(fact);
      if (name !== null && queue) waiting.set(name, queue);
    }
    for (const queue of waiting.values()) queue.reverse();
    const paired = new Set<Fact>();
    left = left.filter((fact) => {
      const name = key(fact);
      const found = name === null ? undefined : waiting.get(name)?.pop();
      if (!found) return true;
      paired.add(found);
      pairs.push([fact, found]);
      return false;
    });
    right = right.filter((fact) => !paired.has(fact));
  }
  return [...pairs, ...left.map((fact): Pair => [fact, null]), ...right.map((fact): Pair => [null, fact])];
}

type Key = (fact: Fact) => string | null;

const BY_ALL: Key = ({ content, start, end }) => `${start} ${end} ${content}`;
const BY_CONTENT: Key = ({ content }) => content;
const BY_START: Key = ({ start }) => (start === null ? null : String(start));
const BY_END: Key = ({ end }) => (end === null ? null : String(end));
