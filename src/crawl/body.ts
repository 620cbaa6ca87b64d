import { pipeline, type Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { SkipPage } from '../errors.ts';

/** What we ask servers for. */
export const ACCEPT_ENCODING = 'gzip, br';

const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: () => createGunzip(),
  'x-gzip': () => createGunzip(),
  br: () => createBrotliDecompress(),
  deflate: () => createInflate(),
};

const FIRST_BUFFER_BYTES = 65_536;

/** Each takes some 100 KB to undo, and a header has room for thousands; honest servers use one. */
const MOST_CODINGS = 4;

/** Names that servers give to no encoding at all. */
const PLAIN = new Set(['', 'identity', 'none', 'utf-8']);

export interface BodyLimits {
  readonly maxBytes: number;
  /** What to do with the rest of a body that is too large: refuse the page, or take the first `maxBytes` only. */
  readonly whenTooLarge: 'refuse' | 'cut';
}

/**
 * Reads a body to its end, its content encoding taken off. The limit holds for the bytes that come out of decoding and is
 * kept while streaming, so that a gzip bomb of 10 KB costs no more than `maxBytes` and one chunk.
 *
 * @throws SkipPage FETCH_TOO_LARGE, or NOT_TEXT for an encoding we did not ask for and cannot undo
 * @throws what the stream throws: a cut connection, broken gzip data
 */
export async function readBody(stream: Readable, encoding: string, url: string, limits: BodyLimits): Promise<Buffer> {
  // One growing buffer and no list of chunks: a server may send ten million chunks of one byte.
  let buffer = Buffer.allocUnsafe(FIRST_BUFFER_BYTES);
  let size = 0;
  // Leaving the loop early destroys the stream, and through the pipeline the connection.
  for await (const chunk of decodeContent(stream, encoding, url) as AsyncIterable<Buffer>) {
    const taken = chunk.subarray(0, limits.maxBytes - size);
    if (size + taken.length > buffer.length) {
      const larger = Buffer.allocUnsafe(Math.max(buffer.length * 2, size + taken.length));
      buffer.copy(larger, 0, 0, size);
      buffer = larger;
    }
    taken.copy(buffer, size);
    size += taken.length;
    if (taken.length === chunk.length) continue;
    if (limits.whenTooLarge === 'cut') break;
    throw tooLarge(url, limits.maxBytes, 'more');
  }
  return buffer.subarray(0, size);
}

/** @internal The error for a body over the limit; `came` is what is known of its size. */
export function tooLarge(url: string, maxBytes: number, came: string): SkipPage {
  return new SkipPage('FETCH_TOO_LARGE', `expected at most ${maxBytes} bytes from ${url}, got ${came}`);
}

function decodeContent(stream: Readable, encoding: string, url: string): Readable {
  const codings = encoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((coding) => !PLAIN.has(coding));
  if (codings.length > MOST_CODINGS) {
    throw new SkipPage(
      'NOT_TEXT',
      `expected at most ${MOST_CODINGS} encodings in one from ${url}, got ${codings.length}`,
    );
  }
  let decoded = stream;
  // `Content-Encoding: a, b` was made by a first, so b comes off first.
  for (const coding of codings.reverse()) {
    const decoder = DECODERS[coding];
    if (!decoder) {
      throw new SkipPage('NOT_TEXT', `expected ${ACCEPT_ENCODING} or no encoding from ${url}, got ${coding}`);
    }
    // An error on the way reaches the reader as the error of the last stream; the callback has nothing to add.
    decoded = pipeline(decoded, decoder(), () => {});
  }
  return decoded;
}
