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
  const words = openSegmenter(segmenter);
  const persons = personsBy(corrections);
  return makeReadPage({
    sites,
    pipelines: { news: defineNews(words, persons), resolution: defineResolution(words, persons) },
    registry: registry(),
  });
}
