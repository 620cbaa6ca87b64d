import { STATUS_CODES } from 'node:http';
import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import { WARCParser, WARCRecord, type WARCRecordOpts, WARCSerializer } from 'warcio';
import { type Validators, validatorsOf } from './http.ts';

/** A fetched page as it goes into the archive. */
export interface PageToArchive {
  /** As it was asked for: what `find` looks up. */
  readonly url: string;
  /** Where the redirects ended. */
  readonly finalUrl: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** With content and transfer encoding taken off. */
  readonly body: Uint8Array;
  /** ISO 8601 with zone. */
  readonly fetchedAt: string;
}

/** A page as it comes out of the archive. */
export interface ArchivedPage {
  readonly url: string;
  readonly finalUrl: string;
  readonly status: number;
  readonly contentType: string | null;
  readonly body: Uint8Array;
  /** ISO 8601 in UTC. */
  readonly fetchedAt: string;
  /** By which its server tells it from later ones. */
  readonly validators: Validators;
}

const WARC_VERSION = 'WARC/1.1';
/** SHA-1 in base 32 is what the tools of web archives write and check. */
const SERIALIZING = { digest: { algo: 'sha-1', prefix: 'sha1:', base32: true } } as const;
/** A field of our own (the standard lets readers pass over unknown ones): the address before redirects. */
const REQUESTED_URI = 'WARC-X-Requested-URI';
/** True of the wire, not of the decoded bytes that are stored; `content-length` is written anew. */
const HEADERS_OF_THE_WIRE = new Set(['content-encoding', 'transfer-encoding', 'content-length']);

/** A token of RFC 9110; what a server sends beyond that would break the record's lines. */
const HEADER_NAME = /^[!#$%&'*+.^_`|~\w-]+$/;

const compress = promisify(gzip);

/** A `response` record as one gzip member. */
export async function responseRecord(page: PageToArchive): Promise<Buffer> {
  const { url, finalUrl, status, body, fetchedAt } = page;
  const kept = Object.entries(page.headers)
    .filter(([name]) => HEADER_NAME.test(name) && !HEADERS_OF_THE_WIRE.has(name.toLowerCase()))
    .map(([name, value]): [string, string] => [name, headerValue(value)]);
  return toMember(
    {
      type: 'response',
      url: finalUrl,
      date: new Date(fetchedAt).toISOString(),
      warcHeaders: { [REQUESTED_URI]: URL.canParse(url) ? new URL(url).href : encodeURI(url) },
      statusline: `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`.trimEnd(),
      httpHeaders: [...kept, ['content-length', String(body.length)]],
      keepHeadersCase: false, // the class behind `true` splits values at `,,,` and refuses doubled `WARC-` names
    },
    body,
  );
}

/** The `warcinfo` record that every file begins with, as one gzip member. */
export function warcinfoRecord(filename: string, date: string): Promise<Buffer> {
  const fields = `software: vankien\r\nformat: WARC File Format 1.1\r\nrobots: obey\r\n`;
  return toMember({ type: 'warcinfo', filename, date }, Buffer.from(fields));
}

/** On one line and in bytes, as on the wire: a name in Vietnamese stands there as its UTF-8 bytes. */
function headerValue(value: string): string {
  const bytes = /[^\0-\xff]/.test(value) ? Buffer.from(value).toString('latin1') : value;
  return bytes.replace(/[\0\r\n]+/g, ' ');
}

async function toMember(options: WARCRecordOpts, content: Uint8Array): Promise<Buffer> {
  const record = WARCRecord.create({ ...options, warcVersion: WARC_VERSION }, [content]);
  return compress(await WARCSerializer.serialize(record, SERIALIZING));
}

/**
 * Reads the page of one gzip member back, byte for byte.
 *
 * @returns null where the bytes are not one whole response record: cut off, or something else
 */
export async function readResponseRecord(member: Uint8Array): Promise<ArchivedPage | null> {
  const content = unpackMember(member);
  const record = content ? await WARCParser.parse([content]) : null;
  const finalUrl = record?.warcTargetURI;
  if (record?.warcType !== 'response' || !finalUrl || !record.httpHeaders) return null;
  return {
    url: record.warcHeader(REQUESTED_URI) ?? finalUrl,
    finalUrl,
    status: Number(record.httpHeaders.statusCode),
    contentType: record.httpHeaders.headers.get('content-type') ?? null,
    body: await record.readFully(false),
    fetchedAt: record.warcDate ?? '',
    validators: validatorsOf(Object.fromEntries(record.httpHeaders.headers)),
  };
}

/** What a gzip member holds; null where it is not whole: the check sum at its end only fits when all of it is there. */
export function unpackMember(bytes: Uint8Array): Buffer | null {
  try {
    return gunzipSync(bytes);
  } catch {
    return null;
  }
}
