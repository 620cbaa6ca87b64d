import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WARCParser } from 'warcio';
import { openArchive } from '../../src/crawl/archive.ts';

const CHILD = join(import.meta.dirname, 'appendPages.mjs');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vankien-archive-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

interface Writer {
  readonly process: ChildProcess;
  /** What it has printed so far. */
  lines(): string[];
  readonly ended: Promise<unknown>;
}

function start(command: string, args: readonly string[]): Writer {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    printed += text;
  });
  return { process: child, lines: () => printed.split('\n').slice(0, -1), ended: once(child, 'close') };
}

const startWriter = (first: number, count: number, bytes: number) =>
  start(process.execPath, [CHILD, folder, `${first}`, `${count}`, `${bytes}`]);

const stored = (writer: Writer) =>
  writer.lines().flatMap((line) => (line.startsWith('stored ') ? [Number(line.slice('stored '.length))] : []));

/** Every stored page is there, byte for byte; a reader that knows only the files finds as many and nothing torn. */
async function checkArchive(numbers: readonly number[], bytes: number): Promise<void> {
  const archive = openArchive(folder);
  for (const number of numbers) {
    const ref = await archive.find(`https://thudomoi.example/tin-${number}.html`);
    expect(ref, `page ${number}`).not.toBeNull();
    const digest = createHash('shake256', { outputLength: bytes }).update(`${number}`).digest();
    expect(ref && Buffer.compare((await archive.read(ref)).body, digest), `page ${number}`).toBe(0);
  }
  let responses = 0;
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.warc.gz'))) {
    for await (const record of new WARCParser([readFileSync(join(folder, file))])) {
      const body = await record.readFully(false);
      if (record.warcType !== 'response') continue;
      responses += 1;
      expect(body.length).toBe(bytes);
    }
  }
  expect(responses).toBe(await archive.count());
  await archive.close();
}

test('two processes that are killed again and again lose no page that they were told is stored', async () => {
  const bytes = 200_000;
  const numbers: number[] = [];
  for (let round = 0; round < 6; round += 1) {
    const writers = [startWriter(round * 2_000, 1_000, bytes), startWriter(round * 2_000 + 1_000, 1_000, bytes)];
    while (writers.some((writer) => writer.lines().length === 0)) {
      for (const { process: child } of writers) expect(child.exitCode, 'a writer ended by itself').toBeNull();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await new Promise((resolve) => setTimeout(resolve, 20 + 17 * round));
    for (const { process: child } of writers) child.kill('SIGKILL');
    await Promise.all(writers.map(({ ended }) => ended));
    numbers.push(...writers.flatMap(stored));
  }
  expect(numbers.length).toBeGreaterThan(12);
  await checkArchive(numbers, bytes);
}, 60_000);

// A limit on the size of files stands in for a full disk: the write fails half way, as it does there.
test.skipIf(process.platform === 'win32')(
  'a full disk refuses pages in clear words and leaves nothing torn',
  async () => {
    const bytes = 300_000;
    const writer = start('/bin/sh', [
      '-c',
      `ulimit -f 4000; exec "$0" "$@"`,
      process.execPath,
      CHILD,
      folder,
      '0',
      '30',
      `${bytes}`,
    ]);
    await writer.ended;
    const failures = writer.lines().filter((line) => line.startsWith('failed '));
    expect(failures.length).toBeGreaterThan(5);
    for (const line of failures)
      expect(line).toMatch(/^failed ARCHIVE_FAILED could not archive https:\S+ \(\d+ bytes\) in \S+: E/);
    await checkArchive(stored(writer), bytes);
  },
  60_000,
);
