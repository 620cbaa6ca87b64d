import { existsSync } from 'node:fs';
import { type Check, notice, ok } from '../check.ts';

/** The store opens: its mappings and its analysis are of the versions that this program reads. */
export const searchStore: Check = {
  id: 'store',
  name: 'Kho tra cứu',
  async look({ config, openStore }) {
    if (config.store === 'sqlite' && !existsSync(config.dataFolder)) return null; // it would be made
    const store = await openStore();
    try {
      const { articles, speeches, citations } = await store.counts();
      const place = config.store === 'sqlite' ? 'sqlite' : 'Elasticsearch';
      const seen = `${place}: ${articles} bài, ${speeches} phát biểu, ${citations} trích dẫn; đúng phiên bản`;
      const { total: refused } = await store.deadLetters({ limit: 0, offset: 0 });
      return refused === 0 ? ok(seen) : notice(`${seen}; từ chối ${refused} bài`, 'xem lý do ở trang /crawl');
    } finally {
      await store.close();
    }
  },
};
