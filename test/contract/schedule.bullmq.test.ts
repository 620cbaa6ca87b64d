import { afterEach, beforeAll, describe } from 'vitest';
import { openBullmqSchedule } from '../../src/queue/bullmq/schedule.ts';
import { emptyRedis } from '../support/emptyRedis.ts';
import { services } from '../support/services.ts';
import { scheduleContract } from './schedule.contract.ts';

describe('the schedule on BullMQ and Redis', () => {
  const name = `schedule-${process.pid}`;
  let redis: string;

  beforeAll(() => {
    redis = services().redis;
  }, 600_000);

  afterEach(() => emptyRedis(redis, name));

  scheduleContract(() => openBullmqSchedule(redis, name));
});
