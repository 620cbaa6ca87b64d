import { once } from 'node:events';
import { BadInput } from '../errors.ts';
import { linesOf, MAX_LINE } from '../ingest/lines.ts';
import { errorLine, tell } from './print.ts';
import { openInput } from './readInput.ts';

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
  for await (const line of linesOf(openInput(source))) {
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
