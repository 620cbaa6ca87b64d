import type { Client, estypes } from '@elastic/elasticsearch';
import type { ArticleRecords } from '../../model/article.ts';
import { READ_BACKOFF } from './backoff.ts';
import { askingAgain } from './client.ts';
import { recordsOf, STORED_FIELDS, type StoredArticle } from './keptRecords.ts';

/** How many articles are in memory at a time. */
const ARTICLES_AT_A_TIME = 100;
/** How long Elasticsearch keeps the moment for who does not ask. */
const KEPT = '10m';

/**
 * The records of every article of an index, in the order of ids, as they are when the first is asked for; what was acknowledged by
 * then is among them.
 */
export async function* everyArticle(client: Client, index: string): AsyncGenerator<ArticleRecords> {
  const ask = <Answer>(request: () => Promise<Answer>) => askingAgain(`articles of ${index}`, READ_BACKOFF, request);
  await ask(() => client.indices.refresh({ index }));
  const { id } = await ask(() => client.openPointInTime({ index, keep_alive: KEPT }));
  try {
    for (let after: string | null = null; ; ) {
      const search_after: readonly string[] | null = after === null ? null : [after];
      const { hits }: estypes.SearchResponse<StoredArticle> = await ask(() =>
        client.search<StoredArticle>({
          pit: { id, keep_alive: KEPT },
          size: ARTICLES_AT_A_TIME,
          sort: [{ id: 'asc' }],
          ...(search_after && { search_after: [...search_after] }),
          _source: STORED_FIELDS,
          track_total_hits: false,
        }),
      );
      for (const { _source } of hits.hits) if (_source) yield recordsOf(_source);
      const last = hits.hits.at(-1);
      if (!last) return;
      after = String(last.sort?.[0]);
    }
  } finally {
    await client.closePointInTime({ id }).catch(() => undefined); // it ends by itself after a while
  }
}
