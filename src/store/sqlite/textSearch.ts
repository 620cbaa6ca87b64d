import type { Statements } from '../../sqlite/statements.ts';
import type { TextQuery } from '../../text/query.ts';
import { MOST_HITS, MOST_OFFSET } from '../bounds.ts';
import type { Period } from '../query.ts';
import { type Condition, type Rows, valuesOf, where, within } from './conditions.ts';
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
}

/** All hits, for counting. */
export function hitsOf(search: Search): Rows {
  return rowsOf(search, search.text === null ? null : matchOf(search.text, TERMS[search.of]));
}

/**
 * One page of hits, in order.
 *
 * @param total how many hits there are: where the first tier has them all, the second is not looked at
 */
export function rankedRows(
  db: Statements,
  search: Search,
  { limit, offset }: { readonly limit: number; readonly offset: number },
  total: number,
): RankedRow[] {
  const { of, text } = search;
  const match = text === null ? null : matchOf(text, TERMS[of]);
  if (search.sort === 'newest' || !match || match.tiers.length === 0) {
    const { from, row, conditions } = rowsOf(search, match);
    return db.all<RankedRow>(
      `SELECT ${row} AS row, 0 AS score ${from}${where(conditions)} ORDER BY ${row} DESC LIMIT ? OFFSET ?`,
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
    rows.push(...found.map(({ row, score }) => ({ row, score: score + bonus })));
    const isLast = at === match.tiers.length - 1;
    if (found.length > 0 || isLast) passOver = 0;
    else if (passOver > 0) passOver -= Math.min(passOver, countTier(db, search, tier));
  });
  return rows;
}

function scored(
  db: Statements,
  search: Search,
  tier: string,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): RankedRow[] {
  const { table, weights } = TERMS[search.of];
  const { from, row, conditions } = matching(search, tier);
  return db.all<RankedRow>(
    `SELECT row, score FROM (
       SELECT ${row} AS row, -bm25(${table}, ${weights}) AS score ${from}${where(conditions)}
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
