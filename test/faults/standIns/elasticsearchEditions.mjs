import { elasticsearchEditions as open } from '../../../dist/src/store/elasticsearch/editions.js';
import { passing } from './boundaries.mjs';

export * from '../../../dist/src/store/elasticsearch/editions.js';

/** The edition in use is closed for writing when `within swap` is passed. */
export const elasticsearchEditions = (options) => {
  const editions = open(options);
  return {
    ...editions,
    async begin() {
      const edition = await editions.begin();
      const swap = (lastWork) =>
        edition.swap(() => {
          passing('within swap');
          return lastWork();
        });
      return { ...edition, swap };
    },
  };
};
