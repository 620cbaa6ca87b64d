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

/** Reasons by which a server keeps its pages from us: all of them, where it does not want us any more. */
const REFUSALS: readonly string[] = ['FETCH_STATUS', 'FETCH_REDIRECTS', 'FETCH_REFUSED_ADDRESS', 'ROBOTS_FORBIDDEN'];

/** The pages of a day that were asked for and not given. */
export function refusedPages({ leftOut }: Pick<SiteDay, 'leftOut'>): number {
  return leftOut.reduce((sum, { code, pages }) => sum + (REFUSALS.includes(code) ? pages : 0), 0);
}

/**
 * Judges one day of a site: a selector that finds nothing while the generic extractor does, pages in which no article is found, and pages that
 * are not given, where they are most: some are gone every day.
 */
export function judge(day: Pick<SiteDay, 'pages' | 'unread' | 'leftOut' | 'fields'>): SiteVerdict {
  const { pages, unread, fields } = day;
  const refused = refusedPages(day);
  const given = of(refused, pages + unread + refused);
  const byField = WATCHED_FIELDS.map((field) => [field, of(fields[field].fellBack, pages)] as const);
  const all = [given === 'broken' ? given : 'ok', of(unread, pages + unread), ...byField.map(([, verdict]) => verdict)];
  return {
    verdict: (['broken', 'doubtful'] as const).find((verdict) => all.includes(verdict)) ?? 'ok',
    fields: Object.fromEntries(byField) as Record<WatchedField, Verdict>,
  };
}

function of(bad: number, all: number): Verdict {
  if (bad === 0) return 'ok';
  return all >= LEAST_PAGES && bad * 2 >= all ? 'broken' : 'doubtful';
}
