import type { Statements } from '../../sqlite/statements.ts';
import type { TextQuery } from '../../text/query.ts';
import { MOST_HITS, MOST_OFFSET } from '../bounds.ts';
import { type Condition, valuesOf, where } from './conditions.ts';
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
  readonly conditions: readonly Condition[];
  readonly sort: 'relevance' | 'newest';
}

export interface RankedRow {
  readonly row: number;
  /** Higher is better; 0 where nothing was scored. */
  readonly score: number;
}

/** The rows of all hits as a SELECT, for counting. */
export function hitsOf({ of, text, conditions }: Search): Condition {
  return select(of, text === null ? null : matchOf(text, TERMS[of]), conditions);
}

/** One page of hits, in order. */
export function rankedRows(
  db: Statements,
  search: Search,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): RankedRow[] {
  const { of, text, conditions } = search;
  const match = text === null ? null : matchOf(text, TERMS[of]);
  if (search.sort === 'newest' || !match || match.tiers.length === 0) {
    const { sql, values } = select(of, match, conditions);
    return db.all<RankedRow>(
      `SELECT row, 0 AS score FROM (${sql}) ORDER BY row DESC LIMIT ? OFFSET ?`,
      ...values,
      limit,
      offset,
    );
  }
  const rows: RankedRow[] = [];
  let passOver = offset;
  match.tiers.forEach((tier, at) => {
    if (rows.length === limit) return;
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
  { of, conditions }: Search,
  tier: string,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): RankedRow[] {
  const { table, weights } = TERMS[of];
  const all = [{ sql: `${table} MATCH ?`, values: [tier] }, ...conditions];
  return db.all<RankedRow>(
    `SELECT row, score FROM (
       SELECT ${table}.rowid AS row, -bm25(${table}, ${weights}) AS score ${from(of, conditions)}${where(all)}
       ORDER BY ${table}.rowid DESC LIMIT ${MOST_SCORED}
     ) ORDER BY score DESC, row DESC LIMIT ? OFFSET ?`,
    ...valuesOf(all),
    limit,
    offset,
  );
}

function countTier(db: Statements, { of, conditions }: Search, tier: string): number {
  const { table } = TERMS[of];
  const all = [{ sql: `${table} MATCH ?`, values: [tier] }, ...conditions];
  return db.get<{ n: number }>(`SELECT count(*) AS n ${from(of, conditions)}${where(all)}`, ...valuesOf(all))?.n ?? 0;
}

function select(of: Searchable, match: Match | null, conditions: readonly Condition[]): Condition {
  const { table } = TERMS[of];
  if (match?.all) {
    const all = [{ sql: `${table} MATCH ?`, values: [match.all] }, ...conditions];
    return { sql: `SELECT ${table}.rowid AS row ${from(of, conditions)}${where(all)}`, values: valuesOf(all) };
  }
  const all = match?.excluded
    ? [
        { sql: `it.row NOT IN (SELECT rowid FROM ${table} WHERE ${table} MATCH ?)`, values: [match.excluded] },
        ...conditions,
      ]
    : conditions;
  return { sql: `SELECT it.row AS row FROM ${of} AS it${where(all)}`, values: valuesOf(all) };
}

/** The index of terms leads; without conditions the rows themselves are not looked at. */
function from(of: Searchable, conditions: readonly Condition[]): string {
  const { table } = TERMS[of];
  return conditions.length === 0 ? `FROM ${table}` : `FROM ${table} CROSS JOIN ${of} AS it ON it.row = ${table}.rowid`;
}
