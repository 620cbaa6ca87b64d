import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WARCParser } from 'warcio';
import { type Archive, openArchive } from '../../src/crawl/archive.ts';
import { openArchiveIndex } from '../../src/crawl/archiveIndex.ts';
import { lockPath } from '../../src/crawl/archiveWriter.ts';
import { type PageToArchive, responseRecord } from '../../src/crawl/warcRecord.ts';

let folder: string;
let archives: Archive[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vankien-archive-'));
  archives = [];
});

afterEach(async () => {
  for (const archive of archives) await archive.close();
  rmSync(folder, { recursive: true });
});

function open(maxFileBytes?: number): Archive {
  const archive = openArchive(folder, maxFileBytes === undefined ? {} : { maxFileBytes });
  archives.push(archive);
  return archive;
}

function page(number: number, body: string | Uint8Array = `<p>Nghị quyết số ${number}</p>`): PageToArchive {
  const url = `https://thudomoi.example/tin-${number}.html`;
  return {
    url,
    finalUrl: `${url}?tu=trang-chu`,
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: Buffer.from(body as string),
    fetchedAt: '2026-03-09T07:00:00+07:00',
  };
}

const warcFiles = () => readdirSync(folder).filter((file) => file.endsWith('.warc.gz'));

/** What the `warcio` library, knowing nothing of our index, finds in a file. */
async function recordsIn(file: string): Promise<{ type: string; uri: string | null | undefined; body: Buffer }[]> {
  const records = [];
  for await (const record of new WARCParser([readFileSync(join(folder, file))])) {
    records.push({
      type: record.warcType,
      uri: record.warcTargetURI,
      body: Buffer.from(await record.readFully(false)),
    });
  }
  return records;
}

describe('a page in the archive', () => {
  test('comes back byte for byte, whatever its bytes and headers', async () => {
    const archive = open();
    const anyPage = fc.record({
      body: fc.uint8Array({ maxLength: 5_000 }),
      headers: fc.dictionary(fc.string(), fc.string({ unit: 'binary' }), { maxKeys: 5 }),
      status: fc.constantFrom(200, 203, 206, 599),
    });
    let number = 0;
    await fc.assert(
      fc.asyncProperty(anyPage, async (parts) => {
        number += 1;
        const ref = await archive.append({ ...page(number), ...parts });
        const { body, status } = await archive.read(ref);
        expect(Buffer.compare(body, parts.body)).toBe(0);
        expect(status).toBe(parts.status);
      }),
      { numRuns: 100 },
    );
    expect(await archive.count()).toBe(number);
    expect(await recordsIn(warcFiles()[0] ?? '')).toHaveLength(number + 1);
  });

  test('keeps its address, where redirects led, its type and the time', async () => {
    const archive = open();
    const { url, finalUrl } = page(1);
    const stored = await archive.read(await archive.append(page(1)));
    expect(stored).toMatchObject({
      url,
      finalUrl,
      status: 200,
      contentType: 'text/html; charset=utf-8',
      fetchedAt: '2026-03-09T00:00:00.000Z',
    });
  });

  test('is stored decoded: headers of the wire do not contradict it', async () => {
    const archive = open();
    const headers = { 'Content-Encoding': 'gzip', 'transfer-encoding': 'chunked', 'content-length': '3', server: 'x' };
    const { body } = await archive.read(await archive.append({ ...page(1, 'Hà Nội'), headers }));
    expect(Buffer.from(body).toString()).toBe('Hà Nội');
    const [, record] = await recordsIn(warcFiles()[0] ?? '');
    expect(record?.body.toString()).toBe('Hà Nội');
  });

  test('is found by the address it was asked for, in its newest copy, by every process', async () => {
    const [one, other] = [open(), open()];
    await one.append(page(1, 'cũ'));
    const newer = await other.append(page(1, 'mới'));
    for (const archive of [one, other, open()]) expect(await archive.find(page(1).url)).toEqual(newer);
    expect(await one.find(page(2).url)).toBeNull();
    expect(await one.count()).toBe(1);
  });

  test('that another process archived meanwhile keeps its first copy where one is all that is wanted', async () => {
    const [slept, awake] = [open(), open()];
    const kept = await awake.append(page(1, 'của tiến trình thức'));
    expect(await slept.append(page(1, 'của tiến trình ngủ quên'), { once: true })).toEqual(kept);
    const next = await slept.append(page(2), { once: true });
    expect((await slept.read(next)).url).toBe(page(2).url);
    expect(await slept.count()).toBe(2);
    const records = (await Promise.all(warcFiles().map(recordsIn))).flat();
    expect(records.filter(({ type }) => type === 'response')).toHaveLength(2);
  });

  test('that loses to another process takes nothing else with it: what is written together with it is written again behind it', async () => {
    const [slept, awake] = [open(), open()];
    const kept = await awake.append(page(3, 'của tiến trình thức'));
    const refs = await Promise.all([1, 2, 3, 4, 5].map((number) => slept.append(page(number), { once: true })));
    expect(refs[2]).toEqual(kept);
    for (const [i, ref] of refs.entries()) expect((await slept.read(ref)).url).toBe(page(i + 1).url);
    const records = (await Promise.all(warcFiles().map(recordsIn))).flat();
    expect(records.filter(({ type }) => type === 'response')).toHaveLength(5);
  });

  test('stays where it is when a reader asks for a place that holds none', async () => {
    const archive = open();
    const ref = await archive.append(page(1));
    await expect(archive.read({ ...ref, offset: ref.offset + 1 })).rejects.toMatchObject({ code: 'ARCHIVE_FAILED' });
    await expect(archive.read({ ...ref, file: '../khac.warc.gz' })).rejects.toMatchObject({ code: 'ARCHIVE_FAILED' });
  });
});

