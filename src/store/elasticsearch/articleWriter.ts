import type { Client } from '@elastic/elasticsearch';
import { RetryLater, SkipPage } from '../../errors.ts';
import type { ArticleRecords } from '../../model/article.ts';
import type { ArticleId } from '../../model/ids.ts';
import type { DeadLetter } from '../store.ts';
import { versionOf, writeArticle } from './articleDocument.ts';
import { WRITE_BACKOFF } from './backoff.ts';
import type { BulkItem, Revision } from './bulkBody.ts';
import { type BulkWriter, RefusedDocument } from './bulkWriter.ts';
import { askingAgain, otherEdition } from './client.ts';
import { recordsOf, STORED_FIELDS, type StoredArticle } from './keptRecords.ts';

/** How often another writer of the same article may be faster. */
const MOST_RACES = 20;

/** What is read of an article that is to be replaced. */
interface StoredVersion {
  readonly version: number;
  readonly print: string;
  readonly copies?: ArticleId;
}

/** Reads and replaces single articles. */
export interface ArticleWriter {
  /** Where a later fetch of the page is stored already, that one stays. The group of copies that is noted stays, too. */
  put(records: ArticleRecords): Promise<void>;
  remove(id: string): Promise<void>;
  get(id: string): Promise<ArticleRecords | null>;
  has(id: string): Promise<boolean>;
  /** Writes what `change` makes of the stored records; null leaves them, and so does an article that is not there. */
  change(id: string, change: (records: ArticleRecords) => ArticleRecords | null): Promise<void>;
  /** Notes the group of copies that an article is of; one that is not there is passed over. */
  putGroup(id: string, group: ArticleId | null): Promise<void>;
}

/** @param refused is told of every article that is not taken, before its put rejects */
export function makeArticleWriter(
  client: Client,
  bulk: BulkWriter,
  index: string,
  refused: (letter: DeadLetter) => Promise<void>,
): ArticleWriter {
  const read = async <Fields>(id: string, fields: readonly string[]) => {
    const found = await askingAgain(`article ${id}`, WRITE_BACKOFF, () =>
      client.get<Fields>({ index, id, _source_includes: [...fields] }, { ignore: [404] }),
    );
    if ('error' in found) throw otherEdition(index);
    if (!found.found || !found._source) return null;
    const revision: Revision = { seqNo: found._seq_no ?? 0, primaryTerm: found._primary_term ?? 0 };
    return { fields: found._source, revision };
  };
  /** Whether it was written, as it was not where another revision is in place, and the print of its facts. */
  const write = async (records: ArticleRecords, group: ArticleId | null, replaces: Revision | null) => {
    const { id, url } = records.article;
    let print = '';
    const item: BulkItem = {
      index,
      id,
      replaces,
      write: (body) => {
        print = writeArticle(body, records, group);
      },
    };
    try {
      const isWritten = (await bulk.write(item)) !== null;
      return { isWritten, print };
    } catch (error) {
      if (!(error instanceof RefusedDocument)) throw error;
      await refused({ articleId: id, url, reason: error.message, at: new Date().toISOString() });
      throw new SkipPage('STORE_FAILED', `Elasticsearch refuses article ${error.message}`, { cause: error });
    }
  };
  const raced = (id: string) =>
    new RetryLater('STORE_FAILED', `article ${id} was written by others ${MOST_RACES} times meanwhile`);
  const get = async (id: string) => {
    const found = await read<StoredArticle>(id, STORED_FIELDS);
    return found && { records: recordsOf(found.fields), group: found.fields.copies ?? null, revision: found.revision };
  };
  type Stored = NonNullable<Awaited<ReturnType<typeof get>>>;
  type Written = Pick<Stored, 'records' | 'group'>;
  const change = async (id: string, changed: (stored: Stored) => Written | null): Promise<void> => {
    for (let race = 0; race < MOST_RACES; race += 1) {
      const stored = await get(id);
      const after = stored && changed(stored);
      if (!stored || !after || (await write(after.records, after.group, stored.revision)).isWritten) return;
    }
    throw raced(id);
  };
  return {
    async put(records) {
      const { id } = records.article;
      const version = versionOf(records.article);
      let written = await write(records, null, null);
      for (let race = 0; race < MOST_RACES; race += 1) {
        if (written.isWritten) return;
        const stored = await read<StoredVersion>(id, ['version', 'print', 'copies']);
        // Equal: written before, or by a request of ours whose answer was lost. Greater: this is an old retry.
        if (stored?.fields.print === written.print) return;
        if (stored && stored.fields.version > version) return;
        written = await write(records, stored?.fields.copies ?? null, stored?.revision ?? null);
      }
      if (!written.isWritten) throw raced(id);
    },
    async remove(id) {
      await askingAgain(`removal of article ${id}`, WRITE_BACKOFF, () =>
        client.delete({ index, id }, { ignore: [404] }),
      );
    },
    get: async (id) => (await get(id))?.records ?? null,
    has: (id) => askingAgain(`article ${id}`, WRITE_BACKOFF, () => client.exists({ index, id, _source: false })),
    change: (id, changed) =>
      change(id, ({ records, group }) => {
        const after = changed(records);
        return after && { records: after, group };
      }),
    putGroup: (id, group) => change(id, (stored) => (stored.group === group ? null : { ...stored, group })),
  };
}
