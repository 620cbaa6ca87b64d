import { existsSync } from 'node:fs';
import { type Check, ok } from '../check.ts';

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
      return ok(`${place}: ${articles} bài, ${speeches} phát biểu, ${citations} trích dẫn; đúng phiên bản`);
    } finally {
      await store.close();
    }
  },
};
