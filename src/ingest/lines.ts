import { StringDecoder } from 'node:string_decoder';

/** Longest line that is read, in UTF-16 units. */
export const MAX_LINE = 50_000_000;

/** Lines of UTF-8 without their ends and without a byte order mark; null for one that is longer than `MAX_LINE`, which is passed over. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string | null> {
  const decoder = new StringDecoder('utf8');
  let parts: string[] = [];
  let length = 0;
  let first = true;
  const take = (piece: string) => {
    length += piece.length;
    if (length <= MAX_LINE) parts.push(piece);
    else parts = [];
  };
  const whole = () => {
    const line = length > MAX_LINE ? null : parts.join('').replace(first ? /^\ufeff|\r$/g : /\r$/, '');
    first = false;
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of chunks) {
    const text = decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length));
    let from = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', from)) {
      take(text.slice(from, end));
      from = end + 1;
      yield whole();
    }
    take(text.slice(from));
  }
  take(decoder.end());
  if (length > 0) yield whole();
}
