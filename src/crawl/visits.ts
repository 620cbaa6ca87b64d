import { inTransaction, openDatabase } from '../sqlite/open.ts';
import { prepareOnce } from '../sqlite/statements.ts';
import type { Validators } from './http.ts';

/** What is known of a feed, a sitemap or a page of a list from the last time. */
export interface SourceVisit extends Validators {
  /** Not to be looked at before, ms since 1970: it had nothing new the last times. */
  readonly restsUntil: number;
}

/** What a look saw of a source. */
export interface SourceSeen extends Validators {
  readonly url: string;
  /** Tells what it announced; null where the server said that nothing changed. */
  readonly digest: string | null;
}

/** A page that is looked at again. */
export interface DueVisit {
  readonly url: string;
  /** When it was first fetched, ms since 1970. */
  readonly firstAt: number;
}

/**
 * What the crawler remembers of its visits, in a file beside the archive: how sources answered, which fresh pages are to be looked at
 * again, and how many pages of a site were fetched today. Any number of processes may have it open. It may be lost: then sources are
 * asked in full, and corrections of the pages of the last days are missed.
 */
export interface Visits {
  source(url: string): SourceVisit | null;
  /** A source that announces the same again rests, the longer the more often; one that changes does not. */
  sawSources(seen: readonly SourceSeen[], now: number): void;
  /** Has a page of a site looked at again, from `dueAt` on (ms since 1970). Changes nothing for a page that already is. */
  watch(page: DueVisit & { readonly site: string; readonly dueAt: number }): void;
  /** The pages of a site that are due, the longest first. */
  due(site: string, now: number, limit: number): readonly DueVisit[];
  /** When to look at it the next time, ms since 1970; null: no more. */
  visited(url: string, nextAt: number | null): void;
  /** Counts a page of a site's day; false where `most` are spent. */
  spend(site: string, day: string, most: number): boolean;
  /**
   * Of these articles those that no other place of a back-filling showed before this one; asked again for the same place, the answer is
   * the same. How many that are.
   */
  countNew(backfilling: string, place: string, articles: readonly string[]): number;
  /** The articles that a back-filling has shown so far. */
  countShown(backfilling: string): number;
  forgetShown(backfilling: string): void;
  close(): Promise<void>;
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS source (
    url TEXT PRIMARY KEY,
    etag TEXT,
    last_modified TEXT,
    digest TEXT,
    rest_ms INTEGER NOT NULL DEFAULT 0,
    rests_until INTEGER NOT NULL DEFAULT 0
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS fresh (
    url TEXT PRIMARY KEY,
    site TEXT NOT NULL,
    first_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS fresh_due ON fresh (site, due_at);
  CREATE TABLE IF NOT EXISTS spent (
    site TEXT PRIMARY KEY,
    day TEXT NOT NULL,
    pages INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS shown (
    backfilling TEXT NOT NULL,
    article TEXT NOT NULL,
    place TEXT NOT NULL,
    PRIMARY KEY (backfilling, article)
  ) STRICT, WITHOUT ROWID;
`;

/** A source that announced the same twice rests so long at first, in ms, and at most. */
const FIRST_REST_MS = 15 * 60_000;
const MOST_REST_MS = 3 * 3_600_000;

export function openVisits(path: string): Visits {
  const database = openDatabase(path);
  database.exec('PRAGMA synchronous = NORMAL'); // what a power cut takes is only asked for again
  inTransaction(database, () => database.exec(SCHEMA));
  const db = prepareOnce(database);
  const saw = ({ url, etag, lastModified, digest }: SourceSeen, now: number): void => {
    const known = db.get<{ digest: string; rest_ms: number }>('SELECT digest, rest_ms FROM source WHERE url = ?', url);
    const isSame = known !== undefined && (digest === null || digest === known.digest);
    const restMs = isSame ? Math.min(Math.max(known.rest_ms * 2, FIRST_REST_MS), MOST_REST_MS) : 0;
    db.run(
      `INSERT INTO source (url, etag, last_modified, digest, rest_ms, rests_until) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (url) DO UPDATE SET etag = excluded.etag, last_modified = excluded.last_modified,
         digest = coalesce(excluded.digest, digest), rest_ms = excluded.rest_ms, rests_until = excluded.rests_until`,
      url,
      etag,
      lastModified,
      digest,
      restMs,
      now + restMs,
    );
  };
  return {
    source(url) {
      const row = db.get<SourceVisit>(
        'SELECT etag, last_modified AS lastModified, rests_until AS restsUntil FROM source WHERE url = ?',
        url,
      );
      return row ? { ...row } : null;
    },
    sawSources: (seen, now) =>
      inTransaction(database, () => {
        for (const each of seen) saw(each, now);
      }),
    watch: ({ url, site, firstAt, dueAt }) =>
      void db.run(
        'INSERT INTO fresh (url, site, first_at, due_at) VALUES (?, ?, ?, ?) ON CONFLICT (url) DO NOTHING',
        url,
        site,
        firstAt,
        dueAt,
      ),
    due: (site, now, limit) =>
      db
        .all<DueVisit>(
          'SELECT url, first_at AS firstAt FROM fresh WHERE site = ? AND due_at <= ? ORDER BY due_at, url LIMIT ?',
          site,
          now,
          limit,
        )
        .map((row) => ({ ...row })),
    visited(url, nextAt) {
      if (nextAt === null) db.run('DELETE FROM fresh WHERE url = ?', url);
      else db.run('UPDATE fresh SET due_at = ? WHERE url = ?', nextAt, url);
    },
    spend(site, day, most) {
      const { changes } = db.run(
        `INSERT INTO spent (site, day, pages) SELECT ?1, ?2, 1 WHERE ?3 > 0
         ON CONFLICT (site) DO UPDATE SET pages = iif(day = ?2, pages, 0) + 1, day = ?2 WHERE day <> ?2 OR pages < ?3`,
        site,
        day,
        most,
      );
      return changes > 0;
    },
    countNew: (backfilling, place, articles) =>
      inTransaction(database, () => {
        let fresh = 0;
        for (const article of articles) {
          db.run('INSERT INTO shown VALUES (?, ?, ?) ON CONFLICT DO NOTHING', backfilling, article, place);
          const shown = db.get<{ place: string }>(
            'SELECT place FROM shown WHERE backfilling = ? AND article = ?',
            backfilling,
            article,
          );
          if (shown?.place === place) fresh += 1;
        }
        return fresh;
      }),
    countShown: (backfilling) =>
      db.get<{ articles: number }>('SELECT count(*) AS articles FROM shown WHERE backfilling = ?', backfilling)
        ?.articles ?? 0,
    forgetShown: (backfilling) => void db.run('DELETE FROM shown WHERE backfilling = ?', backfilling),
    async close() {
      database.close();
    },
  };
}
