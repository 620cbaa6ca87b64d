import { defineNews } from '../pipelines/news.ts';
import { defineResolution } from '../pipelines/resolution.ts';
import { registry } from './entities/registry.ts';
import { makeReadPage, type ReadPage } from './jobs/readPage.ts';
import type { Site } from './model/site.ts';
import { openSegmenter } from './segmenter.ts';

/**
 * Puts together what reads a page: the pipelines, the dictionary and the well-known documents, the same in each thread. Takes a
 * fraction of a second, and tens of megabytes that threads do not share.
 */
export function readerOf(sites: readonly Site[]): ReadPage {
  const segmentWords = openSegmenter();
  return makeReadPage({
    sites,
    pipelines: { news: defineNews(segmentWords), resolution: defineResolution(segmentWords) },
    registry: registry(),
  });
}
