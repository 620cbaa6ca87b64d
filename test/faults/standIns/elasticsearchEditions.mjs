import { elasticsearchEditions as open } from '../../../dist/src/store/elasticsearch/editions.js';
import { withSwapBoundaries } from './swapBoundaries.mjs';

export * from '../../../dist/src/store/elasticsearch/editions.js';
export const elasticsearchEditions = (...args) => withSwapBoundaries(open(...args));
