import type { Work } from './queue.ts';

/**
 * The host that a job asks, with its port; null for work that asks none.
 *
 * @throws TypeError where the URL of a fetch job is none
 */
export function hostOf(work: Work): string | null {
  switch (work.kind) {
    case 'discover':
      return work.host;
    case 'fetch':
      return new URL(work.url).host;
    case 'process':
      return null;
  }
}
