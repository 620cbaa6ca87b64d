import type { Statements } from '../../sqlite/statements.ts';
import type { TextQuery } from '../../text/query.ts';
import { MOST_HITS, MOST_OFFSET } from '../bounds.ts';
import { foldedPage } from '../foldedPage.ts';
import type { Folding, Period } from '../query.ts';
import { type Condition, type Rows, valuesOf, where, within } from './conditions.ts';
import type { Counted } from './countOnce.ts';
import { type Match, matchOf } from './match.ts';

/** What can be searched by text. */
export type Searchable = 'articles' | 'speeches';

const TERMS = {
  /** Weights of title, words, syllables, folded: a term in the title counts as much as four in the body. */
  articles: { table: 'article_terms', weights: '4, 2, 1, 1', hasTitle: true },
  /** Weights of words, syllables, folded. */
  speeches: { table: 'speech_terms', weights: '2, 1, 1', hasTitle: false },
} as const;

/** Only the newest hits are scored: for a term that most articles have there is no better order, and scoring all takes seconds. */
const MOST_SCORED = MOST_OFFSET + MOST_HITS;

/** Added to the score of the first tier, so that scores fall from hit to hit over both. */
const TIER_SCORE = 1_000;

export interface Search {
  readonly of: Searchable;
  /** Null where nothing was typed. */
  readonly text: TextQuery | null;
  readonly period: Period;
  readonly conditions: readonly Condition[];
  readonly sort: 'relevance' | 'newest';
}

export interface RankedRow {
  readonly row: number;
  /** Higher is better; 0 where nothing was scored. */
  readonly score: number;
  /** Equal in rows that repeat one another in copies of an article; null where there are none. */
  readonly copies: number | null;
}

/** All hits, for counting. */
export function hitsOf(search: Search): Rows {
  return rowsOf(search, search.text === null ? null : matchOf(search.text, TERMS[search.of]));
}

/** The numbers of an answer: of what is listed, and how many copies are folded away or among it. */
export function totals({ every, copies, facets }: Counted, { everyCopy = false }: Folding) {
  return { total: everyCopy ? every : every - copies, copies, facets };
}

/** One page of hits, in order; those that repeat one another are folded unless every copy is asked for. */
export function pageOfRows(
  db: Statements,
  search: Search,
  page: Page,
  { everyCopy = false }: Folding,
  { every, copies }: Counted,
): RankedRow[] {
  return everyCopy || copies === 0 ? rankedRows(db, search, page, every) : foldedRows(db, search, page, every);
}

interface Page {
  readonly limit: number;
  readonly offset: number;
}

/**
 * One page of hits in order, of which those that repeat one another in copies of an article are one: it stands where the best of them stands, and is
 * the one that was published first.
 *
 * @param every how many hits there are, each copy one
 */
function foldedRows(db: Statements, search: Search, { limit, offset }: Page, every: number): RankedRow[] {
  const folded = foldedPage({ limit, offset }, (most) => rankedRows(db, search, { limit: most, offset: 0 }, every));
  return folded.map((ranked) => (ranked.copies === null ? ranked : { ...ranked, row: firstHit(db, search, ranked) }));
}

/** Of hits that repeat one another so many, those that were published first, are looked at for one that is a hit of this search. */
const MOST_LOOKED_AT = 50;

/** The first published one of the hits that this one stands for. */
function firstHit(db: Statements, search: Search, { row, copies }: RankedRow): number {
  const candidates = db.all<{ row: number }>(
    `SELECT row FROM ${search.of} WHERE copies = ? AND row >= 0 ORDER BY row LIMIT ${MOST_LOOKED_AT}`,
    copies,
  );
  const found = hitsOf(search);
  const among = { sql: `${found.row} = ?`, values: [] };
  const sql = `SELECT 1 ${found.from}${where([...found.conditions, among])}`;
  return candidates.find((other) => db.get(sql, ...valuesOf(found.conditions), other.row))?.row ?? row;
}

/**
 * One page of hits, in order, each copy one.
 *
 * @param total how many hits there are: where the first tier has them all, the second is not looked at
 */
function rankedRows(db: Statements, search: Search, { limit, offset }: Page, total: number): RankedRow[] {
  const { of, text } = search;
  const match = text === null ? null : matchOf(text, TERMS[of]);
  if (search.sort === 'newest' || !match || match.tiers.length === 0) {
    const { from, row, conditions } = rowsOf(search, match);
    return db.all<RankedRow>(
      `SELECT ${row} AS row, 0 AS score, it.copies AS copies ${from}${where(conditions)} ORDER BY ${row} DESC LIMIT ? OFFSET ?`,
      ...valuesOf(conditions),
      limit,
      offset,
    );
  }
  const rows: RankedRow[] = [];
  let passOver = offset;
  match.tiers.forEach((tier, at) => {
    if (rows.length === limit || offset + rows.length >= total) return;
    const bonus = (match.tiers.length - 1 - at) * TIER_SCORE;
    const found = scored(db, search, tier, { limit: limit - rows.length, offset: passOver });
    rows.push(...found.map((ranked) => ({ ...ranked, score: ranked.score + bonus })));
    const isLast = at === match.tiers.length - 1;
    if (found.length > 0 || isLast) passOver = 0;
    else if (passOver > 0) passOver -= Math.min(passOver, countTier(db, search, tier));
  });
  return rows;
}

function scored(db: Statements, search: Search, tier: string, { limit, offset }: Page): RankedRow[] {
  const { table, weights } = TERMS[search.of];
  const { from, row, conditions } = matching(search, tier);
  return db.all<RankedRow>(
    `SELECT row, score, copies FROM (
       SELECT ${row} AS row, -bm25(${table}, ${weights}) AS score, it.copies AS copies ${from}${where(conditions)}
       ORDER BY ${row} DESC LIMIT ${MOST_SCORED}
     ) ORDER BY score DESC, row DESC LIMIT ? OFFSET ?`,
    ...valuesOf(conditions),
    limit,
    offset,
  );
}

function countTier(db: Statements, search: Search, tier: string): number {
  const { from, conditions } = matching(search, tier);
  return db.get<{ n: number }>(`SELECT count(*) AS n ${from}${where(conditions)}`, ...valuesOf(conditions))?.n ?? 0;
}

function rowsOf(search: Search, match: Match | null): Rows {
  if (match?.all) return matching(search, match.all);
  const { of, period, conditions } = search;
  const { table } = TERMS[of];
  const excluded = match?.excluded
    ? [{ sql: `it.row NOT IN (SELECT rowid FROM ${table} WHERE ${table} MATCH ?)`, values: [match.excluded] }]
    : [];
  return {
    from: `FROM ${of} AS it`,
    row: 'it.row',
    conditions: [...excluded, ...within('it.row', period), ...conditions],
  };
}

/** The index of terms leads: it jumps to the rows of a period. */
function matching({ of, period, conditions }: Search, expression: string): Rows {
  const { table } = TERMS[of];
  const row = `${table}.rowid`;
  return {
    from: `FROM ${table} CROSS JOIN ${of} AS it ON it.row = ${row}`,
    row,
    conditions: [{ sql: `${table} MATCH ?`, values: [expression] }, ...within(row, period), ...conditions],
  };
}
