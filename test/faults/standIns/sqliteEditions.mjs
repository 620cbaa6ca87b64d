import { sqliteEditions as open } from '../../../dist/src/store/sqlite/editions.js';
import { withSwapBoundaries } from './swapBoundaries.mjs';

export * from '../../../dist/src/store/sqlite/editions.js';
export const sqliteEditions = (...args) => withSwapBoundaries(open(...args));
