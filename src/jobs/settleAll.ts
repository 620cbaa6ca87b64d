import type { ArticleRecords } from '../model/article.ts';
import type { Document } from '../model/document.ts';
import type { Resolved, Store } from '../store/store.ts';
import { groupCopies } from './groupCopies.ts';
import { evidenceByNumber, numbersOf, resolutionsThatDiffer } from './settle.ts';

/** Articles that are settled with one look at the documents and one write. */
const ARTICLES_AT_A_TIME = 200;

/**
 * Settles all articles of a store that nobody else writes to: what `settleArticles` leads to when it is called for
 * each, with a few requests for hundreds of articles, since all evidence is there before the first is settled.
 */
export async function settleAll(store: Store, registry: readonly Document[]): Promise<void> {
  let some: ArticleRecords[] = [];
  for await (const records of store.everyArticle()) {
    some.push(records);
    if (some.length < ARTICLES_AT_A_TIME) continue;
    await settleSome(store, registry, some);
    some = [];
  }
  if (some.length > 0) await settleSome(store, registry, some);
}

async function settleSome(store: Store, registry: readonly Document[], some: readonly ArticleRecords[]): Promise<void> {
  const citing = some.filter((records) => numbersOf(records).length > 0);
  if (citing.length > 0) await settleCitationsOf(store, registry, citing);
  await groupCopies(
    store,
    some.map(({ article }) => article.id),
  );
}

async function settleCitationsOf(
  store: Store,
  registry: readonly Document[],
  some: readonly ArticleRecords[],
): Promise<void> {
  const numbers = [...new Set(some.flatMap(numbersOf))].sort();
  const known = await store.documentsNumbered(numbers);
  const byNumber = new Map<string, Document[]>();
  for (const document of known) {
    const number = document.number?.toUpperCase() ?? '';
    byNumber.set(number, [...(byNumber.get(number) ?? []), document]);
  }
  const resolved: Resolved[] = some.flatMap((records) => {
    const own = new Set(numbersOf(records).map((number) => number.toUpperCase()));
    const stored = [...own].flatMap((number) => byNumber.get(number) ?? []);
    return resolutionsThatDiffer(records, registry, stored);
  });
  await store.putResolutions(resolved, evidenceByNumber(numbers, known));
}
