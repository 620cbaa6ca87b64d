import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../support/vankien.ts';
import { startCrawl, until } from './crawl.ts';
import { type Held, undisturbed } from './held.ts';
import { type ServedPress, servedPress } from './servedPress.ts';

let press: ServedPress;
let expected: Held;

beforeAll(async () => {
  press = await servedPress(12, 20);
  expected = await undisturbed(press);
}, 120_000);

const disks: string[] = [];

afterAll(async () => {
  await press?.stop();
  for (const disk of disks.reverse()) spawnSync('umount', ['-l', disk], { timeout: 10_000 });
});

/** Puts a disk of its own, in memory, at a folder; only root on Linux can. */
function mountDisk(folder: string): boolean {
  mkdirSync(folder, { recursive: true });
  const options = ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', folder];
  const isMounted = spawnSync('mount', options, { timeout: 10_000 }).status === 0;
  if (isMounted) disks.push(folder);
  return isMounted;
}

const canMount = process.platform === 'linux' && process.getuid?.() === 0 && mountDisk(temporaryFolder());

/** Leaves no room on the disk of a folder, whatever is written there meanwhile. Gives what makes room again. */
function fill(folder: string): () => void {
  const ballast = join(folder, 'ballast');
  const file = openSync(ballast, 'w');
  try {
    for (;;) writeSync(file, BLOCK);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
  closeSync(file);
  return () => rmSync(ballast);
}

const BLOCK = Buffer.alloc(4_096);

test.skipIf(!canMount).each([
  ['of the archive', (data: string) => join(data, 'archive')],
  ['of store and queue', (data: string) => data],
])(
  'the disk %s is full in the middle of a crawl, then has room again',
  async (which, folderOf) => {
    const data = temporaryFolder();
    for (const folder of [data, join(data, 'archive')]) mountDisk(folder);
    const crawl = await startCrawl(press, { VANKIEN_DATA: data });
    const worker = await crawl.work();
    await crawl.archived(60);
    const makeRoom = fill(folderOf(data));
    await until(
      'a word about the full disk',
      async () => /full|ENOSPC|no space/i.test(worker.stderr()) || worker.stderr(),
    );
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    const hasEnded = worker.process.exitCode !== null;
    makeRoom();
    // With no room for what the queue has to note a worker ends, as it can promise nothing, and is started again.
    if (hasEnded) expect(worker.process.exitCode).toBe(1);
    const living = hasEnded ? await crawl.work() : worker;
    await crawl.over();
    await living.stop();
    await crawl.expectWhole(
      `disk ${which} full, the worker ${hasEnded ? 'ended and was started again' : 'waited'}`,
      expected,
    );
    await crawl.expectNothingSetAside();
    for (const line of worker.stderr().trimEnd().split('\n')) expect(line).not.toMatch(/^\s+at /);
    await crawl.close();
  },
  300_000,
);
