import { resolveCitations } from '../entities/resolution.ts';
import type { ArticleRecords } from '../model/article.ts';
import type { Document } from '../model/document.ts';
import type { ArticleId } from '../model/ids.ts';
import type { Resolved, Store } from '../store/store.ts';
import { groupCopies } from './groupCopies.ts';

/** Settles an article that was just written. */
export type Settle = (records: ArticleRecords) => Promise<void>;

/** Articles that are settled together. */
const MOST_TOGETHER = 50;

/**
 * Settles articles as `settleArticles` does. Those that come while others are being settled wait, and are then settled together: so many
 * ask and write no more often than one, and do not contend for the numbers that all cite. Where it fails, each is settled on its own.
 *
 * @param registry the well-known documents
 */
export function makeSettle(store: Store, registry: readonly Document[]): Settle {
  interface Waiting {
    readonly records: ArticleRecords;
    readonly done: () => void;
    readonly failed: (error: unknown) => void;
  }
  const waiting: Waiting[] = [];
  let isSettling = false;
  const settleGroup = async (group: readonly Waiting[]): Promise<void> => {
    try {
      await settleArticles(
        store,
        registry,
        group.map(({ records }) => records),
      );
      for (const { done } of group) done();
    } catch (error) {
      if (group.length > 1) for (const each of group) await settleGroup([each]);
      else for (const { failed } of group) failed(error);
    }
  };
  const settleAll = async (): Promise<void> => {
    isSettling = true;
    while (waiting.length > 0) await settleGroup(waiting.splice(0, MOST_TOGETHER));
    isSettling = false;
  };
  return (records) =>
    new Promise((done, failed) => {
      waiting.push({ records, done, failed });
      if (!isSettling) void settleAll();
    });
}

/** What an article has to do with others is seen when it is written: resolves its citations and finds its copies. */
export async function settleArticles(
  store: Store,
  registry: readonly Document[],
  written: readonly ArticleRecords[],
): Promise<void> {
  await settleCitations(store, registry, written);
  await groupCopies(
    store,
    written.map(({ article }) => article.id),
  );
}

/**
 * Resolves citations against all documents known by now: those of the articles just written, and, where they brought evidence of a
 * document that was not known (or not so well) before, all earlier citations of that number. What was known when a number was
 * last settled is kept beside the resolutions and written with them, so that a process that dies in between settles again,
 * and the outcome does not depend on the order in which articles came, nor on how many workers wrote them at the same time.
 *
 * @param registry the well-known documents, the same array at each call: what is looked up in it is prepared once
 */
export async function settleCitations(
  store: Store,
  registry: readonly Document[],
  written: readonly ArticleRecords[],
): Promise<void> {
  const citing = written.filter((records) => numbersOf(records).length > 0);
  const numbers = numbersOfAll(citing);
  if (numbers.length === 0) return;
  const know = async () => evidenceByNumber(numbers, await store.documentsNumbered(numbers));
  let known = await know();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const settled = await store.settledEvidence(numbers);
    const changed = new Map([...known].filter(([number, evidence]) => settled.get(number) !== evidence));
    await settleNumbers(
      store,
      registry,
      changed,
      citing.map(({ article }) => article.id),
    );
    // Another worker may have settled meanwhile, knowing more, and just been overwritten.
    const knownNow = await know();
    if (numbers.every((number) => known.get(number) === knownNow.get(number))) return;
    known = knownNow;
  }
}

/** Evidence that keeps coming is settled by those who bring it. */
const MOST_ROUNDS = 10;

/** Resolves the citations of these articles, and of all that cite these numbers, and writes what was known of the numbers. */
async function settleNumbers(
  store: Store,
  registry: readonly Document[],
  evidence: ReadonlyMap<string, string>,
  ids: readonly ArticleId[],
): Promise<void> {
  const articles = new Set(ids);
  for (const citation of await store.citationsNumbered([...evidence.keys()])) articles.add(citation.articleId);
  const left = [...articles];
  const resolved: Resolved[] = [];
  while (left.length > 0) resolved.push(...(await resolveAgain(store, registry, left.splice(0, MOST_TOGETHER))));
  if (resolved.length > 0 || evidence.size > 0) await store.putResolutions(resolved, evidence);
}

/** The resolutions of these articles' citations that differ from what is stored. */
async function resolveAgain(
  store: Store,
  registry: readonly Document[],
  ids: readonly ArticleId[],
): Promise<Resolved[]> {
  const articles = (await Promise.all(ids.map((id) => store.get(id)))).filter((stored) => stored !== null);
  const known = await store.documentsNumbered(numbersOfAll(articles));
  return articles.flatMap((stored) => {
    const own = new Set(numbersOf(stored).map((number) => number.toUpperCase()));
    const ofOwn = known.filter(({ number }) => number !== null && own.has(number.toUpperCase()));
    return resolutionsThatDiffer(stored, registry, ofOwn);
  });
}

/** The resolutions of an article's citations, with these documents known of its numbers, that are not as they are stored. */
export function resolutionsThatDiffer(
  stored: ArticleRecords,
  registry: readonly Document[],
  known: readonly Document[],
): Resolved[] {
  const { publishedOn } = stored.article;
  const again = resolveCitations(stored.citations, registry, { publishedOn, stored: known });
  return stored.citations.flatMap((before, index) => {
    const after = again[index];
    if (!after || sameResolution(before, after)) return [];
    const { documentId, resolution, resolutionReason, candidates } = after;
    return [{ id: before.id, documentId, resolution, resolutionReason, candidates }];
  });
}

type Resolution = Omit<Resolved, 'id'>;

function sameResolution(a: Resolution, b: Resolution): boolean {
  return (
    a.documentId === b.documentId &&
    a.resolution === b.resolution &&
    a.resolutionReason === b.resolutionReason &&
    a.candidates.join() === b.candidates.join()
  );
}

/** The numbers of the documents that an article cites or is evidence for. */
export function numbersOf(records: ArticleRecords): string[] {
  const numbers = [...records.citations, ...records.documents].flatMap(({ number }) =>
    number === null ? [] : [number],
  );
  return [...new Set(numbers)].sort();
}

function numbersOfAll(articles: readonly ArticleRecords[]): string[] {
  return [...new Set(articles.flatMap(numbersOf))].sort();
}

/** What is known of the documents of each number, as one comparable string. */
export function evidenceByNumber(numbers: readonly string[], documents: readonly Document[]): Map<string, string> {
  const facts = documents.map(({ id, number, issuer, issuedOn, term }) => ({
    number: number?.toUpperCase(),
    line: [id, issuer, issuedOn, term].join('|'),
  }));
  return new Map(
    numbers.map((number) => {
      const lines = facts.filter((fact) => fact.number === number.toUpperCase()).map(({ line }) => line);
      return [number, lines.sort().join('\n')];
    }),
  );
}
