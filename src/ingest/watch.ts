import { stat } from 'node:fs/promises';
import { sleep } from '../queue/sleep.ts';
import { filesIn } from './folder.ts';
import type { Ledger, TakenFile } from './ledger.ts';

/** How long a file must stay as it is before it is taken for whole, in ms; also how often folders are looked at. */
const QUIET_MS = 2_000;

/**
 * Files of folders as they become whole: of the same size and time of change in two looks, and not taken before. Folders are looked at again
 * and again (as that also works on disks of the network) until told to stop.
 *
 * @param onProblem told of each folder or link that cannot be read, once until it can be read again
 */
export async function* wholeFiles(
  folders: readonly string[],
  ledger: Ledger,
  signal: AbortSignal,
  onProblem: (error: unknown, path: string) => void,
): AsyncGenerator<TakenFile> {
  let seen = new Map<string, TakenFile>();
  let troubled = new Set<string>();
  while (!signal.aborted) {
    const now = new Map<string, TakenFile>();
    const trouble = new Set<string>();
    const tell = (error: unknown, path: string) => {
      trouble.add(path);
      if (!troubled.has(path)) onProblem(error, path);
    };
    for (const folder of folders) {
      for await (const path of filesIn(folder, tell)) {
        const file = await stat(path).then(
          ({ size, mtimeMs }) => ({ path, size, mtimeMs }),
          () => null, // it went away meanwhile
        );
        if (file === null || ledger.has(file)) continue;
        const before = seen.get(path);
        if (before?.size === file.size && before.mtimeMs === file.mtimeMs) yield file;
        else now.set(path, file);
        if (signal.aborted) return;
      }
    }
    seen = now;
    troubled = trouble;
    await sleep(QUIET_MS, signal);
  }
}
