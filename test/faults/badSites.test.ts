import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { badUrls } from '../../fixtures/badPress.ts';
import { startCrawl } from './crawl.ts';
import { type Held, undisturbed } from './held.ts';
import { type ServedPress, servedPress } from './servedPress.ts';

/** What becomes of the one page of each bad host, and by which reasons; a page that may do better later is tried again before it is set aside. */
const ENDS: Readonly<Record<string, readonly [state: string, code: RegExp]>> = {
  'a-byte-a-second': ['quarantined', /^FETCH_TIMEOUT$/],
  'slow-headers': ['quarantined', /^FETCH_TIMEOUT$/],
  'slow-robots': ['quarantined', /^FETCH_TIMEOUT$/],
  'endless-headers': ['quarantined', /^FETCH_FAILED$/],
  resets: ['quarantined', /^FETCH_FAILED$/],
  'closes-early': ['quarantined', /^FETCH_FAILED$/],
  'broken-gzip': ['quarantined', /^FETCH_FAILED$/],
  loops: ['skipped', /^FETCH_REDIRECTS$/],
  'leads-on': ['skipped', /^FETCH_REDIRECTS$/],
  'leads-inside': ['skipped', /^FETCH_REFUSED_ADDRESS$/],
  'one-gigabyte': ['skipped', /^FETCH_TOO_LARGE$/],
  'endless-chunks': ['skipped', /^FETCH_TOO_LARGE$/],
  'tiny-chunks': ['quarantined', /^FETCH_TIMEOUT$/], // in so small pieces not even a page of the permitted size arrives in time
  'gzip-bomb': ['skipped', /^FETCH_TOO_LARGE$/],
  'gzip-in-gzip': ['skipped', /^FETCH_TOO_LARGE$/],
  'gzip-a-thousand-times': ['skipped', /^NOT_TEXT$/],
  'says-less': ['skipped', /^EMPTY$/],
};

const MOST_MEMORY_MB = 450;

let press: ServedPress;
let expected: Held;

beforeAll(async () => {
  press = await servedPress(4, 10, 'bad');
  expected = await undisturbed(press);
}, 120_000);

afterAll(() => press?.stop());

test('beside a site that does all that a site can do wrong, the good ones are taken, and memory stays small', async () => {
  const crawl = await startCrawl(press, { VANKIEN_FETCH_TIMEOUT_MS: '4000', VANKIEN_TRIES: '2' });
  const worker = await crawl.work();
  await crawl.over();
  const peakMb = peakMemoryMb(worker.process.pid);
  await worker.stop();

  await crawl.expectWhole(`${badUrls.length} bad hosts beside good ones, peak memory ${peakMb ?? '?'} MB`, expected);
  for (const url of badUrls) {
    const name = new URL(url).hostname.replace('.example', '');
    const end = (await crawl.queue.find(`process:${url}`)) ?? (await crawl.queue.find(`fetch:${url}`));
    const [state, code] = ENDS[name] ?? [];
    expect.soft(end, name).toMatchObject({
      state,
      code: expect.stringMatching(code!),
      reason: expect.stringContaining('http://'), // one line that names an address
    });
    expect.soft(end?.reason, name).not.toContain('\n');
  }
  if (peakMb !== null) expect(peakMb).toBeLessThan(MOST_MEMORY_MB);
  await crawl.close();
}, 300_000);

/** The most memory a living process has had; null where the system does not tell. */
function peakMemoryMb(pid: number | undefined): number | null {
  if (process.platform !== 'linux') return null;
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1_000);
}
