import type { ArticleId } from '../model/ids.ts';
import { firstPublishedFirst } from '../store/newestFirst.ts';
import type { Sketched, Store } from '../store/store.ts';
import { isCopy } from '../text/copies/isCopy.ts';
import { type Sketch, unpackSketch } from '../text/copies/sketch.ts';

/** Articles that are looked at for one call: of a larger group, or of one text on thousands of pages, the rest is left as it is. */
const MOST_LOOKED_AT = 500;
/** Articles that keep coming are grouped by those who bring them. */
const MOST_ROUNDS = 10;

/** The part of a store that copies are found with. */
export type GroupsOfCopies = Pick<Store, 'sketched' | 'alike' | 'inGroups' | 'putGroups'>;

/**
 * Finds the groups of copies that these articles, which are in the store, belong to, and those they belonged to, and notes what is not noted
 * yet. A group is what hangs together by copies of copies; it is named after the article published first.
 *
 * It looks again until all that it sees is noted as it should be. So who dies in between leaves a group that the next try puts right, and of
 * two workers that write copies at the same time, the one that looks last sees what both have written: the groups depend neither on
 * the order in which articles come nor on how many workers bring them.
 */
export async function groupCopies(store: GroupsOfCopies, ids: readonly ArticleId[]): Promise<void> {
  let around = ids;
  for (let round = 0; round < MOST_ROUNDS && around.length > 0; round += 1) {
    const changes = changesOf(await lookAround(store, around));
    if (changes.size > 0) await store.putGroups(changes);
    // Around the others nothing was to be noted: they have been looked at for the last time.
    around = [...changes.keys()];
  }
}

/** Articles, each with those that hang together with it. */
interface Seen {
  readonly articles: ReadonlyMap<ArticleId, Sketched>;
  /** Leads to another article of the same group, in the end always to the same one. */
  readonly joined: ReadonlyMap<ArticleId, ArticleId>;
}

/** Everything that hangs together with these articles by copies of copies, and by the groups that are noted. */
async function lookAround(store: GroupsOfCopies, ids: readonly ArticleId[]): Promise<Seen> {
  const articles = new Map<ArticleId, Sketched>();
  const joined = new Map<ArticleId, ArticleId>();
  const groups = new Set<ArticleId>();
  /** Of one text it is enough to look for copies once. */
  const looked = new Map<string, ArticleId>();
  let next = await store.sketched(ids);
  while (next.length > 0 && articles.size < MOST_LOOKED_AT + ids.length) {
    for (const article of next) articles.set(article.id, article);
    const asked = next.filter(({ id, sketch }) => {
      const same = looked.get(sketch);
      if (same === undefined) looked.set(sketch, id);
      else join(joined, id, same);
      return same === undefined;
    });
    const newGroups = [...new Set(next.flatMap(({ group }) => (group === null || groups.has(group) ? [] : [group])))];
    for (const group of newGroups) groups.add(group);
    const [alike, members] = await Promise.all([
      asked.length === 0 ? [] : store.alike(asked),
      newGroups.length === 0 ? [] : store.inGroups(newGroups, MOST_LOOKED_AT),
    ]);
    const found = new Map(members.map((member) => [member.id, member]));
    asked.forEach((article, at) => {
      for (const copy of copiesAmong(alike[at] ?? [], article)) {
        join(joined, article.id, copy.id);
        found.set(copy.id, copy);
      }
    });
    next = [...found.values()].filter(({ id }) => !articles.has(id));
  }
  return { articles, joined };
}

function copiesAmong(alike: readonly Sketched[], article: Sketched): Sketched[] {
  const sketch = unpacked(article);
  return alike.filter((other) => other.id !== article.id && isCopy(sketch, unpacked(other)));
}

const unpacked = ({ sketch }: Sketched): Sketch => unpackSketch(sketch);

function join(joined: Map<ArticleId, ArticleId>, a: ArticleId, b: ArticleId): void {
  const [rootA, rootB] = [rootOf(joined, a), rootOf(joined, b)];
  if (rootA !== rootB) joined.set(rootA, rootB);
}

function rootOf(joined: ReadonlyMap<ArticleId, ArticleId>, id: ArticleId): ArticleId {
  let root = id;
  for (let next = joined.get(root); next !== undefined; next = joined.get(root)) root = next;
  return root;
}

/** The groups that are not noted as they should be. */
function changesOf({ articles, joined }: Seen): Map<ArticleId, ArticleId | null> {
  const byRoot = new Map<ArticleId, Sketched[]>();
  for (const article of articles.values()) {
    const root = rootOf(joined, article.id);
    const group = byRoot.get(root);
    if (group) group.push(article);
    else byRoot.set(root, [article]);
  }
  const changes = new Map<ArticleId, ArticleId | null>();
  for (const group of byRoot.values()) {
    const [first] = group.sort(firstPublishedFirst);
    const name = first && group.length > 1 ? first.id : null;
    for (const article of group) if (article.group !== name) changes.set(article.id, name);
  }
  return changes;
}
