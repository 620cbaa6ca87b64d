import type { Client } from '@elastic/elasticsearch';
import type { ArticleId } from '../../model/ids.ts';
import type { DeadLetter, Store } from '../store.ts';
import { READ_BACKOFF, WRITE_BACKOFF } from './backoff.ts';
import { askingAgain } from './client.ts';
import { type Answer, totalOf } from './reader.ts';

/** The list of articles that Elasticsearch refused, one for all processes. */
export interface DeadLetters {
  note(letter: DeadLetter): Promise<void>;
  /** To be called when an article was written: it is not refused any more. */
  taken(id: ArticleId): Promise<void>;
  list: Store['deadLetters'];
}

/** How often the list is looked at for what other processes noted, in ms: an article is put again by people, not within seconds. */
const LOOK_AGAIN_MS = 5_000;
/** The most ids that are kept in memory; where there are more letters, each put asks. */
const MOST_KNOWN = 10_000;
/** A keyword has at most 32,766 bytes, a letter up to three. */
const MOST_REASON_UNITS = 10_000;

/**
 * Letters are rare, puts are many: which articles have one is kept in memory, so that a put costs no request for it.
 *
 * @param index alias
 */
export function makeDeadLetters(client: Client, index: string): DeadLetters {
  let known = new Set<string>();
  let isWhole = true;
  let lookedAt = Number.NEGATIVE_INFINITY;
  const search = (body: { readonly size: number; readonly from?: number; readonly _source: boolean }) =>
    askingAgain(`search in ${index}`, READ_BACKOFF, () =>
      client.search<DeadLetter>({ index, sort: [{ at: 'desc' }, { _doc: {} }], track_total_hits: true, ...body }),
    );
  const look = async () => {
    lookedAt = performance.now();
    const { hits } = await search({ size: MOST_KNOWN, _source: false });
    isWhole = hits.hits.length < MOST_KNOWN;
    known = new Set(hits.hits.flatMap(({ _id }) => _id ?? []));
  };
  return {
    async note(letter) {
      const document = { ...letter, reason: letter.reason.slice(0, MOST_REASON_UNITS) };
      known.add(letter.articleId);
      await askingAgain(`refused article ${letter.articleId}`, WRITE_BACKOFF, () =>
        client.index({ index, id: letter.articleId, document, require_alias: true, refresh: 'wait_for' }),
      );
    },
    async taken(id) {
      if (performance.now() - lookedAt > LOOK_AGAIN_MS) await look();
      if (isWhole && !known.has(id)) return;
      await askingAgain(`refused article ${id}`, WRITE_BACKOFF, () =>
        client.delete({ index, id, refresh: 'wait_for' }, { ignore: [404] }),
      );
      known.delete(id);
    },
    async list({ limit, offset }) {
      const answer = await search({ size: limit, from: offset, _source: true });
      return {
        total: totalOf(answer as unknown as Answer),
        hits: answer.hits.hits.flatMap(({ _source }) => _source ?? []),
      };
    },
  };
}
