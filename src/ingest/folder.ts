import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * All files in a folder, to the bottom, in the order of their names in each. Hidden ones and files that are still being written under
 * another name are passed over. Links to files are followed, links to folders are not, so that the walk ends.
 *
 * @param onProblem told of each folder or link inside that cannot be read; the rest is found all the same
 */
export async function* filesIn(
  folder: string,
  onProblem: (error: unknown, path: string) => void,
): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    onProblem(error, folder);
    return [];
  });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const inside = join(folder, entry.name);
    if (UNFINISHED.test(entry.name)) continue;
    if (entry.isDirectory()) yield* filesIn(inside, onProblem);
    else if (entry.isFile() || (entry.isSymbolicLink() && (await leadsToFile(inside, onProblem)))) yield inside;
  }
}

/** `.DS_Store`, `a.warc.gz.part`: what a download is called until it is whole. */
const UNFINISHED = /^\.|\.(?:part|partial|tmp|crdownload|download)$/i;

async function leadsToFile(path: string, onProblem: (error: unknown, path: string) => void): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    onProblem(error, path);
    return false;
  }
}
