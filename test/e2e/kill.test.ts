import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { everythingIn } from '../support/everything.ts';
import { fixtureFiles, fixturePages } from '../support/fixturePages.ts';
import { randomFrom } from '../support/random.ts';
import { startVankien, temporaryFolder } from '../support/vankien.ts';
import { warcResponses } from '../support/warcResponses.ts';

const pages = fixturePages();

/** How often each crawl is killed, at whatever moments are drawn; `test/faults/kill.test.ts` kills at each step. */
const KILLS = 3;
/** An undisturbed crawl takes about as long, from the moment when the server listens. */
const CRAWL_MS = 1_200;

let undisturbed: Record<string, unknown>;
beforeAll(async () => {
  undisturbed = await everythingIn(temporaryFolder());
});

describe('a crawl that is killed again and again, then left alone, holds what an undisturbed one holds: nothing lost, nothing twice', () => {
  test.concurrent.each([1, 2])('at the moments that %i draws', { timeout: 150_000 }, async (seed) => {
    const data = temporaryFolder();
    const random = randomFrom(seed);
    for (let kill = 0; kill < KILLS; kill += 1) {
      const serving = await startVankien(['--demo'], { data });
      await new Promise((resolve) => setTimeout(resolve, random() * CRAWL_MS));
      await serving.kill();
    }

    expect(await everythingIn(data)).toEqual(undisturbed);
    const archived = await warcResponses(join(data, 'archive'));
    expect(archived.sort()).toEqual([...pages.map(({ expected }) => expected.url), ...fixtureFiles].sort());
    expect(undisturbed.status).toMatchObject({
      articles: pages.length,
      archived: pages.length + fixtureFiles.length,
      jobs: { waiting: 0, active: 0, delayed: 0, failed: 0, quarantined: 0 },
      skipped: 0,
    });
  });
});
