import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Config } from '../../src/config.ts';
import { registry } from '../../src/entities/registry.ts';
import { openStore } from '../../src/holdings.ts';
import { makeSettle } from '../../src/jobs/settle.ts';
import type { ArticleRecords } from '../../src/model/article.ts';
import type { Paging } from '../../src/store/query.ts';
import type { Store } from '../../src/store/store.ts';
import { openStoreIn, pageReader } from '../support/filledStore.ts';
import { temporaryFolder } from '../support/vankien.ts';
import { warcResponses } from '../support/warcResponses.ts';
import type { ServedPress } from './servedPress.ts';

/** All that a store holds, in an order that does not depend on how it came in, without the moments when pages were fetched. */
export interface Held {
  /** By URL of the article; under one that is there twice, the last. */
  readonly records: ReadonlyMap<string, ArticleRecords>;
  /** URL of each article, as often as a list of all shows it. */
  readonly listed: readonly string[];
  /** Every list that readers can ask for: half-written indices and tallies show here. */
  readonly lists: Readonly<Record<string, readonly unknown[]>>;
}

/** What became of the pages of a press, in numbers. */
export interface Figures {
  readonly pages: number;
  readonly lost: number;
  readonly duplicated: number;
  readonly halfWritten: number;
}

/** What a store holds in which these pages were written one after the other by a process that nothing disturbs. */
export async function undisturbed(press: ServedPress): Promise<Held> {
  const read = pageReader();
  const store = openStoreIn(temporaryFolder());
  const records = press.urls.map((url) => {
    const { host, pathname } = new URL(url);
    const site = press.sites.find(({ hosts }) => hosts[0] === host) ?? null;
    const page = press.answer(host, pathname);
    return read({ url, site, bytes: Buffer.from(page?.body ?? ''), contentType: page?.type ?? '' });
  });
  const settle = makeSettle(store, registry());
  for (const each of records) {
    await store.put(each);
    await settle(each);
  }
  const held = await heldIn(store);
  await store.close();
  return held;
}

/** Compares what a crawl left behind with what an undisturbed one holds, page by page. */
export async function figuresOf(config: Config, expected: Held): Promise<Figures & { readonly held: Held }> {
  const archived = await warcResponses(join(config.dataFolder, 'archive'));
  const store = await openStore(config);
  const held = await heldIn(store);
  await store.close();
  const urls = [...expected.records.keys()];
  const lost = urls.filter((url) => !archived.includes(url) || !held.records.has(url));
  const halfWritten = urls.filter((url) => {
    const records = held.records.get(url);
    return records && !isDeepStrictEqual(records, expected.records.get(url));
  });
  return {
    pages: urls.length,
    lost: lost.length,
    duplicated: repeats(archived) + repeats(held.listed),
    halfWritten: halfWritten.length,
    held,
  };
}

async function heldIn(store: Store): Promise<Held> {
  const articles = await all((page) => store.searchArticles({ ...page, everyCopy: true }));
  const records = new Map<string, ArticleRecords>();
  for (const { article } of articles) {
    const found = await store.get(article.id);
    if (found) records.set(article.url, { ...found, article: { ...found.article, fetchedAt: '' } });
  }
  return {
    records,
    listed: articles.map(({ article }) => article.url),
    lists: {
      articles: sorted(articles),
      speeches: sorted(await all((page) => store.searchSpeeches({ ...page, everyCopy: true }))),
      citations: sorted(await all((page) => store.searchCitations({ ...page, everyCopy: true }))),
      documents: sorted(await all((page) => store.searchDocuments(page))),
      officials: sorted(await all((page) => store.searchOfficials(page))),
      units: sorted(await all((page) => store.searchUnits(page))),
    },
  };
}

async function all<Hit>(
  search: (page: Paging) => Promise<{ readonly total: number; readonly hits: readonly Hit[] }>,
): Promise<Hit[]> {
  const hits: Hit[] = [];
  for (;;) {
    const found = await search({ limit: 100, offset: hits.length });
    hits.push(...found.hits);
    if (found.hits.length === 0 || hits.length >= found.total) return hits;
  }
}

function sorted(hits: readonly unknown[]): unknown[] {
  return hits.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

function repeats(values: readonly string[]): number {
  return values.length - new Set(values).size;
}
