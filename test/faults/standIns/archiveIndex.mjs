import { openArchiveIndex as open } from '../../../dist/src/crawl/archiveIndex.js';
import { withBoundaries } from './boundaries.mjs';

export * from '../../../dist/src/crawl/archiveIndex.js';
export const openArchiveIndex = (...args) => withBoundaries(open(...args), ['begin', 'finish']);
