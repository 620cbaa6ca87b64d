import { randomFrom } from '../support/random.ts';
import type { Crawl } from './crawl.ts';

/** The steps of a page's way, each with the boundary at which a worker is killed (`standIns/boundaries.mjs`), in the order of the way. */
const STEPS: readonly (readonly [step: string, boundary: string])[] = [
  ['a paper was looked at, its pages are not told', 'before complete discover'],
  ['its pages are told', 'after complete discover'],
  ['a page is taken to be fetched', 'after take fetch'],
  ['it is fetched, not archived', 'before append'],
  ['the archive expects it, not a byte is there', 'after begin'],
  ['its bytes are there, that they are whole is not noted', 'before finish'],
  ['it is archived, but not told', 'after append'],
  ['it is fetched, that it is to be read is not told', 'before complete fetch'],
  ['that is told', 'after complete fetch'],
  ['it is taken to be read', 'after take process'],
  ['it is read, not put', 'before put'],
  ['it is put, its citations are not settled', 'after put'],
  ['its citations are resolved, not written', 'before putResolutions'],
  ['they are written', 'after putResolutions'],
  ['all is written, but not told', 'before complete process'],
  ['that is told', 'after complete process'],
];

/** Each step once, then more that are drawn. */
export const KILLS = 20;
/** At the latest at its fourth page a worker dies, so that enough pages are left for those that follow. */
const MOST_PASSES = 4;
/** Lets two workers at a time crawl until each has killed itself at its step, again and again; then one that lives finishes. */
export async function killAtEachStep(crawl: Crawl, seed: number): Promise<void> {
  const random = randomFrom(seed);
  const draw = (most: number) => Math.floor(random() * most);
  const deaths = Array.from({ length: KILLS }, (_, kill) => STEPS[kill] ?? STEPS[2 + draw(STEPS.length - 2)]!);
  for (let kill = 0; kill < KILLS; kill += 2) {
    await Promise.all(
      deaths
        .slice(kill, kill + 2)
        .map(([, boundary]) => crawl.workToDeath(`SIGKILL ${1 + draw(MOST_PASSES)} ${boundary}`)),
    );
  }
  const living = await crawl.work();
  await crawl.over();
  await living.stop();
}
