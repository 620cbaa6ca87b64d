import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCrawl, until } from './crawl.ts';
import { type Held, undisturbed } from './held.ts';
import { type ServedPress, servedPress } from './servedPress.ts';

/** Where workers fall asleep, as a suspended machine does, for longer than their leases hold. */
const STEPS = [
  'before append',
  'before finish',
  'before complete fetch',
  'before put',
  'before putResolutions',
  'before complete process',
];

let press: ServedPress;
let expected: Held;

beforeAll(async () => {
  press = await servedPress(25, 4);
  expected = await undisturbed(press);
}, 120_000);

afterAll(() => press?.stop());

test('workers that slept until others had done their work spoil nothing when they wake', async () => {
  const crawl = await startCrawl(press);
  const sleepers = await Promise.all(STEPS.map((step) => crawl.work(`SIGSTOP 1 ${step}`)));
  await until('all to sleep', async () => {
    const states = sleepers.map(({ process: child }) => stateOf(child.pid));
    return states.every((state) => state.startsWith('T')) || states.join();
  });
  const awake = await crawl.work();
  await crawl.over();
  for (const { process: child } of sleepers) child.kill('SIGCONT');
  const statuses = await Promise.all([awake, ...sleepers].map((worker) => worker.stop()));
  expect(statuses).toEqual(statuses.map(() => 0));

  await crawl.expectWhole(`${STEPS.length} workers asleep past their leases, then awake`, expected);
  await crawl.expectNothingSetAside();
  await crawl.close();
}, 300_000);

/** `T` for a process that was stopped; the same letters on Linux and macOS. */
function stateOf(pid: number | undefined): string {
  return spawnSync('ps', ['-o', 'stat=', '-p', `${pid}`], { encoding: 'utf8' }).stdout.trim();
}
