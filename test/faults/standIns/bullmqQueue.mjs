import { openBullmqQueue as open } from '../../../dist/src/queue/bullmq/queue.js';
import { QUEUE_METHODS, withBoundaries } from './boundaries.mjs';

export * from '../../../dist/src/queue/bullmq/queue.js';
export const openBullmqQueue = (...args) => withBoundaries(open(...args), QUEUE_METHODS);
