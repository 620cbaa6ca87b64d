import { afterEach, beforeEach } from 'vitest';
import type { ArticleQuery, Found } from '../../../src/store/query.ts';
import type { ArticleHit, Store } from '../../../src/store/store.ts';
import { type Facts, makeDocument, makeRecords } from '../makeRecords.ts';

/** Well-known documents that every opened store of the contract must be given. */
export const REGISTRY = [
  makeDocument({
    id: 'nghi-quyet.18-nq-tw.2017-10-25',
    number: '18-NQ/TW',
    issuedOn: '2017-10-25',
    title: 'Sắp xếp tổ chức bộ máy',
    basis: 'registry',
  }),
];

/** Gives an empty store that knows `REGISTRY`; the contract closes it. */
export type OpenStore = () => Promise<Store>;

/** What each test of the contract finds: an empty store. */
export interface GivenStore {
  readonly store: Store;
  put(...articles: Facts[]): Promise<void>;
  /** The names of the articles found, best first. */
  search(query: ArticleQuery | string): Promise<string[]>;
  names(found: Found<ArticleHit>): string[];
}

export function givenStore(open: OpenStore): GivenStore {
  let store: Store;

  beforeEach(async () => {
    store = await open();
  });

  afterEach(() => store.close());

  const names = (found: Found<ArticleHit>) =>
    found.hits.map(({ article }) => /([^/]+)\.html$/.exec(article.url)?.[1] ?? article.url);
  return {
    get store() {
      return store;
    },
    async put(...articles) {
      for (const facts of articles) await store.put(makeRecords(facts));
    },
    search: async (query) => names(await store.searchArticles(typeof query === 'string' ? { text: query } : query)),
    names,
  };
}
