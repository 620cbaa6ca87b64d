import { afterEach, beforeAll, describe } from 'vitest';
import { openBullmqQueue } from '../../src/queue/bullmq/queue.ts';
import { emptyRedis } from '../support/emptyRedis.ts';
import { services } from '../support/services.ts';
import { QUEUE_SETTINGS } from './queue/given.ts';
import { queueContract } from './queue.contract.ts';

describe('the queue on BullMQ and Redis', () => {
  const name = `contract-${process.pid}`;
  let redis: string;

  beforeAll(() => {
    redis = services().redis;
  }, 600_000);

  afterEach(() => emptyRedis(redis, name));

  queueContract(async (clock) => openBullmqQueue(redis, { ...QUEUE_SETTINGS, name, now: () => clock.now }));
});
