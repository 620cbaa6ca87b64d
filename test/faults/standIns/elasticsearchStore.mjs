import { openElasticsearchStore as open } from '../../../dist/src/store/elasticsearch/store.js';
import { STORE_METHODS, withBoundaries } from './boundaries.mjs';

export * from '../../../dist/src/store/elasticsearch/store.js';
export const openElasticsearchStore = async (...args) => withBoundaries(await open(...args), STORE_METHODS);
