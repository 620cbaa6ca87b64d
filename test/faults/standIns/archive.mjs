import { openArchive as open } from '../../../dist/src/crawl/archive.js';
import { withBoundaries } from './boundaries.mjs';

export * from '../../../dist/src/crawl/archive.js';
export const openArchive = (...args) => withBoundaries(open(...args), ['append']);