test('all pages are listed once, in the order of writing', async () => {
  const archive = open();
  for (const number of [1, 2, 3, 1]) await archive.append(page(number));
  expect([...archive.pages()].map(({ url }) => url)).toEqual([2, 3, 1].map((number) => page(number).url));
});

test('pages appended at the same time do not mix', async () => {
  const archive = open();
  const refs = await Promise.all(Array.from({ length: 20 }, (_, number) => archive.append(page(number))));
  for (const [number, ref] of refs.entries()) expect((await archive.read(ref)).url).toBe(page(number).url);
});

test('a file that is full is followed by another', async () => {
  const archive = open(2_000);
  for (let number = 1; number <= 10; number += 1) await archive.append(page(number));
  expect(warcFiles().length).toBeGreaterThan(2);
  for (const file of warcFiles()) {
    expect(statSync(join(folder, file)).size).toBeLessThanOrEqual(2_000);
    expect((await recordsIn(file))[0]?.type).toBe('warcinfo');
  }
});

test('opening and asking write no file', async () => {
  expect(await open().find(page(1).url)).toBeNull();
  expect(warcFiles()).toEqual([]);
});

describe('after a process was killed', () => {
  /** The disk as a kill leaves it: an intent in the index, and so many bytes of the record in the file. */
  async function leaveBehind(bytes: (whole: number) => number): Promise<{ file: string; offset: number }> {
    const archive = openArchive(folder);
    const { file } = await archive.append(page(1));
    await archive.close();
    const member = await responseRecord(page(2));
    const path = join(folder, file);
    const offset = statSync(path).size;
    const index = openArchiveIndex(join(folder, 'index.sqlite'));
    await index.begin([{ url: page(2).url, ref: { file, offset, length: member.length }, writer: 'dead' }]);
    await index.close();
    writeFileSync(lockPath(folder, 'dead'), '');
    writeFileSync(path, Buffer.concat([readFileSync(path), member.subarray(0, bytes(member.length))]));
    return { file, offset };
  }

  test('a whole record is taken in, so that its page is not fetched again', async () => {
    await leaveBehind((whole) => whole);
    const archive = open();
    const ref = await archive.find(page(2).url);
    expect(ref && (await archive.read(ref)).url).toBe(page(2).url);
    expect(await archive.count()).toBe(2);
  });

  test.each([
    ['before the first byte', () => 0],
    ['after the first byte', () => 1],
    ['in the middle', (whole: number) => Math.floor(whole / 2)],
    ['before the last byte', (whole: number) => whole - 1],
  ])('a record torn %s is cut off', async (_name, bytes) => {
    const { file, offset } = await leaveBehind(bytes);
    const archive = open();
    expect(await archive.find(page(2).url)).toBeNull();
    expect(statSync(join(folder, file)).size).toBe(offset);
    expect((await recordsIn(file)).map(({ type }) => type)).toEqual(['warcinfo', 'response']);
    expect(readdirSync(join(folder, 'writers')).filter((name) => name.endsWith('.lock'))).toEqual([]);
  });

  test('a record that never reached its file, or whose file is gone, is forgotten', async () => {
    const { file } = await leaveBehind(() => 0);
    rmSync(join(folder, file));
    expect(await open().find(page(2).url)).toBeNull();
  });

  test('a file with half a warcinfo record in it goes away', async () => {
    const { file } = await leaveBehind(() => 0);
    const index = openArchiveIndex(join(folder, 'index.sqlite'));
    await index.begin([{ url: null, ref: { file: 'nua.warc.gz', offset: 0, length: 200 }, writer: 'dead' }]);
    await index.close();
    writeFileSync(join(folder, 'nua.warc.gz'), readFileSync(join(folder, file)).subarray(0, 100));
    open();
    expect(warcFiles()).toEqual([file]);
  });

  test('an archive that was open all the time heals when it is asked for the page', async () => {
    const archive = open();
    await leaveBehind((whole) => whole);
    expect(await archive.find(page(2).url)).not.toBeNull();
  });

  test('what a living process has begun is left alone', async () => {
    const alive = open();
    const { file, offset } = await alive.append(page(1));
    const [lock = ''] = readdirSync(join(folder, 'writers')).filter((name) => name.endsWith('.lock'));
    const writer = lock.replace('.lock', '');
    const index = openArchiveIndex(join(folder, 'index.sqlite'));
    const begun = statSync(join(folder, file)).size;
    await index.begin([{ url: page(2).url, ref: { file, offset: begun, length: 100 }, writer }]);
    writeFileSync(join(folder, file), Buffer.concat([readFileSync(join(folder, file)), Buffer.from('half')]));
    expect(await open().find(page(2).url)).toBeNull();
    expect(statSync(join(folder, file)).size).toBe(begun + 4);
    truncateSync(join(folder, file), begun);
    await index.close();
    expect(offset).toBeLessThan(begun);
  });
});
