import { gzipSync } from 'node:zlib';
import type { Found, Source } from '../../src/ingest/found.ts';

export const LIMITS = { maxPageBytes: 100_000 };

/** Bytes as a file of that name, handed out in small pieces. */
export function sourceOf(name: string, bytes: Uint8Array, piece = 1_000): Source {
  return {
    name,
    url: `file:///${name}`,
    modifiedAt: '2024-05-01T00:00:00.000Z',
    async *open() {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
    },
  };
}

export async function all(found: AsyncIterable<Found>): Promise<Found[]> {
  const list: Found[] = [];
  for await (const each of found) list.push(each);
  return list;
}

/** What was found, a line each: a page's address, else its code or kind. */
export function told(found: readonly Found[]): string[] {
  return found.map((each) => {
    if (each.kind === 'page') return each.page.url;
    return each.kind === 'other' ? each.what : `${each.code} ${each.reason}`;
  });
}

/** A WARC record as other tools write it; the length is that of the block unless given. */
export function warcRecord(
  type: string,
  url: string | null,
  block: string | Uint8Array,
  more: Record<string, string> = {},
): Buffer {
  const bytes = Buffer.from(block as string);
  const headers = {
    'WARC-Type': type,
    ...(url === null ? {} : { 'WARC-Target-URI': url }),
    'WARC-Date': '2024-01-02T03:04:05Z',
    'WARC-Record-ID': '<urn:uuid:00000000-0000-4000-8000-000000000000>',
    'Content-Length': String(bytes.length),
    ...more,
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${lines.join('')}\r\n`), bytes, Buffer.from('\r\n\r\n')]);
}

/** A response record of HTML. */
export function warcResponse(
  url: string,
  body: string | Uint8Array,
  headers = 'Content-Type: text/html',
  status = '200 OK',
): Buffer {
  const head = Buffer.from(`HTTP/1.1 ${status}\r\n${headers}\r\n\r\n`);
  return warcRecord('response', url, Buffer.concat([head, Buffer.from(body as string)]));
}

/** The ways in which tools pack records into one file. */
export const PACKED: Readonly<Record<string, (records: readonly Buffer[]) => Buffer>> = {
  plain: (records) => Buffer.concat(records),
  'gzip, a member for each record': (records) => Buffer.concat(records.map((record) => gzipSync(record))),
  'gzip, one member for all': (records) => gzipSync(Buffer.concat(records)),
};
