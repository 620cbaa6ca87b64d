import { passing } from './boundaries.mjs';

/**
 * The same editions, whose swap passes `within swap` when the edition in use is closed for writing, and `before change of place` when all is written that
 * came meanwhile.
 */
export const withSwapBoundaries = (editions) => ({
  ...editions,
  async begin() {
    const edition = await editions.begin();
    const swap = (lastWork) =>
      edition.swap(async () => {
        passing('within swap');
        await lastWork();
        passing('before change of place');
      });
    return { ...edition, swap };
  },
});
