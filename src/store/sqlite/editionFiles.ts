import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const EDITION = /^store-(\d+)\.sqlite$/;
const UNFINISHED = /^store-\d+\.new\.sqlite(?:-wal|-shm|-turn)?$/;

/** The database file of one edition of the store. */
export interface EditionFile {
  /** The highest number is in use. */
  readonly number: number;
  readonly path: string;
}

/** The file of an edition, whether it is there or not. */
export function editionFile(folder: string, number: number): EditionFile {
  return { number, path: join(folder, `store-${number}.sqlite`) };
}

/** Where an edition is made: renaming it makes it the one in use. */
export function unfinishedPath(folder: string, number: number): string {
  return join(folder, `store-${number}.new.sqlite`);
}

/** All editions in the folder, the oldest first; the last one is in use. */
export function editionFiles(folder: string): EditionFile[] {
  return namesIn(folder)
    .flatMap((name) => EDITION.exec(name)?.[1] ?? [])
    .map((number) => editionFile(folder, Number(number)))
    .sort((a, b) => a.number - b.number);
}

/**
 * Whether another edition took this one's place: two looks at the disk, about 2 µs each. Within a write transaction the answer holds until
 * its end, since the swap renames under the write lock of the edition before.
 */
export function isSuperseded(folder: string, { number, path }: EditionFile): boolean {
  return existsSync(editionFile(folder, number + 1).path) || !existsSync(path);
}

/** Removes an edition with its log and the place of who writes next. */
export function removeEdition(path: string): void {
  for (const part of ['', '-wal', '-shm', '-turn']) rmSync(`${path}${part}`, { force: true });
}

/** Removes what is left of editions whose making was killed. */
export function removeUnfinished(folder: string): void {
  for (const name of namesIn(folder)) if (UNFINISHED.test(name)) rmSync(join(folder, name), { force: true });
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
