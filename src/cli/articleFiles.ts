import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { cannotRead } from './readInput.ts';

/** What is read in a folder; a file named on the command line is read whatever its name. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.txt': 'text/plain',
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
};

/** As a server would say it, by the ending of the name; null where that says nothing. */
export function contentTypeOf(file: string): string | null {
  return CONTENT_TYPES[extname(file).toLowerCase()] ?? null;
}

/**
 * The files that a path means, in the order of their names: the file itself, or all texts and pages in a folder, to the bottom.
 * Links to files are followed, links to folders are not, so that the walk ends.
 *
 * @param onProblem told of each folder or link inside that cannot be read; the rest is found all the same
 * @throws BadInput where there is nothing at `path`
 */
export async function articleFilesAt(path: string, onProblem: (error: unknown) => void): Promise<string[]> {
  const found = await stat(path).catch((error: unknown) => {
    throw cannotRead(error, path);
  });
  if (!found.isDirectory()) return [path];
  const files: string[] = [];
  const folders = [path];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
      onProblem(cannotRead(error, folder));
      return [];
    });
    for (const entry of entries) {
      const inside = join(folder, entry.name);
      if (entry.isDirectory()) folders.push(inside);
      else if (contentTypeOf(inside) !== null && (entry.isFile() || (await leadsToFile(inside, onProblem))))
        files.push(inside);
    }
  }
  return files.sort();
}

/** Whether a link leads to a file; a pipe or a device does not. */
async function leadsToFile(path: string, onProblem: (error: unknown) => void): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    onProblem(cannotRead(error, path));
    return false;
  }
}
