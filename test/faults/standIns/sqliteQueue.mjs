import { openSqliteQueue as open } from '../../../dist/src/queue/sqlite/queue.js';
import { QUEUE_METHODS, withBoundaries } from './boundaries.mjs';

export * from '../../../dist/src/queue/sqlite/queue.js';
export const openSqliteQueue = (...args) => withBoundaries(open(...args), QUEUE_METHODS);
