import { createReadStream } from 'node:fs';
import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bytesUpTo, unzipped } from './bytes.ts';
import { contentTypeOf } from './contentTypes.ts';
import { broken, brokenOff, type Found, type Limits, type Source } from './found.ts';
import { pagesOfJsonLines } from './jsonLines.ts';
import { type FindPage, pagesOfWarc } from './warc.ts';
import { foundInZip } from './zip.ts';

export interface LookOptions extends Limits {
  readonly find: FindPage;
  /** The file was named by a person: it is read as a page whatever its name. */
  readonly isNamed?: boolean;
}

const WARC = /\.warc(?:\.gz)?$/i;
const JSON_LINES = /\.(?:jsonl|ndjson)(?:\.gz)?$/i;
const ZIP = /\.(?:zip|wacz)$/i;
/** Beside its WARC files a WACZ has indexes, a list of pages and logs: https://specs.webrecorder.net/wacz/1.1.1/ */
const WACZ = /\.wacz$/i;

/** What a file on the disk holds, by the ending of its name. */
export async function* foundInFile(path: string, modifiedAt: string, options: LookOptions): AsyncGenerator<Found> {
  const source: Source = { name: path, url: pathToFileURL(path).href, modifiedAt, open: () => createReadStream(path) };
  if (!ZIP.test(path)) {
    yield* foundIn(source, options);
    return;
  }
  const isWacz = WACZ.test(path);
  yield* foundInZip(path, modifiedAt, (member) =>
    isWacz && !WARC.test(member.name) ? undefined : foundIn(member, { ...options, isNamed: false }),
  );
}

function foundIn(source: Source, options: LookOptions): AsyncIterable<Found> {
  if (WARC.test(source.name)) return pagesOfWarc(source, options, options.find);
  if (JSON_LINES.test(source.name)) return pagesOfJsonLines(source, options);
  return pageFile(source, options);
}

/** A file that is one page, plain or gzip. */
async function* pageFile(source: Source, { maxPageBytes, isNamed = false }: LookOptions): AsyncGenerator<Found> {
  const { name, url, modifiedAt } = source;
  const contentType = contentTypeOf(name.replace(/\.gz$/i, ''));
  if (contentType === null && !isNamed) {
    yield { kind: 'other', name, what: extname(name).toLowerCase() || 'no ending' };
    return;
  }
  try {
    const chunks = source.open();
    const body = await bytesUpTo(/\.gz$/i.test(name) ? unzipped(chunks) : chunks, maxPageBytes);
    if (body === null) {
      yield broken(name, 'TOO_LARGE', `more than VANKIEN_MAX_PAGE_BYTES=${maxPageBytes} bytes`);
    } else if (body.length === 0) {
      yield broken(name, 'EMPTY', `${name} is empty`);
    } else {
      const headers: Record<string, string> = contentType ? { 'content-type': contentType } : {};
      yield { kind: 'page', name, page: { url, finalUrl: url, status: 200, headers, body, fetchedAt: modifiedAt } };
    }
  } catch (error) {
    yield brokenOff(name, error);
  }
}
