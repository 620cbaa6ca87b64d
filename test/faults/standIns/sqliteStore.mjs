import { openSqliteStoreIn as open } from '../../../dist/src/store/sqlite/store.js';
import { STORE_METHODS, withBoundaries } from './boundaries.mjs';

export * from '../../../dist/src/store/sqlite/store.js';
export const openSqliteStoreIn = (...args) => withBoundaries(open(...args), STORE_METHODS);
