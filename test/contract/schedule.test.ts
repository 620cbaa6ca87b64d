import { join } from 'node:path';
import { beforeEach, describe } from 'vitest';
import { openSqliteSchedule } from '../../src/queue/sqlite/schedule.ts';
import { temporaryFolder } from '../support/vankien.ts';
import { scheduleContract } from './schedule.contract.ts';

describe('the schedule in SQLite', () => {
  let folder: string;

  beforeEach(() => {
    folder = temporaryFolder();
  });

  scheduleContract(() => openSqliteSchedule(join(folder, 'queue.sqlite')));
});
