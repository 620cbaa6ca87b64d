import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { ArticleRecords } from '../../src/model/article.ts';
import type { DocumentId } from '../../src/model/ids.ts';
import type { Store } from '../../src/store/store.ts';
import { makeDocument, makeRecords } from '../contract/makeRecords.ts';
import { killAfter, type Started } from '../support/startProcess.ts';

export const VERSIONS = ['mot', 'hai'] as const;
export type Version = (typeof VERSIONS)[number];

/** How many articles the two writers write. */
export const RIVALLED = 40;

/** One of two versions of an article: each fact of it says which. */
function versionOf(number: number, version: Version): ArticleRecords {
  const spoken = `Lời thứ ${version} của bài ${number}`;
  const id = `nghi-quyet.${version}` as DocumentId;
  return makeRecords({
    name: `bai-${number}`,
    title: `Bài ${number} bản ${version}`,
    body: `${'Mưa nắng thất thường. '.repeat(60)}"${spoken}". Nghị quyết 15-NQ/TW.`,
    units: [{ name: `Quận ủy ${version}`, kind: 'party committee' }],
    posts: [{ name: `Lê ${version}`, post: 'Bí thư' }],
    speeches: [{ text: spoken, speaker: `Lê ${version}`, post: 'Bí thư' }],
    citations: [{ surface: 'Nghị quyết 15-NQ/TW', documentId: id, citingUnits: [`Quận ủy ${version}`] }],
    documents: [makeDocument({ id })],
  });
}

export interface Rivalry {
  /** Where their files go. */
  readonly folder: string;
  /** Starts a process that puts the records of a file of JSON lines and prints the number of each line that was acknowledged. */
  readonly start: (file: string) => Started;
  /** How many ms the writers of each round live from their first acknowledged article on. */
  readonly lives: readonly number[];
  /** Runs beside each round until it resolves. */
  readonly meanwhile?: (isOver: () => boolean) => Promise<void>;
}

/**
 * Lets two processes overwrite each other's articles, one going upwards with the one version, the other downwards with the other, and kills both,
 * again and again. Resolves to the numbers of the articles that were acknowledged.
 */
export async function killRivals({ folder, start, lives, meanwhile }: Rivalry): Promise<ReadonlySet<number>> {
  const upwards = Array.from({ length: RIVALLED }, (_, number) => number);
  const orders = [upwards, upwards.toReversed()];
  const files = orders.map((numbers, at) => {
    const file = join(folder, `${VERSIONS[at]}.jsonl`);
    writeFileSync(file, numbers.map((number) => `${JSON.stringify(versionOf(number, VERSIONS[at]!))}\n`).join(''));
    return file;
  });
  const acknowledged = new Set<number>();
  for (const ms of lives) {
    const writers = files.map(start);
    let isOver = false;
    const beside = meanwhile?.(() => isOver);
    await killAfter(writers, ms);
    isOver = true;
    await beside;
    writers.forEach((writer, at) => {
      for (const line of writer.lines()) acknowledged.add(orders[at]![Number(line)]!);
    });
  }
  return acknowledged;
}

/** Each acknowledged article is there, each is wholly of one version, and lists and profiles count what is there. */
export async function expectOneOrTheOther(store: Store, acknowledged: ReadonlySet<number>): Promise<void> {
  const found = { mot: 0, hai: 0 };
  for (let number = 0; number < RIVALLED; number += 1) {
    const [one, two] = [versionOf(number, 'mot'), versionOf(number, 'hai')];
    const stored = await store.get(one.article.id);
    if (acknowledged.has(number)) expect(stored, `article ${number}`).not.toBeNull();
    if (!stored) continue;
    const version = stored.article.title === one.article.title ? 'mot' : 'hai';
    expect(stored).toEqual(version === 'mot' ? one : two);
    found[version] += 1;
  }
  for (const version of VERSIONS) {
    const count = found[version];
    expect((await store.searchArticles({ text: `bản ${version}` })).total).toBe(count);
    expect((await store.searchSpeeches({ text: `"lời thứ ${version}"` })).total).toBe(count);
    expect((await store.searchCitations({ unit: version })).total).toBe(count);
    expect((await store.searchArticles({ unit: `Quận ủy ${version}` })).total).toBe(count);
    expect((await store.document(`nghi-quyet.${version}` as DocumentId))?.citations ?? 0).toBe(count);
  }
}
