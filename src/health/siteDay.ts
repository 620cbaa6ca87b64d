import { ERROR_CODES, type ErrorCode } from '../errors.ts';
import type { Article } from '../model/article.ts';

const ERROR_CODE_NAMES = Object.keys(ERROR_CODES) as readonly ErrorCode[];

/** What a page of news is expected to hold; each is watched by itself. */
export const WATCHED_FIELDS = ['title', 'lead', 'body', 'authors', 'publishedAt', 'section'] as const;
export type WatchedField = (typeof WATCHED_FIELDS)[number];

/** How well the pages of one site were read on one day, by all processes together. */
export interface SiteDay {
  readonly site: string;
  /** Day of the reading, `YYYY-MM-DD` in Asia/Ho_Chi_Minh. */
  readonly day: string;
  /** Pages in which an article was found. */
  readonly pages: number;
  /** Of those, pages that were read degraded: the generic extractor had to find what a selector of the site no longer does. */
  readonly degraded: number;
  /** Pages whose text is in files that they link to. */
  readonly awaited: number;
  /** Of those, pages whose files were fetched and read. */
  readonly attached: number;
  /** Pages in which none was, so that they were skipped. */
  readonly unread: number;
  /** Pages that were not fetched or not read, by the code of the reason, the most frequent first. */
  readonly leftOut: readonly { readonly code: ErrorCode; readonly pages: number }[];
  readonly fields: Readonly<Record<WatchedField, FieldHealth>>;
}

export interface FieldHealth {
  /** Pages on which it was found at all. */
  readonly found: number;
  /** Pages on which the site's selector found nothing and the generic extractor did: the site has changed, or its declaration is wrong. */
  readonly fellBack: number;
}

/** How a page was read. */
export interface HowRead {
  /** Fields for which the site's selectors found nothing and the generic extractor answered. */
  readonly fellBack: readonly string[];
  /** Files that hold its text: those that are still to be fetched, and those that were read with it. */
  readonly attachments?: readonly string[];
  readonly attached?: readonly { readonly refused?: unknown }[];
}

/** Counters of one page that was read: `pages`, `degraded`, `found.title`, `fellBack.body` ... One that waits for a file is counted with that. */
export function countersOf(article: Article, { fellBack, attachments = [], attached = [] }: HowRead): string[] {
  if (attachments.length > 0) return attached.length === 0 ? ['awaited'] : [];
  return [
    'pages',
    ...(attached.some(({ refused }) => !refused) ? ['attached'] : []),
    ...(isDegraded(fellBack) ? ['degraded'] : []),
    ...WATCHED_FIELDS.filter((field) => holds(article, field)).map((field) => `found.${field}`),
    ...WATCHED_FIELDS.filter((field) => fellBack.includes(field)).map((field) => `fellBack.${field}`),
  ];
}

/** The counter of a page that was skipped. */
export const UNREAD = 'unread';

/** The counter of a page that was left out for this reason. */
export const leftOutCounter = (code: string): string => `leftOut.${code}`;

/** Whether a watched field of a page had to be found by the generic extractor in the place of the site's selector. */
export function isDegraded(fellBack: readonly string[]): boolean {
  return WATCHED_FIELDS.some((field) => fellBack.includes(field));
}

/** Whether an article has the field. */
export function holds(article: Article, field: WatchedField): boolean {
  const value = article[field];
  return value !== null && value.length > 0;
}

/** @param counter gives the sum of one counter, 0 where nothing was counted */
export function siteDayOf(site: string, day: string, counter: (name: string) => number): SiteDay {
  const fields = WATCHED_FIELDS.map((field) => [
    field,
    { found: counter(`found.${field}`), fellBack: counter(`fellBack.${field}`) },
  ]);
  return {
    site,
    day,
    pages: counter('pages'),
    degraded: counter('degraded'),
    awaited: counter('awaited'),
    attached: counter('attached'),
    unread: counter(UNREAD),
    leftOut: ERROR_CODE_NAMES.map((code) => ({ code, pages: counter(leftOutCounter(code)) }))
      .filter(({ pages }) => pages > 0)
      .sort((a, b) => b.pages - a.pages),
    fields: Object.fromEntries(fields) as Record<WatchedField, FieldHealth>,
  };
}

/** Days over which it is counted for a status why pages were left out. */
export const LEFT_OUT_DAYS = 7;

/** The left out pages of several days together, by reason, the most frequent first. */
export function addLeftOut(days: readonly Pick<SiteDay, 'leftOut'>[]): SiteDay['leftOut'] {
  const sums = new Map<ErrorCode, number>();
  for (const { code, pages } of days.flatMap(({ leftOut }) => leftOut)) sums.set(code, (sums.get(code) ?? 0) + pages);
  return [...sums].map(([code, pages]) => ({ code, pages })).sort((a, b) => b.pages - a.pages);
}
