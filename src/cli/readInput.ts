import { createReadStream } from 'node:fs';
import { BadInput } from '../errors.ts';

/**
 * All bytes of what the user named, which may be a pipe; never more than `maxBytes` are held in memory.
 *
 * @param source a file, or `-` for standard input
 * @throws BadInput NOT_FOUND, EMPTY, TOO_LARGE, or BAD_ARGUMENT for what cannot be read as a file
 */
export async function readInput(source: string, maxBytes: number): Promise<Buffer> {
  const name = inputName(source);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of openInput(source)) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > maxBytes) {
      throw new BadInput('TOO_LARGE', `${name} has more than VANKIEN_MAX_PAGE_BYTES=${maxBytes} bytes`);
    }
  }
  if (length === 0) throw new BadInput('EMPTY', `${name} is empty`);
  return Buffer.concat(chunks, length);
}

/**
 * The bytes of a file, or of standard input for `-`, as they come.
 *
 * @throws BadInput NOT_FOUND, or BAD_ARGUMENT for what cannot be read as a file
 */
export async function* openInput(source: string): AsyncGenerator<Buffer> {
  try {
    yield* source === '-' ? process.stdin : createReadStream(source);
  } catch (error) {
    throw cannotRead(error, inputName(source));
  }
}

/** The user's mistake behind an error of the file system. */
export function cannotRead(error: unknown, name: string): unknown {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) return error;
  if (error.code === 'ENOENT') return new BadInput('NOT_FOUND', `there is no file or folder ${name}`, { cause: error });
  if (error.code === 'EISDIR')
    return new BadInput('BAD_ARGUMENT', `${name} is a folder, expected a file`, { cause: error });
  return new BadInput('BAD_ARGUMENT', `${name} cannot be read: ${error.message}`, { cause: error });
}

/** How a message calls the source. */
export function inputName(source: string): string {
  return source === '-' ? 'standard input' : source;
}
