import { setFlagsFromString } from 'node:v8';
import { defineNews } from '../pipelines/news.ts';
import { defineResolution } from '../pipelines/resolution.ts';
import { personsBy } from './entities/persons.ts';
import { registry } from './entities/registry.ts';
import { makeReadPage, type ReadPage } from './jobs/readPage.ts';
import type { PersonCorrection } from './model/correction.ts';
import type { Site } from './model/site.ts';
import { openSegmenter } from './segmenter.ts';
import type { SegmenterName } from './text/words.ts';

/** What each thread that reads pages is given: plain data. */
export interface ReaderInput {
  readonly sites: readonly Site[];
  readonly corrections: readonly PersonCorrection[];
  readonly segmenter: SegmenterName;
}

/**
 * Puts together what reads a page: the pipelines, the dictionary and the well-known documents, the same in each thread. Takes a
 * fraction of a second, and tens of megabytes that threads do not share.
 */
export function readerOf({ sites, corrections, segmenter }: ReaderInput): ReadPage {
  compilePatternsAtOnce();
  const words = openSegmenter(segmenter);
  const persons = personsBy(corrections);
  return makeReadPage({
    sites,
    pipelines: { news: defineNews(words, persons), resolution: defineResolution(words, persons) },
    registry: registry(),
  });
}

/**
 * Has V8 compile each pattern when it is first used, not interpret it once before. In a worker that fetches, reads and writes, the V8 of Node
 * 20 was seen to make many patterns 10 times slower after some seconds, and for good: 3 of 15 ms a page (`npm run bench -- workers`, 600 pages,
 * `node --cpu-prof`). Without the interpreter they stay as fast as they were over 1,500 pages.
 */
function compilePatternsAtOnce(): void {
  setFlagsFromString('--no-regexp-tier-up');
}
