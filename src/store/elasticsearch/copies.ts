import type { ArticleId } from '../../model/ids.ts';
import { listedArticle } from '../listedArticle.ts';
import { firstPublishedFirst } from '../newestFirst.ts';
import { type CopyGroup, type ListedArticle, MOST_COPIES } from '../store.ts';
import { articleOf } from './keptRecords.ts';
import { bucketsOf, type Reader, storedOf } from './reader.ts';
import { sketchedArticles } from './sketches.ts';

/** The articles of the group that an article is of, the first published one first. */
export async function copiesOf(reader: Reader, id: ArticleId): Promise<ListedArticle[]> {
  const [article] = await sketchedArticles(reader, [id]);
  if (!article || article.group === null) return [];
  const { hits } = await reader.search({
    size: MOST_COPIES,
    query: { bool: { filter: [{ term: { copies: article.group } }] } },
    sort: [{ order: { order: 'asc' } }],
    stored_fields: ['article'],
    track_total_hits: false,
  });
  return hits.hits
    .map(({ _id = '', fields, sort = [] }) => ({ id: _id, order: Number(sort[0]), fields }))
    .sort(firstPublishedFirst)
    .map(({ fields }) => listedArticle(articleOf(storedOf(fields, 'article'))));
}

/** How many articles are in each of these groups. */
export async function sizesOf(reader: Reader, groups: readonly string[]): Promise<ReadonlyMap<string, CopyGroup>> {
  if (groups.length === 0) return new Map();
  const { aggregations } = await reader.search({
    size: 0,
    track_total_hits: false,
    query: { terms: { copies: [...groups] } },
    aggs: { copies: { terms: { field: 'copies', size: groups.length } } },
  });
  return new Map(
    bucketsOf(aggregations, 'copies').map(({ key, doc_count }) => [
      String(key),
      { first: key as ArticleId, articles: doc_count },
    ]),
  );
}
