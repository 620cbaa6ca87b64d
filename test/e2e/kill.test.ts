import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { beforeAll, describe, expect, test } from 'vitest';
import { WARCParser } from 'warcio';
import { everythingIn } from '../support/everything.ts';
import { fixturePages } from '../support/fixturePages.ts';
import { startVankien, temporaryFolder } from '../support/vankien.ts';

const pages = fixturePages();

/** How often each crawl is killed. A host whose page was in hand then rests until the lease ends, so few kills at many moments show most. */
const KILLS = 3;
/** An undisturbed crawl takes about as long, from the moment when the server listens. */
const CRAWL_MS = 1_200;

let undisturbed: Record<string, unknown>;
beforeAll(async () => {
  undisturbed = await everythingIn(temporaryFolder());
});

describe('a crawl that is killed again and again, then left alone, holds what an undisturbed one holds: nothing lost, nothing twice', () => {
  test.concurrent.each([1, 2, 3, 4])('at the moments that %i draws', { timeout: 150_000 }, async (seed) => {
    const data = temporaryFolder();
    const random = randomFrom(seed);
    for (let kill = 0; kill < KILLS; kill += 1) {
      const serving = await startVankien(['--demo'], { data });
      await new Promise((resolve) => setTimeout(resolve, random() * CRAWL_MS));
      await serving.kill();
    }

    expect(await everythingIn(data)).toEqual(undisturbed);
    const archived = await responsesIn(join(data, 'archive'));
    expect(archived.sort()).toEqual(pages.map(({ expected }) => expected.url).sort());
    expect(undisturbed.status).toMatchObject({
      articles: pages.length,
      archived: pages.length,
      jobs: { waiting: 0, active: 0, delayed: 0, failed: 0, quarantined: 0 },
      skipped: 0,
    });
  });
});

/** The addresses of all pages in the WARC files, as a reader of the standard sees them. */
async function responsesIn(archive: string): Promise<string[]> {
  const urls: string[] = [];
  for (const file of readdirSync(archive).filter((name) => name.endsWith('.warc.gz'))) {
    const bytes = Readable.toWeb(createReadStream(join(archive, file))) as ReadableStream<Uint8Array>;
    for await (const record of new WARCParser(bytes)) {
      if (record.warcType === 'response') urls.push(record.warcTargetURI ?? '');
    }
  }
  return urls;
}

/** Numbers from 0 to 1 that are the same in every run of the tests (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
