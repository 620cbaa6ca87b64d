import type { SiteDay } from '../health/siteDay.ts';
import type { SiteVerdict } from '../health/verdict.ts';
import type { ArticleRecords } from '../model/article.ts';
import type { Site } from '../model/site.ts';
import type { JobCounts, KindDepth } from '../queue/queue.ts';
import type { ScheduleEntry } from '../queue/schedule.ts';
import type { DeadLetter, StoreCounts } from '../store/store.ts';

// What the API answers where that is no record or list of another room, for its routes and for the pages that ask it.

/** `GET /articles/ID`: an article with everything found in it. */
export type ShownArticle = Omit<ArticleRecords, 'words' | 'sentences' | 'sketch'>;

/** `GET /status`: what is held and what is under way. */
export interface Status extends StoreCounts {
  readonly archived: number;
  readonly jobs: JobCounts;
  readonly skipped: number;
  readonly leftOut: SiteDay['leftOut'];
  readonly sites: readonly Pick<Site, 'id' | 'name' | 'kind'>[];
}

/** `GET /crawl`: the crawl as its operator sees it. */
export interface CrawlView {
  readonly sites: readonly SiteView[];
  readonly depth: readonly KindDepth[];
  /** The newest of the articles that the store does not take. */
  readonly refused: { readonly total: number; readonly hits: readonly DeadLetter[] };
  /** Whether an admin key is set, so that someone may change something. */
  readonly hasKey: boolean;
}

export interface SiteView extends Pick<Site, 'id' | 'name' | 'kind'>, Omit<ScheduleEntry, 'site'> {
  /** Newest first, days without readings left out. */
  readonly days: readonly SiteDayView[];
}

export type SiteDayView = SiteDay & { readonly judged: SiteVerdict };

/** `POST /crawl/...`: what a change did, false where there was nothing to change. */
export interface Changed {
  readonly changed: boolean;
}
