import { type SiteDay, WATCHED_FIELDS, type WatchedField } from './siteDay.ts';

/** `doubtful`: some pages; `broken`: at least half of them. */
export type Verdict = 'ok' | 'doubtful' | 'broken';

/** Fewer pages prove nothing: one odd page is half of two. */
const LEAST_PAGES = 3;

/** What is to be thought of a site, and the fields that its selectors no longer find. */
export interface SiteVerdict {
  readonly verdict: Verdict;
  readonly fields: Readonly<Record<WatchedField, Verdict>>;
}

/** Judges one day of a site: a selector that finds nothing while the generic extractor does, pages in which no article is found. */
export function judge({ pages, unread, fields }: Pick<SiteDay, 'pages' | 'unread' | 'fields'>): SiteVerdict {
  const byField = WATCHED_FIELDS.map((field) => [field, of(fields[field].fellBack, pages)] as const);
  const all = [of(unread, pages + unread), ...byField.map(([, verdict]) => verdict)];
  return {
    verdict: (['broken', 'doubtful'] as const).find((verdict) => all.includes(verdict)) ?? 'ok',
    fields: Object.fromEntries(byField) as Record<WatchedField, Verdict>,
  };
}

function of(bad: number, all: number): Verdict {
  if (bad === 0) return 'ok';
  return all >= LEAST_PAGES && bad * 2 >= all ? 'broken' : 'doubtful';
}
