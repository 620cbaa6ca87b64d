import { afterAll, beforeAll, test } from 'vitest';
import { startCrawl } from './crawl.ts';
import { type Held, undisturbed } from './held.ts';
import { KILLS, killAtEachStep } from './killAtEachStep.ts';
import { type ServedPress, servedPress } from './servedPress.ts';

let press: ServedPress;
let expected: Held;

beforeAll(async () => {
  press = await servedPress(25, 20);
  expected = await undisturbed(press);
}, 120_000);

afterAll(() => press.stop());

test('workers that are killed at each step of a page lose nothing and write nothing twice or half', async () => {
  const crawl = await startCrawl(press);
  await killAtEachStep(crawl, 1);
  await crawl.expectWhole(`SQLite, ${KILLS} workers killed`, expected);
  await crawl.expectNothingSetAside();
  await crawl.close();
}, 300_000);
