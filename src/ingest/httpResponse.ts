import * as zlib from 'node:zlib';
import type { ErrorCode } from '../errors.ts';

/** An HTTP response as it came over the wire. */
export interface WireResponse {
  readonly status: number;
  /** By name in small letters; of one that comes again the first counts, as for `content-type` in browsers. */
  readonly headers: Readonly<Record<string, string>>;
  /** With its transfer and content encodings. */
  readonly body: Buffer;
}

const MAX_HEADER_BYTES = 1_000_000;

/** Parts the header from the body; lines may end in LF alone. Null where the bytes begin as no response does. */
export function splitResponse(block: Buffer): WireResponse | null {
  const head = block.subarray(0, MAX_HEADER_BYTES).toString('latin1');
  const status = /^HTTP\/\d(?:\.\d)?\s+(\d{3})/i.exec(head)?.[1];
  if (status === undefined) return null;
  const end = /\r?\n\r?\n/.exec(head);
  const lines = (end ? head.slice(0, end.index) : head).split(/\r?\n/).slice(1);
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    headers[name] ??= line.slice(colon + 1).trim();
  }
  const body = end ? block.subarray(end.index + end[0].length) : Buffer.alloc(0);
  return { status: Number(status), headers, body };
}

type Decoded = { readonly bytes: Buffer } | { readonly refused: ErrorCode; readonly reason: string };
type Decompress = (bytes: Buffer, options: { readonly maxOutputLength: number }) => Buffer;

/** Zstandard came to Node with 22.15. */
const { zstdDecompressSync } = zlib as { readonly zstdDecompressSync?: Decompress };

/** How each content encoding is taken off. */
const ENCODINGS: Readonly<Record<string, Decompress | undefined>> = {
  gzip: zlib.gunzipSync,
  'x-gzip': zlib.gunzipSync,
  deflate: (bytes, options) => (isZlib(bytes) ? zlib.inflateSync : zlib.inflateRawSync)(bytes, options),
  br: zlib.brotliDecompressSync,
  zstd: zstdDecompressSync,
};

/** `deflate` is meant to be zlib, and some servers send it bare: https://www.rfc-editor.org/rfc/rfc9110#name-deflate-coding */
const isZlib = (bytes: Buffer) => ((bytes[0] ?? 0) & 0x0f) === 8 && bytes.readUInt16BE(0) % 31 === 0;

/**
 * The body without transfer and content encoding, never more than `maxBytes`. Some tools keep the headers of encodings that they took off:
 * a body that is text and does not decode is taken as it is.
 */
export function decodedBody({ headers, body }: WireResponse, maxBytes: number): Decoded {
  let bytes = /chunked/i.test(headers['transfer-encoding'] ?? '') ? (dechunked(body) ?? body) : body;
  const encodings = (headers['content-encoding'] ?? '')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  for (const encoding of encodings.reverse()) {
    if (encoding === 'identity' || bytes.length === 0) continue;
    const decompress = Object.hasOwn(ENCODINGS, encoding) ? ENCODINGS[encoding] : undefined;
    try {
      if (decompress) bytes = decompress(bytes, { maxOutputLength: maxBytes });
      else if (!isText(bytes)) {
        const why = encoding === 'zstd' ? 'needs Node 22.15 or newer' : 'is not known';
        return { refused: 'NOT_TEXT', reason: `its content encoding ${encoding} ${why}` };
      }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ERR_BUFFER_TOO_LARGE') {
        return { refused: 'TOO_LARGE', reason: `more than VANKIEN_MAX_PAGE_BYTES=${maxBytes} bytes when unpacked` };
      }
      if (!isText(bytes))
        return { refused: 'UNREADABLE', reason: `its ${encoding} is damaged (${code ?? String(error)})` };
    }
  }
  if (bytes.length > maxBytes) {
    return { refused: 'TOO_LARGE', reason: `${bytes.length} bytes, more than VANKIEN_MAX_PAGE_BYTES=${maxBytes}` };
  }
  return { bytes };
}

/** Markup or text begins with no control characters; what is compressed does. */
const isText = (bytes: Buffer) =>
  bytes.subarray(0, 512).every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d));

const CHUNK_SIZE = /^([\da-fA-F]{1,8})[^\r\n]{0,256}\r?\n/;

/** The chunks of a chunked body, joined, up to where it breaks off; null where it does not begin as one: somebody joined them before. */
function dechunked(body: Buffer): Buffer | null {
  const chunks: Buffer[] = [];
  let at = 0;
  while (at < body.length) {
    const size = CHUNK_SIZE.exec(body.subarray(at, at + 300).toString('latin1'));
    if (size === null) return at === 0 ? null : Buffer.concat(chunks);
    const from = at + size[0].length;
    const length = Number.parseInt(size[1] ?? '0', 16);
    if (length === 0) break;
    chunks.push(body.subarray(from, from + length));
    at = from + length;
    if (body[at] === 0x0d) at += 1;
    if (body[at] === 0x0a) at += 1;
  }
  return Buffer.concat(chunks);
}
