import type { Health } from '../health/health.ts';
import type { OfficialId } from '../model/ids.ts';
import type { Site } from '../model/site.ts';
import type { Queue } from '../queue/queue.ts';
import type { Schedule } from '../queue/schedule.ts';
import type { Store } from '../store/store.ts';
import type { OnFailure } from './problem.ts';

/** One archived copy of a page; `fetchedAt` is ISO 8601 in UTC, `sha256` that of its bytes. */
export interface Revision {
  readonly url: string;
  readonly fetchedAt: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What the routes ask. */
export interface ApiParts {
  readonly store: Store;
  /** The id by which a person of this id is known now: people may have been merged. */
  readonly currentOfficial: (id: OfficialId) => OfficialId;
  readonly queue: Queue;
  /** How many pages are archived, and what copies of an article are. */
  readonly archive: {
    count(): Promise<number>;
    revisions(article: string, url: string): Promise<readonly Revision[]>;
  };
  /** The figures of this process in the text form of Prometheus. */
  readonly metrics: { readonly contentType: string; text(): Promise<string> };
  readonly sites: readonly Pick<Site, 'id' | 'name' | 'kind' | 'schedule'>[];
  readonly schedule: Pick<Schedule, 'list' | 'pause' | 'resume'>;
  readonly health: Pick<Health, 'days'>;
  /** Asks for a look at a site now. Resolves to whether one was added. */
  readonly lookAt: (site: string) => Promise<boolean>;
  readonly onFailure: OnFailure;
  /** Null: nobody may change the crawl. */
  readonly adminKey: string | null;
}
