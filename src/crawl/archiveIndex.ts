import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { ArchiveRef } from '../model/page.ts';
import { GroupCommit } from '../sqlite/groupCommit.ts';
import { openLog } from '../sqlite/log.ts';
import { inTransaction, openDatabase } from '../sqlite/open.ts';
import { openTurn } from '../sqlite/turn.ts';

/** A record whose bytes are being written, or were when its process died. */
export interface Intent {
  readonly id: number;
  readonly writer: string;
  readonly ref: ArchiveRef;
}

/** A record that is about to be written. */
export interface NewRecord {
  /** Null for the warcinfo record of a file. */
  readonly url: string | null;
  readonly ref: ArchiveRef;
  readonly writer: string;
}

export interface RecordId {
  readonly id: number;
}

/** A record whose bytes are on the disk. */
export interface WrittenRecord extends RecordId {
  /** It counts only where no other whole record of its URL is there. */
  readonly once: boolean;
}

/**
 * `url` is null for the warcinfo record of a file. `whole` is 0 from before the first byte of a record is written until all of it
 * is on the disk. The index is a means to find records: the archive is the WARC files.
 */
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS record (
    id INTEGER PRIMARY KEY,
    url TEXT,
    file TEXT NOT NULL,
    offset INTEGER NOT NULL,
    length INTEGER NOT NULL,
    writer TEXT NOT NULL,
    whole INTEGER NOT NULL DEFAULT 0,
    UNIQUE (file, offset)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS record_url ON record (url, whole, id);
  CREATE INDEX IF NOT EXISTS record_intent ON record (writer) WHERE whole = 0;
  CREATE TABLE IF NOT EXISTS alias (
    article TEXT NOT NULL,
    url TEXT NOT NULL,
    PRIMARY KEY (article, url)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS alias_url ON alias (url);
`;

/** The table of where each page lies. */
export interface ArchiveIndex {
  /** Notes durably that records are about to be written. Gives them ids, which grow in this order. */
  begin<Begun extends NewRecord>(records: readonly Begun[]): Promise<readonly (Begun & RecordId)[]>;
  /**
   * Notes durably that they are on the disk as a whole: one after the other, up to the first that does not count. Resolves to how many
   * there were before that.
   */
  finish(records: readonly WrittenRecord[]): Promise<number>;
  /** Forgets records that are not there. */
  forget(records: readonly RecordId[]): Promise<void>;
  /** The newest whole record of a URL. */
  find(url: string): ArchiveRef | null;
  /** All whole records of a URL, the newest first. */
  copies(url: string): readonly ArchiveRef[];
  /** Whole records of an article's own URL and its aliases, the newest first. */
  copiesOfArticle(article: string, url: string, limit: number): readonly ArchiveRef[];
  /** Notes durably that an article was asked for under this URL, which is not its own. */
  alias(article: string, url: string): Promise<void>;
  /** The articles that a URL was noted for. */
  articlesOf(url: string): readonly string[];
  /** The newest whole record of the URL that the record at this place is of; null where there is none at this place. */
  newest(ref: ArchiveRef): ArchiveRef | null;
  hasIntent(url: string): boolean;
  intents(): readonly Intent[];
  /** URLs with a whole record. */
  count(): number;
  /** The newest record of each URL, oldest first, `limit` at a time: those after `afterId`. */
  pages(
    afterId: number,
    limit: number,
  ): readonly { readonly id: number; readonly url: string; readonly ref: ArchiveRef }[];
  /** At most `limit` records of pages, spread evenly by their time of writing. */
  sample(limit: number): readonly { readonly url: string; readonly ref: ArchiveRef }[];
  /** The last record before which every record is whole: what is written later, and what is being written, comes after it. */
  mark(): number;
  /** Runs `work` while no other process can begin or finish a record. What it notes is durable when it returns. */
  exclusively<Result>(work: (healing: Healing) => Result): Result;
  close(): Promise<void>;
}

/** What heals an archive may note of the records of writers that are no more. */
export interface Healing {
  /** The record is whole, and counts where no other whole record of its URL is there; whether that is so. */
  finishFirst(id: number): boolean;
  forget(id: number): void;
}

/** Opens the index, made where it is missing. */
export function openArchiveIndex(path: string): ArchiveIndex {
  const database = openDatabase(path);
  inTransaction(database, () => database.exec(SCHEMA));
  const log = openLog(database);
  const turn = openTurn(database);
  const commits = new GroupCommit(database, log, turn);
  const { begin, finish, finishFirst, forget, alias } = writes(database);
  return {
    ...reads(database),
    begin: (records) => commits.run(() => records.map((record) => ({ ...record, id: begin(record) }))),
    finish: (records) =>
      commits.run(() => {
        const lost = records.findIndex(({ id, once }) => !(once ? finishFirst(id) : finish(id)));
        return lost === -1 ? records.length : lost;
      }),
    forget: (records) =>
      commits.run(() => {
        for (const { id } of records) forget(id);
      }),
    alias: (article, url) => commits.run(() => alias(article, url)),
    exclusively: (work) => inTransaction(database, () => work({ finishFirst, forget })),
    async close() {
      await commits.flush();
      await log.close();
      turn.close();
      database.close();
    },
  };
}

function writes(database: DatabaseSyncInstance) {
  const begin = database.prepare('INSERT INTO record (url, file, offset, length, writer) VALUES (?, ?, ?, ?, ?)');
  const finish = database.prepare('UPDATE record SET whole = 1 WHERE id = ?');
  const finishFirst = database.prepare(`
    UPDATE record SET whole = 1
    WHERE id = ? AND NOT EXISTS (SELECT 1 FROM record AS other WHERE other.url = record.url AND other.whole = 1)
  `);
  const alias = database.prepare('INSERT INTO alias (article, url) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const forget = database.prepare('DELETE FROM record WHERE id = ?');
  return {
    begin: ({ url, ref, writer }: NewRecord) =>
      Number(begin.run(url, ref.file, ref.offset, ref.length, writer).lastInsertRowid),
    finish: (id: number) => finish.run(id).changes > 0,
    finishFirst: (id: number) => finishFirst.run(id).changes > 0,
    forget: (id: number) => void forget.run(id),
    alias: (article: string, url: string) => void alias.run(article, url),
  };
}

function reads(
  database: DatabaseSyncInstance,
): Omit<ArchiveIndex, 'begin' | 'finish' | 'forget' | 'alias' | 'exclusively' | 'close'> {
  const find = database.prepare(
    'SELECT file, offset, length FROM record WHERE url = ? AND whole = 1 ORDER BY id DESC LIMIT 1',
  );
  const copies = database.prepare(
    'SELECT file, offset, length FROM record WHERE url = ? AND whole = 1 ORDER BY id DESC',
  );
  const copiesOfArticle = database.prepare(`
    SELECT file, offset, length FROM record
    WHERE whole = 1 AND url IN (SELECT ?2 UNION SELECT url FROM alias WHERE article = ?1) ORDER BY id DESC LIMIT ?3
  `);
  const articlesOf = database.prepare('SELECT article FROM alias WHERE url = ?');
  const newest = database.prepare(`
    SELECT newer.file, newer.offset, newer.length FROM record AS own JOIN record AS newer ON newer.url = own.url
    WHERE own.file = ? AND own.offset = ? AND newer.whole = 1 ORDER BY newer.id DESC LIMIT 1
  `);
  const hasIntent = database.prepare('SELECT 1 FROM record WHERE url = ? AND whole = 0 LIMIT 1');
  const intents = database.prepare('SELECT id, writer, file, offset, length FROM record WHERE whole = 0 ORDER BY id');
  const count = database.prepare('SELECT count(DISTINCT url) AS pages FROM record WHERE whole = 1');
  const pages = database.prepare(`
    SELECT id, url, file, offset, length FROM record AS page
    WHERE id > ? AND whole = 1 AND url IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM record WHERE url = page.url AND whole = 1 AND id > page.id)
    ORDER BY id LIMIT ?
  `);
  const lastId = database.prepare('SELECT max(id) AS id FROM record');
  const nextPage = database.prepare(
    'SELECT id, url, file, offset, length FROM record WHERE id >= ? AND whole = 1 AND url IS NOT NULL ORDER BY id LIMIT 1',
  );
  const mark = database.prepare(
    'SELECT coalesce((SELECT min(id) - 1 FROM record WHERE whole = 0), (SELECT max(id) FROM record), 0) AS mark',
  );
  return {
    mark: () => Number(mark.get()?.mark ?? 0),
    find: (url) => refOf(find.get(url)),
    copies: (url) => copies.all(url).flatMap((row) => refOf(row) ?? []),
    copiesOfArticle: (article, url, limit) =>
      copiesOfArticle.all(article, url, limit).flatMap((row) => refOf(row) ?? []),
    articlesOf: (url) => articlesOf.all(url).map(({ article }) => String(article)),
    newest: ({ file, offset }) => refOf(newest.get(file, offset)),
    hasIntent: (url) => hasIntent.get(url) !== undefined,
    intents: () =>
      intents.all().flatMap((row) => {
        const ref = refOf(row);
        return ref ? [{ id: Number(row.id), writer: String(row.writer), ref }] : [];
      }),
    count: () => Number(count.get()?.pages ?? 0),
    pages: (afterId, limit) =>
      pages.all(afterId, limit).flatMap((row) => {
        const ref = refOf(row);
        return ref ? [{ id: Number(row.id), url: String(row.url), ref }] : [];
      }),
    sample: (limit) => {
      const last = Number(lastId.get()?.id ?? 0);
      const found = new Map<number, { readonly url: string; readonly ref: ArchiveRef }>();
      for (let part = 0; part < limit; part += 1) {
        const row = nextPage.get(1 + Math.floor((part * last) / limit));
        const ref = refOf(row);
        if (row && ref) found.set(Number(row.id), { url: String(row.url), ref });
      }
      return [...found.values()];
    },
  };
}

function refOf(row: Record<string, unknown> | undefined): ArchiveRef | null {
  return row ? { file: String(row.file), offset: Number(row.offset), length: Number(row.length) } : null;
}
