import { AsyncIterReader, WARCParser, type WARCRecord } from 'warcio';
import type { ArchivedPage, PageToArchive } from '../crawl/warcRecord.ts';
import { bytesUpTo, unzipped } from './bytes.ts';
import { pageTypeOf } from './contentTypes.ts';
import { broken, brokenOff, type Found, type Limits, type Source } from './found.ts';
import { decodedBody, splitResponse } from './httpResponse.ts';

/** What looks up a page that was taken before, for records that only point at it. */
export type FindPage = (url: string) => Promise<Pick<ArchivedPage, 'body' | 'contentType'> | null>;

/** Of its header lines a record may have this many bytes before its file is taken for something else. */
const MAX_HEADER_BYTES = 1_000_000;
/** HTTP headers stand before the page in a record's block. */
const MAX_HTTP_HEADER_BYTES = 1_000_000;

/** Of a block that is too large to be kept this much is. */
const HEAD_BYTES = 16_384;

/** Records that hold no page by their nature. */
const BOOKKEEPING = new Set(['warcinfo', 'request', 'metadata', 'continuation', 'conversion']);

/**
 * The pages of a WARC file of any tool, plain or gzip, one member a record or one for all, in constant memory: responses and resources of
 * http addresses; of a `revisit`, which has no page of its own, the page that it points at, where that was taken before.
 */
export async function* pagesOfWarc(source: Source, limits: Limits, find: FindPage): AsyncGenerator<Found> {
  const input = metered(unzipped(source.open()));
  // Gzip was taken off: the parser must not look for it inside.
  const parser = new WARCParser(new AsyncIterReader(input.chunks, null), { parseHttp: false });
  let records = 0;
  const endsHere = (why: string) => broken(source.name, 'UNREADABLE', `after ${records} records: ${why}`);
  while (true) {
    let record: WARCRecord | null;
    try {
      input.allow(MAX_HEADER_BYTES);
      record = await parser.parse();
      input.allow(Infinity);
    } catch (error) {
      yield endsHere(error instanceof Error ? error.message : String(error));
      return;
    }
    if (record === null) {
      if (records === 0) yield broken(source.name, 'UNREADABLE', 'expected WARC records, found none');
      return;
    }
    if (!/^WARC\/\d/.test(record.warcHeaders.statusline)) {
      yield endsHere(`expected a record, got ${JSON.stringify(record.warcHeaders.statusline.slice(0, 40))}`);
      return;
    }
    let block: Block;
    try {
      block = await readBlock(record, limits.maxPageBytes + MAX_HTTP_HEADER_BYTES);
    } catch (error) {
      yield endsHere(error instanceof Error ? error.message : String(error));
      return;
    }
    if (block.missing > 0) {
      yield endsHere(`the file ends ${block.missing} bytes before the end of a record`);
      return;
    }
    records += 1;
    const name = `${source.name}: ${record.warcTargetURI || record.warcType}`;
    try {
      yield await pageOf(record, block, { name, limits, find, modifiedAt: source.modifiedAt });
    } catch (error) {
      yield brokenOff(name, error);
    }
  }
}

interface Block {
  /** Null where there were more bytes than are read. */
  readonly bytes: Buffer | null;
  /** Its first bytes in any case: what a film of any size says that it is. */
  readonly head: Buffer;
  /** How many bytes the file is short of. */
  readonly missing: number;
}

async function readBlock(record: WARCRecord, maxBytes: number): Promise<Block> {
  let length = 0;
  let head = Buffer.alloc(0);
  const counted = async function* () {
    for await (const chunk of record.reader) {
      if (length < HEAD_BYTES) head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES)]);
      length += chunk.length;
      yield chunk;
    }
  };
  const bytes = await bytesUpTo(counted(), needsBlock(record) ? maxBytes : 0, { drain: true });
  return { bytes, head, missing: Math.max(0, record.warcContentLength - length) };
}

const needsBlock = ({ warcType }: WARCRecord) => !BOOKKEEPING.has(warcType ?? '');

