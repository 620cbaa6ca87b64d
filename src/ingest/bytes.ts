import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** All bytes; null as soon as there are more than `maxBytes`, and what follows is read only where `drain` asks for it. */
export async function bytesUpTo(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
  { drain = false } = {},
): Promise<Buffer | null> {
  const kept: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length <= maxBytes) kept.push(chunk);
    else if (drain) kept.length = 0;
    else return null;
  }
  return length > maxBytes ? null : Buffer.concat(kept, length);
}

const GZIP = [0x1f, 0x8b];

/** The bytes with gzip taken off where they begin as gzip does, whether it is one member or thousands. Throws at damage, also at a missing end. */
export async function* unzipped(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reading = chunks[Symbol.asyncIterator]();
  let head: Buffer = Buffer.alloc(0);
  let done = false;
  while (head.length < GZIP.length && !done) {
    const next = await reading.next();
    if (next.done) done = true;
    else head = Buffer.concat([head, next.value]);
  }
  const all = again(head, reading);
  if (!GZIP.every((byte, i) => head[i] === byte)) {
    yield* all;
    return;
  }
  const gunzip = createGunzip();
  // What goes wrong is thrown where the chunks are read.
  pipeline(Readable.from(all, { objectMode: false }), gunzip, () => undefined);
  yield* gunzip;
}

async function* again(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    if (head.length > 0) yield head;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
