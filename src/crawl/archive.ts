import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { RetryLater } from '../errors.ts';
import type { ArchiveRef } from '../model/page.ts';
import { healArchive } from './archiveHealing.ts';
import { openArchiveIndex } from './archiveIndex.ts';
import { createArchiveWriter } from './archiveWriter.ts';
import { type ArchivedPage, type PageToArchive, readResponseRecord, responseRecord } from './warcRecord.ts';

/**
 * Every page that was ever fetched, byte for byte, in WARC 1.1 files with one gzip member a record: `*.warc.gz` in one folder, with
 * an index beside them. Any number of processes may use one folder; each writes to files of its own. A kill at any moment
 * loses no page that was acknowledged, and leaves no file that standard tools cannot read once the folder has been opened again.
 */
export interface Archive {
  /**
   * Appends a page. When it resolves, the page is on the disk.
   *
   * @throws RetryLater ARCHIVE_FAILED where it could not be written (a full disk); nothing of it is left then
   */
  append(page: PageToArchive, options?: AppendOptions): Promise<ArchiveRef>;
  /** Where the newest copy of a URL lies, as it was asked for; null where it never was, or is just being written. */
  find(url: string): Promise<ArchiveRef | null>;
  /** Where all copies of a URL lie, the newest first. */
  copies(url: string): readonly ArchiveRef[];
  /** Where the newest copy of the same URL lies as the one at this place: the place itself where it is the newest. */
  newest(ref: ArchiveRef): ArchiveRef;
  /** Notes durably that an article was asked for under a URL that is not its own: redirects, another slug, AMP. */
  alias(article: string, url: string): Promise<void>;
  /** The articles that a URL was noted for. */
  articlesOf(url: string): readonly string[];
  /**
   * The copies of an article that were archived, one after the other, the newest first; at most `MOST_REVISIONS`.
   *
   * @param article its id
   * @param url its own
   */
  revisions(article: string, url: string): Promise<readonly Revision[]>;
  /** @throws RetryLater ARCHIVE_FAILED where there is no whole record at this place */
  read(ref: ArchiveRef): Promise<ArchivedPage>;
  /** The newest copy of each URL, in the order of writing; with `after` those written after that mark. */
  pages(after?: number): Generator<{ readonly url: string; readonly ref: ArchiveRef }>;
  /** Marks where the archive is: every page that is not whole yet comes after it. */
  mark(): number;
  /** At most `limit` pages, spread evenly over all that was ever written. */
  sample(limit: number): readonly { readonly url: string; readonly ref: ArchiveRef }[];
  /** How many URLs there are. */
  count(): Promise<number>;
  /** Waits for what is being appended. */
  close(): Promise<void>;
}

/** One copy of a page as it was that day. */
export interface Revision {
  /** As it was asked for. */
  readonly url: string;
  /** ISO 8601 in UTC. */
  readonly fetchedAt: string;
  readonly bytes: number;
  /** Of the bytes, in hexadecimal digits. */
  readonly sha256: string;
}

/** Copies of one article that are listed. */
const MOST_REVISIONS = 100;

export interface AppendOptions {
  /** Another process may have archived the URL meanwhile: then its copy stays the only one, and is what `append` resolves to. */
  readonly once?: boolean;
}

export interface ArchiveOptions {
  /** A file is closed and a new one begun before it grows over this; default 1 GB. */
  readonly maxFileBytes?: number;
}

const DEFAULT_MAX_FILE_BYTES = 1_000_000_000;
const PAGES_AT_A_TIME = 1_000;

/**
 * Opens an archive, made where it is missing, and heals what killed processes left.
 *
 * @example
 * const archive = openArchive('data/archive');
 * const ref = await archive.append({ url, finalUrl, status: 200, headers, body, fetchedAt: '2021-11-19T08:22:00+07:00' });
 * const { body } = await archive.read(ref);
 */
export function openArchive(folder: string, options: ArchiveOptions = {}): Archive {
  mkdirSync(join(folder, 'writers'), { recursive: true });
  const index = openArchiveIndex(join(folder, 'index.sqlite'));
  healArchive(folder, index);
  const writer = createArchiveWriter(folder, index, options.maxFileBytes ?? DEFAULT_MAX_FILE_BYTES);
  return {
    append: async (page, { once = false } = {}) => writer.append(page.url, await responseRecord(page), once),
    async find(url) {
      const ref = index.find(url);
      if (ref || !index.hasIntent(url)) return ref;
      healArchive(folder, index);
      return index.find(url);
    },
    copies: (url) => index.copies(url),
    newest: (ref) => index.newest(ref) ?? ref,
    alias: (article, url) => index.alias(article, url),
    articlesOf: (url) => index.articlesOf(url),
    async revisions(article, url) {
      const revisions: Revision[] = [];
      for (const ref of index.copiesOfArticle(article, url, MOST_REVISIONS))
        revisions.push(revisionOf(await readPage(folder, ref)));
      return revisions;
    },
    read: (ref) => readPage(folder, ref),
    mark: () => index.mark(),
    *pages(mark = 0) {
      let after = mark;
      while (true) {
        const some = index.pages(after, PAGES_AT_A_TIME);
        yield* some.map(({ url, ref }) => ({ url, ref }));
        const last = some.at(-1);
        if (!last) return;
        after = last.id;
      }
    },
    sample: (limit) => index.sample(limit).map(({ url, ref }) => ({ url, ref })),
    count: async () => index.count(),
    async close() {
      await writer.close();
      await index.close();
    },
  };
}

function revisionOf({ url, fetchedAt, body }: ArchivedPage): Revision {
  return { url, fetchedAt, bytes: body.length, sha256: createHash('sha256').update(body).digest('hex') };
}

async function readPage(folder: string, ref: ArchiveRef): Promise<ArchivedPage> {
  const place = `${ref.length} bytes at ${ref.offset} of ${ref.file}`;
  const member = await readBytes(join(folder, basename(ref.file)), ref).catch((cause) => {
    throw new RetryLater('ARCHIVE_FAILED', `could not read ${place}: ${cause.message}`, { cause });
  });
  const page = await readResponseRecord(member);
  if (!page) throw new RetryLater('ARCHIVE_FAILED', `expected a whole response record in ${place}, got other bytes`);
  return page;
}

async function readBytes(path: string, { offset, length }: ArchiveRef): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, offset);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
