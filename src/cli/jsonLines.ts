import { once } from 'node:events';
import { StringDecoder } from 'node:string_decoder';
import { BadInput } from '../errors.ts';
import { errorLine, tell } from './print.ts';
import { openInput } from './readInput.ts';

/** Longest line that is read, in UTF-16 units; a longer one is told and passed over. */
const MAX_LINE = 50_000_000;

/**
 * Answers each line of a JSON-lines input with one line of JSON, in order, in constant memory: a line is read when the one
 * before has been written. A line that cannot be answered is told on standard error with its number and skipped.
 *
 * @param source a file, or `-` for standard input
 * @param answer may be a promise; throws BadInput or SkipPage for a line it cannot answer
 * @returns how many lines were skipped
 */
export async function answerLines(source: string, answer: (value: unknown) => unknown): Promise<number> {
  let number = 0;
  let skipped = 0;
  for await (const line of linesOf(source)) {
    number += 1;
    if (line !== null && line.trim() === '') continue;
    try {
      if (line === null) throw new BadInput('TOO_LARGE', `more than ${MAX_LINE} characters`);
      const answered = JSON.stringify(await answer(readJson(line)));
      if (!process.stdout.write(`${answered}\n`)) await once(process.stdout, 'drain');
    } catch (error) {
      skipped += 1;
      tell(errorLine(error).replace('vankien: ', `vankien: dòng ${number} (line ${number}): `));
    }
  }
  return skipped;
}

function readJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new BadInput('BAD_ARGUMENT', `not JSON: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** Lines without their ends and without a byte order mark, whatever their length up to the limit; null for one that is longer. */
async function* linesOf(source: string): AsyncGenerator<string | null> {
  const decoder = new StringDecoder('utf8');
  let parts: string[] = [];
  let length = 0;
  let first = true;
  const take = (piece: string) => {
    length += piece.length;
    if (length <= MAX_LINE) parts.push(piece);
  };
  const whole = () => {
    const line = length > MAX_LINE ? null : parts.join('').replace(first ? /^\ufeff|\r$/g : /\r$/, '');
    first = false;
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of openInput(source)) {
    const text = decoder.write(chunk);
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
