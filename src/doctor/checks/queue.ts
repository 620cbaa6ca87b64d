import { existsSync } from 'node:fs';
import { type Check, notice, ok } from '../check.ts';

/** The queue opens, and nothing waits for the operator in it. */
export const jobQueue: Check = {
  id: 'queue',
  name: 'Hàng việc',
  async look({ config, openQueue }) {
    if (config.queue === 'sqlite' && !existsSync(config.dataFolder)) return null; // it would be made
    const queue = await openQueue();
    try {
      const { waiting, active, delayed, quarantined } = await queue.counts();
      const place = config.queue === 'sqlite' ? 'sqlite' : 'Redis';
      const seen = `${place}: ${waiting + delayed} việc chờ, ${active} đang làm, ${quarantined} bị cách ly`;
      return quarantined === 0 ? ok(seen) : notice(seen, 'xem lý do: vankien quarantine list');
    } finally {
      await queue.close();
    }
  },
};