interface Reading {
  readonly name: string;
  readonly limits: Limits;
  readonly find: FindPage;
  readonly modifiedAt: string;
}

async function pageOf(record: WARCRecord, { bytes, head }: Block, reading: Reading): Promise<Found> {
  const { name, limits } = reading;
  const other = (what: string): Found => ({ kind: 'other', name, what });
  const url = record.warcTargetURI ?? '';
  const type = record.warcType ?? 'no type';
  if (BOOKKEEPING.has(type)) return other(`WARC ${type}`);
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return other(`WARC ${type} ${url.split(':', 1)[0]}:`);
  const cut = record.warcHeader('WARC-Truncated');
  if (cut) return broken(name, 'UNREADABLE', `its crawler cut it off (WARC-Truncated: ${cut})`);
  const fetchedAt = isoDate(record.warcDate) ?? reading.modifiedAt;
  if (type === 'revisit') return revisited(record, url, fetchedAt, reading);
  const tooLarge = () => broken(name, 'TOO_LARGE', `more than VANKIEN_MAX_PAGE_BYTES=${limits.maxPageBytes} bytes`);
  if (type === 'resource') {
    const contentType = record.warcHeader('Content-Type') ?? '';
    if (pageTypeOf(contentType) === null) return other(contentType || 'no content type');
    if (bytes === null) return tooLarge();
    return { kind: 'page', name, page: pageAt(url, fetchedAt, { 'content-type': contentType }, bytes) };
  }
  if (type !== 'response') return other(`WARC ${type}`);
  const response = splitResponse(bytes ?? head);
  if (response === null) return broken(name, 'UNREADABLE', 'expected an HTTP response');
  if (response.status < 200 || response.status > 299) return other(`status ${response.status}`);
  const contentType = response.headers['content-type'] ?? '';
  if (contentType !== '' && pageTypeOf(contentType) === null) return other(contentType.split(';', 1)[0] ?? '');
  if (bytes === null) return tooLarge();
  const body = decodedBody(response, limits.maxPageBytes);
  if ('refused' in body) return broken(name, body.refused, body.reason);
  if (body.bytes.length === 0) return broken(name, 'EMPTY', 'there is nothing in it');
  return { kind: 'page', name, page: pageAt(url, fetchedAt, response.headers, body.bytes) };
}

/** A page that was fetched again and had not changed, or is the same as another one. */
async function revisited(record: WARCRecord, url: string, fetchedAt: string, { name, find }: Reading): Promise<Found> {
  const at = record.warcRefersToTargetURI ?? url;
  const same = await find(at);
  if (same === null) {
    return broken(
      name,
      'NOT_FOUND',
      `it only says that the page is the same as ${at}, which was not taken yet; ingest that first`,
    );
  }
  if (at === url) return { kind: 'other', name, what: 'WARC revisit of a page that is held' };
  const headers: Record<string, string> = same.contentType === null ? {} : { 'content-type': same.contentType };
  return { kind: 'page', name, page: pageAt(url, fetchedAt, headers, same.body) };
}

function pageAt(
  url: string,
  fetchedAt: string,
  headers: Readonly<Record<string, string>>,
  body: Uint8Array,
): PageToArchive {
  const { href } = new URL(url);
  return { url: href, finalUrl: href, status: 200, headers, body, fetchedAt };
}

function isoDate(date: string | null | undefined): string | null {
  const at = Date.parse(date ?? '');
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

/** The chunks, of which no more than was allowed are handed out: what is no WARC has no end of its header. */
function metered(chunks: AsyncIterable<Uint8Array>) {
  let left = Infinity;
  return {
    allow(bytes: number) {
      left = bytes;
    },
    chunks: (async function* () {
      for await (const chunk of chunks) {
        yield chunk;
        left -= chunk.length;
        if (left < 0) throw new Error(`a record's header has no end within ${MAX_HEADER_BYTES} bytes`);
      }
    })(),
  };
}
