import type { Site } from '../model/site.ts';
import type { Queue } from '../queue/queue.ts';
import type { Store } from '../store/store.ts';

/** What the routes ask. */
export interface ApiParts {
  readonly store: Store;
  readonly queue: Queue;
  /** The count of archived pages is all that is shown of the archive. */
  readonly archive: { count(): Promise<number> };
  /** The figures of this process in the text form of Prometheus. */
  readonly metrics: { readonly contentType: string; text(): Promise<string> };
  readonly sites: readonly Pick<Site, 'id' | 'name' | 'kind'>[];
}
